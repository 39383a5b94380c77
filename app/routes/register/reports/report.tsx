import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { can, isGradedHidden } from '~/domain/accounts/permissions';
import { findPersons } from '~/domain/register/find-persons.server';
import { getReport } from '~/domain/register/reports/get-report.server';
import { type Facet, type FacetCount, REPORT, reportQuery } from '~/domain/register/reports/report';
import { pageTitle } from '~/http/page-title';
import { parseQuery } from '~/http/parse-query.server';
import { paths } from '~/http/paths';
import { requirePermission } from '~/http/require-actor.server';
import { useFormat, useWords } from '~/i18n/context';
import { EmptyState, Pager } from '~/ui/data';
import { Page, Section } from '~/ui/layout';
import { personChoices } from '../list-choices.server';
import { ListDownload } from '../list-download';
import { reasonOptions, statusOptions } from '../person-filters';
import { PersonTable } from '../person-table';
import { FacetTable } from './facet-table';
import { ReportFilters } from './report-filters';
import { reportLead } from './report-lead';
import { listingOf, needsMunicipality, reportNamed, reportYear } from './report-request.server';

export const meta = pageTitle((t) => t('reports.title'));

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'persons.list');
  const report = reportNamed(params.report);
  const query = parseQuery(request, reportQuery);
  const year = reportYear(query);
  const { listing, columns } = listingOf(actor, report, query);
  const [choices, shown] = await Promise.all([
    personChoices(actor),
    needsMunicipality(actor, query)
      ? null
      : Promise.all([getReport(actor, report, query, year), findPersons(actor, listing, query.side)]),
  ]);
  const [figures, list] = shown ?? [null, null];
  return {
    report,
    query,
    year,
    columns,
    choices,
    figures,
    list,
    numbers: can(actor, 'persons.correct')
      ? paths.exportNumbers({ ...listing.filter, sorter: query.sorter, kolonne: columns })
      : null,
    // The older reports are about introduksjonsloven; the person list gives the same selection under the law of today.
    integration: REPORT[report].older ? { ...listing.filter, lov: 'INTEG_ALLE', kolonne: columns } : null,
    gradedHidden: isGradedHidden(actor),
  };
}

export default function ReportPage() {
  const { report, query, year, columns, choices, figures, list, numbers, integration, gradedHidden } =
    useLoaderData<typeof loader>();
  const t = useWords();
  const format = useFormat();
  const { side: _, ...kept } = query;
  const labels: Record<Facet, (count: { value: string; label: string | null }) => string> = {
    status: ({ value }) => statusOptions(t).find((option) => option.value === value)?.label ?? value,
    kategori: ({ label }) => label ?? t('reports.filters.category_none'),
    arsak: ({ value, label }) =>
      label ?? reasonOptions(t, choices.reasons).find((option) => option.value === value)?.label ?? value,
    type: ({ label }) => label ?? t('reports.facets.none_type'),
  };
  const headers: Record<Facet, string> = {
    status: t('reports.filters.status'),
    kategori: t('reports.filters.category'),
    arsak: t('reports.filters.reason'),
    type: t('reports.filters.type'),
  };
  const { facets } = REPORT[report];
  const chosen = facets.flatMap((facet) => {
    const value = query[facet];
    if (value === undefined) return [];
    const count = figures?.facets
      .find((one) => one.facet === facet)
      ?.counts.find((one: FacetCount) => one.value === value);
    return [labels[facet]({ value, label: count?.label ?? null })];
  });
  return (
    <Page
      title={t(`reports.name.${report}`)}
      lead={figures ? reportLead(t, format, report, figures, year) : t('reports.choose')}
      breadcrumbs={[
        { href: paths.persons(), label: t('register.list.title') },
        { href: paths.reports({ kommune: query.kommune, ar: query.ar }), label: t('reports.title') },
      ]}
    >
      {gradedHidden ? <p className="muted measure">{t('reports.graded_hidden')}</p> : null}
      <ReportFilters report={report} query={query} year={year} choices={choices} columns={columns} />
      {figures && list ? (
        <>
          {figures.total > 0
            ? figures.facets.map(({ facet, counts, whole }) => (
                <FacetTable
                  key={facet}
                  title={t(`reports.facets.${facet}`, { year })}
                  header={headers[facet]}
                  facet={facet}
                  counts={counts}
                  labelOf={labels[facet]}
                  chosen={query[facet]}
                  hrefOf={(value) => paths.report(report, { ...kept, [facet]: value })}
                  whole={whole}
                />
              ))
            : null}
          <Section title={t('reports.list.title')}>
            {figures.total > 0 ? (
              <p>
                {chosen.length > 0 ? (
                  <>
                    {t('reports.list.some', {
                      shown: format.number(list.total),
                      count: format.number(figures.total),
                      choice: chosen.join(', '),
                    })}{' '}
                    <Link
                      to={paths.report(report, {
                        ...kept,
                        ...Object.fromEntries(facets.map((facet) => [facet, null])),
                      })}
                      preventScrollReset
                    >
                      {t('reports.list.every')}
                    </Link>
                  </>
                ) : (
                  t('reports.list.all', { count: list.total })
                )}
              </p>
            ) : null}
            <PersonTable
              caption={t(`reports.name.${report}`)}
              lines={list.lines}
              columns={columns}
              sorted={query.sorter}
              empty={
                <EmptyState title={t('reports.list.empty')}>
                  {figures.lastYear === null ? (
                    t('reports.list.empty_help')
                  ) : (
                    <Link to={paths.report(report, { ...kept, ar: figures.lastYear })}>
                      {t('reports.list.last_year', { year: figures.lastYear })}
                    </Link>
                  )}
                </EmptyState>
              }
            />
            <Pager page={list.page} pageSize={list.pageSize} total={list.total} />
            {list.total > 0 ? (
              <ListDownload
                fileOf={(format) => paths.exportReport(report, { ...kept, format })}
                numbers={numbers}
              />
            ) : null}
          </Section>
        </>
      ) : null}
      <Section title={t('reports.counts.title')}>
        <p className="measure">{t(`reports.counts.${report}`)}</p>
        {integration ? (
          <p>
            <Link to={paths.persons(integration)}>{t('reports.list.integration')}</Link>
          </p>
        ) : null}
      </Section>
    </Page>
  );
}
