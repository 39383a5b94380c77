/**
 * A rule of the portal as somebody would write it for DuckDB: a select with one row `person_id` per finding, over the
 * register's tables by their own names (`person`, `decision` … without annulled rows) and over SHARED_TABLES. `:today`,
 * `:year_start` and `:year_end` are days. Numbers and days of the law come from the rules' own parameters.
 */
export type Check = { rule: `DQ-${string}`; sql: string };

/** SQL: the day so many months after a day. */
export const monthsAfter = (day: string, months: string | number): string =>
  `(${day} + to_months(${months}))::date`;

/** SQL: the day so many years after a day. */
export const yearsAfter = (day: string, years: string | number): string =>
  `(${day} + to_years(${years}))::date`;

/** SQL: whether an interval that may be open at its end holds a day at all. */
export const HOLDS_DAYS = `from_date <= coalesce(to_date, 'infinity')`;

export const IN_PROGRAMME = `scheme = 'INTRO' and type in ('TILDELING', 'FORLENGELSE')`;
export const LEAVE = `scheme = 'INTRO' and type = 'PERMISJON'`;
export const NORWEGIAN = `scheme in ('NORSK', 'NORSK_RETT')`;

/** SQL list of texts. */
export const listOf = (codes: readonly string[]): string => codes.map((code) => `'${code}'`).join(', ');
