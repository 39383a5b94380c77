import { afterAll, expect, it } from 'vitest';
import { asSystem, closeDb } from '~/platform/db.server';
import { inPassing } from '~/platform/in-passing.server';
import { insertRecords } from '~test/factories/insert-record';
import { CASE_TODAY } from '../case-record';
import { evaluatePersons } from '../evaluate-persons.server';
import { dq004 } from '../rules/dq-004';

afterAll(closeDb);

it('tells twins among persons who are asked about at once by their numbers', async () => {
  const failing = await inPassing(asSystem, async (tx) => {
    const ids = await insertRecords(
      tx,
      ['41019000083', '41019000083', '41019000164', null].map((nationalId) => ({ person: { nationalId } })),
    );
    const { persons } = await evaluatePersons(tx, ids, { today: CASE_TODAY, rules: [dq004] });
    return ids.map((id) => persons.get(id)?.failures.map(({ businessKey }) => businessKey).length);
  });
  expect(failing).toEqual([1, 1, 0, 0]);
});
