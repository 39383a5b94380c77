import type { Rule } from '~/domain/quality/define-rule';
import type { Change } from '~/domain/register/change-forms';
import type { CodeLists } from '~/domain/register/code-list.server';
import { type PersonRecord, programmeStart, standingEnds } from '~/domain/register/person-record';
import { isGraded } from '~/domain/register/policy';
import type { Item, ItemKind } from '~/domain/register/record';
import { type IsoDate, isIsoDate } from '~/platform/dates';
import { dayFrom, programmeEnd } from '../bulk/concrete-change';
import { type Evidence, itemsOfKey } from '../finding';
import { isEvidenceWithheld } from '../withheld-evidence';

/** An edit that may clear a finding. */
export type Candidate = {
  /** The same edit has the same key, whichever finding it was made for. */
  key: string;
  change: Change;
  target: Item | null;
  /** Kind of change and the row that it is made of. */
  group: string;
  /** Edits of one family differ in a value that only the municipality knows. */
  family: string;
  /**
   * The lowest of equals is chosen: the order of the rule's own corrections, and how much of what stands is moved, in months;
   * taking a row away weighs as three.
   */
  rank: number;
};

/** What candidates are made for: a failing rule with what it saw. */
export type Failing = { rule: Rule; businessKey: string; evidence: Evidence };

export type CandidateContext = { record: PersonRecord; codes: CodeLists; today: IsoDate };

/** An edit before it is checked; without a rank it is as good as the first of its kind. */
export type Made = { change: Change; target?: Item | null; family: string; rank?: number };

/** Makes edits of one kind for a finding. */
export type Maker = (failing: Failing, ctx: CandidateContext) => Made[];

/** The values that there are, each once. */
export function unique<T>(values: readonly (T | null | undefined)[]): T[] {
  return [...new Set(values.filter((value): value is T => value !== null && value !== undefined))];
}

/**
 * Days that an edit may be about: those that the rule saw, and those of the programme. Proposed to be written, a day is shown:
 * of graded persons not those that are withheld.
 */
export function daysOf({ rule, evidence }: Failing, { record }: CandidateContext): IsoDate[] {
  const seen = Object.entries(evidence).flatMap(([name, value]) => {
    if (typeof value !== 'string' || !isIsoDate(value)) return [];
    return isGraded(record) && isEvidenceWithheld(rule.id, name) ? [] : [value];
  });
  const start = programmeStart(record);
  const end = programmeEnd(record);
  const lastMeasure = dayFrom('last_measure', null, record, null);
  const lastHours = dayFrom('last_hours', null, record, null);
  const standing = standingEnds(record)[0]?.values.ended_on as string | undefined;
  return unique([...seen, standing, end, lastMeasure, lastHours, start]);
}

/** The registered rows of these kinds that a finding names. */
export function named({ businessKey }: Failing, record: PersonRecord, kinds: readonly ItemKind[]): Item[] {
  const keys = itemsOfKey(businessKey);
  return record.items.filter(
    (item) =>
      !item.annulledAt &&
      kinds.includes(item.kind) &&
      keys.some(({ table, id }) => table === item.kind && id === item.id),
  );
}
