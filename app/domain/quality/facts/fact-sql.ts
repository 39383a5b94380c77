/** A select whose columns, each with its name last, are computed only where something reads them; `always` stands before them. */
export type ColumnFact = { always: string; columns: readonly string[]; from: string };

/** SQL of a fact: a whole select, or one with the columns that are read. */
export type FactSql = string | ColumnFact;

function nameOf(column: string): string {
  const name = /\w+$/.exec(column)?.[0];
  if (!name) throw new Error(`A column of a fact has no name: ${column}`);
  return name;
}

/** The select of a fact, with the columns that are read; all of them unless told otherwise. */
export function selectOf(fact: FactSql, isRead: (column: string) => boolean = () => true): string {
  if (typeof fact === 'string') return fact;
  const columns = fact.columns.filter((column) => isRead(nameOf(column)));
  return `select ${[fact.always, ...columns].join(',\n      ')} from ${fact.from}`;
}
