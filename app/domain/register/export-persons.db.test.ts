import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '~/domain/accounts/actor';
import { asSystem } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import { insertRecords } from '~test/factories/insert-record';
import { people } from '~test/factories/people';
import { withDatabase } from '~test/setup/database';
import { exportPersons } from './export-persons.server';
import type { PersonListing } from './find-persons.server';
import { lookAtListed, openListedPersons } from './open-listed-persons.server';
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

const markOf = async (actor: Actor, listing: PersonListing) => (await lookAtListed(actor, listing)).mark;

/** Opens a list that has just been shown. */
const open = async (actor: Actor, listing: PersonListing, why: Purpose) =>
  openListedPersons(actor, listing, why, await markOf(actor, listing));

/** Whole numbers in the file, by person. */
async function numbersIn(actor: Actor, listing: PersonListing): Promise<Map<number, string>> {
  const found = new Map<number, string>();
  for await (const line of await exportPersons(actor, listing, await markOf(actor, listing))) {
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
    expect(await open(superuser, PROGRAMME, purpose)).toBe(1);
    expect(await looks()).toEqual([{ person_id: ids[0], user_id: superuser.id, purpose: 'reporting' }]);
    const [person] = await db.query<{ duf: string }>('select duf::text from person where id = $1', [ids[0]]);
    expect(await numbersIn(superuser, ALL)).toEqual(new Map([[ids[0], person?.duf]]));
    // Asked for again within the half hour it is the same opening.
    await open(superuser, PROGRAMME, purpose);
    expect(await looks()).toHaveLength(1);
    // A colleague has opened nobody.
    expect(await numbersIn(admin, ALL)).toEqual(new Map());
  });

  it('hold graded persons for the administrator alone, and nobody of a neighbour', async () => {
    expect(await open(admin, PROGRAMME, purpose)).toBe(2);
    expect([...(await numbersIn(admin, ALL)).keys()].sort()).toEqual([ids[0], ids[2]]);
    expect(await open(neighbour, ALL, purpose)).toBe(0);
    expect(await numbersIn(neighbour, ALL)).toEqual(new Map());
  });

  it('are for those who register alone', async () => {
    for (const actor of [reader, owner]) {
      await expect(open(actor, ALL, purpose)).rejects.toBeInstanceOf(AppError);
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
    const twice = [1, 2, 3].map(() => open(admin, PROGRAMME, { ...purpose, reason: 'supervision' }));
    expect(await Promise.all(twice)).toEqual([2, 2, 2]);
    expect(await counted()).toBe(2);
    await db.query('drop trigger slow on access_log');
  });

  it('are masked again when the opening is over', async () => {
    expect(await lookAtListed(superuser, PROGRAMME)).toMatchObject({ open: true });
    expect(await lookAtListed(superuser, ALL)).toMatchObject({ open: false });
    await db.query('alter table access_log disable trigger user');
    await db.query("update access_log set at = at - interval '31 minutes'");
    expect(await lookAtListed(superuser, PROGRAMME)).toMatchObject({ open: false });
    expect(await numbersIn(superuser, ALL)).toEqual(new Map());
  });

  it('are not there unless they are asked for', async () => {
    await open(superuser, ALL, purpose);
    for await (const line of await exportPersons(superuser, ALL)) expect(line).not.toHaveProperty('duf');
  });

  it('are for the list that was shown, also when another window of the user searches for something else', async () => {
    const shown = { ...ALL, search: 'Nobody of this name' };
    const [few, everybody] = [await markOf(neighbour, shown), await markOf(superuser, ALL)];
    const moved = { code: 'conflict', key: 'person_list.numbers.moved' };
    const before = (await looks()).length;
    await expect(
      openListedPersons(superuser, ALL, { ...purpose, reason: 'supervision' }, few),
    ).rejects.toMatchObject(moved);
    expect(await looks()).toHaveLength(before);
    await openListedPersons(superuser, ALL, purpose, everybody);
    await expect(exportPersons(superuser, PROGRAMME, everybody)).rejects.toMatchObject(moved);
    await expect(exportPersons(superuser, ALL, '')).rejects.toMatchObject(moved);
  });
});
