import { afterAll, describe, expect, it } from 'vitest';
import type { Rule } from '~/domain/quality/define-rule';
import { evaluatePersons } from '~/domain/quality/evaluate-persons.server';
import { RULES } from '~/domain/quality/rules';
import { asSystem, closeDb, type Tx } from '~/platform/db.server';
import { inPassing } from '~/platform/in-passing.server';
import { insertRecords } from '~test/factories/insert-record';
import { fillRegister } from './fill';
import { FAULTS, type GeneratedPerson, makeCountry, personOf, spoiltPerson } from './generate';

const TODAY = '2026-11-01';
const PERSONS = 600;
/** Persons of each fault, and how many numbers are searched for them. */
const EACH = 4;
const SEARCHED = 6000;

const known = new Set<string>(RULES.map((rule: Rule) => rule.id));

/** What a person must fail on, as one line, without rules that are not there. */
function expectedLine({ number, faults, expected }: GeneratedPerson): string {
  const rules = Object.entries(expected).filter(([rule]) => known.has(rule));
  return lineOf(number, faults, rules);
}

const lineOf = (number: number, faults: string[], rules: [string, number][]): string =>
  `${number} (${faults.join(', ')}): ${rules
    .map(([rule, count]) => `${rule} ${count}`)
    .sort()
    .join(', ')}`;

/** What the rules say of persons, as the same kind of lines. */
async function judge(tx: Tx, ids: readonly number[], persons: readonly GeneratedPerson[], today: string) {
  const result = await evaluatePersons(tx, ids, { today, rules: RULES });
  expect([...result.crashed]).toEqual([]);
  return persons.map(({ number, faults }, place) => {
    const counts = new Map<string, number>();
    for (const { ruleId } of result.persons.get(ids[place] ?? 0)?.failures ?? []) {
      counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
    }
    return lineOf(number, faults, [...counts]);
  });
}

afterAll(closeDb);

describe('the generated country', () => {
  it.each([TODAY, '2027-02-14'])('fails on what was spoilt and nothing else, on %s', async (today) => {
    const country = makeCountry(PERSONS, today);
    const persons = Array.from({ length: PERSONS }, (_, place) => personOf(place + 1, country));
    const lines = await judgeInPassing(persons, today);
    expect(lines).toEqual(persons.map(expectedLine));
  });

  it('has persons for every fault, on whom exactly its rules fail', async () => {
    const country = makeCountry(SEARCHED, TODAY);
    // Each number once: it stands for the person's own numbers.
    const used = new Set<number>();
    const persons = FAULTS.flatMap((fault) => personsWith(fault.name));
    const missing = FAULTS.filter(({ name }) => !persons.some(({ faults }) => faults.includes(name)));
    expect(missing.map(({ name }) => name)).toEqual([]);
    expect(await judgeInPassing(persons, TODAY)).toEqual(persons.map(expectedLine));

    function personsWith(name: string): GeneratedPerson[] {
      const fault = FAULTS.find((one) => one.name === name);
      const found: GeneratedPerson[] = [];
      for (let number = 1; fault && number <= SEARCHED && found.length < EACH; number += 1) {
        const person = used.has(number) ? null : spoiltPerson(number, country, fault);
        if (!person) continue;
        used.add(number);
        found.push(person);
      }
      return found;
    }
  });

  it('is written whole, with the ids that the numbers promise', async () => {
    const country = makeCountry(PERSONS, TODAY);
    const persons: GeneratedPerson[] = [];
    const manifest = await fillRegister(
      process.env.DATABASE_URL ?? '',
      country,
      () => {},
      (person) => persons.push(person),
    );
    const ids = persons.map(({ number }) => number);
    expect(await asSystem((tx) => judge(tx, ids, persons, TODAY))).toEqual(persons.map(expectedLine));
    const findings = persons.flatMap(({ expected }) => Object.values(expected));
    const counted = Object.values(manifest.rules).map((rule) => rule.findings);
    const sum = (numbers: number[]): number => numbers.reduce((total, one) => total + one, 0);
    expect(sum(counted)).toBe(sum(findings));
    expect(Object.values(manifest.municipalities).reduce((total, { persons: some }) => total + some, 0)).toBe(
      PERSONS,
    );
  });
});

/** Writes the records, judges them, and leaves nothing behind. */
function judgeInPassing(persons: readonly GeneratedPerson[], today: string): Promise<string[]> {
  return inPassing(asSystem, async (tx) => {
    const ids = await insertRecords(
      tx,
      persons.map(({ record }) => record),
    );
    return judge(tx, ids, persons, today);
  });
}
