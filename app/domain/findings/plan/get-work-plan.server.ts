import type { Actor } from '~/domain/accounts/actor';
import { can } from '~/domain/accounts/permissions';
import type { SeverityClass } from '~/domain/quality/define-rule';
import { RULES, ruleById } from '~/domain/quality/rules';
import { isGraded } from '~/domain/register/policy';
import { asActor, type Tx } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import { Prisma } from '~generated/prisma/client';
import {
  describedFinding,
  type FindingLine,
  type FindingRow,
  findingLineSql,
  findingWords,
} from '../finding-line.server';
import { pointsSql, readScoreBasis, type ScoreBasis } from '../score-basis.server';
import { findingsSql } from '../visible-findings.server';
import { FIGURE_WORTH, type PlanPerson, type PlanStep, type PlanWeight, workPlan } from './work-plan';

/** A step of the plan ready to be shown. */
export type PlannedStep = Omit<PlanStep, 'pointsSoFar'> & {
  /** Null for graded persons. */
  name: string | null;
  finding: FindingLine;
  /** Score of the municipality when this step is done. */
  score: number | null;
};

export type WorkPlan = {
  steps: PlannedStep[];
  points: number;
  /** Persons who become right in published figures. */
  figures: number;
  scoreBefore: number | null;
  scoreAfter: number | null;
  /** Corrections that can be made and are not in the plan. */
  left: number;
};

/** So many persons, those with the quickest gain, are weighed against each other. */
const MOST_PERSONS = 600;

/**
 * What a superuser gets done in so many minutes: corrections that the municipality can make itself, in the order that gives
 * most per expected minute. What waits for a transfer or for an answer about an exception is no work now. @throws AppError forbidden
 */
export async function getWorkPlan(
  actor: Actor,
  { minutes, weight }: { minutes: number; weight: PlanWeight },
): Promise<WorkPlan> {
  if (!can(actor, 'persons.correct')) throw new AppError('forbidden');
  return asActor(actor, async (tx) => {
    const basis = await readScoreBasis(tx, actor.scope);
    const { persons, corrections } = await readCandidates(tx, actor, basis);
    const steps = workPlan(persons, minutes, weight);
    const lines = await readLines(tx, actor, steps, basis);
    const points = steps.at(-1)?.pointsSoFar ?? 0;
    return {
      steps: steps.flatMap(({ pointsSoFar, ...step }) => {
        const shown = lines.get(step.findingId);
        return shown ? { ...step, ...shown, score: basis.scoreWithout(pointsSoFar) } : [];
      }),
      points,
      figures: steps.filter(({ figuresRight }) => figuresRight).length,
      scoreBefore: basis.totals.score,
      scoreAfter: basis.scoreWithout(points),
      left: corrections - steps.length,
    };
  });
}

/** Rules with a correction that a municipality makes itself, and how long it takes. */
const FIXABLE = RULES.filter((rule) => rule.fixes.some((fix) => fix !== 'support_case'));
const FIXABLE_IDS = FIXABLE.map(({ id }) => id as string);
const FIXABLE_MINUTES = FIXABLE.map(({ minutes }) => minutes);

type Candidate = {
  ruleId: string;
  findingId: number;
  severity: SeverityClass;
  findings: number;
  minutes: number | null;
  figures: boolean;
};

/** The persons with the quickest gain, each with all that is open on it. */
async function readCandidates(
  tx: Tx,
  actor: Actor,
  { weights }: ScoreBasis,
): Promise<{ persons: PlanPerson[]; corrections: number }> {
  const price = pointsSql(Prisma.sql`severity`, weights);
  const rows = await tx.$queryRaw<{ personId: number; items: Candidate[]; corrections: number }[]>`
    with fixable as (
      select * from unnest(${FIXABLE_IDS}::text[], ${FIXABLE_MINUTES}::int[]) as r(rule_id, minutes)
    ), failing as (
      select f.person_id, f.rule_id, min(f.severity) as severity, min(f.id) as finding_id, count(*)::int as findings,
        bool_or(f.affects_figures) as figures,
        case when not bool_or(f.stage in ('fixed_elsewhere', 'exception_asked')) then min(r.minutes) end as minutes
      from finding f left join fixable r on r.rule_id = f.rule_id
      where ${findingsSql(actor, {})} group by f.person_id, f.rule_id
    ), best as (
      select person_id, max((${price} + case when figures then ${FIGURE_WORTH}::int else 0 end)::numeric / (minutes * findings)) as ratio,
        sum(count(*)) over () as corrections
      from failing where minutes is not null group by person_id order by ratio desc, person_id limit ${MOST_PERSONS}
    )
    select b.person_id as "personId", max(b.corrections)::int as corrections,
      json_agg(json_build_object('ruleId', f.rule_id, 'findingId', f.finding_id, 'severity', f.severity,
        'findings', f.findings, 'minutes', f.minutes, 'figures', f.figures) order by f.rule_id) as items
    from best b join failing f on f.person_id = b.person_id group by b.person_id order by b.person_id`;
  const persons = rows.map(({ personId, items }): PlanPerson => {
    const others = items.filter(({ minutes }) => minutes === null);
    return {
      items: items.flatMap(({ minutes, findings, severity, ...item }) =>
        minutes === null
          ? []
          : { ...item, personId, points: weights[severity], minutes: Math.max(1, minutes * findings) },
      ),
      otherPoints: others.reduce((sum, { severity }) => sum + weights[severity], 0),
      otherFigures: others.some(({ figures }) => figures),
    };
  });
  return { persons, corrections: rows[0]?.corrections ?? 0 };
}

/** The findings of the steps in words, with whom they are about. */
async function readLines(tx: Tx, actor: Actor, steps: readonly PlanStep[], basis: ScoreBasis) {
  const ids = steps.map(({ findingId }) => findingId);
  const rows = await tx.$queryRaw<{ line: FindingRow; name: string; confidentiality: string }[]>`
    select ${findingLineSql(basis.weights)} as line, p.name, p.confidentiality
    from finding h join person p on p.id = h.person_id left join person_quality q on q.person_id = h.person_id
    where h.id = any(${ids}::int[])`;
  const words = await findingWords(actor.language);
  const lines = new Map<number, { name: string | null; finding: FindingLine }>();
  for (const { line, name, confidentiality } of rows) {
    const finding = ruleById(line.ruleId) && describedFinding(line, words, basis);
    if (finding) lines.set(finding.id, { name: isGraded({ confidentiality }) ? null : name, finding });
  }
  return lines;
}
