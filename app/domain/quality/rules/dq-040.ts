import { ALL_REGIMES, defineRule } from '../define-rule';
import { titleOnly } from './title-only';

/** Active today without any measure that runs or ended within the last two months. */
export const dq040 = defineRule({
  id: 'DQ-040',
  letter: 'E',
  affects: ['R', 'T'],
  dimension: 'completeness',
  regimes: ALL_REGIMES,
  minutes: 8,
  fixes: ['register_measure', 'register_end'],
  fact: 'person',
  applies: `f.active_today`,
  fails: `not f.has_recent_measure`,
  businessKey: `''`,
  evidence: {
    startedOn: { kind: 'date', sql: `f.programme_start_on` },
    lastMeasureTo: { kind: 'date', sql: `f.last_measure_to` },
  },
  words: titleOnly('Deltakeren har ingen tiltak de siste to månedene'),
  cases: [],
});
