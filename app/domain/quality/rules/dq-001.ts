import { ALL_REGIMES, defineRule } from '../define-rule';
import { titleOnly } from './title-only';

/** The DUF number is not twelve digits. */
export const dq001 = defineRule({
  id: 'DQ-001',
  letter: 'E',
  affects: ['R', 'G'],
  dimension: 'validity',
  regimes: ALL_REGIMES,
  minutes: 15,
  fixes: ['support_case'],
  fact: 'person',
  applies: `true`,
  fails: `f.duf !~ '^[0-9]{12}$'`,
  businessKey: `''`,
  evidence: {
    length: { kind: 'number', sql: `length(f.duf)` },
  },
  words: titleOnly('DUF-nummeret har feil form'),
  cases: [],
});
