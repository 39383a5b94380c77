import type { Language } from '~/domain/accounts/actor';
import type { FixKind, SeverityClass } from '~/domain/quality/define-rule';
import { ruleById } from '~/domain/quality/rules';
import type { ScoreWeights } from '~/domain/quality/score';
import { codeLists } from '~/domain/register/code-list.server';
import type { CodeListName } from '~/domain/register/record';
import { Prisma } from '~generated/prisma/client';
import { type CodeLabel, describeFinding } from './describe-finding';
import { type Evidence, type FindingStage, type FindingState, itemsOfKey } from './finding';
import { lostPointsSql, type ScoreBasis } from './score-basis.server';

/** A finding ready to be shown. Instants are ISO strings. */
export type FindingLine = {
  id: number;
  ruleId: string;
  title: string;
  sentence: string;
  severity: SeverityClass;
  affectsFigures: boolean;
  state: FindingState;
  /** What people do with it while it is open. */
  stage: FindingStage;
  stageAt: string | null;
  openedAt: string;
  firstOpenedAt: string;
  reopenedAt: string | null;
  closedAt: string | null;
  /** The known error that it is laid aside for. */
  knownErrorId: number | null;
  /** Registered rows that the finding is about, for the corrections. */
  items: { table: string; id: number }[];
  fixes: readonly FixKind[];
  minutes: number;
  /** Points that the municipality gets back when the rule no longer fails on the person. */
  points: number;
  /** The same of its score, not rounded. */
  ofScore: number;
};

/** A finding as `findingLineSql` gives it. */
export type FindingRow = {
  id: number;
  ruleId: string;
  businessKey: string;
  severity: SeverityClass;
  affectsFigures: boolean;
  state: FindingState;
  stage: FindingStage;
  stageAt: string | null;
  evidence: Evidence;
  graded: boolean;
  openedAt: string;
  firstOpenedAt: string;
  reopenedAt: string | null;
  closedAt: string | null;
  knownErrorId: number | null;
  points: number;
};

/** SQL over a finding `h` and its person's sums `q`: the finding as one JSON value. */
export function findingLineSql(weights: ScoreWeights): Prisma.Sql {
  return Prisma.sql`json_build_object('id', h.id, 'ruleId', h.rule_id, 'businessKey', h.business_key, 'severity', h.severity,
    'affectsFigures', h.affects_figures, 'state', h.state, 'stage', h.stage, 'stageAt', h.stage_at,
    'evidence', h.evidence, 'graded', coalesce((select g.confidentiality <> 'UGRADERT' from person g where g.id = h.person_id), true),
    'openedAt', h.opened_at,
    'firstOpenedAt', h.first_opened_at, 'reopenedAt', h.reopened_at, 'closedAt', h.closed_at,
    'knownErrorId', h.known_error_id,
    'points', case when h.state = 'open' then coalesce(${lostPointsSql(weights)}, 0) else 0 end)`;
}

export type FindingWords = { language: Language; label: CodeLabel };

/** The language and the code labels that findings are described with. */
export async function findingWords(language: Language): Promise<FindingWords> {
  const lists = await codeLists(language);
  return { language, label: (list, code) => lists.label(list as CodeListName, code) };
}

/** The row in words; null when its rule is no longer in the set. */
export function describedFinding(
  row: FindingRow,
  words: FindingWords,
  basis: ScoreBasis,
): FindingLine | null {
  const rule = ruleById(row.ruleId);
  if (!rule) return null;
  const { title, sentence } = describeFinding(rule, row.evidence, words, row.graded);
  const { businessKey, evidence: _, graded: __, ...rest } = row;
  return {
    ...rest,
    title,
    sentence,
    items: itemsOfKey(businessKey),
    fixes: rule.fixes,
    minutes: rule.minutes,
    ofScore: basis.ofScore(row.points),
  };
}
