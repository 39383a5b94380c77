import { afterAll, beforeAll, expect, it } from 'vitest';
import { countFailures, type FailureCount } from '~/domain/quality/count-failures.server';
import type { Rule } from '~/domain/quality/define-rule';
import { rulesWithStatus } from '~/domain/quality/rules-with-status';
import { asSystem, closeDb, type Tx } from '~/platform/db.server';
import { insertRecords } from '~test/factories/insert-record';
import { workedExamples } from '~test/factories/worked-examples';
import { withDatabase } from '~test/setup/database';
import { findDiffering } from './find-differing.server';
import { outcomeSalt } from './outcome-salt';
import { readPresent } from './read-present.server';
import { evaluateNow } from './run-evaluation.server';

withDatabase();
const TODAY = '2026-11-01';
let ids: number[] = [];

beforeAll(async () => {
  ids = await asSystem((tx) => insertRecords(tx, workedExamples(2)));
  await evaluateNow({ today: TODAY }, { notify: false });
});
afterAll(closeDb);

/** Who differs when the rules in shadow are counted along, and who when they are not. */
async function lookThrough(tx: Tx, counted?: readonly Rule[]) {
  const scales = await readPresent(tx, [], 2026);
  const rules = rulesWithStatus(scales.statuses, 'active');
  const inShadow = rulesWithStatus(scales.statuses, 'shadow');
  const run = { today: TODAY, rules, salt: outcomeSalt(rules, scales) } as const;
  return {
    inShadow,
    along: await findDiffering(tx, ids, { ...run, counted: counted ?? inShadow }),
    alone: await findDiffering(tx, ids, run),
  };
}

const sorted = (counts: readonly FailureCount[]) =>
  counts.map((count) => JSON.stringify(Object.entries(count).sort())).sort();

it('counts what rules in shadow find from the same reading, and finds the same persons', async () => {
  await asSystem(async (tx) => {
    const [first = 0] = ids;
    await tx.$executeRaw`update person_quality set outcome = 0 where person_id = ${first}`;
    const { inShadow, along, alone } = await lookThrough(tx);
    expect(along.persons).toEqual([first]);
    expect(alone.persons).toEqual([first]);
    const { counts } = await countFailures(tx, ids, { today: TODAY, rules: inShadow });
    expect(counts.length).toBeGreaterThan(20);
    expect(sorted(along.counts ?? [])).toEqual(sorted(counts));
  });
});

it('judges by the rules in use alone when one in shadow crashes', async () => {
  await asSystem(async (tx) => {
    const { inShadow, alone } = await lookThrough(tx);
    const [some] = inShadow;
    const broken = { ...(some as Rule), fails: '1 / (f.person_id - f.person_id) = 1' };
    const { along } = await lookThrough(tx, [broken]);
    expect(along).toEqual({ persons: alone.persons, counts: null });
  });
});
