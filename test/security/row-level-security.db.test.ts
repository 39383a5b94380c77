import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '~/domain/accounts/actor';
import { asActor, asSystem, elevated, type Tx } from '~/platform/db.server';
import { newId } from '~/platform/ids.server';
import { actorOf, demoUsers } from '~test/factories/users';
import { withDatabase } from '~test/setup/database';

/**
 * What the database does when the application forgets who asks. The tables come from the catalogue, so a new table
 * that holds something of a municipality and has no guard fails here.
 */
const db = withDatabase();

const FIGURES =
  'municipality_quality municipality_quality_day rule_count expected_failures municipality_expectation municipality_result published_result';

/** Tables everyone signed in may read: reference data, and figures that hold no person. */
const OPEN = new Map([
  ...FIGURES.split(' ').map((name): [string, string] => [name, 'figures of the national page']),
  ['county', 'reference data'],
  ['municipality', 'reference data'],
  ['municipality_successor', 'reference data'],
  ['code_entry', 'reference data'],
  ['theme', 'reference data'],
  ['service_level', 'what IMDi promises everybody'],
  ['desk_setting', 'settings that hold nothing of anybody'],
  ['rule_setting', 'reference data'],
  ['rule_in_year', 'reference data'],
  ['shadow_effect', 'counts of rules that are tried out'],
  ['score_weight', 'reference data'],
  ['control_round', 'reference data'],
  ['notice', 'written to be read; audience is a courtesy, not a secret'],
  ['quality_run', 'counts of runs'],
]);

const OURS = '4203';
const THEIRS = '1151';
let arendal: Actor;
let utsira: Actor;
let support: Actor;
let guarded: string[];

type Column = { column_name: string; udt_name: string; data_type: string };

async function sampleValue({ column_name: name, udt_name: type, data_type: kind }: Column): Promise<string> {
  if (name === 'municipality_code') return `'${OURS}'`;
  // What belongs to one user is the superuser's own, and parts belong to the whole that is planted before them.
  if (name === 'actor_id') return `'${arendal.id}'`;
  if (name === 'bulk_id') return '(select id from bulk_fix)';
  if (kind === 'ARRAY') return `'{}'`;
  if (kind === 'USER-DEFINED') {
    const [label] = await db.query<{ label: string }>(
      'select enumlabel as label from pg_enum where enumtypid = $1::regtype order by enumsortorder limit 1',
      [type],
    );
    return `'${label?.label}'`;
  }
  if (type === 'uuid') return `'${newId()}'`;
  if (/^(int|numeric|float)/.test(type)) return '4711';
  if (/^(date|timestamp)/.test(type)) return 'now()';
  return { json: `'{}'`, jsonb: `'{}'`, bool: 'false', bytea: `'\\x00'` }[type] ?? `'x'`;
}

/** This database is the test's own: without foreign keys and checks one row of anything can be put into each table. */
async function dropConstraints(): Promise<void> {
  const constraints = await db.query<{ name: string; of: string }>(
    `select conname as name, conrelid::regclass::text as of from pg_constraint
      where contype in ('f', 'c') and connamespace = 'public'::regnamespace`,
  );
  for (const { name, of } of constraints) await db.query(`alter table ${of} drop constraint "${name}"`);
}

/** Puts a row of Arendal into any table, with the least it demands. */
async function plantRow(table: string): Promise<void> {
  const columns = await db.query<Column>(
    `select column_name, udt_name, data_type from information_schema.columns
      where table_schema = 'public' and table_name = $1
        and (column_name = 'municipality_code' or (is_nullable = 'NO' and column_default is null))`,
    [table],
  );
  const names = columns.map(({ column_name }) => `"${column_name}"`).join(', ');
  const values = (await Promise.all(columns.map(sampleValue))).join(', ');
  await db.query(`alter table "${table}" disable trigger user`);
  await db.query(`insert into "${table}" (${names}) values (${values})`);
  await db.query(`alter table "${table}" enable trigger user`);
}

const run = (actor: Actor, sql: string) => asActor(actor, (tx) => tx.$executeRawUnsafe(sql));

