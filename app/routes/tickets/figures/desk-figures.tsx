import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { figuresQuery, rowsBehind } from '~/domain/tickets/figures/desk-figures';
import { getDeskFigures } from '~/domain/tickets/figures/get-desk-figures.server';
import { listParams } from '~/domain/tickets/queue/list-params';
import type { TicketListQuery } from '~/domain/tickets/queue/ticket-list-query';
import { findThemes } from '~/domain/tickets/themes/find-themes.server';
import { pageTitle } from '~/http/page-title';
import { parseQuery } from '~/http/parse-query.server';
import { paths } from '~/http/paths';
import { requirePermission } from '~/http/require-actor.server';
import { useFormat, useWords } from '~/i18n/context';
import { ThemeFilter } from '~/routes/tickets/filing/theme-fields';
import { DataTable, FilterBar } from '~/ui/data';
import { Page, Section } from '~/ui/layout';
import { AvoidedFigures } from './avoided-figures';
import { ClassFigures } from './class-figures';
import classes from './desk-figures.module.css';
import { FlowChart } from './flow-chart';
import { GroupFigures } from './group-figures';

export const meta = pageTitle((t) => t('desk_figures.title'));

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'tickets.work');
  const query = parseQuery(request, figuresQuery);
  const [figures, themes] = await Promise.all([
    getDeskFigures(actor, query),
    findThemes(actor.language, { retired: true }),
  ]);
  return { query, figures, themes };
}

export default function DeskFiguresPage() {
  const { query, figures, themes } = useLoaderData<typeof loader>();
  const t = useWords();
  const format = useFormat();
  const { period } = figures;
  const between = { fra: period.from, til: period.to };
  const rows = (more: Partial<TicketListQuery>) => paths.tickets(listParams(rowsBehind(query, more)));
  const active = [query.fra, query.til, query.tema, query.kommune].filter((value) => value !== '').length;
  const day = (name: 'fra' | 'til', value: string) => (
    <label className={classes.day}>
      <span>{t(name === 'fra' ? 'desk_figures.from' : 'desk_figures.to')}</span>
      <input type="date" name={name} defaultValue={value} />
    </label>
  );
  return (
    <Page
      title={t('desk_figures.title')}
      lead={t('desk_figures.lead', {
        filed: format.number(figures.filed),
        solved: format.number(figures.solved),
        from: format.longDate(period.from),
        to: format.longDate(period.to),
      })}
      breadcrumbs={[{ href: paths.tickets(), label: t('tickets.title') }]}
      actions={<Link to={paths.knownErrorPeaks()}>{t('known_errors.desk.peaks')}</Link>}
    >
      <FilterBar active={active} keep={['kommune']}>
        {day('fra', period.from)}
        {day('til', period.to)}
        <ThemeFilter value={query.tema} themes={themes} />
      </FilterBar>
      <Section title={t('desk_figures.flow.title')}>
        <div className={classes.beside}>
          <FlowChart
            bars={figures.flow.map(({ from, part, ...counts }) => ({
              key: from,
              label: format.date(from).slice(0, 5),
              part: part !== null,
              ...counts,
            }))}
            words={{
              filed: t('desk_figures.flow.filed'),
              solved: t('desk_figures.flow.solved'),
              part: t('desk_figures.flow.part'),
            }}
          />
          <div>
            <DataTable
              caption={t('desk_figures.flow.caption')}
              columns={[
                {
                  key: 'period',
                  header: t('desk_figures.flow.period'),
                  cell: ({ from, to, part }) => (
                    <>
                      {from === to ? format.date(from) : `${format.date(from)}–${format.date(to)}`}
                      {part ? <span className="muted"> {t(`desk_figures.flow.${part}`)}</span> : null}
                    </>
                  ),
                },
                {
                  key: 'filed',
                  header: t('desk_figures.flow.filed'),
                  cell: ({ from, to, filed }) => (
                    <Link to={rows({ dag: 'meldt', fra: from, til: to })}>{format.number(filed)}</Link>
                  ),
                  numeric: true,
                },
                {
                  key: 'solved',
                  header: t('desk_figures.flow.solved'),
                  cell: ({ from, to, solved }) => (
                    <Link to={rows({ dag: 'lost', fra: from, til: to })}>{format.number(solved)}</Link>
                  ),
                  numeric: true,
                },
              ]}
              short
              rows={figures.flow}
              rowKey={({ from }) => from}
            />
          </div>
        </div>
        <p className="muted">{t('desk_figures.flow.note')}</p>
      </Section>
      <Section title={t('desk_figures.times.title')}>
        <p className="muted">{t('desk_figures.times.note')}</p>
        <div className={classes.three}>
          <ClassFigures
            title={t('desk_figures.times.answer')}
            caption={t('desk_figures.times.caption_answer')}
            counts={figures.answerClasses}
            spread={figures.answer}
            rowsOf={(svartid) => rows({ ...between, dag: 'svart', svartid })}
          />
          <ClassFigures
            title={t('desk_figures.times.solve')}
            caption={t('desk_figures.times.caption_solve')}
            counts={figures.solveClasses}
            spread={figures.solve}
            rowsOf={(losetid) => rows({ ...between, dag: 'lost', losetid })}
          />
          <ClassFigures
            title={t('desk_figures.times.age')}
            caption={t('desk_figures.times.caption_age')}
            counts={figures.ageClasses}
            spread={null}
            rowsOf={(alder) => rows({ status: 'aktive', alder })}
          />
        </div>
      </Section>
      <Section title={t('desk_figures.reopened.title')}>
        {figures.reopenable === 0 ? (
          <p>{t('desk_figures.reopened.none')}</p>
        ) : (
          <p>
            <Link to={rows({ ...between, dag: 'gjenapnet' })}>
              {t('desk_figures.reopened.sentence', {
                part: format.number(figures.reopened),
                total: format.number(figures.reopenable),
                share: format.percent(figures.reopened / figures.reopenable),
              })}
            </Link>
          </p>
        )}
        <p className="muted">{t('desk_figures.reopened.note')}</p>
      </Section>
      <GroupFigures
        title={t('desk_figures.groups.themes')}
        caption={t('desk_figures.groups.caption_themes')}
        header={t('desk_figures.groups.theme')}
        groups={figures.themes}
        rowsOf={(tema, more) => rows({ ...between, ...more, tema })}
      />
      <GroupFigures
        title={t('desk_figures.groups.municipalities')}
        caption={t('desk_figures.groups.caption_municipalities')}
        header={t('desk_figures.groups.municipality')}
        groups={figures.municipalities}
        rowsOf={(kommune, more) => rows({ ...between, ...more, kommune })}
      />
      <AvoidedFigures
        avoided={figures.avoided}
        fixedHref={rows({ ...between, dag: 'lost', bare: 'rettet' })}
      />
    </Page>
  );
}
