import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { can } from '~/domain/accounts/permissions';
import { findRuleFailures } from '~/domain/findings/find-rule-failures.server';
import { getRule } from '~/domain/quality/get-rule.server';
import { pageTitle } from '~/http/page-title';
import { paths } from '~/http/paths';
import { requirePermission } from '~/http/require-actor.server';
import { useFormat, useWords } from '~/i18n/context';
import { Facts, Notice, Severity } from '~/ui/data';
import { Page, Section } from '~/ui/layout';
import classes from './quality.module.css';
import { RuleFailures } from './rule-failures';

export const meta = pageTitle<typeof loader>(
  (_, data) => (data as { rule?: { id: string } } | undefined)?.rule?.id ?? '',
);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'rules.read');
  const rule = await getRule(actor, params.ruleId ?? '');
  return {
    rule,
    failures: can(actor, 'findings.read') ? await findRuleFailures(actor, rule.id) : null,
    may: {
      correct: can(actor, 'persons.correct'),
      open: can(actor, 'persons.open'),
      file: can(actor, 'tickets.file'),
    },
  };
}

/** One rule under fixed headings: why, must, until when, how, example, legal basis, and whom it concerns now. */
export default function RulePage() {
  const { rule, failures, may } = useLoaderData<typeof loader>();
  const t = useWords();
  const format = useFormat();
  const { words, round } = rule;
  const crumbs = failures ? [{ href: paths.findings(), label: t('rules.crumb') }] : [];
  return (
    <Page
      title={words.title}
      breadcrumbs={crumbs}
      status={{ asOf: failures?.judgedAt?.toISOString(), ruleSet: rule.ruleSetVersion }}
    >
      {rule.active ? null : <Notice tone="warning">{t('rules.paused')}</Notice>}
      <div className={classes.columns}>
        <div className={classes.text}>
          <Section title={t('rules.why')}>
            <p>{words.why}</p>
          </Section>
          <Section title={t('rules.must_fix')}>
            <p>{words.mustFix}</p>
          </Section>
          <Section title={t('rules.deadline')}>
            <p>{words.deadline}</p>
            <p>{t('rules.deadline_round', { year: round.year, date: format.longDate(round.deadline) })}</p>
          </Section>
          <Section title={t('rules.fix_nir')}>
            <p>{words.fixInNir}</p>
          </Section>
          <Section title={t('rules.fix_system')}>
            <p>{words.fixInSpecialistSystem}</p>
          </Section>
          <Section title={t('rules.example')}>
            <p>{words.example}</p>
          </Section>
          <Section title={t('rules.basis')}>
            <p>{words.basis}</p>
          </Section>
        </div>
        <aside>
          <RuleFacts />
        </aside>
      </div>
      {failures ? <RuleFailures ruleId={rule.id} failures={failures} may={may} /> : null}
    </Page>
  );
}

function RuleFacts() {
  const { rule, failures } = useLoaderData<typeof loader>();
  const t = useWords();
  const affects = rule.affects.map((letter) => t(`rules.affects_${letter}`));
  return (
    <Facts
      items={[
        { term: t('findings.by_rule.rule'), value: rule.id },
        { term: t('rules.severity'), value: <Severity level={rule.severity} /> },
        {
          term: t('rules.affects'),
          value: affects.length > 0 ? affects.join(', ') : t('rules.affects_none'),
        },
        { term: t('rules.dimension'), value: t(`rules.dimensions.${rule.dimension}`) },
        {
          term: t('rules.regimes'),
          value: rule.regimes.map((regime) => t(`rules.regime.${regime}`)).join(', '),
        },
        { term: t('rules.time'), value: t('rules.time_value', { count: rule.minutes }) },
        ...(failures
          ? [
              {
                term: t('rules.price'),
                value:
                  failures.price > 0
                    ? t('rules.price_value', { points: failures.price })
                    : t('rules.price_none'),
              },
            ]
          : []),
      ]}
    />
  );
}
