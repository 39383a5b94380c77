import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { pageTitle } from '~/http/page-title';
import { parseQuery } from '~/http/parse-query.server';
import { paths } from '~/http/paths';
import { requirePermission } from '~/http/require-actor.server';
import { useWords } from '~/i18n/context';
import { DataTable, Facts } from '~/ui/data';
import { Page, Section } from '~/ui/layout';
import { loadReport } from './load-report.server';
import type { ReportTable } from './report-model';
import classes from './score.module.css';
import { scoreQuery } from './score-query';
import { TrendChart } from './trend-chart';

export const meta = pageTitle((t) => t('score.report.link'));

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'findings.read');
  return loadReport(actor, parseQuery(request, scoreQuery).kommune);
}

/** The quality of a municipality for its leaders, to be read in two minutes or printed. */
export default function Report() {
  const { report, place, trend, rounds } = useLoaderData<typeof loader>();
  const t = useWords();
  return (
    <Page
      title={report.title}
      lead={report.headline}
      breadcrumbs={[{ href: paths.score(place), label: t('score.title') }]}
      actions={
        <a href={paths.scoreReportPdf(place)} className="no-print">
          {t('score.report.pdf')}
        </a>
      }
    >
      <p className="muted">
        {report.per} <span className="no-print">{t('score.report.print_hint')}</span>
      </p>
      <Section title={t('score.report.key_figures')}>
        <Facts columns items={report.keyFigures.map(({ label, value }) => ({ term: label, value }))} />
      </Section>
      {report.main.length > 0 ? (
        <Section title={t('score.report.first')}>
          <ul className={classes.main}>
            {report.main.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Section>
      ) : null}
      {report.tables.map((table) => (
        <Part key={table.key} table={table} />
      ))}
      {report.tables.length > 0 ? (
        <Section title={report.trend.title}>
          <p className="measure">{report.trend.said}</p>
          <TrendChart trend={trend} rounds={rounds} />
        </Section>
      ) : null}
      <p className="muted">{report.footer}</p>
    </Page>
  );
}

function Part({ table: { title, caption, said, headers, rows } }: { table: ReportTable }) {
  return (
    <Section title={title}>
      {said ? <p className="measure">{said}</p> : null}
      {rows.length > 0 ? (
        <DataTable
          caption={caption}
          short={headers.length < 4}
          columns={headers.map((header, i) => ({
            key: header,
            header,
            cell: (row: string[]) => row[i] ?? '',
            numeric: i > 0,
            decisive: i === headers.length - 1,
          }))}
          rows={rows}
          rowKey={([name = '']) => name}
        />
      ) : null}
    </Section>
  );
}
