import type { Actor } from '~/domain/accounts/actor';
import type { Tx } from '~/platform/db.server';
import { Prisma } from '~generated/prisma/client';
import { measuresSql, PERSON_SOURCE, participationSql, personsSql } from './person-conditions.server';
import type { PersonFilter } from './person-list-query';

/** Hours a week of a measure `m`, from its total when that is all there is; null when neither is registered. */
export const MEASURE_HOURS = Prisma.sql`coalesce(m.hours_per_week,
  case when m.from_date <= m.to_date then m.hours_total * 7 / (m.to_date - m.from_date + 1) end)`;

/** Hours over a year: `hours` of measures on `days` of taking part; measures whose hours or beginning is not known give none. */
export type YearHours = {
  persons: number;
  hours: number;
  days: number;
  /** Measures that could not be counted. */
  unknown: number;
};

/**
 * Days of taking part (leave taken off) and hours of measures on those days, per person of `persons`, which gives
 * `id`, `days` and `leave_days` (reference 9.5).
 */
function perPerson(persons: Prisma.Sql, year: number): Prisma.Sql {
  return Prisma.sql`
    stretch as materialized (
      select id, place, lower(r) as first_day, upper(r) - 1 as last_day
      from (${persons}) p, unnest(days - coalesce(leave_days, '{}')) with ordinality u(r, place)
    ),
    length as (
      select id, sum(last_day - first_day + 1)::int as days from stretch group by id
    ),
    given as (
      select st.id, sum(${MEASURE_HOURS}::float8 * greatest(0,
          least(m.to_date, st.last_day) - greatest(m.from_date, st.first_day) + 1) / 7)
          filter (where m.from_date is not null) as hours,
        (count(*) filter (where st.place = 1 and (${MEASURE_HOURS} is null or m.from_date is null)))::int as unknown
      from stretch st join measure m on m.person_id = st.id and ${measuresSql(year)}
      group by st.id
    )`;
}

/** Hours a week, one decimal, of these persons in a year as far as it has gone; who took no part in it is not in the map. */
export async function weeklyHours(
  tx: Tx,
  ids: readonly number[],
  year: number,
): Promise<Map<number, number>> {
  const persons = Prisma.sql`select s.person_id as id, ${participationSql(year)} as days, s.leave_days
    from person_summary s where s.person_id = any(${[...ids]}::int[])`;
  const rows = await tx.$queryRaw<{ id: number; hours: number }[]>`
    with ${perPerson(persons, year)}
    select length.id, round((coalesce(given.hours, 0) * 7 / length.days)::numeric, 1)::float8 as hours
    from length left join given using (id)`;
  return new Map(rows.map(({ id, hours }) => [id, hours]));
}

/** The same sums over all persons of a filter. */
export async function yearHours(
  tx: Tx,
  actor: Actor,
  filter: PersonFilter,
  year: number,
): Promise<YearHours> {
  const persons = Prisma.sql`select p.id, ${participationSql(year)} as days, s.leave_days
    from ${PERSON_SOURCE} where ${personsSql(actor, filter)}`;
  const [sums] = await tx.$queryRaw<YearHours[]>`
    with ${perPerson(persons, year)}
    select count(*)::int as persons, coalesce(sum(given.hours), 0) as hours,
      coalesce(sum(length.days), 0)::int as days, coalesce(sum(given.unknown), 0)::int as unknown
    from length left join given using (id)`;
  return sums ?? { persons: 0, hours: 0, days: 0, unknown: 0 };
}
