import type { BulkKind } from '~/domain/findings/bulk/bulk-kinds';
import { ALL_REGIMES } from '~/domain/quality/define-rule';
import { type Choice, changeChoices } from '~/domain/register/change-choices.server';
import type { CodeLists } from '~/domain/register/code-list.server';

/** What the fields of a correction of many choose from: the choices of all laws; what does not fit one person is refused there. */
export function bulkChoices(kind: BulkKind, codes: CodeLists): Record<string, Choice[]> {
  const merged: Record<string, Choice[]> = {};
  for (const regime of ALL_REGIMES) {
    for (const [field, choices] of Object.entries(changeChoices(kind, codes, regime))) {
      const known = merged[field] ?? [];
      const fresh = choices.filter(({ value }) => !known.some((choice) => choice.value === value));
      merged[field] = [...known, ...fresh];
    }
  }
  return merged;
}
