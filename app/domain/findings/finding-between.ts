import { SEVERITY_CLASSES, type SeverityClass } from '~/domain/quality/define-rule';
import type { RuleStatus } from '~/domain/quality/rule-status';
import { ruleById } from '~/domain/quality/rules';
import { describeFinding } from './describe-finding';
import type { FindingWords } from './finding-line.server';
import type { Because, Between, JudgedFailure, Outcome } from './judged-day';

type Side = { sentence: string; status: RuleStatus };

/** A finding that was there on one of two days or both, in words. */
export type FindingBetween = {
  key: string;
  ruleId: string;
  title: string;
  severity: SeverityClass;
  one: Side | null;
  other: Side | null;
  outcome: Outcome;
  because: Because | null;
};

const OUTCOMES: readonly Outcome[] = ['new', 'gone', 'changed', 'same'];

/** What was compared, in the reader's language: what differs first, and what weighs most first within it. */
export function findingsBetween(
  compared: ReadonlyMap<string, Between>,
  severityOf: (ruleId: string) => SeverityClass,
  words: FindingWords,
  graded: boolean,
): FindingBetween[] {
  const lines = [...compared].flatMap(([key, { one, other, outcome, because }]): FindingBetween[] => {
    const rule = ruleById((other ?? one)?.ruleId ?? '');
    if (!rule) return [];
    const side = (failure: JudgedFailure | null): Side | null =>
      failure && {
        sentence: describeFinding(rule, failure.evidence, words, graded).sentence,
        status: failure.status,
      };
    return [
      {
        key,
        ruleId: rule.id,
        title: rule.words[words.language].title,
        severity: severityOf(rule.id),
        one: side(one),
        other: side(other),
        outcome,
        because,
      },
    ];
  });
  const weight = ({ outcome, severity }: FindingBetween): number =>
    OUTCOMES.indexOf(outcome) * SEVERITY_CLASSES.length + SEVERITY_CLASSES.indexOf(severity);
  return lines.sort((a, b) => weight(a) - weight(b) || a.key.localeCompare(b.key));
}
