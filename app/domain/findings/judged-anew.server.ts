import type { IsoDate } from '~/platform/dates';
import { toDbDate } from '~/platform/dates';
import type { Tx } from '~/platform/db.server';

/** In so many nights everybody is judged anew once. */
const NIGHTS = 7;

/** Codes of municipalities that together hold a seventh of all persons or a little more: those that have waited longest. */
export async function findDueAnew(tx: Tx): Promise<string[]> {
  const rows = await tx.$queryRaw<{ code: string }[]>`
    select code from (
      select municipality_code::text as code, sum(persons) over () as everyone,
        sum(persons) over (order by judged_anew_on nulls first, municipality_code) - persons as before
      from municipality_quality
    ) m where before * ${NIGHTS} < everyone order by code`;
  return rows.map((row) => row.code);
}

/** Notes that everyone in the municipality has been judged as of the day with nothing taken for granted. */
export async function noteJudgedAnew(tx: Tx, municipalityCode: string, day: IsoDate): Promise<void> {
  await tx.$executeRaw`
    update municipality_quality set judged_anew_on = ${toDbDate(day)}::date
    where municipality_code = ${municipalityCode} and judged_anew_on is distinct from ${toDbDate(day)}::date`;
}

/** Those of the persons who live in one of the municipalities. */
export async function livingIn(tx: Tx, ids: readonly number[], codes: readonly string[]): Promise<number[]> {
  if (codes.length === 0) return [];
  const rows = await tx.$queryRawUnsafe<{ id: number }[]>(
    `/*prepare:findings.living-in.1*/
    select id from person where id = any($1::int[]) and municipality_code = any($2::char(4)[]) order by id`,
    ids,
    codes,
  );
  return rows.map((row) => row.id);
}
