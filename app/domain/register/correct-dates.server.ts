import type { ChangeValues } from './change-forms';
import type { ChangeWriting } from './change-writing.server';

/** Corrects the dates of a registered row; the other values stand. */
export async function correctDates(
  writing: ChangeWriting,
  values: ChangeValues<'correct_dates'>,
): Promise<void> {
  const item = writing.requireTarget();
  const changed = Object.entries(values).filter(([field, value]) => item.values[field] !== value);
  await writing.update(item.kind, item.id, item.version, Object.fromEntries(changed));
}
