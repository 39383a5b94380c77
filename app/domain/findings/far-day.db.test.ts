import { afterAll, beforeAll, expect, it } from 'vitest';
import { asSystem, closeDb } from '~/platform/db.server';
import { insertRecords } from '~test/factories/insert-record';
import { programmeInOrder } from '~test/factories/programme-in-order';
import { withDatabase } from '~test/setup/database';
import { standOn } from '~test/setup/stand-on';
import { reevaluatePersons } from './reevaluate-persons.server';

/** Further from the database's clock than milliseconds in an int can say. */
const FAR_DAY = '2031-11-01';

withDatabase();
beforeAll(() => standOn(FAR_DAY));
afterAll(closeDb);

it('judges a person with an open finding on a day far from that of the database', async () => {
  const [id = 0] = await asSystem((tx) => insertRecords(tx, [programmeInOrder('2024-04-01', '2026-03-31')]));
  const judge = () => asSystem((tx) => reevaluatePersons(tx, [id], { today: '2026-11-01', cause: 'data' }));
  expect((await judge()).opened.map(({ ruleId }) => ruleId)).toEqual(['DQ-080']);
  expect(await judge()).toMatchObject({ opened: [], reopened: [], closed: [] });
});
