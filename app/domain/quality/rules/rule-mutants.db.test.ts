import { afterAll, describe, expect, it } from 'vitest';
import { closeDb } from '~/platform/db.server';
import { judgeMutants } from '~test/mutation/judge-mutants';
import { ASKED, type MutantScore, shareOf, tellScores } from '~test/mutation/scores';
import { RULES } from './index';

const scores: MutantScore[] = [];

afterAll(async () => {
  await closeDb();
  tellScores('Faults planted in the rules and noticed by their cases', scores);
});

describe('faults planted in a rule are noticed by its own cases', () => {
  it.each(RULES.map((rule) => [rule.id, rule] as const))('%s', async (_, rule) => {
    const score = await judgeMutants(rule);
    scores.push(score);
    expect(score.stale).toEqual([]);
    expect(score.killed).toBeGreaterThan(0);
  });

  it(`at least ${ASKED * 100} % of all`, () => {
    expect(shareOf(scores)).toBeGreaterThanOrEqual(ASKED);
  });
});
