/** One row of a table as it came: texts only, whatever the format. `line` counts from 1 as an editor or Excel shows it. */
export type TableRow = { line: number; cells: string[] };

/** Whether the row holds nothing but spaces. */
export function isBlankRow(row: TableRow): boolean {
  return row.cells.every((cell) => cell.trim() === '');
}
