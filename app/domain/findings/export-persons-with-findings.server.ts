import type { Actor } from '~/domain/accounts/actor';
import { asActor } from '~/platform/db.server';
import type { FindingFilters, PersonSort } from './finding-filters';
import { findingWords } from './finding-line.server';
import {
  linesSql,
  type PersonFindings,
  type PersonRow,
  pageOfSql,
  pageSql,
  shownPersons,
} from './persons-with-findings-sql.server';
import { readScoreBasis } from './score-basis.server';
import { demandFindings, municipalityOf } from './visible-findings.server';

/** What an export is read in: persons in this order, so many at a time. */
type Reading = { sort?: PersonSort; batch?: number };

/**
 * All persons with findings that fit, in the order of the list and on none of its pages. Who they are is settled by one
 * statement at the start; they are then read a batch at a time while the file is being written.
 */
export async function exportFindingsByPerson(
  actor: Actor,
  filters: FindingFilters,
  { sort = 'loss', batch = 1000 }: Reading = {},
): Promise<AsyncGenerator<PersonFindings>> {
  demandFindings(actor);
  const rows = await asActor(
    actor,
    (tx) => tx.$queryRaw<{ id: number }[]>`${pageSql(actor, filters, sort, 'all')}
      select person_id as id from page order by place`,
    { manyRows: !filters.cause },
  );
  return readBatches(
    actor,
    filters,
    rows.map(({ id }) => id),
    batch,
  );
}

async function* readBatches(
  actor: Actor,
  filters: FindingFilters,
  ids: readonly number[],
  size: number,
): AsyncGenerator<PersonFindings> {
  const words = await findingWords(actor.language);
  for (let from = 0; from < ids.length; from += size) {
    const batch = ids.slice(from, from + size);
    yield* await asActor(
      actor,
      async (tx) => {
        const basis = await readScoreBasis(tx, municipalityOf(actor, filters.municipalityCode));
        const rows = await tx.$queryRaw<PersonRow[]>`
          ${pageOfSql(actor, filters, batch)}, ${linesSql(actor, filters, basis)}
          select g.person_id, g.name, g.duf, g.confidentiality, g.municipality_code, g.loss, line.findings
          from page g join line using (person_id) order by g.place`;
        return shownPersons(rows, words, basis);
      },
      { manyRows: !filters.cause },
    );
  }
}
