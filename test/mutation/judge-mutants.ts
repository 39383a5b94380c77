import { CASE_TODAY } from '~/domain/quality/case-record';
import type { Rule, RuleCase } from '~/domain/quality/define-rule';
import { type EvaluationResult, evaluatePersons } from '~/domain/quality/evaluate-persons.server';
import { asSystem } from '~/platform/db.server';
import { inPassing } from '~/platform/in-passing.server';
import { insertRecords } from '~test/factories/insert-record';
import { EQUIVALENT_MUTANTS } from './equivalent-mutants';
import { type MutationKind, mutantsOf, oneLine } from './mutants';
import { saysAsExpected } from './says-as-expected';
import { type MutantScore, NOT_UNDERSTOOD, withoutEquivalents } from './scores';

/** A rule with a fault planted in one of its two conditions. */
type RuleMutant = { part: 'applies' | 'fails'; kind: MutationKind; sql: string; rule: Rule };

/** So many mutants are judged by one statement. */
const TOGETHER = 30;

/** Plants every fault in the rule's conditions and sees which of them the rule's own cases notice. */
export async function judgeMutants(rule: Rule): Promise<MutantScore> {
  const mutants = (['applies', 'fails'] as const).flatMap((part) =>
    mutantsOf(rule[part]).map(({ kind, sql }, i): RuleMutant => {
      // The name under which the statement tells this mutant from the others.
      const id: Rule['id'] = `DQ-${part}-${i}`;
      return { part, kind, sql, rule: { ...rule, id, [part]: sql } };
    }),
  );
  const refused = new Set<RuleMutant>();
  let alive = mutants;
  for (const example of rule.cases) {
    const outcome = await judge(alive, example);
    for (const mutant of outcome.refused) refused.add(mutant);
    alive = outcome.unnoticed;
  }
  const named = alive.map(({ part, kind, sql }) => `${part}, ${kind}: ${oneLine(sql)}`);
  return {
    of: rule.id,
    killed: mutants.length - refused.size - named.length,
    refused: refused.size,
    ...withoutEquivalents(named, EQUIVALENT_MUTANTS[rule.id]),
  };
}

/** The mutants that say of this case what the rule says, and those that the database does not understand. */
async function judge(
  mutants: readonly RuleMutant[],
  example: RuleCase,
): Promise<{ unnoticed: RuleMutant[]; refused: RuleMutant[] }> {
  const unnoticed: RuleMutant[] = [];
  const refused: RuleMutant[] = [];
  await inPassing(asSystem, async (tx) => {
    const [id = 0] = await insertRecords(tx, [example.record]);
    for (let from = 0; from < mutants.length; from += TOGETHER) {
      const some = mutants.slice(from, from + TOGETHER);
      const rules = some.map((mutant) => mutant.rule);
      const result = await evaluatePersons(tx, [id], { today: example.today ?? CASE_TODAY, rules });
      for (const mutant of some) {
        const crash = result.crashed.get(mutant.rule.id);
        if (crash === undefined && isUnnoticed(result, id, mutant.rule.id, example)) unnoticed.push(mutant);
        if (crash !== undefined && NOT_UNDERSTOOD.test(crash)) refused.push(mutant);
      }
    }
  });
  return { unnoticed, refused };
}

function isUnnoticed(result: EvaluationResult, personId: number, ruleId: string, example: RuleCase): boolean {
  const person = result.persons.get(personId);
  const findings = person?.failures.filter((failure) => failure.ruleId === ruleId) ?? [];
  return saysAsExpected(
    example,
    person?.applicable.includes(ruleId) ?? false,
    findings.map(({ evidence }) => evidence),
  );
}
