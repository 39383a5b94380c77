import type { FixKind } from '~/domain/quality/define-rule';
import { ruleById } from '~/domain/quality/rules';
import type { StoredFinding } from './diff-findings';
import { itemsOfKey } from './finding';
import type { Removal } from './removals.server';

/** Corrections that take a row away. */
const TAKING_AWAY: readonly FixKind[] = ['annul_duplicate', 'replace_automatic_end'];

const names = (businessKey: string, { table, id }: Removal): boolean =>
  itemsOfKey(businessKey).some((item) => item.table === table && item.id === id);

function asksToTakeAway({ ruleId }: StoredFinding): boolean {
  return ruleById(ruleId)?.fixes.some((fix) => TAKING_AWAY.includes(fix)) ?? false;
}

/**
 * Whether a rule asked for the removal, so that the finding may close by it: its own rule does, of this row or of whatever the
 * person has; or another finding that was there as early asks to take away the very row that this one is about; or the row
 * had a twin that is still there. Emptied fields are never asked for: a rule asks for another value.
 */
export function isAskedFor(
  removal: Removal,
  finding: StoredFinding,
  stored: readonly StoredFinding[],
  removals: readonly Removal[],
): boolean {
  if (!removal.annulled || removal.personId !== finding.personId) return false;
  const items = itemsOfKey(finding.businessKey);
  if (asksToTakeAway(finding) && (items.length === 0 || names(finding.businessKey, removal))) return true;
  return stored.some((other) => {
    if (other.personId !== removal.personId || !names(other.businessKey, removal)) return false;
    if (!asksToTakeAway(other)) return false;
    if (ruleById(other.ruleId)?.dimension === 'uniqueness') {
      const twins = itemsOfKey(other.businessKey).filter(({ id }) => id !== removal.id);
      return twins.length > 0 && twins.every((twin) => !isGone(twin, removals));
    }
    return other.openedAt <= finding.openedAt && names(finding.businessKey, removal);
  });
}

function isGone({ table, id }: { table: string; id: number }, removals: readonly Removal[]): boolean {
  return removals.some((removal) => removal.annulled && removal.table === table && removal.id === id);
}
