import type { Rule } from '~/domain/quality/define-rule';
import type { Failure, PersonResult } from '~/domain/quality/evaluate-persons.server';
import { type RuleStatus, type RuleStatuses, statusOf } from '~/domain/quality/rule-status';

/** A failure under the rule set it was judged by. */
export type JudgedFailure = Failure & { status: RuleStatus };

/** Failures by rule and business key. */
export type Judged = ReadonlyMap<string, JudgedFailure>;

/** What a rule is under a law; one that is no longer in the set rests. */
export function statusIn(statuses: RuleStatuses, rule: Rule | undefined, regime: string): RuleStatus {
  return rule ? statusOf(statuses, rule, regime) : 'retired';
}

/** What the rules said of a person, each failure with the status of its rule under the person's law. */
export function judgedBy(
  result: PersonResult | null,
  rules: ReadonlyMap<string, Rule>,
  statuses: RuleStatuses,
  regime: string,
): Judged {
  return new Map(
    (result?.failures ?? []).map((failure) => [
      `${failure.ruleId}|${failure.businessKey}`,
      { ...failure, status: statusIn(statuses, rules.get(failure.ruleId), regime) },
    ]),
  );
}

/** The rules of a status that fail, each once. */
export function failingRules(judged: Judged, status: RuleStatus): string[] {
  return [...new Set([...judged.values()].filter((one) => one.status === status).map((one) => one.ruleId))];
}

/** What came of a finding from the earlier day to the later. */
export type Outcome = 'new' | 'gone' | 'changed' | 'same';

/** Why: the record was changed, another rule set counts, or time has passed. */
export type Because = 'record' | 'rules' | 'time';

export type Between = {
  one: JudgedFailure | null;
  other: JudgedFailure | null;
  outcome: Outcome;
  because: Because | null;
};

const shown = (failure: JudgedFailure | undefined): JudgedFailure | null =>
  failure && failure.status !== 'retired' ? failure : null;

function compare(
  failed: JudgedFailure | undefined,
  fails: JudgedFailure | undefined,
  between: JudgedFailure | undefined,
): Between | null {
  const one = shown(failed);
  const other = shown(fails);
  if (!one && !other) return null;
  if (!failed || !fails) {
    // The earlier record judged on the later day tells whether time alone would have done it.
    const byTime = (between !== undefined) === (fails !== undefined);
    return { one, other, outcome: other ? 'new' : 'gone', because: byTime ? 'time' : 'record' };
  }
  if (failed.status !== fails.status) {
    const outcome = one && other ? 'changed' : other ? 'new' : 'gone';
    return { one, other, outcome, because: 'rules' };
  }
  if (failed.fingerprint === fails.fingerprint) return { one, other, outcome: 'same', because: null };
  const byTime = between?.fingerprint === fails.fingerprint;
  return { one, other, outcome: 'changed', because: byTime ? 'time' : 'record' };
}

/**
 * Sets two judgements of a person side by side, by rule and business key. `between` is the earlier record judged on the
 * later day. What rests on both days is left out.
 */
export function compareJudged(one: Judged, other: Judged, between: Judged): Map<string, Between> {
  const found = new Map<string, Between>();
  for (const key of new Set([...one.keys(), ...other.keys()])) {
    const compared = compare(one.get(key), other.get(key), between.get(key));
    if (compared) found.set(key, compared);
  }
  return found;
}
