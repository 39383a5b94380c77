import type { Actor } from '~/domain/accounts/actor';
import { today } from '~/platform/clock.server';
import { asActor, type Tx } from '~/platform/db.server';
import { Prisma } from '~generated/prisma/client';
import { type CodeLists, codeLists } from '../code-list.server';
import { UNREGISTERED_REASON } from '../end-reason';
import { endSql, measuresSql, PERSON_SOURCE, personsSql, statusSql } from '../person-conditions.server';
import { askedReason, NO_CATEGORY, NO_MEASURE, NO_REASON } from '../person-list';
import type { PersonFilter } from '../person-list-query';
import { MEASURE_HOURS, type YearHours, yearHours } from '../weekly-hours.server';
import {
  type Facet,
  type FacetCount,
  type FacetFigures,
  filterOf,
  REPORT,
  REPORTS,
  type ReportName,
  type ReportQuery,
  YEARS_BACK,
} from './report';

/** Goal achievement straight at the end (reference 9.2): of how many, how many went to work or education. */
type GoalFigures = { ended: number; reached: number; unregistered: number };

export type Report = {
  /** Persons of the report before its facets narrow it. */
  total: number;
  facets: FacetFigures[];
  /** Of all in the report, whatever its facets narrow; only for ended participants. */
  goal: GoalFigures | null;
  /** Only for participants of a year. */
  hours: YearHours | null;
  /** Where the report holds nobody in its year: the last year in which it does. */
  lastYear: number | null;
};

/** What a facet groups by, as the value of its filter. */
function groupSql(facet: Exclude<Facet, 'type'>, filter: PersonFilter): Prisma.Sql {
  switch (facet) {
    case 'status':
      return Prisma.sql`case ${statusSql(today())} when 'active' then 'deltar' when 'on_leave' then 'deltar'
        when 'ended' then 'avsluttet' when 'ran_out' then 'utlopt' when 'planned' then 'planlagt' else 'ingen' end`;
    case 'kategori':
      return Prisma.sql`coalesce(s.programme_category, ${NO_CATEGORY})`;
    case 'arsak':
      return endSql(filter.avsluttet).reason;
  }
}

const byNumber = (a: FacetCount, b: FacetCount) =>
  b.persons - a.persons || String(a.label).localeCompare(String(b.label), 'nb');

async function countGroups(
  tx: Tx,
  actor: Actor,
  facet: Exclude<Facet, 'type'>,
  filter: PersonFilter,
  codes: CodeLists,
): Promise<FacetCount[]> {
  const rows = await tx.$queryRaw<{ value: string; persons: number }[]>`
    select ${groupSql(facet, filter)} as value, count(*)::int as persons
    from ${PERSON_SOURCE} where ${personsSql(actor, filter)} group by 1`;
  const list = facet === 'arsak' ? 'END_REASON' : 'CATEGORY';
  const label = (value: string) =>
    facet === 'status' || value === NO_CATEGORY ? null : codes.label(list, value);
  const asked = facet === 'arsak' ? askedReason : (value: string) => value;
  return rows
    .map(({ value, persons }) => ({ value: asked(value), persons, label: label(value) }))
    .sort(byNumber);
}

/** Persons per kind of measure in the year. A person with several kinds counts in each; those with none stand last. */
async function countMeasures(
  tx: Tx,
  actor: Actor,
  filter: PersonFilter,
  codes: CodeLists,
): Promise<FacetCount[]> {
  const rows = await tx.$queryRaw<
    { value: string; persons: number; measures: number; hours: number | null }[]
  >`
    select value, count(*)::int as persons, sum(measures)::int as measures,
      round((sum(hours) / nullif(sum(known), 0))::numeric, 1)::float8 as hours
    from (
      select m.type as value, p.id, count(*) as measures, sum(${MEASURE_HOURS}::float8) as hours, count(${MEASURE_HOURS}) as known
      from ${PERSON_SOURCE} join measure m on m.person_id = p.id and ${measuresSql(filter.deltok ?? filter.avsluttet)}
      where ${personsSql(actor, filter)} group by 1, 2
    ) each_person group by value`;
  const none = await countPersons(tx, actor, { ...filter, tiltakstype: NO_MEASURE });
  return [
    ...rows.map((row) => ({ ...row, label: codes.label('MEASURE', row.value) })).sort(byNumber),
    { value: NO_MEASURE, label: null, persons: none },
  ];
}

