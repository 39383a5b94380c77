import type { CaseRecord } from '~/domain/quality/case-record';
import { addDays, type IsoDate } from '~/platform/dates';
import { earliest, type Random, randomOf } from '../../../../prisma/seed/demo/random';
import type { Plan } from './plan';

type Lists = Required<Omit<CaseRecord, 'person' | 'successors' | 'formerMunicipalities' | 'others'>>;

/** A record with every list there, so that rows can be added to it. */
export type FullRecord = Lists & { person: NonNullable<CaseRecord['person']> };

export type Decision = Lists['decisions'][number];
export type Measure = Lists['measures'][number];

/** A plan while it is written out as rows. */
export type Draft = { plan: Plan; random: Random; record: FullRecord };

export function emptyDraft(plan: Plan): Draft {
  const record: FullRecord = {
    person: {},
    categories: [],
    decisions: [],
    finalGoals: [],
    contracts: [],
    languageGoals: [],
    measures: [],
    hours: [],
    absences: [],
    ends: [],
    appeals: [],
    fullTime: [],
  };
  return { plan, random: randomOf(`rows ${plan.number}`), record };
}

/** The day something was registered: within so many days, and not after today. */
export function registeredOn({ plan, random }: Draft, event: IsoDate, within = 40): IsoDate {
  return earliest(addDays(event, random.int(1, within)), plan.today);
}

/** A decision of the person's own municipality. */
export function addDecision(draft: Draft, row: Decision & { decidedOn: IsoDate }): void {
  draft.record.decisions.push({
    decisionMunicipalityCode: draft.plan.municipalityCode,
    notifiedOn: addDays(row.decidedOn, 2),
    registeredOn: registeredOn(draft, row.decidedOn),
    ...row,
  });
}

export type Stretch = { from: IsoDate; to: IsoDate };

/** Stretches cut where the months of these numbers begin, so that a long course is registered in parts. */
export function cutAt(stretches: readonly Stretch[], months: readonly string[]): Stretch[] {
  return stretches.flatMap(({ from, to }) => {
    const firsts: IsoDate[] = [];
    for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) {
      for (const month of months) firsts.push(`${year}-${month}-01`);
    }
    const parts: Stretch[] = [];
    let begins = from;
    for (const first of firsts) {
      if (first <= begins || first > to) continue;
      parts.push({ from: begins, to: addDays(first, -1) });
      begins = first;
    }
    parts.push({ from: begins, to });
    return parts;
  });
}

/** The part of the stretches that lies between two days. */
export function within(stretches: readonly Stretch[], from: IsoDate, to: IsoDate): Stretch[] {
  return stretches
    .map((one) => ({ from: one.from > from ? one.from : from, to: earliest(one.to, to) }))
    .filter((one) => one.from <= one.to);
}
