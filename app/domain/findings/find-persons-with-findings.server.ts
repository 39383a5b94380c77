import type { Actor } from '~/domain/accounts/actor';
import { asActor, type Tx } from '~/platform/db.server';
import type { FindingFilters, PersonSort } from './finding-filters';
import { findingWords } from './finding-line.server';
import {
  linesSql,
  type PersonFindings,
  type PersonRow,
  pageSql,
  shownPersons,
} from './persons-with-findings-sql.server';
import { readScoreBasis, type ScoreBasis } from './score-basis.server';
import { demandFindings, municipalityOf, preparedSql } from './visible-findings.server';

export type FindingsByPerson = {
  persons: PersonFindings[];
  /** Persons and findings that fit, on all pages. */
  total: number;
  findings: number;
  page: number;
  pageSize: number;
  basis: ScoreBasis;
};

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
  const size = Math.max(1, pageSize);
  const read = async (tx: Tx): Promise<FindingsByPerson> => {
    const basis = await readScoreBasis(tx, municipalityOf(actor, filters.municipalityCode));
    const places = { size, offset: (Math.max(1, page) - 1) * size };
    const rows = await tx.$queryRaw<
      (PersonRow & { total: number; all_findings: number })[]
    >`${preparedSql(`by-person.2.${sort}`, actor, filters)}
      ${pageSql(actor, filters, sort, places)}, ${linesSql(actor, filters, basis)}
      select g.person_id, g.name, g.duf, g.confidentiality, g.municipality_code, g.loss, line.findings,
        (select count(*)::int from found) as total, (select sum(findings)::int from found) as all_findings
      from page g join line using (person_id) order by g.place`;
    const words = await findingWords(actor.language);
    const [first] = rows;
    return {
      persons: shownPersons(rows, words, basis),
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
