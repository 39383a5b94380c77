import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '~/domain/accounts/actor';
import type { CaseRecord } from '~/domain/quality/case-record';
import { addDays } from '~/platform/dates';
import { asActor, asSystem } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import { insertRecords } from '~test/factories/insert-record';
import { people } from '~test/factories/people';
import { standOn } from '~test/setup/stand-on';
import { filtersIn } from './filters-in';
import { findPersonEvents } from './find-person-events.server';
import { findPersons } from './find-persons.server';
import { getChange } from './get-change.server';
import { getPerson } from './get-person.server';
import { getPersonAsOf } from './get-person-as-of.server';
import { openPerson } from './open-person.server';
import { type PersonListQuery, personListQuery } from './person-list-query';
import { programmeStatus } from './person-record';
import { lastSearch, searchPersons } from './search-persons.server';

const TODAY = '2026-11-01';
standOn(TODAY);

const { superuser, admin, neighbour, support } = people({
  superuser: 'municipal_superuser',
  admin: 'municipal_admin',
  neighbour: { role: 'municipal_superuser', municipalityCode: '0301' },
  support: 'support_agent',
});
let ids: number[];

const award = { scheme: 'INTRO', type: 'TILDELING', decidedOn: '2025-01-10' };
const RECORDS: CaseRecord[] = [
  { decisions: [{ ...award, fromDate: '2025-02-01', toDate: '2027-01-31' }] },
  { decisions: [{ ...award, fromDate: '2024-02-01', toDate: '2025-01-31' }] },
  {
    decisions: [{ ...award, fromDate: '2025-02-01', decisionMunicipalityCode: '5001' }],
    ends: [{ endedOn: '2026-01-01', reason: 'ARBEID' }],
  },
  { decisions: [{ ...award, fromDate: '2025-02-01' }], ends: [{ endedOn: TODAY, reason: 'ARBEID' }] },
  {
    decisions: [
      { ...award, fromDate: '2025-02-01' },
      { scheme: 'INTRO', type: 'PERMISJON', fromDate: '2026-10-01', toDate: '2026-12-01' },
    ],
  },
  { decisions: [{ ...award, fromDate: '2026-12-01' }] },
  {},
  { ends: [{ endedOn: '2026-01-01', reason: 'ARBEID' }] },
  {
    decisions: [{ ...award, fromDate: '2025-02-01' }],
    ends: [{ endedOn: '2026-01-01', reason: 'ARBEID', reopenedOn: '2026-02-01' }],
  },
  { person: { regime: 'INTEG_6A' }, ends: [{ endedOn: '2026-12-24', reason: 'ARBEID' }] },
];

beforeAll(async () => {
  ids = await asSystem((tx) => insertRecords(tx, RECORDS));
  await asSystem(async (tx) => {
    await tx.$executeRaw`update person set name = 'Kari Nordmann' where id = ${ids[0]}`;
    await tx.$executeRaw`update person set name = 'Per 100%_Hansen' where id = ${ids[1]}`;
    await tx.$executeRaw`update person set name = 'Skjult Person', confidentiality = 'STRENGT' where id = ${ids[2]}`;
  });
});

const id = (index: number): number => ids[index] ?? 0;
const query = (given: object = {}) => personListQuery.parse(given);
const listOf = (actor: Actor, asked: PersonListQuery, search: string | null) =>
  findPersons(actor, { filter: filtersIn(asked), sorter: asked.sorter, search, hours: false }, asked.side);

describe('the person list', () => {
  it('tells the same status as the person page', async () => {
    const list = await listOf(admin, query(), null);
    const told = new Map(list.lines.map((line) => [line.id, line.status]));
    for (const personId of ids) {
      const person = await getPerson(admin, personId);
      expect([personId, told.get(personId)]).toEqual([personId, programmeStatus(person, TODAY)]);
    }
    const expected = [
      'active',
      'ran_out',
      'ended',
      'active',
      'on_leave',
      'planned',
      'none',
      'ended',
      'active',
      'ended',
    ];
    expect(ids.map((personId) => told.get(personId))).toEqual(expected);
  });

  it('masks the DUF number and shows graded persons to the named roles alone, without name', async () => {
    const seen = await listOf(admin, query(), null);
    expect(seen.total).toBe(10);
    expect(seen.lines.find((line) => line.id === id(2))).toMatchObject({ name: null, graded: true });
    expect(seen.lines.at(-1)?.id).toBe(id(2));
    expect(seen.lines[0]?.maskedDuf).toMatch(/^\d{4} •{6} \d{2}$/);
    const fewer = await listOf(superuser, query(), null);
    expect(fewer.lines.map((line) => line.id)).not.toContain(id(2));
    expect(fewer.total).toBe(9);
  });

  it('filters and sorts in the database', async () => {
    const find = async (given: object) =>
      (await listOf(superuser, query(given), null)).lines.map((line) => line.id);
    expect(await find({ lov: 'INTEG_6A' })).toEqual([id(9)]);
    expect(await find({ status: 'utlopt' })).toEqual([id(1)]);
    expect((await find({ vedtak: 'uten' })).sort()).toEqual([id(6), id(7), id(9)].sort());
    expect(await find({ funn: 'apne' })).toEqual([]);
    expect(await find({ gradert: 'ja' })).toEqual([]);
    for (const sorter of ['navn', 'fodt', 'status', 'funn']) {
      expect((await find({ sorter: `-${sorter}` })).length).toBe(9);
    }
    expect((await listOf(superuser, query({ side: '99' }), null)).page).toBe(1);
  });

  it('shows nothing of another municipality', async () => {
    expect((await listOf(neighbour, query(), null)).total).toBe(0);
  });
});

