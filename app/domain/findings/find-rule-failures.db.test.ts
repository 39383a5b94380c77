import { beforeAll, expect, it } from 'vitest';
import { asSystem } from '~/platform/db.server';
import { insertRecords } from '~test/factories/insert-record';
import { people } from '~test/factories/people';
import { programmeInOrder } from '~test/factories/programme-in-order';
import { withDatabase } from '~test/setup/database';
import { standOn } from '~test/setup/stand-on';
import { findRuleFailures } from './find-rule-failures.server';
import { evaluateNow } from './run-evaluation.server';

standOn('2026-11-01');
const db = withDatabase();

const RAN_OUT = programmeInOrder('2024-04-01', '2026-03-31');
const ENDED = { ...RAN_OUT, ends: [{ endedOn: '2026-03-31', reason: 'ARBEID' }] };

const { reader } = people({ reader: 'municipal_reader' });

beforeAll(async () => {
  await asSystem((tx) => insertRecords(tx, [RAN_OUT, RAN_OUT, ENDED]));
});

it('tells who fails a rule and what it costs, by the class that counts', async () => {
  await evaluateNow({ today: '2026-11-01' });
  const failures = await findRuleFailures(reader, 'DQ-080');
  expect(failures).toMatchObject({ failing: 2, applicable: 3, price: 50 });
  expect(failures.persons.map(({ loss }) => loss)).toEqual([50, 50]);
  await db.query("insert into rule_setting (rule_id, severity) values ('DQ-080', 'minor')");
  await evaluateNow({ today: '2026-11-01' });
  const chosen = await findRuleFailures(reader, 'DQ-080');
  expect(chosen.persons.map(({ loss }) => loss)).toEqual([5, 5]);
  expect(chosen.price).toBe(5);
});

it('knows no rule that is not in the set', async () => {
  await expect(findRuleFailures(reader, 'DQ-999')).rejects.toMatchObject({ code: 'not_found' });
});
