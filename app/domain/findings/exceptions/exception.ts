import type { SeverityClass } from '~/domain/quality/define-rule';

/** Why a finding is not to be corrected. */
export const EXCEPTION_GROUNDS = [
  'record_is_right',
  'cannot_be_known',
  'rule_does_not_fit',
  'other',
] as const;
export type ExceptionGround = (typeof EXCEPTION_GROUNDS)[number];

/**
 * Where an exception stands. `revoked` was ended by people, `lapsed` by a change of the evidence, `over` with the finding.
 */
export const EXCEPTION_STATUSES = [
  'asked',
  'approved',
  'declined',
  'withdrawn',
  'revoked',
  'lapsed',
  'over',
] as const;
export type ExceptionStatus = (typeof EXCEPTION_STATUSES)[number];

/** What is shown of a finding when an exception from it is asked for: its values, and who decides on it. */
export function seenMark({
  severity,
  fingerprint,
}: {
  severity: SeverityClass;
  fingerprint: string;
}): string {
  return `${severity} ${fingerprint}`;
}

/** What is critical spoils figures, grants or somebody's residence case: IMDi decides. The rest is the municipality's own. */
export function needsApproval(severity: SeverityClass): boolean {
  return severity === 'critical';
}
