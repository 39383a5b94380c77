import { ALL_REGIMES, defineRule } from '../define-rule';
import { titleOnly } from './title-only';

/** A municipality code that does not exist, or no longer existed on the day it was used. */
export const dq006 = defineRule({
  id: 'DQ-006',
  letter: 'E',
  affects: ['R', 'G'],
  dimension: 'validity',
  regimes: ALL_REGIMES,
  minutes: 10,
  fixes: ['support_case', 'annul_duplicate'],
  fact: 'municipality_code',
  applies: `true`,
  fails: `not f.is_valid`,
  businessKey: `f.item`,
  evidence: {
    code: { kind: 'text', sql: `f.code` },
    usedOn: { kind: 'date', sql: `f.valid_on` },
    item: { kind: 'item', sql: `f.item` },
  },
  words: titleOnly('Kommunenummeret finnes ikke'),
  cases: [],
});
