import { afterAll, describe, expect, it } from 'vitest';
import { asSystem, closeDb, type Tx } from '~/platform/db.server';
import { inPassing } from '~/platform/in-passing.server';
import { mutantsOf } from '~test/mutation/mutants';
import { controlYear } from '../control-year';
import type { MunicipalityRule, MunicipalityRuleCase } from './define-municipality-rule';
import { MUNICIPALITY_RULES } from './index';
import { MUNICIPALITY_YEAR, placedSql } from './municipality-year';

const CASE_TODAY = '2026-11-22';
const PLACE = '4203';

async function plant(tx: Tx, { figures }: MunicipalityRuleCase): Promise<void> {
  const {
    year = 2026,
    countedTo = CASE_TODAY,
    ended = 0,
    withoutReason = 0,
    work = 0,
    education = 0,
  } = figures;
  await tx.$executeRaw`
    insert into municipality_result (municipality_code, year, counted_to, ended, without_reason, work, education, ended_before)
    values (${PLACE}, ${year}, ${countedTo}::date, ${ended}, ${withoutReason}, ${work}, ${education}, ${figures.endedBefore ?? 0})`;
  const published = figures.publishedGoal ?? null;
  if (published === null) return;
  await tx.$executeRaw`
    insert into published_result (municipality_code, year, goal_percent, source) values (${PLACE}, ${year}, ${published}, 'Prøve')`;
}

async function outcome(tx: Tx, applies: string, fails: string, today: string): Promise<string> {
  const [row] = await tx.$queryRawUnsafe<{ applies: boolean | null; fails: boolean | null }[]>(
    `select (${placedSql(applies)}) as applies, (${placedSql(fails)}) as fails from (${MUNICIPALITY_YEAR}) f
      where $1::date is not null and $2::int is not null`,
    today,
    controlYear(today),
  );
  return row?.applies ? (row.fails ? 'fails' : 'passes') : 'not_applicable';
}

/** What the rule says of each of its cases, with other conditions in place of its own when told. */
async function judge(
  rule: MunicipalityRule,
  { applies = rule.applies, fails = rule.fails } = {},
): Promise<string[]> {
  const said: string[] = [];
  for (const example of rule.cases) {
    await inPassing(asSystem, async (tx) => {
      await plant(tx, example);
      said.push(await outcome(tx, applies, fails, example.today ?? CASE_TODAY));
    });
  }
  return said;
}

afterAll(closeDb);

describe.each(MUNICIPALITY_RULES.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  const expected = rule.cases.map(({ expect: outcome }) => outcome);

  it('judges its worked examples', async () => {
    expect(await judge(rule)).toEqual(expected);
  });

  it('has examples that notice every fault planted in its conditions', async () => {
    const survived: string[] = [];
    for (const part of ['applies', 'fails'] as const) {
      for (const { kind, sql } of mutantsOf(rule[part])) {
        const said = await judge(rule, { [part]: sql }).catch(() => null);
        if (said?.join() === expected.join()) survived.push(`${part}, ${kind}: ${sql}`);
      }
    }
    expect(survived).toEqual([]);
  });
});
