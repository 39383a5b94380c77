import type { ChangeValues } from './change-forms';
import type { ChangeWriting } from './change-writing.server';

/** Registers prior education; it decides how long the training and the programme last (integreringsloven §§ 13, 14, 32). */
export async function registerEducation(
  writing: ChangeWriting,
  values: ChangeValues<'register_education'>,
): Promise<void> {
  const { id, version } = writing.record;
  await writing.update('person', id, version, {
    has_upper_secondary: values.hasUpperSecondary,
    ...(values.hasPrimarySchool === null ? {} : { has_primary_school: values.hasPrimarySchool }),
  });
}
