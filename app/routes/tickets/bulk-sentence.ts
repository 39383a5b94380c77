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
