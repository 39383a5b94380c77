import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { Judgement } from '~/domain/findings/last-judgement.server';
import type { LoudKnownError } from '~/domain/known-errors/known-error';
import { paths } from '~/http/paths';
import { useFormat, useWords } from '~/i18n/context';
import { EmptyState, KnownErrorStrips, LinkTabs } from '~/ui/data';
import { Page } from '~/ui/layout';
import { activeFilters, type FindingQuery, filterParams } from './finding-params';

interface FindingsFrameProps {
  view: 'regel' | 'person';
  query: FindingQuery;
  findings: number;
  persons: number;
  /** Persons of the municipality in all: the denominator. */
  total: number;
  judgement: Judgement;
  /** Whether some persons count in the figures but are not listed for this reader. */
  gradedHidden: boolean;
  /** Known errors that hit own participants. */
  knownErrors: readonly LoudKnownError[];
  filters: ReactNode;
  /** Ways to correct what is listed. */
  tools?: ReactNode;
  children: ReactNode;
}

/** What both lists of findings have around them: sentence, freshness, tabs, filters, download, and why a list is empty. */
export function FindingsFrame({
  view,
  query,
  findings,
  persons,
  total,
  judgement,
  gradedHidden,
  knownErrors,
  filters,
  tools = null,
  children,
}: FindingsFrameProps) {
  const t = useWords();
  const format = useFormat();
  const filtered = activeFilters(query) > 0;
  const params = filterParams(query);
  const counts = {
    findings: t('common.findings', { count: findings }),
    persons: format.number(persons),
    total: format.number(total),
  };
  return (
    <Page
      title={t('findings.title')}
      lead={findings > 0 ? t(filtered ? 'findings.lead_filtered' : 'findings.lead', counts) : undefined}
      status={{ asOf: judgement.judgedAt?.toISOString(), ruleSet: judgement.ruleSet }}
      actions={
        <>
          <Link to={paths.sameCause()}>{t('causes.link')}</Link>
          <Link to={paths.exceptions()}>{t('handling.list.title')}</Link>
          <Link to={paths.municipalityFindings()}>{t('municipality_findings.link')}</Link>
          <Link to={paths.rules()}>{t('rules.page.all')}</Link>
          {findings > 0 ? <ExportLinks view={view} query={query} /> : null}
        </>
      }
    >
      {gradedHidden ? <p className="muted measure">{t('register.graded_hidden')}</p> : null}
      <KnownErrorStrips errors={knownErrors} />
      <LinkTabs
        label={t('findings.tabs.label')}
        tabs={[
          { href: paths.findings(params), label: t('findings.tabs.by_rule'), current: view === 'regel' },
          {
            href: paths.findingsByPerson(params),
            label: t('findings.tabs.by_person'),
            current: view === 'person',
          },
        ]}
      />
      {filters}
      {findings > 0 ? tools : null}
      {findings > 0 ? (
        children
      ) : (
        <NoFindings filtered={filtered} total={total} judgement={judgement} view={view} />
      )}
    </Page>
  );
}

function ExportLinks({ view, query }: { view: 'regel' | 'person'; query: FindingQuery }) {
  const t = useWords();
  const href = (format: 'csv' | 'xlsx') =>
    paths.exportFindings({ ...filterParams(query), sorter: query.sorter, visning: view, format });
  return (
    <p className="row">
      <span className="muted">{t('findings.export.label')}</span>
      <a href={href('csv')}>{t('findings.export.csv')}</a>
      <a href={href('xlsx')}>{t('findings.export.xlsx')}</a>
    </p>
  );
}

function NoFindings({
  filtered,
  total,
  judgement,
  view,
}: Pick<FindingsFrameProps, 'total' | 'judgement' | 'view'> & { filtered: boolean }) {
  const t = useWords();
  const format = useFormat();
  if (filtered) {
    const all = view === 'regel' ? paths.findings() : paths.findingsByPerson();
    return (
      <EmptyState
        title={t('findings.empty.filtered')}
        action={<Link to={all}>{t('findings.empty.clear')}</Link>}
      >
        {t('findings.empty.filtered_help')}
      </EmptyState>
    );
  }
  if (total === 0) return <EmptyState title={t('findings.empty.nobody')} />;
  if (!judgement.judgedAt) return <EmptyState title={t('findings.empty.not_judged')} />;
  return (
    <EmptyState
      title={t('findings.empty.clean', {
        rules: judgement.rules,
        persons: format.number(total),
        time: t('findings.empty.clean_time', { time: format.dateTime(judgement.judgedAt) }),
      })}
    />
  );
}
