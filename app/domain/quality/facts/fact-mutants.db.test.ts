import { afterAll, describe, expect, it } from 'vitest';
import { closeDb } from '~/platform/db.server';
import { judgeFactMutants } from '~test/mutation/judge-fact-mutants';
import type { MutantScore } from '~test/mutation/judge-mutants';
import { ASKED, shareOf, tellScores } from '~test/mutation/scores';
import { FACT_TABLES } from '../build-statement';

const scores: MutantScore[] = [];

afterAll(async () => {
  await closeDb();
  tellScores('Faults planted in the facts and noticed by the cases of the rules that rest on them', scores);
});

describe('faults planted in a fact are noticed by the cases of the rules that rest on it', () => {
  it.each(Object.keys(FACT_TABLES))('%s', { timeout: 120_000 }, async (table) => {
    const score = await judgeFactMutants(table);
    scores.push(score);
  });

  it(`at least ${ASKED * 100} % of all`, () => {
    expect(shareOf(scores)).toBeGreaterThanOrEqual(ASKED);
  });
});
