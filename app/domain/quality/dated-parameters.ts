import type { DatedParameter } from './dated-parameter';
import { MUNICIPALITY_PARAMETERS } from './municipality-parameters';
import { PARTICIPATION_PARAMETERS } from './participation-parameters';
import { TRAINING_PARAMETERS } from './training-parameters';

/** Every number that rules compare with, by name. */
export const DATED_PARAMETERS = {
  ...PARTICIPATION_PARAMETERS,
  /** First four digits of the oldest DUF numbers. */
  dufFirstYear: {
    unit: 'calendar year',
    source: 'reference 14.2, DQ-003',
    proposal: true,
    values: [{ from: null, value: 1980 }],
  },
  /** So long the person's municipality may differ from the one whose decision runs. */
  municipalityMismatchDays: {
    unit: 'days',
    source: 'reference 14.2, DQ-007',
    proposal: true,
    values: [{ from: null, value: 60 }],
  },
  /** Right and obligation to the programme: youngest age when the permit was granted. */
  programmeYoungestAge: {
    unit: 'years',
    source: 'Integreringsloven § 8',
    proposal: false,
    values: [{ from: null, value: 18 }],
  },
  /** Right and obligation to the programme: oldest age, as in force; 60 is enacted without a date. */
  programmeOldestAge: {
    unit: 'years',
    source: 'Integreringsloven § 8',
    proposal: false,
    values: [{ from: null, value: 55 }],
  },
  /** The decision on the programme comes before the person has lived so long in a municipality. */
  programmeDecisionMonths: {
    unit: 'months',
    source: 'Integreringsloven § 8',
    proposal: false,
    values: [{ from: null, value: 24 }],
  },
  /** So many hours of work a week, had or offered, exempt from the programme. */
  exemptWorkHours: {
    unit: 'hours per week',
    source: 'Integreringsloven § 8',
    proposal: false,
    values: [{ from: null, value: 30 }],
  },
  /** Who is younger when the programme starts has completed upper secondary education as the main rule for a goal. */
  youngParticipantAge: {
    unit: 'years',
    source: 'Integreringsloven § 14',
    proposal: false,
    values: [{ from: null, value: 25 }],
  },
  ...TRAINING_PARAMETERS,
  ...MUNICIPALITY_PARAMETERS,
} as const satisfies Record<string, DatedParameter>;

export type ParameterName = keyof typeof DATED_PARAMETERS;

/** SQL number: the value of the parameter on the day that the SQL date gives. */
export function parameterOn(name: ParameterName, daySql: string): string {
  const [first, ...later]: DatedParameter['values'] = DATED_PARAMETERS[name].values;
  if (later.length === 0) return String(first.value);
  const steps = [...later]
    .reverse()
    .map(({ from, value }) => `when ${daySql} >= date '${from}' then ${value}`);
  return `(case ${steps.join(' ')} else ${first.value} end)`;
}

/** The highest value that the parameter has on any day. */
export function highestOf(name: ParameterName): number {
  return Math.max(...DATED_PARAMETERS[name].values.map(({ value }) => value));
}

/** The lowest value that the parameter has on any day. */
export function lowestOf(name: ParameterName): number {
  return Math.min(...DATED_PARAMETERS[name].values.map(({ value }) => value));
}
