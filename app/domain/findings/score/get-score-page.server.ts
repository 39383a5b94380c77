import type { Actor } from '~/domain/accounts/actor';
import { type ControlRound, currentRound, roundOf } from '~/domain/quality/control-round.server';
import { controlYear } from '~/domain/quality/control-year';
import { type RuleSetName, readRuleSet } from '~/domain/quality/read-rule-set.server';
import { RULES } from '~/domain/quality/rules';
import { MAX_LOSS, type ScoreWeights } from '~/domain/quality/score';
import { today as clockToday } from '~/platform/clock.server';
import type { IsoDate } from '~/platform/dates';
import { asActor, type Tx } from '~/platform/db.server';
import { AppError, notFound } from '~/platform/errors';
import type { QualityTotals } from '../finding';
import { readScoreBasis, type ScoreBasis, uncappedLossSql } from '../score-basis.server';
import { isSuppressed } from '../shown-from';
import { demandFindings, municipalityOf } from '../visible-findings.server';
import { readCoverage, readLaidAside, readTimeliness, readTrend } from './read-score-parts.server';
import {
  type Counted,
  type CoverageLine,
  type DimensionScore,
  dimensionScores,
  type RoundTrend,
  type RuleTally,
  roundTrends,
  type Timeliness,
  type TrendPoint,
  type Waterfall,
  waterfallOf,
} from './score-parts';
import { readWhatIf, type WhatIf } from './what-if.server';

/** A set of rules that one often wonders about. */
type Preset = { name: 'must' | 'quick' | 'figures' | 'costliest'; ruleIds: string[] };

export type ScorePage = {
  municipality: { code: string; name: string };
  today: IsoDate;
  totals: QualityTotals;
  waterfall: Waterfall | null;
  dimensions: DimensionScore[];
  knownErrors: Counted;
  exceptions: Counted;
  coverage: CoverageLine[];
  timeliness: Timeliness;
  /** Recorded days and how it stands now, oldest first. */
  trend: TrendPoint[];
  rounds: RoundTrend[];
  round: ControlRound;
  /** Rules that were chosen to be thought away, and what that gives; null when none was. */
  chosen: string[];
  whatIf: WhatIf | null;
  presets: Preset[];
  /** When everyone was last judged; null before the first run. */
  judgedAt: Date | null;
  ruleSet: RuleSetName;
};

/** Rules that take under so many minutes each time count as quick. */
const QUICK_MINUTES = 10;
const COSTLIEST = 3;
const ROUNDS_BACK = 2;

/**
 * The score of one municipality taken apart: the reader's own, or the one named for those who see several. `ruleIds` are
 * thought away for the what-if. Throws `not_found` when there is no such municipality or the actor has none, `forbidden` when
 * it is another's of fewer than five persons.
 */
export async function getScorePage(
  actor: Actor,
  {
    municipalityCode = null,
    ruleIds = [],
  }: { municipalityCode?: string | null; ruleIds?: readonly string[] } = {},
): Promise<ScorePage> {
  demandFindings(actor);
  const code = municipalityOf(actor, municipalityCode);
  if (!code) throw notFound();
  const today = clockToday();
  return asActor(actor, async (tx) => {
    const basis = await readScoreBasis(tx, code);
    if (isSuppressed(actor, { code, persons: basis.totals.persons })) {
      throw new AppError('forbidden', 'comparison.suppressed');
    }
    const frame = await readFrame(tx, code, basis.weights);
    if (!frame) throw notFound();
    const tallies = tallyRules(frame, actor);
    const waterfall = waterfallOf(tallies, basis.totals, basis.weights);
    const known = new Set(tallies.map(({ ruleId }) => ruleId));
    const chosen = [...new Set(ruleIds)].filter((ruleId) => known.has(ruleId));
    const { year, version } = await readRuleSet(tx, controlYear(today));
    return {
      municipality: { code, name: frame.name },
      today,
      totals: basis.totals,
      waterfall,
      dimensions: dimensionScores(tallies, basis.weights),
      ...(await readLaidAside(tx, code, basis)),
      coverage: await readCoverage(tx, code),
      timeliness: await readTimeliness(tx, code),
      ...(await readCourse(tx, actor, code, today, basis)),
      round: await currentRound(tx, today),
      chosen,
      whatIf: chosen.length > 0 ? await readWhatIf(tx, code, chosen, basis) : null,
      presets: presetsOf(waterfall),
      judgedAt: frame.judgedAt,
      ruleSet: { year, version },
    };
  });
}

