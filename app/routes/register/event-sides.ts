import type { RecordEvent } from '~/domain/register/person-events';
import type { FieldValue, RegisterTable } from '~/domain/register/record';

/** The values before and after each event as rows, so that the labels of their codes can be found. */
export function eventSides(
  events: readonly Pick<RecordEvent, 'table' | 'changes'>[],
): { table: RegisterTable; values: Record<string, FieldValue> }[] {
  return events.flatMap(({ table, changes }) =>
    (['from', 'to'] as const).map((end) => ({
      table,
      values: Object.fromEntries(changes.map((change) => [change.field, change[end]])),
    })),
  );
}
