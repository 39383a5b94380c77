import { ALL_REGIMES, defineRule } from '../define-rule';
import { COMPUTED_REGIME } from '../facts/computed-regime';
import { titleOnly } from './title-only';

/** The registered law is not the one that follows from permit, ground and arrival. */
export const dq010 = defineRule({
  id: 'DQ-010',
  letter: 'E',
  affects: ['R', 'G'],
  dimension: 'consistency',
  regimes: ALL_REGIMES,
  minutes: 15,
  fixes: ['support_case'],
  fact: 'person',
  applies: `true`,
  fails: `${COMPUTED_REGIME} <> f.regime`,
  businessKey: `''`,
  evidence: {
    registered: { kind: 'code', list: 'regime', sql: `f.regime` },
    computed: { kind: 'code', list: 'regime', sql: `${COMPUTED_REGIME}` },
    permitDate: { kind: 'date', sql: `f.permit_date` },
    arrivalDate: { kind: 'date', sql: `f.arrival_date` },
  },
  words: titleOnly('Personen er ført under feil lov'),
  cases: [],
});
