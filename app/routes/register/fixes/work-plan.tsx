import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { bulkKindsOf } from '~/domain/findings/bulk/bulk-kinds';
import { getWorkPlan, type PlannedStep } from '~/domain/findings/plan/get-work-plan.server';
import { FIGURE_WORTH, PLAN_WEIGHTS, type PlanWeight } from '~/domain/findings/plan/work-plan';
import { pageTitle } from '~/http/page-title';
import { parseQuery } from '~/http/parse-query.server';
import { paths } from '~/http/paths';
import { requirePermission } from '~/http/require-actor.server';
import { useFormat, useWords } from '~/i18n/context';
import { messageKey } from '~/i18n/message-key';
import { type Column, DataTable, EmptyState, FilterBar, LinkTabs } from '~/ui/data';
import { SelectField, TextField } from '~/ui/fields';
import { Page, Section } from '~/ui/layout';
import { correctionsOf, correctPath } from '../person-findings';
import { PlanCurve } from './plan-curve';

export const meta = pageTitle((t) => t('fixes.plan.title'));

const WEIGHT_WORDS = { begge: 'both', poeng: 'points', tall: 'figures' } as const;
const wordOf = (weight: PlanWeight) =>
  (Object.keys(WEIGHT_WORDS) as (keyof typeof WEIGHT_WORDS)[]).find((word) => WEIGHT_WORDS[word] === weight);

const MINUTES = { min: 5, max: 480, usual: 30 } as const;
const minutes = z.coerce.number().int().min(MINUTES.min).max(MINUTES.max);

const planQuery = z.object({
  minutter: z.string().trim().max(20).default(String(MINUTES.usual)),
  vekt: z.enum(['begge', 'poeng', 'tall']).default('begge'),
});

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'persons.correct');
  const query = parseQuery(request, planQuery);
  const asked = minutes.safeParse(query.minutter);
  const planned = asked.success ? asked.data : MINUTES.usual;
  const plan = await getWorkPlan(actor, { minutes: planned, weight: WEIGHT_WORDS[query.vekt] });
  const answer = asked.success
    ? null
    : {
        values: { minutter: query.minutter, vekt: query.vekt },
        errors: { minutter: [messageKey('fixes.plan.minutes_error', MINUTES)] },
      };
  return { query, answer, minutes: planned, plan };
}

const PRESETS = [15, 30, 60, 120] as const;

type Step = ReturnType<typeof useLoaderData<typeof loader>>['plan']['steps'][number];

/** How much time there is, and what to do with it: corrections in the order that gives most per minute. */
export default function WorkPlanPage() {
  const { query, answer, minutes: planned, plan } = useLoaderData<typeof loader>();
  const t = useWords();
  const format = useFormat();
  const { steps } = plan;
  const score = (value: number | null) =>
    value === null ? t('common.not_applicable') : format.number(value, 1);
  const lead =
    steps.length === 0
      ? t('fixes.plan.lead_none', { minutes: planned })
      : t('fixes.plan.lead', {
          count: steps.length,
          minutes: planned,
          points: format.number(plan.points),
          from: score(plan.scoreBefore),
          to: score(plan.scoreAfter),
        });
  return (
    <Page
      title={t('fixes.plan.title')}
      lead={lead}
      breadcrumbs={[{ href: paths.findings(), label: t('findings.title') }]}
    >
      <LinkTabs
        label={t('fixes.plan.minutes')}
        tabs={PRESETS.map((preset) => ({
          href: paths.workPlan({ minutter: preset, vekt: query.vekt === 'begge' ? null : query.vekt }),
          label: t('fixes.plan.minutes_value', { count: preset }),
          current: preset === planned,
        }))}
      />
      <FilterBar active={0} answer={answer}>
        <TextField
          name="minutter"
          label={t('fixes.plan.minutes')}
          hint={t('fixes.plan.minutes_hint', MINUTES)}
          inputMode="numeric"
          width="xs"
          autoComplete="off"
          defaultValue={query.minutter}
        />
        <SelectField
          name="vekt"
          label={t('fixes.plan.weight')}
          placeholder={null}
          defaultValue={query.vekt}
          options={PLAN_WEIGHTS.map((weight) => ({
            value: wordOf(weight) ?? 'begge',
            label: t(`fixes.plan.weights.${weight}`),
          }))}
        />
      </FilterBar>
      {steps.length === 0 ? (
        <EmptyState title={t(plan.left > 0 ? 'fixes.plan.too_short' : 'fixes.plan.none')}>
          {plan.left > 0 ? t('fixes.plan.left', { count: plan.left }) : t('fixes.plan.none_help')}
        </EmptyState>
      ) : (
        <>
          {plan.figures > 0 ? <p>{t('fixes.plan.figures', { count: plan.figures })}</p> : null}
          <ByRule steps={steps} />
          <Section title={t('fixes.plan.steps')}>
            <Steps steps={steps} />
            {plan.left > 0 ? <p className="muted">{t('fixes.plan.left', { count: plan.left })}</p> : null}
            <p className="muted measure">{t('fixes.plan.how', { worth: FIGURE_WORTH })}</p>
          </Section>
          {plan.scoreBefore === null || steps.length < 2 ? null : (
            <Section title={t('fixes.plan.curve')}>
              <p className="muted">{t('fixes.plan.curve_text')}</p>
              <PlanCurve
                label={lead}
                start={plan.scoreBefore}
                points={steps.map(({ minutesSoFar, score: value }) => ({
                  minutes: minutesSoFar,
                  score: value ?? 0,
                }))}
              />
            </Section>
          )}
        </>
      )}
    </Page>
  );
}

