import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { can } from '~/domain/accounts/permissions';
import { findRuleFailures } from '~/domain/findings/find-rule-failures.server';
import { findLoudKnownErrors } from '~/domain/known-errors/find-loud-known-errors.server';
import { getRule } from '~/domain/quality/get-rule.server';
import { pageTitle } from '~/http/page-title';
import { paths } from '~/http/paths';
import { requirePermission } from '~/http/require-actor.server';
import { useFormat, useWords } from '~/i18n/context';
import { Facts, KnownErrorStrips, Notice, Severity } from '~/ui/data';
import { Page } from '~/ui/layout';
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
    knownErrors: await findLoudKnownErrors(actor, { place: 'findings', ruleId: rule.id }),
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
  const { rule, knownErrors, failures, may } = useLoaderData<typeof loader>();
  const t = useWords();
  const format = useFormat();
  const { words } = rule;
  const round = t('rules.deadline_round', {
    year: rule.round.year,
    date: format.longDate(rule.round.deadline),
  });
  const parts = [
    [t('rules.why'), words.why],
    [t('rules.must_fix'), words.mustFix],
    [t('rules.deadline'), `${words.deadline} ${round}`],
    [t('rules.fix_nir'), words.fixInNir],
    [t('rules.fix_system'), words.fixInSpecialistSystem],
    [t('rules.example'), words.example],
    [t('rules.basis'), words.basis],
  ] as const;
  const crumbs = failures ? [{ href: paths.findings(), label: t('rules.crumb') }] : [];
  return (
    <Page
      title={words.title}
      breadcrumbs={crumbs}
      status={{ asOf: failures?.judgedAt?.toISOString(), ruleSet: rule.ruleSetVersion }}
    >
      {rule.active ? null : <Notice tone="warning">{t('rules.paused')}</Notice>}
      <KnownErrorStrips errors={knownErrors} />
      <RuleFacts />
      <div className={classes.text}>
        {parts.map(([heading, text]) => (
          <section key={heading}>
            <h2>{heading}</h2>
            <p>{text}</p>
          </section>
        ))}
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
      columns
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
