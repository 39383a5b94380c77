import type { LoaderFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { exportPersons } from '~/domain/register/export-persons.server';
import { filtersIn } from '~/domain/register/filters-in';
import { columnsOf, USUAL_COLUMNS } from '~/domain/register/person-list';
import { personListQuery } from '~/domain/register/person-list-query';
import { searchAskedFor } from '~/domain/register/search-persons.server';
import { parseQuery } from '~/http/parse-query.server';
import { requirePermission } from '~/http/require-actor.server';
import { wordsFor } from '~/i18n/words-for.server';
import { today } from '~/platform/clock.server';
import { tableResponse } from '~/platform/table-file.server';
import { fileColumns } from './person-file.server';

const fileQuery = personListQuery.extend({
  format: z.enum(['csv', 'xlsx']).default('csv'),
  /** Whole numbers of the persons that the reader has opened; see export-numbers.tsx. */
  numre: z.enum(['hele']).optional(),
  /** Mark of the list in which they were opened. */
  liste: z.string().max(64).default(''),
});

/**
 * The person list as a file: the same persons, columns and order as the page, all of its pages. Numbers stay masked, but for
 * persons opened with a purpose.
 */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'persons.list');
  const query = parseQuery(request, fileQuery);
  const columns = columnsOf(query.kolonne, USUAL_COLUMNS, actor.scope === '*');
  const listing = {
    filter: filtersIn(query),
    sorter: query.sorter,
    search: await searchAskedFor(actor, query.sok === 'ja'),
    hours: columns.includes('timer_uke'),
  };
  const rows = await exportPersons(actor, listing, query.numre === 'hele' ? query.liste : null);
  const name = `${wordsFor(actor.language)('person_list.export.file')}-${today()}`;
  return tableResponse(query.format, name, fileColumns(actor.language, columns), rows);
}
