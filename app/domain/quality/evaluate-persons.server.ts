import { createHash } from 'node:crypto';
import type { Tx } from '~/platform/db.server';
import { buildStatement, placesIn } from './build-statement';
import type { Rule } from './define-rule';
import { pinningCrashes, type RuleRun, runRules } from './run-rules.server';

/** One failing item: what the diff compares with the stored findings. */
export type Failure = {
  ruleId: string;
  businessKey: string;
  evidence: Record<string, string | number | boolean | null>;
  fingerprint: string;
};

/** What the rules say of one person. */
export type PersonResult = {
  personId: number;
  applicable: string[];
  failures: Failure[];
  /** A number that differs when anything that the rules say does; null when a rule crashed. */
  outcome: string | null;
};

export type EvaluationResult = {
  persons: Map<number, PersonResult>;
  /** Rules whose SQL failed, with the database's code of the error; their findings must be left as they are. */
  crashed: Map<string, string>;
};

type Row = {
  person_id: number;
  failures: { rule: string; businessKey: string; evidence: Failure['evidence'] }[][] | null;
  outcome: string;
};

/**
 * Judges the persons by the rules on the day `today`, inside the caller's transaction, which must run as the owner
 * of the tables. Nothing is written. A rule that crashes is left out and named in `crashed`; the others go on.
 */
export async function evaluatePersons(
  tx: Tx,
  personIds: readonly number[],
  run: RuleRun,
): Promise<EvaluationResult> {
  const nothing = (personId: number): PersonResult => ({
    personId,
    applicable: [],
    failures: [],
    outcome: null,
  });
  const persons = new Map(personIds.map((id) => [id, nothing(id)]));
  if (personIds.length === 0 || run.rules.length === 0) return { persons, crashed: new Map() };
  const judge = async (rules: readonly Rule[]): Promise<Row[]> =>
    runRules<Row>(tx, buildStatement(rules), personIds, run);
  const crashed = await pinningCrashes(tx, personIds.length, run.rules, {
    together: async () => {
      for (const row of await judge(run.rules)) {
        const person = addTo(persons, row, run.rules);
        person.outcome = String(row.outcome);
      }
    },
    alone: async (rule) => {
      for (const row of await judge([rule])) addTo(persons, row, [rule]);
    },
  });
  return { persons, crashed };
}

/** Tells whether the values that the rule saw have changed; the database gives them in a fixed order. */
function fingerprintOf(evidence: Failure['evidence']): string {
  return createHash('sha256').update(JSON.stringify(evidence)).digest('hex').slice(0, 32);
}

function addTo(persons: Map<number, PersonResult>, row: Row, rules: readonly Rule[]): PersonResult {
  const person = persons.get(row.person_id);
  if (!person) throw new Error('A person who was not asked for has been judged');
  person.applicable.push(...placesIn(row, rules.length).flatMap((place) => rules[place]?.id ?? []));
  for (const { rule, businessKey, evidence } of row.failures?.flat() ?? []) {
    person.failures.push({ ruleId: rule, businessKey, evidence, fingerprint: fingerprintOf(evidence) });
  }
  return person;
}
