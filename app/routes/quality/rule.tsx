import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { can } from '~/domain/accounts/permissions';
import { decideRule } from '~/domain/findings/decide-rule.server';
import { findRuleFailures } from '~/domain/findings/find-rule-failures.server';
import { findShadowEffect } from '~/domain/findings/find-shadow-effect.server';
import { findMunicipalityFindings } from '~/domain/findings/municipality/find-municipality-findings.server';
import { findLoudKnownErrors } from '~/domain/known-errors/find-loud-known-errors.server';
import { getRule } from '~/domain/quality/get-rule.server';
import { ruleDecisionForm } from '~/domain/quality/rule-decision-form';
import { redirectWithFlash } from '~/http/flash.server';
import { pageTitle } from '~/http/page-title';
import { formReply, parseForm, readForm, refusalOf } from '~/http/parse-form.server';
import { paths } from '~/http/paths';
import { requirePermission } from '~/http/require-actor.server';
import { useFormat, useWords } from '~/i18n/context';
import { AppError } from '~/platform/errors';
import { Facts, KnownErrorStrips, Severity } from '~/ui/data';
import { Page } from '~/ui/layout';
import { MunicipalFailures } from './municipality/municipal-failures';
import classes from './quality.module.css';
import { RuleDecision } from './rule-decision';
import { RuleFailures } from './rule-failures';
import { RuleStanding } from './rule-standing';
import { RuleYears } from './rule-years';

export const meta = pageTitle<typeof loader>(
  (_, data) => (data as { rule?: { id: string } } | undefined)?.rule?.id ?? '',
);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'rules.read');
  const rule = await getRule(actor, params.ruleId ?? '');
  const [reads, ofPersons] = [can(actor, 'findings.read'), rule.scope === 'person'];
  return {
    rule,
    knownErrors: await findLoudKnownErrors(actor, { place: 'findings', ruleId: rule.id }),
    failures: reads && ofPersons ? await findRuleFailures(actor, rule.id) : null,
    municipal: reads && !ofPersons ? await findMunicipalityFindings(actor, { ruleId: rule.id }) : null,
    shadow: reads ? await findShadowEffect(actor, rule.id) : null,
    own: actor.municipalityCode !== null,
    may: {
      correct: can(actor, 'persons.correct'),
      open: can(actor, 'persons.open'),
      file: can(actor, 'tickets.file'),
      decide: can(actor, 'rules.decide'),
    },
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requirePermission(request, 'rules.decide');
  const form = await readForm(request);
  form.set('ruleId', params.ruleId ?? '');
  const parsed = await parseForm(form, ruleDecisionForm);
  if (!parsed.ok) return data({ reply: parsed.reply }, { status: 422 });
  try {
    await decideRule(actor, parsed.value);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'invalid') throw error;
    return data({ reply: formReply(form, refusalOf(error)) }, { status: error.status });
  }
  return redirectWithFlash(request, paths.rule(parsed.value.ruleId), { key: 'rules.decide.saved' });
}

/** One rule under fixed headings: why, must, until when, how, example, legal basis, and whom it concerns now. */
export default function RulePage() {
  const { rule, knownErrors, failures, municipal, shadow, own, may } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useWords();
  const format = useFormat();
  const { words } = rule;
  const counts = rule.years[0]?.statuses.some(({ status }) => status === 'active') ?? false;
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
  const crumbs = [
    ...(failures ? [{ href: paths.findings(), label: t('rules.crumb') }] : []),
    { href: paths.rules(), label: t('rules.page.title') },
  ];
  return (
    <Page
      title={words.title}
      breadcrumbs={crumbs}
      status={{ asOf: failures?.judgedAt?.toISOString(), ruleSet: rule.ruleSet }}
    >
      <RuleStanding year={rule.years[0]} scope={rule.scope} shadow={shadow} own={own} />
      <KnownErrorStrips errors={knownErrors} />
      <RuleFacts />
      <div className={classes.text}>
        {parts.map(([heading, text]) => (
          <section key={heading}>
            <h2>{heading}</h2>
            <p>{text.replaceAll('§ ', '§\u00a0')}</p>
          </section>
        ))}
      </div>
      {municipal ? <MunicipalFailures found={municipal} own={own} /> : null}
      {failures && (counts || failures.applicable > 0) ? (
        <RuleFailures rule={rule} failures={failures} may={may} />
      ) : null}
      <RuleYears years={rule.years} decisions={rule.decisions} />
      {may.decide ? <RuleDecision rule={rule} reply={answer?.reply ?? null} /> : null}
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
        ...(rule.scope === 'person'
          ? [{ term: t('rules.time'), value: t('rules.time_value', { count: rule.minutes }) }]
          : []),
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
