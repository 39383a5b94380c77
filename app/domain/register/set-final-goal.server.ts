import type { ChangeValues } from './change-forms';
import type { ChangeWriting } from './change-writing.server';

/** Sets the final goal (sluttmål), integreringsloven §§ 13–14. An earlier goal stays as history; the latest counts. */
export async function setFinalGoal(
  writing: ChangeWriting,
  values: ChangeValues<'set_final_goal'>,
): Promise<void> {
  await writing.insert('final_goal', { code: values.code, set_on: values.setOn });
}
