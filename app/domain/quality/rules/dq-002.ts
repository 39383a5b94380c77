import { ALL_REGIMES, defineRule } from '../define-rule';
import { DUF_CONTROL_FAILS } from '../facts/duf-control';
import { titleOnly } from './title-only';

/** The control number of the DUF number does not fit. */
export const dq002 = defineRule({
  id: 'DQ-002',
  letter: 'E',
  affects: ['R', 'G'],
  dimension: 'validity',
  regimes: ALL_REGIMES,
  minutes: 15,
  fixes: ['support_case'],
  fact: 'person',
  applies: `f.duf ~ '^[0-9]{12}$'`,
  fails: `${DUF_CONTROL_FAILS}`,
  businessKey: `''`,
  evidence: {},
  words: titleOnly('Kontrollsifrene i DUF-nummeret stemmer ikke'),
  cases: [],
});
