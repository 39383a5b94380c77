import type { ChangeValues } from './change-forms';
import type { ChangeWriting } from './change-writing.server';

/** Registers a measure (tiltak) of the programme, integreringsloven § 14 a. `groupCode` is the group of its type. */
export async function registerMeasure(
  writing: ChangeWriting,
  values: ChangeValues<'register_measure'>,
  groupCode: string | null,
): Promise<void> {
  await writing.insert('measure', {
    type: values.type,
    group_code: groupCode ?? 'ANNET',
    from_date: values.fromDate,
    to_date: values.toDate,
    hours_per_week: values.hoursPerWeek,
    hours_total: values.hoursTotal,
    meetings: values.meetings,
    form: values.form,
    completed: values.completed || null,
  });
}
