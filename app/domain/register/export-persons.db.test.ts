import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '~/domain/accounts/actor';
import { asSystem } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import { insertRecords } from '~test/factories/insert-record';
import { people } from '~test/factories/people';
import { withDatabase } from '~test/setup/database';
import { exportPersons } from './export-persons.server';
import type { PersonListing } from './find-persons.server';
import { areListedOpen, openListedPersons } from './open-listed-persons.server';
import type { Purpose } from './purpose';

const db = withDatabase();
const { superuser, admin, reader, neighbour, owner } = people({
  superuser: 'municipal_superuser',
  admin: 'municipal_admin',
  reader: 'municipal_reader',
  neighbour: { role: 'municipal_superuser', municipalityCode: '0301' },
  owner: 'registry_owner',
});

const ALL: PersonListing = { filter: {}, sorter: 'navn', search: null, hours: false };
const PROGRAMME: PersonListing = { ...ALL, filter: { vedtak: 'med' } };
const purpose: Purpose = { kind: 'choice', reason: 'reporting', note: '' };
let ids: number[];

beforeAll(async () => {
  const award = { scheme: 'INTRO', type: 'TILDELING', fromDate: '2026-01-01' };
  ids = await asSystem(async (tx) => {
    const made = await insertRecords(tx, [{ decisions: [award] }, {}, { decisions: [award] }]);
    await tx.$executeRaw`update person set confidentiality = 'STRENGT' where id = ${made[2]}`;
    return made;
  });
});

/** Whole numbers in the file, by person. */
async function numbersIn(actor: Actor, listing: PersonListing): Promise<Map<number, string>> {
  const found = new Map<number, string>();
  for await (const line of await exportPersons(actor, listing, { numbers: true })) {
    if (line.duf) found.set(line.id, line.duf);
  }
  return found;
}

const looks = () =>
  db.query<{ person_id: number; user_id: string; purpose: string }>(
    'select person_id, user_id::text, purpose from access_log order by id',
  );

describe('whole numbers in a file', () => {
  it('stand in it for persons the actor has opened, and each opening leaves a trace', async () => {
    expect(await numbersIn(superuser, ALL)).toEqual(new Map());
    expect(await openListedPersons(superuser, PROGRAMME, purpose)).toBe(1);
    expect(await looks()).toEqual([{ person_id: ids[0], user_id: superuser.id, purpose: 'reporting' }]);
    const [person] = await db.query<{ duf: string }>('select duf::text from person where id = $1', [ids[0]]);
    expect(await numbersIn(superuser, ALL)).toEqual(new Map([[ids[0], person?.duf]]));
    // Asked for again within the half hour it is the same opening.
    await openListedPersons(superuser, PROGRAMME, purpose);
    expect(await looks()).toHaveLength(1);
    // A colleague has opened nobody.
    expect(await numbersIn(admin, ALL)).toEqual(new Map());
  });

  it('hold graded persons for the administrator alone, and nobody of a neighbour', async () => {
    expect(await openListedPersons(admin, PROGRAMME, purpose)).toBe(2);
    expect([...(await numbersIn(admin, ALL)).keys()].sort()).toEqual([ids[0], ids[2]]);
    expect(await openListedPersons(neighbour, ALL, purpose)).toBe(0);
    expect(await numbersIn(neighbour, ALL)).toEqual(new Map());
  });

  it('are for those who register alone', async () => {
    for (const actor of [reader, owner]) {
      await expect(openListedPersons(actor, ALL, purpose)).rejects.toBeInstanceOf(AppError);
      expect(await numbersIn(actor, ALL)).toEqual(new Map());
    }
  });

  it('leave one trace of each when the button is pressed twice at once', async () => {
    // Slow enough that all three have looked for traces before the first has written them.
    await db.query(
      `create function slow() returns trigger language plpgsql as $$ begin perform pg_sleep(0.1); return null; end $$`,
    );
    await db.query(
      'create trigger slow before insert on access_log for each statement execute function slow()',
    );
    const counted = async () => (await looks()).filter(({ purpose: why }) => why === 'supervision').length;
    const twice = [1, 2, 3].map(() =>
      openListedPersons(admin, PROGRAMME, { ...purpose, reason: 'supervision' }),
    );
    expect(await Promise.all(twice)).toEqual([2, 2, 2]);
    expect(await counted()).toBe(2);
    await db.query('drop trigger slow on access_log');
  });

  it('are masked again when the opening is over', async () => {
    expect(await areListedOpen(superuser, PROGRAMME)).toBe(true);
    expect(await areListedOpen(superuser, ALL)).toBe(false);
    await db.query('alter table access_log disable trigger user');
    await db.query("update access_log set at = at - interval '31 minutes'");
    expect(await areListedOpen(superuser, PROGRAMME)).toBe(false);
    expect(await numbersIn(superuser, ALL)).toEqual(new Map());
  });

  it('are not there unless they are asked for', async () => {
    await openListedPersons(superuser, ALL, purpose);
    for await (const line of await exportPersons(superuser, ALL)) expect(line).not.toHaveProperty('duf');
  });
});
