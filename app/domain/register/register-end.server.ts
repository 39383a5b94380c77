import type { ChangeValues } from './change-forms';
import type { ChangeWriting } from './change-writing.server';

/** Registers the end of the programme with its reason, the person's main activity afterwards (integreringsloven § 18 a). */
export async function registerEnd(
  writing: ChangeWriting,
  values: ChangeValues<'register_end'>,
): Promise<void> {
  await writing.insert('programme_end', {
    ended_on: values.endedOn,
    reason: values.reason,
    set_by: 'BRUKER',
  });
}
