import type { Actor } from '~/domain/accounts/actor';
import { controlYear } from '~/domain/quality/control-year';
import type { PersonListing } from '~/domain/register/find-persons.server';
import { columnsOf, type ListColumn } from '~/domain/register/person-list';
import {
  filterOf,
  REPORT,
  REPORTS,
  type ReportName,
  type ReportQuery,
} from '~/domain/register/reports/report';
import { today } from '~/platform/clock.server';
import { notFound } from '~/platform/errors';

/** The report of an address. @throws AppError not_found for any other name */
export function reportNamed(name: string | undefined): ReportName {
  const report = REPORTS.find((known) => known === name);
  if (!report) throw notFound();
  return report;
}

/** The year a report is about unless another is chosen: the one whose figures are being put right. */
export function reportYear(query: { ar?: number }): number {
  return query.ar ?? controlYear(today());
}

/** The persons of a report as a list, with the columns it shows. */
export function listingOf(
  actor: Actor,
  report: ReportName,
  query: ReportQuery,
): { listing: PersonListing; columns: ListColumn[] } {
  const columns = columnsOf(query.kolonne, REPORT[report].columns, actor.scope === '*');
  const filter = filterOf(report, query, reportYear(query));
  return {
    listing: { filter, sorter: query.sorter, search: null, hours: columns.includes('timer_uke') },
    columns,
  };
}

/** Reports are about one municipality: those who see all must have chosen one. */
export function needsMunicipality(actor: Actor, query: { kommune?: string }): boolean {
  return actor.scope === '*' && query.kommune === undefined;
}
