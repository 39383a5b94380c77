import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { getComparison } from '~/domain/findings/comparison/get-comparison.server';
import { pageTitle } from '~/http/page-title';
import { parseQuery } from '~/http/parse-query.server';
import { paths } from '~/http/paths';
import { requirePermission } from '~/http/require-actor.server';
import { useFormat, useWords } from '~/i18n/context';
import { DataTable, EmptyState, Facts, limitWords, Severity, sayComparison } from '~/ui/data';
import { Page, Section } from '~/ui/layout';
import { HowSection } from './how-section';
import { StripSection } from './strip-section';
import { VerdictTag } from './verdict-tag';

const comparisonQuery = z.object({
  kommune: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
});

export const meta = pageTitle((t) => t('comparison.title'));

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'comparison.read');
  const { kommune } = parseQuery(request, comparisonQuery);
  const comparison = await getComparison(actor, kommune);
  return { comparison, own: actor.municipalityCode !== null };
}

/** A municipality against what is expected with its participants: the sentence, its place among all, and rule by rule. */
export default function Comparison() {
  const { comparison, own } = useLoaderData<typeof loader>();
  const t = useWords();
  const format = useFormat();
  const { municipality, standing, strip, rules, suppressed, asOf, persons } = comparison;
  const name = own ? null : municipality.name;
  return (
    <Page
      title={name === null ? t('comparison.title') : t('comparison.title_of', { name })}
      lead={standing ? sayComparison(standing, name, t, format) : undefined}
      status={{ asOf: asOf?.toISOString() }}
      breadcrumbs={
        comparison.national
          ? [
              { href: paths.national(), label: t('national.title') },
              { href: paths.comparisons(), label: t('comparison.national.title') },
            ]
          : []
      }
    >
      {standing ? (
        <>
          <Facts
            columns
            items={[
              {
                term: t('comparison.national.verdict'),
                value: standing.verdict ? <VerdictTag verdict={standing.verdict} /> : null,
                note: t('comparison.inside'),
              },
              { term: t('comparison.persons'), value: format.number(persons ?? 0) },
              { term: t('comparison.observed'), value: format.number(standing.observed) },
              { term: t('comparison.expected'), value: format.number(standing.expected, 1) },
              {
                term: t('comparison.limits'),
                value: limitWords(standing.limits.low, standing.limits.high, t, format),
              },
              {
                term: t('comparison.limits_outer'),
                value: limitWords(standing.limits.lowOuter, standing.limits.highOuter, t, format),
              },
            ]}
          />
          {strip ? <StripSection strip={strip} name={name} /> : null}
          {rules.length > 0 ? <Rules /> : null}
        </>
      ) : (
        <EmptyState
          title={t(
            suppressed ? 'comparison.suppressed' : persons === 0 ? 'comparison.none' : 'comparison.not_yet',
          )}
        />
      )}
      <HowSection />
    </Page>
  );
}

function Rules() {
  const { comparison } = useLoaderData<typeof loader>();
  const t = useWords();
  const format = useFormat();
  return (
    <Section title={t('comparison.rules.title')}>
      <p className="measure">{t('comparison.rules.lead')}</p>
      <DataTable
        caption={t('comparison.rules.caption')}
        columns={[
          {
            key: 'rule',
            header: t('comparison.rules.rule'),
            cell: (rule) => (
              <>
                <span className="muted">{rule.ruleId}</span> {rule.title}
              </>
            ),
          },
          {
            key: 'severity',
            header: t('rules.severity'),
            cell: (rule) => <Severity level={rule.severity} />,
            wideOnly: true,
          },
          {
            key: 'applicable',
            header: t('comparison.rules.applicable'),
            numeric: true,
            cell: (rule) => format.number(rule.applicable),
          },
          {
            key: 'expected',
            header: t('comparison.expected'),
            numeric: true,
            cell: (rule) => format.number(rule.expected, 1),
          },
          {
            key: 'observed',
            header: t('comparison.observed'),
            numeric: true,
            decisive: true,
            cell: (rule) => format.number(rule.observed),
          },
        ]}
        rows={comparison.rules}
        rowKey={(rule) => rule.ruleId}
        rowHref={(rule) => paths.rule(rule.ruleId)}
      />
    </Section>
  );
}
