import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { can, isGradedHidden } from '~/domain/accounts/permissions';
import { findFindingsByRule } from '~/domain/findings/find-findings.server';
import { findMunicipalities } from '~/domain/findings/find-municipalities.server';
import { lastJudgement } from '~/domain/findings/last-judgement.server';
import { findLoudKnownErrors } from '~/domain/known-errors/find-loud-known-errors.server';
import { pageTitle } from '~/http/page-title';
import { parseQuery } from '~/http/parse-query.server';
import { paths } from '~/http/paths';
import { requirePermission } from '~/http/require-actor.server';
import { useFormat, useWords } from '~/i18n/context';
import { type Column, DataTable, Severity, ShareBar } from '~/ui/data';
import { FindingFiltersBar } from './finding-filters';
import { filterParams, filtersOf, ruleSortOf } from './finding-params';
import { findingQuery } from './finding-query';
import { FindingsFrame } from './findings-frame';
import { FixLinks } from './fix-links';

export const meta = pageTitle((t) => t('findings.title'));

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'findings.read');
  const query = parseQuery(request, findingQuery);
  const sort = ruleSortOf(query);
  const [{ lines, findings, persons, basis }, municipalities, judgement, knownErrors] = await Promise.all([
    findFindingsByRule(actor, filtersOf(query), sort.key),
    findMunicipalities(actor),
    lastJudgement(actor, query.kommune),
    findLoudKnownErrors(actor, { place: 'findings' }),
  ]);
  const ordered = sort.turned ? [...lines].reverse() : lines;
  return {
    lines: ordered,
    knownErrors,
    findings,
    persons,
    total: basis.totals.persons,
    municipalities,
    judgement,
    gradedHidden: isGradedHidden(actor),
    mayCorrect: can(actor, 'persons.correct'),
    query,
    sort,
  };
}

type Line = ReturnType<typeof useLoaderData<typeof loader>>['lines'][number];

/** Findings, one line per rule: how many of how many, since when, and what it is worth. */
export default function FindingsByRule() {
  const { lines, municipalities, query, sort, mayCorrect, ...sums } = useLoaderData<typeof loader>();
  const t = useWords();
  const format = useFormat();
  const columns: Column<Line>[] = [
    { key: 'title', header: t('findings.by_rule.rule'), cell: (line) => line.title },
    {
      key: 'severity',
      header: t('findings.by_rule.severity'),
      cell: (line) => <Severity level={line.severity} />,
    },
    {
      key: 'persons',
      header: t('findings.by_rule.persons'),
      sortable: true,
      descendingFirst: true,
      decisive: true,
      cell: (line) => (
        <ShareBar
          part={line.persons}
          total={line.applicable}
          tone={line.severity === 'critical' ? 'critical' : 'fjord'}
        />
      ),
    },
    {
      key: 'oldest',
      header: t('findings.by_rule.oldest'),
      sortable: true,
      nowrap: true,
      cell: (line) => <Age line={line} />,
    },
    {
      key: 'points',
      header: t('findings.by_rule.points'),
      sortable: true,
      descendingFirst: true,
      numeric: true,
      cell: (line) => format.number(line.points),
    },
    {
      key: 'minutes',
      header: t('findings.by_rule.minutes'),
      numeric: true,
      wideOnly: true,
      cell: (line) => t('findings.by_rule.minutes_value', { count: line.minutes }),
    },
    {
      key: 'rule',
      header: t('findings.by_rule.about'),
      sortable: true,
      nowrap: true,
      cell: (line) => (
        <Link
          to={paths.rule(line.ruleId)}
          aria-label={`${t('findings.by_rule.about')} ${line.ruleId}: ${line.title}`}
        >
          {line.ruleId}
        </Link>
      ),
    },
  ];
  return (
    <FindingsFrame
      {...sums}
      view="regel"
      query={query}
      filters={<FindingFiltersBar query={query} municipalities={municipalities} />}
      tools={mayCorrect ? <FixLinks /> : null}
    >
      <DataTable
        caption={t('findings.by_rule.caption')}
        columns={columns}
        rows={lines}
        rowKey={(line) => line.ruleId}
        rowHref={(line) => paths.findingsByPerson({ ...filterParams(query), regel: line.ruleId })}
        sort={sort}
      />
    </FindingsFrame>
  );
}

function Age({ line }: { line: Line }) {
  const t = useWords();
  const format = useFormat();
  const notes = [
    line.fresh > 0 ? t('findings.by_rule.fresh', { count: line.fresh }) : null,
    line.reopened > 0 ? t('findings.by_rule.reopened', { count: line.reopened }) : null,
  ].filter(Boolean);
  return (
    <>
      {format.date(line.oldestOpenedAt)}
      {notes.length > 0 ? <span className="muted"> ({notes.join(', ')})</span> : null}
    </>
  );
}
