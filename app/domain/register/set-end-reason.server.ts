import type { ChangeValues } from './change-forms';
import type { ChangeWriting } from './change-writing.server';

/** Sets the reason of an end that is registered: what the person mainly went on to. Date and who set the end stand. */
export async function setEndReason(
  writing: ChangeWriting,
  values: ChangeValues<'set_end_reason'>,
): Promise<void> {
  const end = writing.requireTarget();
  await writing.update(end.kind, end.id, end.version, { reason: values.reason });
}