type Frame = {
  name: string;
  judgedAt: Date | null;
  counts: { ruleId: string; applicable: number; failing: number }[];
  severities: { ruleId: string; severity: RuleTally['severity'] }[];
  beyond: { ruleId: string; by: number; persons: number }[];
};

async function readFrame(tx: Tx, code: string, weights: ScoreWeights): Promise<Frame | undefined> {
  const [frame] = await tx.$queryRaw<Frame[]>`/*prepare:score.frame.3*/
    select m.name,
      (select case when max(r.finished_at) is null then null
          else greatest(max(r.finished_at), (select q.updated_at from municipality_quality q where q.municipality_code = m.code)) end
        from quality_run r where r.state = 'done' and (r.municipality_code = m.code or r.scope = 'all')) as "judgedAt",
      (select coalesce(json_agg(json_build_object('ruleId', c.rule_id, 'applicable', c.applicable, 'failing', c.failing)), '[]')
        from rule_count c where c.municipality_code = m.code and c.applicable + c.failing > 0) as counts,
      (select coalesce(json_agg(json_build_object('ruleId', s.rule_id, 'severity', s.severity)), '[]') from rule_setting s) as severities,
      (select coalesce(json_agg(b), '[]') from (
        select r.rule_id as "ruleId", p.raw - ${MAX_LOSS}::int as by, count(*) as persons
        from (select q.failing_rules, ${uncappedLossSql(weights)} as raw
          from person_quality q where q.municipality_code = ${code} and q.loss = ${MAX_LOSS}) p, unnest(p.failing_rules) r(rule_id)
        where p.raw > ${MAX_LOSS} group by r.rule_id, p.raw) b) as beyond
    from municipality m where m.code = ${code}`;
  return frame;
}

function tallyRules({ counts, severities, beyond }: Frame, actor: Actor): RuleTally[] {
  const byId = new Map(RULES.map((rule) => [rule.id as string, rule]));
  const changed = new Map(severities.map(({ ruleId, severity }) => [ruleId, severity]));
  return counts.flatMap(({ ruleId, applicable, failing }) => {
    const rule = byId.get(ruleId);
    if (!rule) return [];
    const { dimension, words } = rule;
    const severity = changed.get(ruleId) ?? rule.severity;
    const { title } = words[actor.language];
    const limited = beyond.filter((one) => one.ruleId === ruleId);
    return [{ ruleId, title, severity, dimension, applicable, failing, beyond: limited }];
  });
}

/** The recorded days with the present as the last one, and the rounds among them. */
async function readCourse(
  tx: Tx,
  actor: Actor,
  code: string,
  today: IsoDate,
  { totals }: ScoreBasis,
): Promise<Pick<ScorePage, 'trend' | 'rounds'>> {
  const recorded = await readTrend(tx, actor, code, today);
  const { score, persons, lossTotal: lost } = totals;
  const trend = [...recorded, { day: today, score, persons, lost }];
  const years = Array.from({ length: ROUNDS_BACK + 1 }, (_, back) => controlYear(today) - back);
  const rounds = [];
  for (const year of years) rounds.push(await roundOf(tx, year));
  return { trend, rounds: roundTrends(rounds, trend, today) };
}

function presetsOf(waterfall: Waterfall | null): Preset[] {
  const steps = waterfall?.steps ?? [];
  const byId = new Map(RULES.map((rule) => [rule.id as string, rule]));
  const rulesOf = (fits: (rule: (typeof RULES)[number]) => boolean): string[] =>
    steps.flatMap(({ ruleId }) => {
      const rule = byId.get(ruleId);
      return rule && fits(rule) ? [ruleId] : [];
    });
  const presets: Preset[] = [
    { name: 'must', ruleIds: rulesOf((rule) => rule.letter === 'E') },
    { name: 'quick', ruleIds: rulesOf((rule) => rule.fixes.length > 0 && rule.minutes < QUICK_MINUTES) },
    { name: 'figures', ruleIds: rulesOf((rule) => rule.affectsFigures) },
    { name: 'costliest', ruleIds: steps.slice(0, COSTLIEST).map(({ ruleId }) => ruleId) },
  ];
  return presets.filter(({ ruleIds }) => ruleIds.length > 0);
}
