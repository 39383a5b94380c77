import type { Words } from '../../shape';
import { common } from './common';
import { errors } from './errors';
import { fields } from './fields';
import { layout } from './layout';

export const nn = { common, errors, fields, layout } satisfies Words;
