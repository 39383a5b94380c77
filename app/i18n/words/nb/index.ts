import { common } from './common';
import { errors } from './errors';
import { fields } from './fields';
import { layout } from './layout';

export const nb = { common, errors, fields, layout };
