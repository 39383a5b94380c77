import { type DatedParameter, heldSpans } from './dated-parameter';
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
  /** Chapter 6 A covers permits for collective protection of these days; prolonged for the third time by the Act of 12 June 2026 no. 22. */
  collectiveProtection: {
    unit: 'holds',
    source: 'Integreringsloven § 37 a',
    proposal: false,
    values: [
      { from: null, value: 0 },
      { from: '2022-03-11', value: 1 },
      { from: '2028-07-01', value: 0 },
    ],
  },
  /** Collective protection (§ 34) carries a duty to the programme, not a right alone. */
  collectiveProgrammeDuty: {
    unit: 'holds',
    source: 'Integreringsloven §§ 8, 9 and 37 c; reference 15 (a)',
    proposal: false,
    unsettledFrom: '2026-01-01',
    values: [{ from: null, value: 0 }],
  },
  /** Right and obligation to Norwegian: youngest age when the permit was granted. */
  norwegianYoungestAge: {
    unit: 'years',
    source: 'Integreringsloven § 26',
    proposal: false,
    values: [{ from: null, value: 18 }],
  },
  /** Right and obligation to Norwegian last until this birthday. */
  norwegianLastBirthday: {
    unit: 'years',
    source: 'Integreringsloven § 26',
    proposal: false,
    values: [{ from: null, value: 67 }],
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

/** SQL condition: whether the parameter, one that holds or not, holds on the day that the SQL date gives; not where that is unsettled. */
export function holdsOn(name: ParameterName, daySql: string): string {
  return heldSpans(DATED_PARAMETERS[name], daySql);
}

/** The highest value that the parameter has on any day. */
export function highestOf(name: ParameterName): number {
  return Math.max(...DATED_PARAMETERS[name].values.map(({ value }) => value));
}

/** The lowest value that the parameter has on any day. */
export function lowestOf(name: ParameterName): number {
  return Math.min(...DATED_PARAMETERS[name].values.map(({ value }) => value));
}
