import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { can } from '~/domain/accounts/permissions';
import { countExceptions, type ExceptionCounts } from '~/domain/findings/exceptions/count-exceptions.server';
import { EXCEPTION_STATUSES, type ExceptionStatus } from '~/domain/findings/exceptions/exception';
import { exceptionQuery } from '~/domain/findings/exceptions/exception-forms';
import { findExceptions } from '~/domain/findings/exceptions/find-exceptions.server';
import { findMunicipalities } from '~/domain/findings/find-municipalities.server';
import { findRuleTitles } from '~/domain/quality/find-rule-titles.server';
import { pageTitle } from '~/http/page-title';
import { parseQuery } from '~/http/parse-query.server';
import { paths } from '~/http/paths';
import { requirePermission } from '~/http/require-actor.server';
import { useFormat, useWords } from '~/i18n/context';
import type { Translate } from '~/i18n/shape';
import {
  type Column,
  DataTable,
  EmptyState,
  ExceptionStatusTag,
  FilterBar,
  MaskedDuf,
  Pager,
} from '~/ui/data';
import { SelectField } from '~/ui/fields';
import { Page } from '~/ui/layout';
import { MunicipalityField, RuleField } from './list-filters';

const PAGE_SIZE = 25;

export const meta = pageTitle((t) => t('handling.list.title'));

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'findings.read');
  const query = parseQuery(request, exceptionQuery);
  const decides = can(actor, 'exceptions.decide');
  // One who decides comes to what waits; the others to all of their own.
  const wanted = query.status ?? (decides ? 'asked' : 'alle');
  const status: ExceptionStatus | null = wanted === 'alle' ? null : wanted;
  const filters = { status, municipalityCode: query.kommune, ruleId: query.regel };
  const [found, counts, municipalities] = await Promise.all([
    findExceptions(actor, filters, { page: query.side ?? 1, pageSize: PAGE_SIZE }),
    countExceptions(actor),
    findMunicipalities(actor),
  ]);
  return { found, counts, municipalities, decides, status, query, rules: findRuleTitles(actor.language) };
}

function ownLead({ excepted, persons, asked }: ExceptionCounts, t: Translate): string {
  const held = t('handling.beside_score', {
    count: excepted,
    persons: t('handling.beside_persons', { count: persons }),
  });
  const waiting = t('handling.beside_asked', { count: asked });
  const parts = [excepted > 0 ? held : t('handling.list.lead_none'), asked > 0 ? waiting : ''];
  return parts
    .filter(Boolean)
    .map((part) => `${part.replace(/\.$/, '')}.`)
    .join(' ');
}

type Line = ReturnType<typeof useLoaderData<typeof loader>>['found']['lines'][number];

/** Exceptions: for IMDi what waits for an answer, for a municipality its own. */
export default function ExceptionsPage() {
  const { found, counts, municipalities, decides, status, query, rules } = useLoaderData<typeof loader>();
  const t = useWords();
  const lead = decides
    ? counts.asked === 0
      ? t('handling.list.lead_owner_none')
      : t('handling.list.lead_owner', { count: counts.asked })
    : ownLead(counts, t);
  const narrowed = Boolean(status || query.kommune || query.regel);
  const emptyTitle = !narrowed
    ? 'handling.list.empty_at_all'
    : status === 'asked'
      ? 'handling.list.empty_asked'
      : 'handling.list.empty';
  return (
    <Page
      title={t('handling.list.title')}
      lead={lead}
      breadcrumbs={[{ href: paths.findings(), label: t('findings.title') }]}
    >
      <FilterBar active={[query.status, query.kommune, query.regel].filter(Boolean).length}>
        <SelectField
          name="status"
          label={t('handling.list.status')}
          placeholder={null}
          defaultValue={status ?? 'alle'}
          options={[
            { value: 'alle', label: t('handling.list.all') },
            ...EXCEPTION_STATUSES.map((value) => ({ value, label: t(`handling.statuses.${value}`) })),
          ]}
        />
        <MunicipalityField municipalities={municipalities} value={query.kommune} />
        <RuleField rules={rules} value={query.regel} />
      </FilterBar>
      <DataTable
        caption={t('handling.list.caption')}
        columns={useColumns(municipalities.length > 0)}
        rows={found.lines}
        rowKey={(line) => line.id}
        rowHref={(line) => paths.exception(line.id)}
        empty={
          <EmptyState
            title={t(emptyTitle)}
            action={
              narrowed && <Link to={paths.exceptions({ status: 'alle' })}>{t('handling.list.show_all')}</Link>
            }
          >
            {t('handling.list.empty_help')}
          </EmptyState>
        }
      />
      <Pager page={found.page} pageSize={PAGE_SIZE} total={found.total} />
    </Page>
  );
}

function useColumns(many: boolean): Column<Line>[] {
  const t = useWords();
  const format = useFormat();
  return [
    {
      key: 'finding',
      header: t('handling.list.finding'),
      cell: (line) => line.title,
      below: (line) => <p className="muted">{line.sentence}</p>,
    },
    {
      key: 'person',
      header: t('handling.list.person'),
      cell: (line) => (
        <>
          {line.name ?? t('findings.by_person.graded')}
          <br />
          <MaskedDuf duf={line.duf} />
        </>
      ),
    },
    ...(many
      ? [
          {
            key: 'municipality',
            header: t('handling.list.municipality'),
            cell: (line: Line) => line.municipality ?? '–',
          },
        ]
      : []),
    {
      key: 'ground',
      header: t('handling.list.ground'),
      cell: (line) => t(`handling.exception.grounds.${line.ground}`),
    },
    {
      key: 'asked',
      header: t('handling.list.asked'),
      nowrap: true,
      cell: (line) => format.date(line.askedAt),
    },
    {
      key: 'status',
      header: t('handling.list.status'),
      nowrap: true,
      cell: (line) => <ExceptionStatusTag status={line.status} />,
    },
  ];
}