const countOurs = (actor: Actor, table: string): Promise<number> =>
  asActor(actor, async (tx) => {
    const [row] = await tx.$queryRawUnsafe<{ n: number }[]>(
      `select count(*)::int as n from "${table}" where municipality_code = '${OURS}'`,
    );
    return row?.n ?? -1;
  });

/** Tables with a municipality that the users' role may read. */
const guardedTables = () =>
  db
    .query<{ name: string }>(
      `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attname = 'municipality_code'
          and has_any_column_privilege('portal_user', c.oid, 'select') order by 1`,
    )
    .then((rows) => rows.map(({ name }) => name).filter((name) => !OPEN.has(name)));

beforeAll(async () => {
  await demoUsers();
  arendal = await actorOf('superbruker@arendal.example');
  utsira = await actorOf('superbruker@utsira.example');
  support = await actorOf('support1@imdi.example');
  guarded = await guardedTables();
  await dropConstraints();
  for (const table of guarded) if (table !== 'user_account') await plantRow(table);
});

describe('tables', () => {
  it('are guarded, closed to users, or open on purpose', async () => {
    const open = await db.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'v', 'm', 'p')
          and not relrowsecurity and has_any_column_privilege('portal_user', oid, 'select, insert, update') order by 1`,
    );
    expect(open.map(({ name }) => name).sort()).toEqual([...OPEN.keys()].sort());
    expect(guarded).toEqual(
      expect.arrayContaining(['person', 'finding', 'ticket', 'transfer', 'access_log']),
    );
    expect(guarded.length).toBeGreaterThan(20);
  });

  it('of accounts keep their secrets from the users’ role', async () => {
    for (const sql of [
      'select password_hash from user_account',
      'select * from session',
      'select * from password_link',
      'select * from login_throttle',
      'select * from graphile_worker.jobs',
      'select * from transfer_mark',
    ]) {
      await expect(run(support, sql), sql).rejects.toThrow();
    }
  });
});

describe('a forgotten where-clause', () => {
  it('gives nothing of another municipality, in any table', async () => {
    for (const table of guarded) {
      expect({ table, theirs: await countOurs(utsira, table) }).toEqual({ table, theirs: 0 });
      // The row is there, and its own municipality sees it: otherwise the line above would prove nothing.
      expect({ table, own: await countOurs(arendal, table) }).not.toEqual({ table, own: 0 });
    }
  });

  it('gives nothing to roles that see no persons', async () => {
    for (const email of ['systemforvalter@imdi.example', 'statsforvalter@agder.example']) {
      const actor = await actorOf(email);
      for (const table of guarded.filter((name) => name !== 'user_account')) {
        expect({ email, table, n: await countOurs(actor, table) }).toEqual({ email, table, n: 0 });
      }
    }
    const privacy = await actorOf('personvern@imdi.example');
    const seen: string[] = [];
    for (const table of guarded) if ((await countOurs(privacy, table)) > 0) seen.push(table);
    expect(seen).toEqual(['access_log']);
  });

  it('gives nothing through Prisma either', async () => {
    const all = (tx: Tx) => [
      tx.person.findMany(),
      tx.measure.findMany(),
      tx.programmeEnd.findMany(),
      tx.finding.findMany({ include: { events: true } }),
      tx.ticket.findMany({ include: { messages: true, persons: true, findings: true } }),
      tx.transfer.findMany({ include: { rejects: true } }),
      tx.accessLog.findMany(),
      tx.activity.findMany(),
    ];
    const rows = await asActor(utsira, async (tx) => {
      const found: unknown[][] = [];
      for (const query of all(tx)) found.push(await query);
      return found;
    });
    expect(rows.flat()).toEqual([]);
  });

  it('gives nothing without an actor', async () => {
    const nobody = { ...utsira, id: newId(), scope: '' };
    for (const table of guarded.filter((name) => name !== 'user_account')) {
      expect({ table, n: await countOurs(nobody, table) }).toEqual({ table, n: 0 });
    }
  });

  it('stays so after a piece of elevated work', async () => {
    const seen = await asActor(utsira, async (tx) => {
      const all = await elevated(tx, () => tx.person.count());
      return { all, after: await tx.person.count() };
    });
    expect(seen.all).toBeGreaterThan(0);
    expect(seen.after).toBe(0);
  });
});

describe('a write', () => {
  it('to rows of another municipality changes nothing', async () => {
    for (const table of guarded) {
      const sql = `update "${table}" set municipality_code = '${THEIRS}' where municipality_code = '${OURS}'`;
      const changed = await run(utsira, sql).catch(() => 0);
      expect({ table, changed }).toEqual({ table, changed: 0 });
      const deleted = await run(utsira, `delete from "${table}" where true`).catch(() => 0);
      expect({ table, deleted }).toEqual({ table, deleted: 0 });
    }
  });

  it('of a new row into another municipality is refused', async () => {
    await expect(
      asActor(utsira, (tx) =>
        tx.person.create({
          data: {
            duf: '202190000102',
            name: 'Test Testesen',
            birthDate: new Date('1990-01-01'),
            municipalityCode: OURS,
            regime: 'INTEGRERINGSLOVEN',
            permitGround: 'x',
            permitDate: new Date('2021-01-01'),
            source: 'WEB',
          },
        }),
      ),
    ).rejects.toThrow(/row-level security/);
    const ticket = (municipalityCode: string) => ({
      id: newId(),
      municipalityCode,
      themeCode: 'other',
      title: 'x',
      requesterId: utsira.id,
    });
    await expect(asActor(utsira, (tx) => tx.ticket.create({ data: ticket(OURS) }))).rejects.toThrow(
      /row-level security/,
    );
    await asActor(utsira, (tx) => tx.ticket.create({ data: ticket(THEIRS) }));
  });

  it('in someone else’s name is refused in the log and the activity', async () => {
    await expect(
      asActor(utsira, (tx) => tx.activity.create({ data: { kind: 'record.changed', actorId: arendal.id } })),
    ).rejects.toThrow(/row-level security/);
    await expect(
      asActor(utsira, (tx) =>
        tx.accessLog.create({
          data: { userId: utsira.id, personId: 4711, municipalityCode: OURS, purpose: 'x' },
        }),
      ),
    ).rejects.toThrow(/row-level security/);
  });

  it('never moves a row out of one’s sight', async () => {
    const sql = `update ticket set municipality_code = '${THEIRS}' where municipality_code = '${OURS}'`;
    await expect(run(arendal, sql)).rejects.toThrow(/row-level security/);
  });
});

describe('internal notes', () => {
  it('are IMDi’s: the municipality of the ticket neither reads nor writes them', async () => {
    const ticketId = newId();
    await asActor(arendal, (tx) =>
      tx.ticket.create({
        data: {
          id: ticketId,
          municipalityCode: OURS,
          themeCode: 'other',
          title: 'x',
          requesterId: arendal.id,
        },
      }),
    );
    const note = (actor: Actor) =>
      asActor(actor, (tx) =>
        tx.ticketNote.create({ data: { id: newId(), ticketId, authorId: actor.id, body: 'internal' } }),
      );
    await expect(note(arendal)).rejects.toThrow();
    await note(support);
    expect(await asActor(arendal, (tx) => tx.ticketNote.count())).toBe(0);
    expect(await asActor(support, (tx) => tx.ticketNote.count())).toBe(1);
    expect(
      await asActor(arendal, (tx) =>
        tx.ticket.findUnique({ where: { id: ticketId }, include: { notes: true } }),
      ),
    ).toMatchObject({ notes: [] });
    await expect(asSystem((tx) => tx.ticketNote.updateMany({ data: { body: 'other' } }))).rejects.toThrow();
  });

  it('and drafts are seen by nobody else', async () => {
    await asActor(arendal, (tx) =>
      tx.draft.create({ data: { userId: arendal.id, key: 'ticket', content: { title: 'x' } } }),
    );
    expect(await asActor(support, (tx) => tx.draft.count())).toBe(0);
    expect(await asActor(arendal, (tx) => tx.draft.count())).toBe(1);
  });
});
