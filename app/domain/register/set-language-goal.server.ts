import type { ChangeValues } from './change-forms';
import type { ChangeWriting } from './change-writing.server';

/** Sets the Norwegian language goal (norskmål) per part test, integreringsloven § 31. The latest counts. */
export async function setLanguageGoal(
  writing: ChangeWriting,
  { listening, reading, writing: written, speaking, setOn }: ChangeValues<'set_language_goal'>,
): Promise<void> {
  await writing.insert('language_goal', { listening, reading, writing: written, speaking, set_on: setOn });
}
