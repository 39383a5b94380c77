import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { can } from '~/domain/accounts/permissions';
import { findNationalQuality } from '~/domain/findings/find-national-quality.server';
import { lastJudgement } from '~/domain/findings/last-judgement.server';
import { pageTitle } from '~/http/page-title';
import { parseQuery } from '~/http/parse-query.server';
import { requirePermission } from '~/http/require-actor.server';
import { useFormat, useWords } from '~/i18n/context';
import { pageWithin } from '~/platform/paging';
import { FilterBar, Pager, parseSort } from '~/ui/data';
import { SelectField } from '~/ui/fields';
import { Page } from '~/ui/layout';
import { NationalTabs } from './comparison/national-tabs';
import { NationalTable } from './national-table';

const nationalQuery = z.object({
  fylke: z
    .string()
    .regex(/^\d{2}$/)
    .optional(),
  sorter: z.string().max(30).optional(),
  side: z.coerce.number().int().min(1).default(1),
});

const PAGE_SIZE = 50;

const SORTS = ['name', 'score', 'persons', 'flawless', 'critical', 'change'] as const;

export const meta = pageTitle((t) => t('national.title'));

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'national.read');
  const query = parseQuery(request, nationalQuery);
  const sort = parseSort(query.sorter, SORTS, { key: 'name', descending: false });
  const [quality, judgement] = await Promise.all([
    findNationalQuality(actor, {
      countyCode: query.fylke ?? null,
      sort: sort.key,
      descending: sort.descending,
    }),
    lastJudgement(actor),
  ]);
  const { lines, ...sums } = quality;
  const page = pageWithin(query.side, lines.length, PAGE_SIZE);
  return {
    quality: sums,
    lines: lines.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE),
    page,
    municipalities: lines.length,
    judgement,
    sort,
    county: query.fylke ?? null,
    mayRead: can(actor, 'findings.read'),
    mayPublish: can(actor, 'results.publish'),
  };
}

/** All municipalities, or those of one county, in the order the reader chooses. */
export default function National() {
  const { quality, lines, page, municipalities, judgement, sort, county, mayRead, mayPublish } =
    useLoaderData<typeof loader>();
  const t = useWords();
  const format = useFormat();
  const { total, counties, boundTo } = quality;
  const own = counties.find(({ code }) => code === (boundTo ?? county));
  const lead =
    total.persons > 0
      ? t('national.lead', {
          flawless: format.number(total.flawless),
          persons: format.number(total.persons),
          critical: format.number(total.critical),
        })
      : t('national.lead_empty');
  return (
    <Page
      title={own ? t('national.title_county', { county: own.name }) : t('national.title')}
      lead={lead}
      status={{ asOf: judgement.judgedAt?.toISOString(), ruleSet: judgement.ruleSet }}
    >
      <NationalTabs view="table" county={county} mayPublish={mayPublish} />
      {boundTo === null ? (
        <FilterBar active={county ? 1 : 0}>
          <SelectField
            name="fylke"
            label={t('national.filters.county')}
            placeholder={t('national.filters.any_county')}
            defaultValue={county ?? undefined}
            options={counties.map(({ code, name }) => ({ value: code, label: name }))}
          />
        </FilterBar>
      ) : null}
      <p className="muted">
        {t('national.shown')} {t('national.compared', { date: format.date(quality.comparedWith) })}
      </p>
      <NationalTable
        lines={lines}
        caption={t('national.caption')}
        sort={sort}
        withCounty={!own}
        mayRead={mayRead}
      />
      <Pager page={page} pageSize={PAGE_SIZE} total={municipalities} />
    </Page>
  );
}
