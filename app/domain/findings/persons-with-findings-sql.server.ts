import type { Actor } from '~/domain/accounts/actor';
import { maskDuf } from '~/domain/register/duf';
import { isGraded } from '~/domain/register/policy';
import { Prisma } from '~generated/prisma/client';
import type { FindingFilters, PersonSort } from './finding-filters';
import {
  describedFinding,
  type FindingLine,
  type FindingRow,
  type FindingWords,
  findingLineSql,
} from './finding-line.server';
import { failingSql, type ScoreBasis } from './score-basis.server';
import { findingsSql, municipalityOf } from './visible-findings.server';

/** A person with those of its findings that fit the filters. */
export type PersonFindings = {
  personId: number;
  /** Null for graded persons, whose names no list shows. */
  name: string | null;
  /** Masked. */
  duf: string;
  /** Null for graded persons. */
  municipalityCode: string | null;
  /** Points that the person costs now. */
  loss: number;
  findings: FindingLine[];
};

/** Orders of persons: what their findings and sums decide alone, and what comes after where those are equal. */
const ORDER: Record<PersonSort, { first: Prisma.Sql; whole: Prisma.Sql }> = {
  loss: sorted(Prisma.sql`loss desc, findings desc`),
  count: sorted(Prisma.sql`findings desc, loss desc`),
  // All are equal until their names are known.
  name: { first: Prisma.sql`n.person_id is null`, whole: Prisma.sql`name nulls last, person_id` },
  oldest: sorted(Prisma.sql`oldest`),
};

function sorted(first: Prisma.Sql): { first: Prisma.Sql; whole: Prisma.Sql } {
  return { first, whole: Prisma.sql`${first}, name nulls last, person_id` };
}

/** A person as the statements here give it. */
export type PersonRow = {
  person_id: number;
  /** Null for graded persons. */
  name: string | null;
  duf: string;
  confidentiality: string;
  municipality_code: string;
  loss: number;
  findings: FindingRow[];
};

/** The rows as readers may see them. */
export function shownPersons(
  rows: readonly PersonRow[],
  words: FindingWords,
  basis: ScoreBasis,
): PersonFindings[] {
  return rows.map((row) => ({
    personId: row.person_id,
    name: isGraded(row) ? null : row.name,
    duf: maskDuf(row.duf),
    municipalityCode: isGraded(row) ? null : row.municipality_code,
    loss: row.loss,
    findings: row.findings.flatMap((finding) => describedFinding(finding, words, basis) ?? []),
  }));
}

/**
 * Common table expressions: the persons whose findings fit as `found`, and those of `places` in the order as `page`. The order
 * is first settled by what findings and sums say, so that names are looked up for those alone that may stand there.
 */
export function pageSql(
  actor: Actor,
  filters: FindingFilters,
  sort: PersonSort,
  places: { size: number; offset: number } | 'all',
): Prisma.Sql {
  const { first, whole } = ORDER[sort];
  const failing = failingSql(municipalityOf(actor, filters.municipalityCode));
  const { chosen, isChosen } = chosenSql(actor, filters);
  // By key, where persons would be read by the municipality; where few are chosen the planner does so by itself.
  const nearby = filters.cause ? Prisma.sql`true` : Prisma.sql`p.id = any(array(select person_id from near))`;
  const [nearest, shown] =
    places === 'all'
      ? [Prisma.empty, Prisma.empty]
      : [
          Prisma.sql`order by ${first} fetch first (${places.offset + places.size}) rows with ties`,
          Prisma.sql`limit ${places.size} offset ${places.offset}`,
        ];
  return Prisma.sql`
    with ${chosen} found as materialized (
      select f.person_id, count(*)::int as findings, min(f.opened_at) as oldest from finding f where ${isChosen} group by f.person_id
    ), near as materialized (
      select n.person_id, n.findings, n.oldest, coalesce(q.loss, 0) as loss
      from found n left join ${failing} q on q.person_id = n.person_id ${nearest}
    ), named as (
      select n.*, p.duf::text as duf, p.confidentiality, p.municipality_code::text as municipality_code,
        case when p.confidentiality = 'UGRADERT' then p.name end as name
      from near n join person p on p.id = n.person_id where ${nearby}
    ), page as materialized (
      select *, row_number() over (order by ${whole}) as place from named n order by place ${shown}
    )`;
}

/** Common table expressions: the persons by id as `page`, in the order that they are given in. */
export function pageOfSql(actor: Actor, filters: FindingFilters, personIds: readonly number[]): Prisma.Sql {
  const { chosen } = chosenSql(actor, filters);
  return Prisma.sql`
    with ${chosen} page as materialized (
      select p.id as person_id, case when p.confidentiality = 'UGRADERT' then p.name end as name, p.duf::text as duf,
        p.confidentiality, p.municipality_code::text as municipality_code, coalesce(q.loss, 0) as loss, i.place
      from unnest(${personIds}::int[]) with ordinality i(id, place) join person p on p.id = i.id
        left join (select person_id, loss from person_quality where person_id = any(${personIds}::int[])) q on q.person_id = p.id
      where p.id = any(${personIds}::int[])
    )`;
}

/** Common table expression: those findings of the persons of `page` that fit, as `line`. */
export function linesSql(actor: Actor, filters: FindingFilters, basis: ScoreBasis): Prisma.Sql {
  const { isChosen } = chosenSql(actor, filters);
  return Prisma.sql`
    line as materialized (
      select h.person_id, json_agg(${findingLineSql(basis.weights)} order by h.severity, h.rule_id, h.id) as findings
      from (select f.* from finding f where f.person_id = any(array(select person_id from page)) and ${isChosen}) h
      left join (select * from person_quality where person_id = any(array(select person_id from page))) q on q.person_id = h.person_id
      group by h.person_id
    )`;
}

/** Condition over finding `f`: it fits the filters. What findings have in common is found out once, before all else. */
function chosenSql(actor: Actor, filters: FindingFilters): { chosen: Prisma.Sql; isChosen: Prisma.Sql } {
  const fits = findingsSql(actor, filters);
  if (!filters.cause) return { chosen: Prisma.empty, isChosen: fits };
  return {
    chosen: Prisma.sql`chosen as materialized (select f.id from finding f where ${fits}),`,
    isChosen: Prisma.sql`f.id = any(array(select id from chosen))`,
  };
}
