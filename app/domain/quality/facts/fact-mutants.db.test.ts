import { afterAll, describe, expect, it } from 'vitest';
import { closeDb } from '~/platform/db.server';
import { judgeFactMutants } from '~test/mutation/judge-fact-mutants';
import { ASKED, type MutantScore, shareOf, tellScores } from '~test/mutation/scores';
import { FACT_TABLES } from './fact-tables';

/** Facts in whose SQL no fault of these kinds can be planted: they only choose rows by a code. */
const WITHOUT_FAULTS = new Set(
  `contract_sum language_goal_sum fact_programme_category fact_integration_item fact_training_hours fact_norwegian_category
  fact_dated_item`.split(/\s+/),
);

const scores: MutantScore[] = [];

afterAll(async () => {
  await closeDb();
  tellScores('Faults planted in the facts and noticed by the cases of the rules that rest on them', scores);
});

describe('faults planted in a fact are noticed by the cases of the rules that rest on it', () => {
  it.each(Object.keys(FACT_TABLES))('%s', { timeout: 120_000 }, async (table) => {
    const score = await judgeFactMutants(table);
    scores.push(score);
    expect(score.stale).toEqual([]);
    expect(score.killed > 0).toBe(!WITHOUT_FAULTS.has(table));
  });

  it(`at least ${ASKED * 100} % of all`, () => {
    expect(shareOf(scores)).toBeGreaterThanOrEqual(ASKED);
  });
});
