import type { Actor } from '~/domain/accounts/actor';
import { type ControlRound, currentRound } from '~/domain/quality/control-round.server';
import { controlYear } from '~/domain/quality/control-year';
import { type RuleSetName, readRuleSet } from '~/domain/quality/read-rule-set.server';
import { RULES, ruleById } from '~/domain/quality/rules';
import { scoreOf } from '~/domain/quality/score';
import { today } from '~/platform/clock.server';
import { addDays, type IsoDate } from '~/platform/dates';
import { asActor, type Tx } from '~/platform/db.server';
import { notFound } from '~/platform/errors';
import { BLOCKING_RULES } from './blocking-rules';
import { type RuleLine, readFindingsByRule } from './find-findings.server';
import type { QualityTotals } from './finding';
import { countHiddenByRule } from './hidden-findings.server';
import { scoreChange } from './score-change';
import { isSuppressed } from './shown-from';
import { demandFindings, municipalityOf } from './visible-findings.server';

/** Days back that the change of the score is measured over. */
export const CHANGE_DAYS = 30;

export type MunicipalityQualityPage = {
  municipality: { code: string; name: string };
  totals: QualityTotals;
  /** Rise since the recorded day nearest before thirty days ago, else since the first recorded day; null without one. */
  change: { since: IsoDate; score: number | null; difference: number } | null;
  /** Open findings of rules that block the round (letter E), on everyone, and how many of those take under ten minutes. */
  mustFix: number;
  /** Of these, those on persons with a graded address whom the reader does not see. */
  mustFixGraded: number;
  quick: number;
  /** Findings of all kinds, and those of the last week. */
  findings: number;
  fresh: number;
  /** Rules by points given back per minute of work. */
  fixFirst: RuleLine[];
  round: ControlRound;
  /** When everyone was last judged; null before the first run. */
  judgedAt: Date | null;
  rules: number;
  ruleSet: RuleSetName;
};

const FIX_FIRST = 5;
const QUICK_MINUTES = 10;

/** Points given back per minute; what nobody can fix has no place in the list. */
function worth(line: RuleLine): number {
  return line.points / (line.minutes * Math.max(1, line.persons));
}

/**
 * The quality of one municipality: the reader's own, or the one named for those who see several. Throws `not_found`
 * when there is no such municipality or the actor has none.
 */
export async function getMunicipalityQuality(
  actor: Actor,
  wanted?: string,
): Promise<MunicipalityQualityPage> {
  demandFindings(actor);
  const code = municipalityOf(actor, wanted ?? null);
  if (!code) throw notFound();
  const blocking = new Set(BLOCKING_RULES);
  const fixable = new Set(RULES.filter((rule) => rule.fixes.length > 0).map((rule) => rule.id as string));
  const sum = (lines: readonly { findings: number }[]): number =>
    lines.reduce((total, line) => total + line.findings, 0);
  const read = async (tx: Tx): Promise<MunicipalityQualityPage> => {
    const byRule = await readFindingsByRule(tx, actor, code);
    const hidden = await countHiddenByRule(tx, actor, code);
    const mustFix = [...byRule.lines, ...hidden].filter((line) => blocking.has(line.ruleId));
    const frame = await readFrame(tx, code);
    if (!frame) throw notFound();
    const { active, year, version } = await readRuleSet(tx, controlYear(today()));
    // A day with few persons is for the municipality alone, also when more have come since.
    const few = frame.before && isSuppressed(actor, { code, persons: frame.before.persons });
    const before = few ? null : frame.before;
    return {
      municipality: { code, name: frame.name },
      totals: byRule.basis.totals,
      change: changeOf(before, byRule.basis.totals.score),
      mustFix: sum(mustFix),
      mustFixGraded: sum(hidden.filter((line) => blocking.has(line.ruleId))),
      quick: sum(mustFix.filter((line) => (ruleById(line.ruleId)?.minutes ?? Infinity) < QUICK_MINUTES)),
      findings: byRule.findings,
      fresh: byRule.lines.reduce((total, line) => total + line.fresh, 0),
      fixFirst: byRule.lines
        .filter((line) => line.points > 0 && fixable.has(line.ruleId))
        .sort((a, b) => worth(b) - worth(a) || b.points - a.points)
        .slice(0, FIX_FIRST),
      round: await currentRound(tx, today()),
      judgedAt: frame.judgedAt,
      rules: active,
      ruleSet: { year, version },
    };
  };
  return asActor(actor, read, { manyRows: true });
}

type Frame = {
  name: string;
  judgedAt: Date | null;
  before: { day: IsoDate; lossTotal: number; persons: number } | null;
};

/** What stands around the findings: the name, as of when they hold, and the recorded day that the change is measured from. */
async function readFrame(tx: Tx, code: string): Promise<Frame | undefined> {
  const day = today();
  const [frame] = await tx.$queryRaw<Frame[]>`/*prepare:municipality-quality.frame*/
    select m.name,
      (select case when max(r.finished_at) is null then null
          else greatest(max(r.finished_at), (select q.updated_at from municipality_quality q where q.municipality_code = m.code)) end
        from quality_run r where r.state = 'done' and (r.municipality_code = m.code or r.scope = 'all')) as "judgedAt",
      coalesce(
        (select json_build_object('day', d.day, 'lossTotal', d.loss_total, 'persons', d.persons) from municipality_quality_day d
          where d.municipality_code = m.code and d.day <= ${addDays(day, -CHANGE_DAYS)}::date order by d.day desc limit 1),
        (select json_build_object('day', d.day, 'lossTotal', d.loss_total, 'persons', d.persons) from municipality_quality_day d
          where d.municipality_code = m.code and d.day < ${day}::date order by d.day limit 1)) as before
    from municipality m where m.code = ${code}`;
  return frame;
}

function changeOf(before: Frame['before'], score: number | null): MunicipalityQualityPage['change'] {
  if (!before) return null;
  const then = scoreOf(before.lossTotal, before.persons);
  return { since: before.day, score: then, difference: scoreChange(then, score) };
}
