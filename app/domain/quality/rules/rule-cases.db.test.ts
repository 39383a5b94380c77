import { afterAll, describe, expect, it } from 'vitest';
import { asSystem, closeDb } from '~/platform/db.server';
import { inPassing } from '~/platform/in-passing.server';
import { insertRecords } from '~test/factories/insert-record';
import { CASE_TODAY } from '../case-record';
import type { CaseKind, Rule, RuleCase } from '../define-rule';
import { evaluatePersons } from '../evaluate-persons.server';
import { RULES } from './index';

type Outcome = { name: string; outcome: string; findings: number; evidence: Record<string, unknown> };

async function judge(rule: Rule): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const example of rule.cases) {
    await inPassing(asSystem, async (tx) => {
      const [id = 0] = await insertRecords(tx, [example.record]);
      const result = await evaluatePersons(tx, [id], { today: example.today ?? CASE_TODAY, rules: [rule] });
      expect([...result.crashed.keys()]).toEqual([]);
      const person = result.persons.get(id);
      const findings = person?.failures.length ?? 0;
      const applies = person?.applicable.includes(rule.id);
      outcomes.push({
        name: example.name,
        outcome: findings > 0 ? 'fails' : applies ? 'passes' : 'not_applicable',
        findings,
        evidence: Object.fromEntries(
          Object.keys(example.evidence ?? {}).map((name) => [name, person?.failures[0]?.evidence[name]]),
        ),
      });
    });
  }
  return outcomes;
}

/** What examples that are named by their side expect. */
const SAYS: Partial<Record<CaseKind, RuleCase['expect']>> = {
  just_passes: 'passes',
  just_fails: 'fails',
  not_applicable: 'not_applicable',
};

afterAll(closeDb);

describe('the worked examples of each rule', () => {
  it.each(RULES.map((rule) => [rule.id, rule] as const))('%s', async (_, rule) => {
    const expected = rule.cases.map((example) => ({
      name: example.name,
      outcome: example.expect,
      findings: example.expect === 'fails' ? (example.findings ?? 1) : 0,
      evidence: example.evidence ?? {},
    }));
    expect(await judge(rule)).toEqual(expected);
  });

  it.each(RULES.map((rule) => [rule.id, rule] as const))('%s has an example on each side', (_, rule) => {
    const kinds = new Set(rule.cases.map((example) => example.kind));
    expect(kinds).toContain('just_passes');
    expect(kinds).toContain('just_fails');
    const elsewhere = rule.cases.filter(({ kind, expect: said }) => (SAYS[kind] ?? said) !== said);
    expect(elsewhere.map(({ name }) => name)).toEqual([]);
  });
});
