import { addDays, type IsoDate } from '~/platform/dates';
import type { Draft } from './draft';
import type { Plan, Programme } from './plan';

/** Findings by rule. */
export type Findings = Record<string, number>;

/** A way in which a record is spoilt, so that `rule` and nothing but what is said here fails on it. */
export type Fault = {
  name: string;
  rule: string;
  /** How often it is tried, beside the others. */
  weight: number;
  /** Whether the person has what this fault spoils; then it always succeeds. */
  fits(plan: Plan): boolean;
  /** Changes dates before anything is written, so that the rows fit each other. */
  change?(plan: Plan): void;
  /** Spoils the written record. */
  spoil?(draft: Draft): void;
  /** Findings of the rule, when they are not one. */
  findings?(draft: Draft): number;
  /** What else cannot but fail, with the number of findings. */
  also?(draft: Draft): Findings;
};

/** All that a fault raises. */
export function findingsOf(fault: Fault, draft: Draft): Findings {
  return { [fault.rule]: fault.findings?.(draft) ?? 1, ...fault.also?.(draft) };
}

/** The programme of someone who takes part or has taken part; throws where there is none, which `fits` rules out. */
export function programmeIn({ programme }: Plan): Programme {
  if (!programme) throw new Error('The fault needs a programme');
  return programme;
}

export const inProgramme = (plan: Plan): boolean => plan.programme !== null && plan.kind !== 'TRAINING';

/** Whether the programme has gone on for so many days. */
export function startedDaysAgo(plan: Plan, days: number): boolean {
  return inProgramme(plan) && programmeIn(plan).start <= addDays(plan.today, -days);
}

export function isRunning(plan: Plan): boolean {
  return startedDaysAgo(plan, 0) && programmeIn(plan).until > plan.today;
}

export const hasEnded = (plan: Plan): boolean => inProgramme(plan) && programmeIn(plan).endedOn !== null;

/** Ended on the last day that was decided, and not before. */
export function ranOut(plan: Plan): boolean {
  return hasEnded(plan) && programmeIn(plan).until === programmeIn(plan).lastTo;
}

/** First day of the year whose figures are put right on this day. */
export function controlYearStart(today: IsoDate): IsoDate {
  return `${Number(today.slice(0, 4)) - (Number(today.slice(5, 7)) < 3 ? 1 : 0)}-01-01`;
}

/** The last day on which hours a week are judged. */
export function judgedUntil(today: IsoDate): IsoDate {
  return addDays(`${today.slice(0, 7)}-01`, -1);
}

/** Work-oriented hours are asked for (programmes with work as their goal, offered from 2026). */
export function mustWork(plan: Plan): boolean {
  return plan.kind === 'INTEG' && plan.goal === 'ARBEID' && (plan.programme?.offeredOn ?? '') >= '2026-01-01';
}

const ELSEWHERE = ['4203', '3301'] as const;

/** A municipality that exists and is not the person's. */
export function otherMunicipality(plan: Plan): string {
  return plan.municipalityCode === ELSEWHERE[0] ? ELSEWHERE[1] : ELSEWHERE[0];
}
