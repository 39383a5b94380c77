import type { Rule } from '../define-rule';
import { dq080 } from './dq-080';

/** The rule set. */
export const RULES: readonly Rule[] = [dq080];
