import { afterAll, describe, expect, it } from 'vitest';
import { closeDb } from '~/platform/db.server';
import { judgeMutants, type MutantScore } from '~test/mutation/judge-mutants';
import { RULES } from './index';

/** Of all planted faults that can be noticed, so many must be. */
const ASKED = 0.95;

const scores: MutantScore[] = [];

afterAll(async () => {
  await closeDb();
  const lines = scores.map(({ ruleId, killed, survived, equivalent }) => {
    const all = killed + survived.length;
    const share = all === 0 ? 100 : Math.floor((100 * killed) / all);
    const same = equivalent.length > 0 ? `, ${equivalent.length} equivalent` : '';
    return [
      `${ruleId}  ${killed}/${all}  ${share} %${same}`,
      ...survived.map((name) => `  survives: ${name}`),
    ].join('\n');
  });
  process.stdout.write(`\nFaults planted in the rules and noticed by their cases\n${lines.join('\n')}\n`);
});

describe('faults planted in a rule are noticed by its own cases', () => {
  it.each(RULES.map((rule) => [rule.id, rule] as const))('%s', async (_, rule) => {
    const score = await judgeMutants(rule);
    scores.push(score);
    expect(score.killed).toBeGreaterThan(0);
  });

  it(`at least ${ASKED * 100} % of all`, () => {
    const killed = scores.reduce((sum, score) => sum + score.killed, 0);
    const survived = scores.reduce((sum, score) => sum + score.survived.length, 0);
    expect(killed / (killed + survived)).toBeGreaterThanOrEqual(ASKED);
  });
});
