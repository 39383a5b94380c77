import { defineRule } from '../define-rule';
import { titleOnly } from './title-only';

/** Right and duty to Norwegian, but nobody has registered whether the person has upper secondary education. */
export const dq050 = defineRule({
  id: 'DQ-050',
  letter: 'E',
  affects: ['G'],
  dimension: 'completeness',
  regimes: ['INTEG'],
  minutes: 3,
  fixes: ['register_education'],
  fact: 'person',
  applies: `f.has_norwegian_duty`,
  fails: `f.has_upper_secondary is null`,
  businessKey: `''`,
  evidence: {},
  words: titleOnly('Utdanningsbakgrunn mangler'),
  cases: [],
});
