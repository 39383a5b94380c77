import { account } from './account';
import { admin } from './admin';
import { common } from './common';
import { errors } from './errors';
import { fields } from './fields';
import { layout } from './layout';
import { mail } from './mail';
import { register } from './register';
import { transfer } from './transfer';

export const nb = { account, admin, common, errors, fields, layout, mail, register, transfer };
