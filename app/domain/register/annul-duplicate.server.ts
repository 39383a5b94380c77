import type { ChangeValues } from './change-forms';
import type { ChangeWriting } from './change-writing.server';

/** Annuls a row that is registered twice or by mistake. It is never deleted: who, when and why stay with it. */
export async function annulDuplicate(
  writing: ChangeWriting,
  values: ChangeValues<'annul_duplicate'>,
): Promise<void> {
  await writing.annul(
    writing.requireTarget(),
    values.note ? `${values.reason}: ${values.note}` : values.reason,
  );
}
