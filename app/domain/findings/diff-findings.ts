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
  closedAt: string | null;
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
  failure: PresentFailure | null;
};

export type FindingDiff = { open: PresentFailure[]; update: FindingUpdate[] };

const DAY_MS = 86_400_000;

export function findingKey(finding: { ruleId: string; personId: number; businessKey: string }): string {
  return `${finding.personId}|${finding.ruleId}|${finding.businessKey}`;
}

function updateFailing(stored: StoredFinding, failure: PresentFailure, at: Date): FindingUpdate | null {
  const { id, openedAt } = stored;
  const { severity } = failure;
  if (stored.state === 'resolved') {
    const away = at.getTime() - new Date(stored.closedAt ?? stored.openedAt).getTime();
    const keepsAge = away <= KEEPS_AGE_DAYS * DAY_MS;
    return {
      id,
      kind: 'reopened',
      state: 'open',
      severity,
      openedAt: keepsAge ? openedAt : at.toISOString(),
      failure,
    };
  }
  if (stored.fingerprint === failure.fingerprint && stored.severity === severity) return null;
  return { id, kind: 'changed', state: stored.state, severity, openedAt, failure };
}

/**
 * What must be written so that the stored findings of some persons say what the rules say now. Identity is rule,
 * person and business key. Findings of rules in `frozen` (crashed) are left alone; excepted and known errors keep
 * their state while they fail; what comes back within 60 days keeps its age.
 */
export function diffFindings(
  stored: readonly StoredFinding[],
  failures: readonly PresentFailure[],
  { at, frozen }: { at: Date; frozen: ReadonlySet<string> },
): FindingDiff {
  const byKey = new Map(stored.map((finding) => [findingKey(finding), finding]));
  const open: PresentFailure[] = [];
  const update: FindingUpdate[] = [];
  const failing = new Set<string>();
  for (const failure of failures) {
    if (frozen.has(failure.ruleId)) continue;
    const key = findingKey(failure);
    failing.add(key);
    const known = byKey.get(key);
    if (!known) {
      open.push(failure);
      continue;
    }
    const change = updateFailing(known, failure, at);
    if (change) update.push(change);
  }
  for (const finding of stored) {
    if (finding.state === 'resolved' || frozen.has(finding.ruleId) || failing.has(findingKey(finding)))
      continue;
    const { id, severity, openedAt } = finding;
    update.push({ id, kind: 'closed', state: 'resolved', severity, openedAt, failure: null });
  }
  return { open, update };
}