function Steps({ steps }: { steps: Step[] }) {
  const t = useWords();
  const format = useFormat();
  const nameOf = (step: Step) => step.name ?? t('findings.by_person.graded');
  const columns: Column<Step>[] = [
    {
      key: 'person',
      header: t('fixes.plan.column.person'),
      cell: nameOf,
      below: (step) => <p>{step.finding.sentence}</p>,
    },
    {
      key: 'minutes',
      header: t('fixes.plan.column.minutes'),
      numeric: true,
      cell: (step) => format.number(step.minutes),
    },
    {
      key: 'clock',
      header: t('fixes.plan.column.clock'),
      numeric: true,
      decisive: true,
      cell: (step) => t('fixes.plan.minutes_value', { count: step.minutesSoFar }),
    },
    {
      key: 'points',
      header: t('fixes.plan.column.points'),
      numeric: true,
      cell: (step) => format.number(step.released),
    },
    {
      key: 'figures',
      header: t('fixes.plan.column.figures'),
      wideOnly: true,
      cell: (step) => (step.figures ? t('fixes.plan.figures_yes') : t('fixes.plan.figures_no')),
    },
    {
      key: 'score',
      header: t('fixes.plan.column.score'),
      numeric: true,
      cell: (step) => (step.score === null ? '–' : format.number(step.score, 1)),
    },
    {
      key: 'fix',
      header: t('fixes.plan.column.fix'),
      actions: true,
      cell: (step) => (
        <Link
          to={correctPath(step.personId, step.finding, correctionsOf(step.finding)[0] ?? 'register_end')}
          aria-label={t('fixes.plan.fix_named', { title: step.finding.title, name: nameOf(step) })}
        >
          {t('fixes.plan.fix')}
        </Link>
      ),
    },
  ];
  return (
    <DataTable
      caption={t('fixes.plan.steps_caption')}
      columns={columns}
      rows={steps}
      rowKey={(step) => step.findingId}
      rowHref={(step) => paths.person(step.personId, { finding: step.findingId })}
    />
  );
}

type RuleGroup = { ruleId: string; title: string; count: number; minutes: number; points: number };

function groupsOf(
  steps: readonly Pick<PlannedStep, 'ruleId' | 'minutes' | 'released' | 'finding'>[],
): RuleGroup[] {
  const groups = new Map<string, RuleGroup>();
  for (const { ruleId, minutes, released, finding } of steps) {
    if (bulkKindsOf(finding.fixes).length === 0) continue;
    const known = groups.get(ruleId) ?? { ruleId, title: finding.title, count: 0, minutes: 0, points: 0 };
    groups.set(ruleId, {
      ...known,
      count: known.count + 1,
      minutes: known.minutes + minutes,
      points: known.points + released,
    });
  }
  return [...groups.values()].filter(({ count }) => count > 1).sort((a, b) => b.points - a.points);
}

/** Rules that recur in the plan and can be corrected many at a time. */
function ByRule({ steps }: { steps: Step[] }) {
  const t = useWords();
  const format = useFormat();
  const groups = groupsOf(steps);
  if (groups.length === 0) return null;
  const columns: Column<RuleGroup>[] = [
    { key: 'rule', header: t('fixes.plan.column.rule'), cell: (group) => group.title },
    {
      key: 'count',
      header: t('fixes.plan.column.count'),
      numeric: true,
      decisive: true,
      cell: (group) => format.number(group.count),
    },
    {
      key: 'minutes',
      header: t('fixes.plan.column.minutes'),
      numeric: true,
      cell: (group) => format.number(group.minutes),
    },
    {
      key: 'points',
      header: t('fixes.plan.column.points'),
      numeric: true,
      cell: (group) => format.number(group.points),
    },
    {
      key: 'together',
      header: t('fixes.plan.column.fix'),
      actions: true,
      cell: (group) => (
        <Link
          to={paths.bulkFix({ regel: group.ruleId })}
          aria-label={t('fixes.plan.together_named', { title: group.title })}
        >
          {t('fixes.plan.together')}
        </Link>
      ),
    },
  ];
  return (
    <Section title={t('fixes.plan.by_rule')}>
      <p className="muted">{t('fixes.plan.by_rule_help')}</p>
      <DataTable
        caption={t('fixes.plan.by_rule_caption')}
        columns={columns}
        rows={groups}
        rowKey={(group) => group.ruleId}
      />
    </Section>
  );
}
