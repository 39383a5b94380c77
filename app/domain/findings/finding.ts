import type { SeverityClass } from '~/domain/quality/define-rule';

/** States of a finding. Excepted and known errors at IMDi leave the score; resolved ones may come back. */
export type FindingState = 'open' | 'known_error' | 'excepted' | 'resolved';

/**
 * What people do with an open finding: nobody of the municipality has seen it, somebody has, it is corrected in the
 * specialist system and waits for a transfer, or IMDi has been asked for an exception.
 */
export const FINDING_STAGES = ['new', 'seen', 'fixed_elsewhere', 'exception_asked'] as const;
export type FindingStage = (typeof FINDING_STAGES)[number];

/**
 * Why a finding moved: the record changed, the rule did, time passed, the person left what the rule judges, a known error
 * at IMDi came or went, an exception was decided, or people said what they do with it.
 */
export type FindingCause = 'data' | 'rule' | 'time' | 'scope' | 'known_error' | 'exception' | 'handling';

/**
 * `laid_aside` and `taken_up` are the beginning and the end of the time that a known error holds a finding back; `lapsed`
 * is the end of an exception whose evidence has changed.
 */
export type FindingEventKind =
  | 'opened'
  | 'closed'
  | 'reopened'
  | 'changed'
  | 'laid_aside'
  | 'taken_up'
  | 'lapsed';

/** What people do to a finding, as it stands in its history. `still_there`: a transfer came and did not help. */
export type HandlingEventKind =
  | 'seen'
  | 'fixed_elsewhere'
  | 'not_fixed'
  | 'still_there'
  | 'exception_asked'
  | 'exception_withdrawn'
  | 'exception_declined'
  | 'excepted'
  | 'exception_revoked';

/** A finding by its identity; safe to log, names no person. */
export type FindingRef = {
  id: number;
  ruleId: string;
  personId: number;
  municipalityCode: string;
  businessKey: string;
  severity: SeverityClass;
};

/** Values that the rule saw, as stored. Dates are ISO days. */
export type Evidence = Readonly<Record<string, string | number | boolean | null>>;

/** A finding that comes back within so many days keeps its age. */
export const KEEPS_AGE_DAYS = 60;

/** A finding counts as new for so many days, and as old after so many. */
export const NEW_DAYS = 7;
export const OLD_DAYS = 60;

/** Totals of a municipality (or of several). Counts are of failing rules per person. */
export type QualityTotals = {
  persons: number;
  flawless: number;
  lossTotal: number;
  critical: number;
  major: number;
  minor: number;
  query: number;
  /** 0–100 with one decimal; null without persons. */
  score: number | null;
};

/** Registered rows that a business key names: `decision:7` one, `decision:7+9` a pair, empty none. */
export function itemsOfKey(businessKey: string): { table: string; id: number }[] {
  const match = /^([a-z_]+):(\d+)(?:\+(\d+))?$/.exec(businessKey);
  if (!match || match[1] === 'person') return [];
  const [, table = '', first, second] = match;
  return [first, second].filter((id) => id !== undefined).map((id) => ({ table, id: Number(id) }));
}