describe('searching', () => {
  it('finds by parts of the name and takes signs as they are', async () => {
    const find = async (text: string) => {
      expect(await searchPersons(superuser, text)).toEqual({ found: 'names' });
      return (await listOf(superuser, query(), await lastSearch(superuser))).lines.map((line) => line.id);
    };
    expect(await find('nord kari')).toEqual([id(0)]);
    expect(await find('100%_')).toEqual([id(1)]);
    expect(await find("x' or 1=1 --")).toEqual([]);
    expect(await find('')).toHaveLength(9);
  });

  it('does not find graded persons by name, not even for those who may see them', async () => {
    await searchPersons(admin, 'Skjult');
    expect((await listOf(admin, query(), await lastSearch(admin))).total).toBe(0);
  });

  it('leads from a DUF number to the person of the own municipality alone, and keeps no number', async () => {
    const person = await getPerson(superuser, id(0));
    expect(await searchPersons(superuser, ` ${person.duf.slice(0, 4)} ${person.duf.slice(4)}`)).toEqual({
      found: 'person',
      personId: id(0),
    });
    expect(await searchPersons(neighbour, person.duf)).toEqual({ found: 'nobody' });
    const wrong = `${person.duf.slice(0, 10)}99`;
    expect(await searchPersons(superuser, wrong)).toMatchObject({ found: 'faulty_number', fault: 'control' });
    expect(await lastSearch(superuser)).not.toBe(person.duf);
  });
});

describe('opening a person', () => {
  const log = (actor: Actor, personId: number) =>
    asActor(actor, (tx) =>
      tx.accessLog.findMany({ where: { personId, userId: actor.id }, orderBy: { id: 'asc' } }),
    );

  it('asks for a purpose, logs it once, and lets the opening last', async () => {
    expect(await openPerson(superuser, { personId: id(3) })).toBe(false);
    expect(await log(superuser, id(3))).toEqual([]);
    const choice = { kind: 'choice', reason: 'quality', note: '' } as const;
    expect(await openPerson(superuser, { personId: id(3), choice })).toBe(true);
    expect(await openPerson(superuser, { personId: id(3), choice })).toBe(true);
    expect(await openPerson(superuser, { personId: id(3) })).toBe(true);
    expect(await log(superuser, id(3))).toMatchObject([{ purpose: 'quality', municipalityCode: '4203' }]);
  });

  it('takes a form that was begun before a break, as a new opening with the old purpose', async () => {
    const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000);
    const opened = { personId: id(1), municipalityCode: '4203', userId: superuser.id, purpose: 'quality' };
    await asSystem((tx) => tx.accessLog.create({ data: { ...opened, at: hoursAgo(13) } }));
    expect(await openPerson(superuser, { personId: id(1), form: true })).toBe(false);
    await asSystem((tx) => tx.accessLog.create({ data: { ...opened, at: hoursAgo(2) } }));
    expect(await openPerson(superuser, { personId: id(1) })).toBe(false);
    expect(await openPerson(superuser, { personId: id(1), form: true })).toBe(true);
    expect(await log(superuser, id(1))).toHaveLength(3);
  });

  it('carries a finding or a ticket about this person, and no other', async () => {
    const finding = await asSystem((tx) =>
      tx.finding.create({
        data: {
          ruleId: 'DQ-080',
          personId: id(4),
          municipalityCode: '4203',
          severity: 'critical',
          affectsFigures: true,
          fingerprint: 'x',
          evidence: {},
          firstOpenedAt: new Date(),
          openedAt: new Date(),
        },
      }),
    );
    expect(await openPerson(superuser, { personId: id(5), findingId: finding.id })).toBe(false);
    expect(await openPerson(superuser, { personId: id(4), findingId: finding.id })).toBe(true);
    expect(await log(superuser, id(4))).toMatchObject([{ purpose: 'finding', findingId: finding.id }]);
    expect(await openPerson(support, { personId: id(4), ticketNumber: 4711 })).toBe(false);
    expect(await openPerson(support, { personId: id(4), findingId: finding.id })).toBe(true);
  });

  it('treats hidden persons like missing ones', async () => {
    const choice = { kind: 'choice', reason: 'quality', note: '' } as const;
    const cases: [Actor, number][] = [
      [neighbour, id(0)],
      [superuser, id(2)],
      [support, id(2)],
      [superuser, 999_999],
    ];
    for (const [actor, personId] of cases) {
      const answer = await openPerson(actor, { personId, choice }).catch((error: unknown) => error);
      expect(answer).toBeInstanceOf(AppError);
      expect((answer as AppError).code).toBe('not_found');
    }
    expect(await openPerson(admin, { personId: id(2), choice })).toBe(true);
    const graded = await getPerson(admin, id(2));
    expect(graded.name).toBeNull();
    expect(JSON.stringify(graded)).not.toMatch(/Skjult|4203|5001/);
  });

  it('shows name and places of a graded person neither in the history nor in what a change did', async () => {
    const { events } = await findPersonEvents(admin, id(2), { page: 1, pageSize: 50 });
    expect(events.map(({ table }) => table)).toContain('decision');
    const past = await findPersonEvents(admin, id(2), { page: 99, pageSize: 50 });
    expect(past).toMatchObject({ events, page: 1 });
    expect(JSON.stringify(events)).not.toMatch(/Skjult|4203|5001/);
    const changeId = await asSystem(async (tx) => {
      const { version } = await tx.person.findUniqueOrThrow({ where: { id: id(2) } });
      const operation = { table: 'person', id: id(2), op: 'update', before: version - 1, after: version };
      const change = await tx.registerChange.create({
        data: {
          actorId: admin.id,
          personId: id(2),
          municipalityCode: '4203',
          kind: 'register_education',
          operations: [operation],
        },
      });
      return change.id;
    });
    const change = await getChange(admin, changeId);
    expect(change.rows[0]?.changes).toContainEqual({
      field: 'confidentiality',
      from: 'UGRADERT',
      to: 'STRENGT',
    });
    expect(JSON.stringify(change)).not.toMatch(/Skjult|4203|5001/);
  });
});

