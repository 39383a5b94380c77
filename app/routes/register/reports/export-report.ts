import type { LoaderFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { exportPersons } from '~/domain/register/export-persons.server';
import { REPORT, reportQuery } from '~/domain/register/reports/report';
import { parseQuery } from '~/http/parse-query.server';
import { requirePermission } from '~/http/require-actor.server';
import { today } from '~/platform/clock.server';
import { notFound } from '~/platform/errors';
import { tableResponse } from '~/platform/table-file.server';
import { fileColumns } from '../person-file.server';
import { listingOf, needsMunicipality, reportNamed, reportYear } from './report-request.server';

const fileQuery = reportQuery.extend({ format: z.enum(['csv', 'xlsx']).default('csv') });

/** The persons of a report as a file: the same as the page lists, all of its pages. Numbers stay masked. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'persons.list');
  const report = reportNamed(params.report);
  const query = parseQuery(request, fileQuery);
  if (needsMunicipality(actor, query)) throw notFound();
  const { listing, columns } = listingOf(actor, report, query);
  const rows = await exportPersons(actor, listing);
  const about = REPORT[report].year ? reportYear(query) : today();
  return tableResponse(query.format, `${report}-${about}`, fileColumns(actor.language, columns), rows);
}
