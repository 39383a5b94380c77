import type { ChangeValues } from './change-forms';
import type { ChangeWriting } from './change-writing.server';

/**
 * Annuls an end that NIR set by itself and, in the same step, registers the right one; or only annuls it, when the person
 * still takes part.
 */
export async function replaceAutomaticEnd(
  writing: ChangeWriting,
  values: ChangeValues<'replace_automatic_end'>,
): Promise<void> {
  await writing.annul(writing.requireTarget(), 'mistake');
  if (values.outcome === 'continues' || values.endedOn === null || values.reason === null) return;
  await writing.insert('programme_end', {
    ended_on: values.endedOn,
    reason: values.reason,
    set_by: 'BRUKER',
  });
}