describe('the record as it was', () => {
  it('shows each day what was known then, and who changed what', async () => {
    const at = (day: string) => `${day}T10:00:00+01:00`;
    // The clock of the triggers cannot be moved, so the rows are written as a past of three days would have left them.
    await asSystem(async (tx) => {
      const history = (row: object, version: number, from: string, to: string) =>
        tx.$executeRaw`insert into register_history (table_name, row_id, person_id, municipality_code, version, valid_from, valid_to, row)
          values ('programme_end', 900001, ${id(6)}, '4203', ${version}, ${at(from)}::timestamptz, ${at(to)}::timestamptz,
            ${JSON.stringify({ id: 900001, version, source: 'SYSTEM', updated_at: at(from), ...row })}::jsonb)`;
      await tx.$executeRaw`alter table person disable trigger user`;
      await tx.$executeRaw`update person set updated_at = ${at('2026-03-01')}::timestamptz where id = ${id(6)}`;
      await tx.$executeRaw`alter table person enable trigger user`;
      await history({ ended_on: '2026-01-01', reason: 'IKKE_REGISTRERT' }, 1, '2026-03-02', '2026-03-05');
      await history({ ended_on: '2026-01-01', reason: 'ARBEID' }, 2, '2026-03-05', '2026-03-08');
    });
    const reasonOn = async (day: string) =>
      (await getPersonAsOf(superuser, id(6), day))?.items.map((item) => item.values.reason);
    expect(await getPersonAsOf(superuser, id(6), '2026-02-28')).toBeNull();
    expect(await reasonOn('2026-03-01')).toEqual([]);
    expect(await reasonOn('2026-03-02')).toEqual(['IKKE_REGISTRERT']);
    expect(await reasonOn('2026-03-04')).toEqual(['IKKE_REGISTRERT']);
    expect(await reasonOn('2026-03-05')).toEqual(['ARBEID']);
    expect(await reasonOn('2026-03-08')).toEqual([]);
    expect(await reasonOn(addDays(TODAY, 30))).toEqual([]);
    const { events } = await findPersonEvents(superuser, id(6), { page: 1, pageSize: 50 });
    expect(events).toContainEqual(
      expect.objectContaining({
        type: 'changed',
        table: 'programme_end',
        changes: [{ field: 'reason', from: 'IKKE_REGISTRERT', to: 'ARBEID' }],
      }),
    );
    await expect(getPersonAsOf(neighbour, id(6), '2026-03-04')).rejects.toMatchObject({ code: 'not_found' });
  });
});
