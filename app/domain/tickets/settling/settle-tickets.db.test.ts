import { beforeAll, describe, expect, it, vi } from 'vitest';
import { asSystem } from '~/platform/db.server';
import { fileTicket, makeFinding, makePerson, moveFinding, ticketRow } from '~test/factories/desk';
import { people } from '~test/factories/people';
import { getTicket } from '../get-ticket.server';
import { solveTicket } from '../solve-ticket.server';
import { lastDayToObject } from '../state-fields.server';
import { readProof } from '../ticket';
import { closeSolvedTickets } from './close-solved-tickets.server';
import { settleTickets } from './settle-tickets.server';

const clock = vi.hoisted(() => ({ day: '' }));
vi.mock('~/platform/clock.server', async (original) => {
  const real = await original<typeof import('~/platform/clock.server')>();
  return {
    ...real,
    today: () => clock.day || real.today(),
    now: () => (clock.day ? new Date(`${clock.day}T10:00:00Z`) : real.now()),
  };
});

const { superuser } = people({
  superuser: 'municipal_superuser',
});
let person: number;

beforeAll(async () => {
  person = await makePerson();
});

async function ticketWithFindings(count: number) {
  const findings: number[] = [];
  for (let i = 0; i < count; i += 1) findings.push(await makeFinding(person));
  return { number: await fileTicket(superuser, { findingIds: findings }), findings };
}

describe('a ticket about findings', () => {
  it('is solved when the last one is gone, with what changed, by whom and when', async () => {
    const { number, findings } = await ticketWithFindings(2);
    const [first = 0, second = 0] = findings;
    const change = await asSystem((tx) =>
      tx.registerChange.create({
        data: {
          actorId: superuser.id,
          personId: person,
          municipalityCode: '4203',
          kind: 'replace_automatic_end',
          operations: [],
        },
      }),
    );
    await moveFinding(first, 'closed', { actorId: superuser.id, changeId: change.id });
    expect(await settleTickets({ personId: person })).toEqual({ solved: 0, reopened: 0 });
    expect((await ticketRow(number)).state).toBe('new');

    await moveFinding(second, 'closed');
    expect(await settleTickets({ personId: person })).toEqual({ solved: 1, reopened: 0 });
    const row = await ticketRow(number);
    expect(row).toMatchObject({ state: 'solved', waitingSince: null, closesAt: expect.any(Date) });
    expect(readProof(row.proof)?.changes).toMatchObject([
      {
        findingId: first,
        ruleId: 'DQ-080',
        actorId: superuser.id,
        changeKind: 'replace_automatic_end',
        cause: 'data',
      },
      { findingId: second, actorId: null, changeKind: null },
    ]);
    const { ticket, people } = await getTicket(superuser, number);
    expect(ticket.proof?.[0]).toMatchObject({ actor: superuser.name, changeKind: 'replace_automatic_end' });
    expect(people.persons[0]?.settled).toBe(true);
  });

  it('settles once however often it is asked', async () => {
    const { number, findings } = await ticketWithFindings(1);
    await moveFinding(findings[0] ?? 0, 'closed');
    await Promise.all([settleTickets({ municipalityCode: '4203' }), settleTickets(), settleTickets()]);
    const { id } = await ticketRow(number);
    const noted = await asSystem((tx) =>
      tx.activity.count({ where: { ticketId: id, kind: 'ticket.solved_by_findings' } }),
    );
    expect(noted).toBe(1);
  });

  it('is reopened by a finding that returns, also after it was closed', async () => {
    for (const closeFirst of [false, true]) {
      const { number, findings } = await ticketWithFindings(1);
      await moveFinding(findings[0] ?? 0, 'closed');
      await settleTickets();
      if (closeFirst)
        await asSystem((tx) => tx.ticket.update({ where: { number }, data: { state: 'closed' } }));
      await moveFinding(findings[0] ?? 0, 'reopened');
      expect(await settleTickets()).toEqual({ solved: 0, reopened: 1 });
      expect(await ticketRow(number)).toMatchObject({
        state: 'waiting_for_imdi',
        proof: null,
        closesAt: null,
        closedAt: null,
        waitingSince: expect.any(Date),
      });
    }
  });

  it('is left alone when a person solved it before its findings went away', async () => {
    const { number, findings } = await ticketWithFindings(1);
    await solveTicket(superuser, number);
    await moveFinding(findings[0] ?? 0, 'closed');
    expect(await settleTickets()).toEqual({ solved: 0, reopened: 0 });
    expect(await ticketRow(number)).toMatchObject({ state: 'solved', proof: null });
  });
});

describe('the time to object', () => {
  it.each([
    ['an ordinary Monday', '2026-11-23', '2026-11-26'],
    ['over a week-end', '2026-11-26', '2026-12-01'],
    ['over Easter', '2026-04-01', '2026-04-09'],
    ['over Easter, from the Tuesday before', '2027-03-23', '2027-03-31'],
    ['over Christmas', '2026-12-23', '2026-12-29'],
    ['over 1 and 17 May', '2027-05-14', '2027-05-20'],
  ])('%s', (_, solvedOn, last) => {
    expect(lastDayToObject(solvedOn)).toBe(last);
  });

  it('closes the ticket when the third working day is over, not before', async () => {
    const number = await fileTicket(superuser);
    clock.day = '2026-04-01';
    await solveTicket(superuser, number);
    const { closesAt } = await ticketRow(number);
    expect(closesAt?.toISOString()).toBe('2026-04-09T22:00:00.000Z');
    clock.day = '2026-04-09';
    await closeSolvedTickets();
    expect((await ticketRow(number)).state).toBe('solved');
    clock.day = '2026-04-10';
    await closeSolvedTickets();
    expect(await ticketRow(number)).toMatchObject({
      state: 'closed',
      closesAt: null,
      closedAt: expect.any(Date),
    });
    clock.day = '';
  });

  it('is over at once for a ticket whose finding came back meanwhile', async () => {
    const { number, findings } = await ticketWithFindings(1);
    await moveFinding(findings[0] ?? 0, 'closed');
    await settleTickets();
    await asSystem((tx) => tx.ticket.update({ where: { number }, data: { closesAt: new Date(0) } }));
    await moveFinding(findings[0] ?? 0, 'reopened');
    await closeSolvedTickets();
    expect((await ticketRow(number)).state).toBe('waiting_for_imdi');
  });
});
