import type { Actor } from '~/domain/accounts/actor';
import { maskDuf } from '~/domain/register/duf';
import { isGraded } from '~/domain/register/policy';
import { asActor, type Tx } from '~/platform/db.server';
import { Prisma } from '~generated/prisma/client';
import type { FindingFilters, PersonSort } from './finding-filters';
import {
  describedFinding,
  type FindingLine,
  type FindingRow,
  findingLineSql,
  findingWords,
} from './finding-line.server';
import { failingSql, readScoreBasis, type ScoreBasis } from './score-basis.server';
import { demandFindings, findingsSql, municipalityOf, preparedSql } from './visible-findings.server';

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

export type FindingsByPerson = {
  persons: PersonFindings[];
  /** Persons and findings that fit, on all pages. */
  total: number;
  findings: number;
  page: number;
  pageSize: number;
  basis: ScoreBasis;
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

type PersonRow = {
  person_id: number;
  name: string;
  duf: string;
  confidentiality: string;
  municipality_code: string;
  loss: number;
  findings: FindingRow[];
  total: number;
  all_findings: number;
};

/** Most persons that one read gives, whatever page size is asked for (exports ask for all). */
export const MOST_PERSONS = 20_000;

/**
 * Findings grouped by person, narrowed by the filters, sorted and paged by the database. Pages count from 1; one past the
 * end gives the first.
 */
export async function findFindingsByPerson(
  actor: Actor,
  filters: FindingFilters,
  { sort = 'loss', page = 1, pageSize = 50 }: { sort?: PersonSort; page?: number; pageSize?: number } = {},
): Promise<FindingsByPerson> {
  demandFindings(actor);
  const size = Math.min(Math.max(1, pageSize), MOST_PERSONS);
  const read = async (tx: Tx): Promise<FindingsByPerson> => {
    const basis = await readScoreBasis(tx, municipalityOf(actor, filters.municipalityCode));
    const wanted = { sort, size, offset: (Math.max(1, page) - 1) * size };
    const rows = await tx.$queryRaw<PersonRow[]>(personsSql(actor, filters, wanted, basis));
    const words = await findingWords(actor.language);
    const [first] = rows;
    return {
      persons: rows.map((row) => ({
        personId: row.person_id,
        name: isGraded(row) ? null : row.name,
        duf: maskDuf(row.duf),
        municipalityCode: isGraded(row) ? null : row.municipality_code,
        loss: row.loss,
        findings: row.findings.flatMap((finding) => describedFinding(finding, words, basis) ?? []),
      })),
      total: first?.total ?? 0,
      findings: first?.all_findings ?? 0,
      page: Math.max(1, page),
      pageSize: size,
      basis,
    };
  };
  const found = await asActor(actor, read, { manyRows: !filters.cause });
  // What stood on the last page may have been mended meanwhile: an empty page must not say that there are none.
  if (found.persons.length > 0 || page <= 1) return found;
  return findFindingsByPerson(actor, filters, { sort, pageSize });
}

type Wanted = { sort: PersonSort; size: number; offset: number };

/**
 * The persons of one page with their findings. The order is first settled by what findings and sums say, so that names are
 * looked up for those alone that may stand on the page.
 */
function personsSql(
  actor: Actor,
  filters: FindingFilters,
  { sort, size, offset }: Wanted,
  basis: ScoreBasis,
): Prisma.Sql {
  const { first, whole } = ORDER[sort];
  const failing = failingSql(municipalityOf(actor, filters.municipalityCode));
  const { chosen, isChosen } = chosenSql(actor, filters);
  // By key, where persons would be read by the municipality; where few are chosen the planner does so by itself.
  const nearby = filters.cause ? Prisma.sql`true` : Prisma.sql`p.id = any(array(select person_id from near))`;
  return Prisma.sql`${preparedSql(`by-person.1.${sort}`, actor, filters)}
    with ${chosen} found as materialized (
      select f.person_id, count(*)::int as findings, min(f.opened_at) as oldest from finding f where ${isChosen} group by f.person_id
    ), near as materialized (
      select n.person_id, n.findings, n.oldest, coalesce(q.loss, 0) as loss
      from found n left join ${failing} q on q.person_id = n.person_id
      order by ${first} fetch first (${offset + size}) rows with ties
    ), named as (
      select n.*, p.duf::text as duf, p.confidentiality, p.municipality_code::text as municipality_code,
        case when p.confidentiality = 'UGRADERT' then p.name end as name
      from near n join person p on p.id = n.person_id where ${nearby}
    ), page as materialized (
      select *, row_number() over (order by ${whole}) as place from named n order by place limit ${size} offset ${offset}
    ), line as materialized (
      select h.person_id, json_agg(${findingLineSql(basis.weights)} order by h.severity, h.rule_id, h.id) as findings
      from (select f.* from finding f where f.person_id = any(array(select person_id from page)) and ${isChosen}) h
      left join (select * from person_quality where person_id = any(array(select person_id from page))) q on q.person_id = h.person_id
      group by h.person_id
    )
    select g.person_id, g.name, g.duf, g.confidentiality, g.municipality_code, g.loss, line.findings,
      (select count(*)::int from found) as total, (select sum(findings)::int from found) as all_findings
    from page g join line using (person_id) order by g.place`;
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
