import type { SeverityClass } from '~/domain/quality/define-rule';
import type { Evidence, FindingEventKind, FindingState } from './finding';
import { KEEPS_AGE_DAYS } from './finding';

/** A finding as it stands in the database. Instants are ISO strings. */
export type StoredFinding = {
  id: number;
  ruleId: string;
  personId: number;
  businessKey: string;
  state: FindingState;
  severity: SeverityClass;
  fingerprint: string;
  openedAt: string;
  /** When it was found last; what it was laid aside for in between has moved `openedAt` alone. */
  foundAt: string;
  closedAt: string | null;
  /** The known error that it is laid aside for, and since when. */
  knownErrorId: number | null;
  knownErrorSince: string | null;
  exceptedSince: string | null;
};

/** A failure as the rules see it now. */
export type PresentFailure = {
  ruleId: string;
  personId: number;
  businessKey: string;
  severity: SeverityClass;
  affectsFigures: boolean;
  fingerprint: string;
  evidence: Evidence;
};

/** A stored finding that changes; `evidence` only when it does. */
export type FindingUpdate = {
  id: number;
  kind: Exclude<FindingEventKind, 'opened'>;
  state: FindingState;
  severity: SeverityClass;
  openedAt: string;
  knownErrorId: number | null;
  knownErrorSince: string | null;
  failure: PresentFailure | null;
  /** Why, when it is not what set the evaluation off. */
  cause?: 'rule' | 'scope' | null;
};

/** A failure that is new, and the known error that is to blame for it. */
export type NewFinding = PresentFailure & { knownErrorId: number | null };

export type FindingDiff = { open: NewFinding[]; update: FindingUpdate[] };

/** The known error at IMDi that is to blame when a rule fails on a person; null when none is. */
export type BlamedError = (personId: number, ruleId: string) => number | null;

const DAY_MS = 86_400_000;

export function findingKey(finding: { ruleId: string; personId: number; businessKey: string }): string {
  return `${finding.personId}|${finding.ruleId}|${finding.businessKey}`;
}

/** Why a rule no longer fails although nobody corrected anything: it is not in use, or does not judge the person. */
export type LeavingCause = (personId: number, ruleId: string) => 'rule' | 'scope' | null;

/** The day from which its age counts, when the time that a known error or an exception held it back is taken out. */
function ageWithoutPause({ openedAt, knownErrorSince, exceptedSince }: StoredFinding, at: Date): string {
  const since = knownErrorSince ?? exceptedSince;
  if (!since) return openedAt;
  const away = Math.max(0, at.getTime() - new Date(since).getTime());
  return new Date(new Date(openedAt).getTime() + away).toISOString();
}

/** An exception holds for the evidence it was given on, and none of the municipality's own for what has become critical. */
function exceptionLapses(stored: StoredFinding, { fingerprint, severity }: PresentFailure): boolean {
  if (stored.state !== 'excepted') return false;
  return stored.fingerprint !== fingerprint || (severity === 'critical' && stored.severity !== 'critical');
}

function updateFailing(
  stored: StoredFinding,
  failure: PresentFailure,
  at: Date,
  blamed: number | null,
): FindingUpdate | null {
  const { id, openedAt } = stored;
  const { severity } = failure;
  const aside = { knownErrorId: blamed, knownErrorSince: blamed === null ? null : at.toISOString() };
  const failing = blamed === null ? 'open' : 'known_error';
  if (stored.state === 'resolved') {
    const away = at.getTime() - new Date(stored.closedAt ?? stored.openedAt).getTime();
    const keepsAge = away <= KEEPS_AGE_DAYS * DAY_MS;
    const from = keepsAge ? openedAt : at.toISOString();
    return { id, kind: 'reopened', state: failing, severity, openedAt: from, ...aside, failure };
  }
  if (exceptionLapses(stored, failure)) {
    const from = ageWithoutPause(stored, at);
    return { id, kind: 'lapsed', state: failing, severity, openedAt: from, ...aside, failure };
  }
  if (stored.state === 'open' && blamed !== null) {
    return { id, kind: 'laid_aside', state: 'known_error', severity, openedAt, ...aside, failure };
  }
  if (stored.state === 'known_error' && blamed === null) {
    const from = ageWithoutPause(stored, at);
    return { id, kind: 'taken_up', state: 'open', severity, openedAt: from, ...aside, failure };
  }
  const knownErrorId = stored.state === 'known_error' ? blamed : null;
  const same = stored.fingerprint === failure.fingerprint && stored.severity === severity;
  if (same && stored.knownErrorId === knownErrorId) return null;
  const { state, knownErrorSince } = stored;
  return { id, kind: 'changed', state, severity, openedAt, knownErrorId, knownErrorSince, failure };
}

/**
 * What must be written so that the stored findings of some persons say what the rules say now. Identity is rule,
 * person and business key. Findings of rules in `frozen` (crashed) are left alone; an exception holds while the
 * evidence stays the same; what a known error is to blame for is laid aside and comes back with its age as it was; what comes back within 60
 * days keeps its age.
 */
export function diffFindings(
  stored: readonly StoredFinding[],
  failures: readonly PresentFailure[],
  {
    at,
    frozen,
    blamed = () => null,
    leaving = () => null,
  }: { at: Date; frozen: ReadonlySet<string>; blamed?: BlamedError; leaving?: LeavingCause },
): FindingDiff {
  const byKey = new Map(stored.map((finding) => [findingKey(finding), finding]));
  const open: NewFinding[] = [];
  const update: FindingUpdate[] = [];
  const failing = new Set<string>();
  for (const failure of failures) {
    if (frozen.has(failure.ruleId)) continue;
    const key = findingKey(failure);
    failing.add(key);
    const known = byKey.get(key);
    const knownErrorId = blamed(failure.personId, failure.ruleId);
    if (!known) {
      open.push({ ...failure, knownErrorId });
      continue;
    }
    const change = updateFailing(known, failure, at, knownErrorId);
    if (change) update.push(change);
  }
  for (const finding of stored) {
    if (finding.state === 'resolved' || frozen.has(finding.ruleId) || failing.has(findingKey(finding)))
      continue;
    const { id, severity } = finding;
    const openedAt = ageWithoutPause(finding, at);
    const cause = leaving(finding.personId, finding.ruleId);
    const over = { knownErrorId: null, knownErrorSince: null, failure: null, cause };
    update.push({ id, kind: 'closed', state: 'resolved', severity, openedAt, ...over });
  }
  return { open, update };
}
