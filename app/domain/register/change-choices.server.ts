import type { ChangeKind } from './changes';
import type { CodeLists } from './code-list.server';
import { UNREGISTERED_REASON } from './end-reason';
import type { CodeListName } from './record';

/** A choice of a form; end reasons tell whether they count as goal achieved. */
export type Choice = { value: string; label: string; countsGoal: boolean };

/** The lists that the form of each kind chooses from, by field. */
const LISTS: Partial<Record<ChangeKind, Record<string, CodeListName>>> = {
  register_end: { reason: 'END_REASON' },
  replace_automatic_end: { reason: 'END_REASON' },
  set_end_reason: { reason: 'END_REASON' },
  register_measure: { type: 'MEASURE' },
  set_final_goal: { code: 'FINAL_GOAL' },
  set_language_goal: { level: 'LANGUAGE_LEVEL' },
  register_decision: {
    scheme: 'SCHEME',
    type: 'DECISION_TYPE',
    reason: 'LEAVE',
    legalGround: 'LEGAL_GROUND',
  },
};

/**
 * What the fields of a correction choose from, for a person of a regime. Codes that have gone out of use are there for old
 * decisions; the check knows the day. «Not registered» is no choice of an end reason.
 */
export function changeChoices(kind: ChangeKind, codes: CodeLists, regime: string): Record<string, Choice[]> {
  return Object.fromEntries(
    Object.entries(LISTS[kind] ?? {}).map(([field, list]) => [
      field,
      codes
        .choices(list, regime, null)
        .filter(({ code }) => code !== UNREGISTERED_REASON)
        .map(({ code, label, countsGoal }) => ({ value: code, label, countsGoal: countsGoal === true })),
    ]),
  );
}
