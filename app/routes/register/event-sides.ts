import type { ChangeOutline } from '~/domain/findings/change-outline';
import type { RecordEvent } from '~/domain/register/person-events';
import type { FieldValue, RegisterTable } from '~/domain/register/record';

type Side = { table: RegisterTable; values: Record<string, FieldValue> };

/** The values before and after each event as rows, so that the labels of their codes can be found. */
export function eventSides(events: readonly Pick<RecordEvent, 'table' | 'changes'>[]): Side[] {
  return events.flatMap(({ table, changes }) =>
    (['from', 'to'] as const).map((end) => ({
      table,
      values: Object.fromEntries(changes.map((change) => [change.field, change[end]])),
    })),
  );
}

/** The same of changes that are not made yet, with the rows that they start from. */
export function outlineSides(outlines: readonly ChangeOutline[]): Side[] {
  return [...outlines.map(({ table, row }) => ({ table, values: row ?? {} })), ...eventSides(outlines)];
}
