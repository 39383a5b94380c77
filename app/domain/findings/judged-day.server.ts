import { controlYear } from '~/domain/quality/control-year';
import type { SeverityClass } from '~/domain/quality/define-rule';
import { type RuleSet, readRuleSet } from '~/domain/quality/read-rule-set.server';
import { RULES } from '~/domain/quality/rules';
import { lossOf, type ScoreWeights } from '~/domain/quality/score';
import type { RecordRows } from '~/domain/register/person-record';
import type { IsoDate } from '~/platform/dates';
import type { Tx } from '~/platform/db.server';
import type { Judgement } from './judge-as-of.server';
import { failingRules, type Judged, judgedBy, statusIn } from './judged-day';
import { readScoreBasis } from './score-basis.server';

/** A day and the control year whose rules judge it; null stands for the control year of the day. */
export type DayChoice = { day: IsoDate; year: number | null };

/** How a person stood on a day. Points are without exceptions and known errors: the record alone is judged. */
export type JudgedDay = {
  day: IsoDate;
  year: number;
  /** Whether the person was registered in the portal then. What follows is of nobody otherwise. */
  registered: boolean;
  /** Registered rows that were not annulled. */
  rows: number;
  /** Rules that count and had something to say. */
  applicable: number;
  /** Rules that count and failed, and those that only tried. */
  counting: number;
  inShadow: number;
  points: number;
};

const byId = new Map(RULES.map((rule) => [rule.id as string, rule]));

/** The classes that rules weigh with now, and the points of each class. */
export type JudgingSettings = { severityOf: (ruleId: string) => SeverityClass; weights: ScoreWeights };

export async function readJudgingSettings(tx: Tx, municipalityCode: string): Promise<JudgingSettings> {
  const chosen = new Map((await tx.ruleSetting.findMany()).map((row) => [row.ruleId, row.severity]));
  const { weights } = await readScoreBasis(tx, municipalityCode);
  return {
    severityOf: (ruleId) => chosen.get(ruleId) ?? byId.get(ruleId)?.severity ?? 'query',
    weights,
  };
}

/** The rule set that a day is judged by. */
export type ChosenSet = { year: number; set: RuleSet };

export async function readChosenSet(tx: Tx, { day, year }: DayChoice): Promise<ChosenSet> {
  const chosen = year ?? controlYear(day);
  return { year: chosen, set: await readRuleSet(tx, chosen) };
}

/** What was said of a person, with what each rule is in the set under the law that the person was registered under. */
export function judgedIn(judgement: Judgement, { set }: ChosenSet, rows: RecordRows | null): Judged {
  return judgedBy(judgement.result, byId, set.statuses, String(rows?.person.regime ?? ''));
}

/** Sums up a day. */
export function sumDay(
  day: IsoDate,
  rows: RecordRows | null,
  { year, set }: ChosenSet,
  judgement: Judgement,
  { severityOf, weights }: JudgingSettings,
): JudgedDay {
  const judged = judgedIn(judgement, { year, set }, rows);
  const regime = String(rows?.person.regime ?? '');
  const applicable = (judgement.result?.applicable ?? []).filter(
    (ruleId) => statusIn(set.statuses, byId.get(ruleId), regime) === 'active',
  );
  const counting = failingRules(judged, 'active');
  return {
    day,
    year,
    registered: rows !== null,
    rows: rows
      ? Object.values(rows.items)
          .flat()
          .filter((row) => !row.annulled_at).length
      : 0,
    applicable: applicable.length,
    counting: counting.length,
    inShadow: failingRules(judged, 'shadow').length,
    points: lossOf(counting.map(severityOf), weights),
  };
}
