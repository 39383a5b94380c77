import type { FieldValue, Item, RegisterTable } from '~/domain/register/record';

/** The person and all that is registered, as rows of tables: what labels are collected from. */
export function rowsOf(person: {
  values: Record<string, FieldValue>;
  items: Item[];
}): { table: RegisterTable; values: Record<string, FieldValue> }[] {
  return [
    { table: 'person', values: person.values },
    ...person.items.map((item) => ({ table: item.kind, values: item.values })),
  ];
}