async function countPersons(tx: Tx, actor: Actor, filter: PersonFilter): Promise<number> {
  const [row] = await tx.$queryRaw<{ persons: number }[]>`
    select count(*)::int as persons from ${PERSON_SOURCE} where ${personsSql(actor, filter)}`;
  return row?.persons ?? 0;
}

/** Goal achievement by the reasons of all who ended; which reasons count is data of the code list. */
function goalOf(counts: readonly FacetCount[], codes: CodeLists): GoalFigures {
  const sum = (counted: (code: string) => boolean) =>
    counts.filter(({ value }) => counted(value)).reduce((total, { persons }) => total + persons, 0);
  const entry = (code: string) => codes.entry('END_REASON', code === NO_REASON ? UNREGISTERED_REASON : code);
  return {
    ended: sum((code) => entry(code)?.countsDenominator !== false),
    reached: sum((code) => entry(code)?.countsGoal === true),
    unregistered: sum((code) => code === NO_REASON),
  };
}

/**
 * The figures of a report. Each count of a facet is the length of the list with that value as its filter: both come from
 * the same condition, the facet's own choice left out.
 */
export async function getReport(
  actor: Actor,
  report: ReportName,
  query: ReportQuery,
  year: number,
): Promise<Report> {
  const codes = await codeLists(actor.language);
  const { facets } = REPORT[report];
  return asActor(actor, async (tx) => {
    const figures: FacetFigures[] = [];
    for (const facet of facets) {
      const filter = filterOf(report, query, year, [facet]);
      const counts =
        facet === 'type'
          ? await countMeasures(tx, actor, filter, codes)
          : await countGroups(tx, actor, facet, filter, codes);
      const whole =
        facet === 'type'
          ? await countPersons(tx, actor, filter)
          : counts.reduce((sum, { persons }) => sum + persons, 0);
      figures.push({ facet, counts, whole });
    }
    const whole = filterOf(report, query, year, facets);
    const total = await countPersons(tx, actor, whole);
    const ended = figures.find(({ facet }) => facet === 'arsak');
    const narrowed = ended && query.type !== undefined;
    const reasons = narrowed ? await countGroups(tx, actor, 'arsak', whole, codes) : ended?.counts;
    return {
      total,
      facets: figures,
      goal: reasons ? goalOf(reasons, codes) : null,
      hours: whole.deltok === undefined ? null : await yearHours(tx, actor, whole, year),
      lastYear: total === 0 && REPORT[report].year ? await lastYearOf(tx, actor, report, query) : null,
    };
  });
}

/** The last of the years one can choose in which the report holds somebody. */
async function lastYearOf(
  tx: Tx,
  actor: Actor,
  report: ReportName,
  query: ReportQuery,
): Promise<number | null> {
  const { facets } = REPORT[report];
  const present = Number(today().slice(0, 4));
  const years = Array.from({ length: YEARS_BACK }, (_, back) => {
    const held = personsSql(actor, filterOf(report, query, present - back, facets));
    return Prisma.sql`case when bool_or(${held}) then ${present - back}::int end`;
  });
  const [row] = await tx.$queryRaw<{ year: number | null }[]>`
    select greatest(${Prisma.join(years)}) as year from ${PERSON_SOURCE}
    where ${personsSql(actor, { kommune: query.kommune })}`;
  return row?.year ?? null;
}

/** How many persons each report holds with no choice made. */
export function countReports(
  actor: Actor,
  year: number,
  kommune: string | undefined,
): Promise<Record<ReportName, number>> {
  const counts = REPORTS.map((report) => {
    const filter = { ...REPORT[report].persons(year), kommune };
    return Prisma.sql`${report}::text, count(*) filter (where ${personsSql(actor, filter)})`;
  });
  return asActor(actor, async (tx) => {
    const [row] = await tx.$queryRaw<{ counts: Record<ReportName, number> }[]>`
      select json_build_object(${Prisma.join(counts)}) as counts from ${PERSON_SOURCE}
      where ${personsSql(actor, { kommune })}`;
    if (!row) throw new Error('No counts came back.');
    return row.counts;
  });
}
