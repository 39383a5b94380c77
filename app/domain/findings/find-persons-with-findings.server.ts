import type { Actor } from '~/domain/accounts/actor';
import { maskDuf } from '~/domain/register/duf';
import { isGraded } from '~/domain/register/policy';
import { asActor } from '~/platform/db.server';
import { Prisma } from '~generated/prisma/client';
import type { FindingFilters, PersonSort } from './finding-filters';
import {
  describedFinding,
  type FindingLine,
  type FindingRow,
  findingLineSql,
  findingWords,
} from './finding-line.server';
import { readScoreBasis, type ScoreBasis } from './score-basis.server';
import { demandFindings, findingsSql, municipalityOf } from './visible-findings.server';

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

const ORDER: Record<PersonSort, Prisma.Sql> = {
  loss: Prisma.sql`loss desc, findings desc, name nulls last, person_id`,
  count: Prisma.sql`findings desc, loss desc, name nulls last, person_id`,
  name: Prisma.sql`name nulls last, person_id`,
  oldest: Prisma.sql`oldest, name nulls last, person_id`,
};

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
  const found = await asActor(actor, async (tx) => {
    const basis = await readScoreBasis(tx, municipalityOf(actor, filters.municipalityCode));
    const rows = await tx.$queryRaw<PersonRow[]>`
      with hit as (
        select f.*, p.duf, p.name as person_name, p.confidentiality
        from finding f join person p on p.id = f.person_id where ${findingsSql(actor, filters)}
      ), person_hit as (
        select h.person_id, h.duf::text, case when h.confidentiality = 'UGRADERT' then h.person_name end as name,
          h.confidentiality, h.municipality_code::text, coalesce(q.loss, 0) as loss, count(*)::int as findings, min(h.opened_at) as oldest
        from hit h left join person_quality q on q.person_id = h.person_id
        group by h.person_id, h.duf, h.person_name, h.confidentiality, h.municipality_code, q.loss
      ), page as (
        select *, row_number() over (order by ${ORDER[sort]}) as place, (count(*) over ())::int as total,
          (sum(findings) over ())::int as all_findings
        from person_hit order by ${ORDER[sort]} limit ${size} offset ${(Math.max(1, page) - 1) * size}
      ), line as materialized (
        -- «Is true» makes it a look into a hashed list; as a join, all findings would be read once per person.
        select h.person_id, json_agg(${findingLineSql(basis.weights)} order by h.severity, h.rule_id, h.id) as findings
        from hit h left join person_quality q on q.person_id = h.person_id
        where (h.person_id in (select person_id from page)) is true group by h.person_id
      )
      select g.person_id, g.name, g.duf, g.confidentiality, g.municipality_code, g.loss, g.total, g.all_findings,
        (select findings from line where line.person_id = g.person_id) as findings
      from page g order by g.place`;
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
  });
  // What stood on the last page may have been mended meanwhile: an empty page must not say that there are none.
  if (found.persons.length > 0 || page <= 1) return found;
  return findFindingsByPerson(actor, filters, { sort, pageSize });
}
