import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { can } from '~/domain/accounts/permissions';
import { findComparisons } from '~/domain/findings/comparison/find-comparisons.server';
import { VERDICTS } from '~/domain/findings/comparison/verdict';
import { pageTitle } from '~/http/page-title';
import { parseQuery } from '~/http/parse-query.server';
import { requirePermission } from '~/http/require-actor.server';
import { useFormat, useWords } from '~/i18n/context';
import { EmptyState, FilterBar } from '~/ui/data';
import { SelectField } from '~/ui/fields';
import { Page, Section } from '~/ui/layout';
import { ComparisonTable } from './comparison-table';
import { CountyFolds } from './county-folds';
import { FunnelChart, offScale } from './funnel-chart';
import { HowSection } from './how-section';
import { NationalTabs } from './national-tabs';
import { PairSection } from './pair-section';

const code = z
  .string()
  .regex(/^\d{4}$/)
  .optional();
const comparisonsQuery = z.object({
  fylke: z
    .string()
    .regex(/^\d{2}$/)
    .optional(),
  vurdering: z.enum(VERDICTS).optional(),
  en: code,
  to: code,
});

export const meta = pageTitle((t) => t('comparison.national.title'));

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'national.read');
  const query = parseQuery(request, comparisonsQuery);
  const comparison = await findComparisons(actor, {
    countyCode: query.fylke ?? null,
    verdict: query.vurdering ?? null,
    pair: [query.en, query.to],
  });
  const { searchParams } = new URL(request.url);
  const paired = searchParams.has('en') || searchParams.has('to');
  return { query, paired, comparison, mayPublish: can(actor, 'results.publish') };
}

/** Share of municipalities that chance alone puts outside the inner limits. */
const OUTSIDE = 0.05;

/** All municipalities against what is expected of each: the sentence, the funnel, and an equal list. */
export default function Comparisons() {
  const { query, paired, comparison, mayPublish } = useLoaderData<typeof loader>();
  const t = useWords();
  const format = useFormat();
  const { lines, verdicts, judged, counties, boundTo, asOf, curves } = comparison;
  const above = offScale(lines);
  return (
    <Page
      title={t('comparison.national.title')}
      lead={
        asOf
          ? t('comparison.national.lead', {
              as_expected: format.number(verdicts.as_expected),
              more: format.number(verdicts.more + verdicts.far_more),
              fewer: format.number(verdicts.fewer + verdicts.far_fewer),
            })
          : undefined
      }
      status={{ asOf: asOf?.toISOString() }}
    >
      <NationalTabs view="comparison" county={query.fylke ?? null} mayPublish={mayPublish} />
      {asOf ? (
        <>
          <FilterBar
            active={Number(query.fylke !== undefined) + Number(query.vurdering !== undefined)}
            keep={['en', 'to']}
          >
            {boundTo === null ? (
              <SelectField
                name="fylke"
                label={t('national.filters.county')}
                placeholder={t('national.filters.any_county')}
                defaultValue={query.fylke}
                options={counties.map(({ code: value, name: label }) => ({ value, label }))}
              />
            ) : null}
            <SelectField
              name="vurdering"
              label={t('comparison.national.verdict')}
              placeholder={t('comparison.national.any_verdict')}
              defaultValue={query.vurdering}
              options={VERDICTS.map((value) => ({
                value,
                label: `${t(`comparison.verdict.${value}`)} (${format.number(verdicts[value])})`,
              }))}
            />
          </FilterBar>
          <p className="measure muted">
            {t('comparison.national.chance', {
              judged: format.number(judged),
              outside: format.number(Math.ceil(judged * OUTSIDE)),
            })}
          </p>
          <Section title={t('comparison.national.funnel')}>
            <p className="measure">
              {t('comparison.national.funnel_lead')}
              {above > 0 ? ` ${t('comparison.national.off_scale', { count: above })}` : ''}
            </p>
            <FunnelChart lines={lines} curves={curves} />
          </Section>
          <CountyFolds rows={lines} outside>
            {(rows, county) => <ComparisonTable lines={rows} county={county} />}
          </CountyFolds>
          <p className="muted">
            {t('comparison.national.silent', { count: format.number(comparison.silent) })}
          </p>
          <PairSection
            chosen={[query.en, query.to]}
            asked={paired}
            pair={comparison.pair}
            choices={comparison.choices}
          />
        </>
      ) : (
        <EmptyState title={t('comparison.not_yet')} />
      )}
      <HowSection />
    </Page>
  );
}
