import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { isGradedHidden } from '~/domain/accounts/permissions';
import { countReports } from '~/domain/register/reports/get-report.server';
import { REPORT, REPORTS, reportQuery } from '~/domain/register/reports/report';
import { pageTitle } from '~/http/page-title';
import { parseQuery } from '~/http/parse-query.server';
import { paths } from '~/http/paths';
import { requirePermission } from '~/http/require-actor.server';
import { useFormat, useWords } from '~/i18n/context';
import { FilterBar } from '~/ui/data';
import { SelectField } from '~/ui/fields';
import { Page } from '~/ui/layout';
import { personChoices } from '../list-choices.server';
import { ListTabs } from '../list-tabs';
import { MunicipalityChoice } from './municipality-choice';
import { needsMunicipality, reportYear } from './report-request.server';
import classes from './reports.module.css';

export const meta = pageTitle((t) => t('reports.title'));

const indexQuery = z.object({ ar: reportQuery.shape.ar, kommune: reportQuery.shape.kommune });

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'persons.list');
  const query = parseQuery(request, indexQuery);
  const year = reportYear(query);
  const [choices, counts] = await Promise.all([
    personChoices(actor),
    needsMunicipality(actor, query) ? null : countReports(actor, year, query.kommune),
  ]);
  return { query, year, choices, counts, gradedHidden: isGradedHidden(actor) };
}

/** All reports with what each holds. */
export default function ReportsPage() {
  const { query, year, choices, counts, gradedHidden } = useLoaderData<typeof loader>();
  const t = useWords();
  const format = useFormat();
  return (
    <Page title={t('reports.title')} lead={t('reports.lead')}>
      <ListTabs current="reports" municipality={query.kommune} />
      {gradedHidden ? <p className="muted measure">{t('reports.graded_hidden')}</p> : null}
      <FilterBar active={0} apply={t('reports.choose_button')}>
        <MunicipalityChoice municipalities={choices.municipalities} chosen={query.kommune} />
        <SelectField
          name="ar"
          label={t('reports.filters.year')}
          placeholder={null}
          defaultValue={String(year)}
          options={choices.years}
        />
      </FilterBar>
      {counts === null ? <p className={classes.choose}>{t('reports.choose')}</p> : null}
      <ul className={classes.reports}>
        {REPORTS.map((report) => (
          <li key={report}>
            <div>
              <h2>
                <Link
                  to={paths.report(report, {
                    kommune: query.kommune,
                    ar: REPORT[report].year ? query.ar : null,
                  })}
                >
                  {t(`reports.name.${report}`)}
                </Link>
              </h2>
              <p>{t(`reports.about.${report}`)}</p>
            </div>
            {counts === null ? null : (
              <p className={classes.figure}>
                <b className="tabular">{format.number(counts[report])}</b>{' '}
                {t('reports.persons_word', { count: counts[report] })}
                {REPORT[report].year ? ` ${t('reports.in_year', { year })}` : ` ${t('reports.today')}`}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Page>
  );
}
