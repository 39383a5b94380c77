import type { ReasonKey } from './check-cell';

type Params = Record<string, string | number>;

/** A fault as the receipt shows it. */
export type ShownFault = { column: string; value: string; reason: ReasonKey; params: Params };

/** A row that was not taken, with its first fault; further ones stand in `params.more`. */
export type RejectedRow = {
  line: number;
  column: string;
  value: string;
  reason: ReasonKey;
  params: { more?: ShownFault[]; [name: string]: string | number | ShownFault[] | undefined };
};

/** All faults of a row, the first one first. */
export function faultsOf(row: Omit<RejectedRow, 'line'>): ShownFault[] {
  const { more = [], ...params } = row.params;
  return [{ column: row.column, value: row.value, reason: row.reason, params: params as Params }, ...more];
}

/** Header of the column with the reasons in the download; the reader passes over it when the file comes back. */
export const REASON_HEADER = 'Grunn til avvisning';

/** Days that rejected rows are kept as they came; afterwards the receipt keeps the numbers only. */
export const REJECTS_KEPT_DAYS = 90;
