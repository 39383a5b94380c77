import type { BulkActionInput } from '~/domain/tickets/bulk/bulk';
import type { BulkChoices } from '~/domain/tickets/bulk/get-bulk.server';
import type { Translate } from '~/i18n/shape';

/** What a bulk action does, as a sentence. */
export function bulkSentence(t: Translate, action: BulkActionInput, choices: BulkChoices | null): string {
  const name = (list: keyof BulkChoices, value: string | number | null) =>
    choices?.[list].find((one) => one.value === String(value))?.label ?? String(value);
  switch (action.kind) {
    case 'assign':
      return action.to === null
        ? t('bulk.sentence.unassign')
        : t('bulk.sentence.assign', { to: name('staff', action.to) });
    case 'theme':
      return t('bulk.sentence.theme', { to: name('themes', action.to) });
    case 'state':
      return t('bulk.sentence.state', { to: t(`tickets.state.${action.to}`) });
    case 'priority':
      return t('bulk.sentence.priority', { to: t(`queue.priority.${action.to}`) });
    case 'known_error':
      return t('bulk.sentence.known_error', { to: name('knownErrors', action.to) });
    case 'close':
      return t('bulk.sentence.close');
  }
}

/** What a bulk action changes in one ticket, as «from → to»; null where there is nothing it takes the place of. */
export function bulkChange(
  t: Translate,
  action: BulkActionInput,
  from: string | null,
  choices: BulkChoices | null,
): string | null {
  const change = (before: string, to: string) => t('bulk.from_to', { from: before, to });
  switch (action.kind) {
    case 'assign':
      return change(from ?? t('bulk.no_assignee'), assigneeName(t, action.to, choices));
    case 'theme':
      return change(from ?? '', choices?.themes.find(({ value }) => value === action.to)?.label ?? action.to);
    case 'state':
      return change(t.message(`tickets.state.${from}`), t(`tickets.state.${action.to}`));
    case 'close':
      return change(t.message(`tickets.state.${from}`), t('tickets.state.closed'));
    case 'priority':
      return change(t.message(`queue.priority.${from}`), t(`queue.priority.${action.to}`));
    case 'known_error':
      return null;
  }
}

const assigneeName = (t: Translate, id: string | null, choices: BulkChoices | null) =>
  id === null ? t('bulk.no_assignee') : (choices?.staff.find(({ value }) => value === id)?.label ?? id);
