import { ALL_REGIMES, defineRule } from '../define-rule';
import { titleOnly } from './title-only';

/** Active in the control year without any measure in that year. */
export const dq041 = defineRule({
  id: 'DQ-041',
  letter: 'E',
  affects: ['R'],
  dimension: 'completeness',
  regimes: ALL_REGIMES,
  minutes: 10,
  fixes: ['register_measure'],
  fact: 'person',
  applies: `f.active_in_year`,
  fails: `not f.has_measure_in_year`,
  businessKey: `''`,
  evidence: {
    year: { kind: 'number', sql: `extract(year from :year_start)::int` },
    lastMeasureTo: { kind: 'date', sql: `f.last_measure_to` },
  },
  words: titleOnly('Deltakeren har ingen tiltak i kontrollåret'),
  cases: [],
});
