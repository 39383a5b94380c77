import { beforeEach, describe, expect, it } from 'vitest';
import { asSystem } from '~/platform/db.server';
import { Prisma } from '~generated/prisma/client';
import { fileTicket, makeFinding, makePerson } from '~test/factories/desk';
import { people } from '~test/factories/people';
import { workingMinutesBetween } from '../clocks/service-hours';
import { serviceMinutesSql } from '../clocks/service-time.server';
import { findTickets } from '../queue/find-tickets.server';
import { type TicketListQuery, ticketListQuery } from '../queue/ticket-list-query';
import { reopenTicket } from '../reopen-ticket.server';
import { figuresQuery, rowsBehind } from './desk-figures';
import { getDeskFigures } from './get-desk-figures.server';

const { superuser, agent } = people({
  superuser: 'municipal_superuser',
  agent: 'support_agent',
});

beforeEach(() =>
  asSystem((tx) =>
    tx.ticket.updateMany({
      data: {
        createdAt: new Date('2020-01-01'),
        solvedAt: null,
        closedAt: null,
        firstAnsweredAt: null,
        state: 'closed',
        proof: Prisma.DbNull,
      },
    }),
  ),
);

const query = (fields: Record<string, string> = {}) =>
  figuresQuery.parse({ fra: '2026-09-01', til: '2026-09-30', ...fields });

/** A ticket with its days: ISO instants. */
async function ticket(
  created: string,
  more: Record<string, unknown> = {},
  themeCode = 'klage',
): Promise<number> {
  const number = await fileTicket(superuser, { themeCode });
  await asSystem((tx) =>
    tx.ticket.update({ where: { number }, data: { createdAt: new Date(created), ...more } }),
  );
  return number;
}

const count = async (more: Partial<TicketListQuery>, filter = query()) =>
  (await findTickets(agent, ticketListQuery.parse(rowsBehind(filter, more)))).total;

describe('service time', () => {
  it('is the same in the database as in the clocks, over weekends, holidays and summer time', async () => {
    const instants = [
      '2026-03-27T13:10:00Z',
      '2026-03-30T06:30:00Z',
      '2026-04-01T12:00:00Z',
      '2026-04-07T07:15:30Z',
      '2026-05-15T15:00:00Z',
      '2026-05-18T05:59:00Z',
      '2026-12-23T14:44:00Z',
      '2027-01-04T09:00:00Z',
    ].map((text) => new Date(text));
    for (const from of instants) {
      for (const to of instants) {
        const minutes = serviceMinutesSql(Prisma.sql`${from}::timestamptz`, Prisma.sql`${to}::timestamptz`);
        const [row] = await asSystem(
          (tx) => tx.$queryRaw<{ minutes: number }[]>`select ${minutes} as minutes`,
        );
        expect(row?.minutes).toBeCloseTo(workingMinutesBetween(from, to), 3);
      }
    }
  });
});

describe('desk figures', () => {
  it('count what came in and went out, and lead to exactly those rows', async () => {
    await ticket('2026-09-01T00:30:00+02:00', {
      firstAnsweredAt: new Date('2026-09-01T10:00:00+02:00'),
      solvedAt: new Date('2026-09-03T12:00:00+02:00'),
      state: 'solved',
    });
    await ticket('2026-09-30T23:30:00+02:00');
    await ticket('2026-10-01T00:30:00+02:00');
    await ticket(
      '2026-08-20T10:00:00+02:00',
      { firstAnsweredAt: new Date('2026-09-15T10:00:00+02:00') },
      'tilskudd',
    );
    const figures = await getDeskFigures(agent, query());
    expect(figures).toMatchObject({
      filed: 2,
      solved: 1,
      step: 'day',
      answer: { count: 2 },
      solve: { count: 1 },
    });
    expect(figures.flow).toHaveLength(30);
    expect(figures.flow[0]).toMatchObject({ from: '2026-09-01', to: '2026-09-01', filed: 1, solved: 0 });
    expect(figures.solve?.median).toBeCloseTo(2 * 465 + 240, 1);
    const period = { fra: '2026-09-01', til: '2026-09-30' };
    expect(await count({ ...period, dag: 'meldt' })).toBe(figures.filed);
    expect(await count({ ...period, dag: 'lost' })).toBe(figures.solved);
    expect(await count({ ...period, dag: 'svart' })).toBe(figures.answer?.count);
    for (const one of figures.answerClasses) {
      expect(await count({ ...period, dag: 'svart', svartid: one.timeClass })).toBe(one.count);
    }
    for (const one of figures.solveClasses) {
      expect(await count({ ...period, dag: 'lost', losetid: one.timeClass })).toBe(one.count);
    }
    for (const one of figures.ageClasses) {
      expect(await count({ status: 'aktive', alder: one.timeClass })).toBe(one.count);
    }
    expect(figures.themes.map(({ code, filed }) => [code, filed])).toEqual([
      ['klage', 2],
      ['tilskudd', 0],
    ]);
    expect((await getDeskFigures(agent, query({ tema: 'tilskudd' }))).filed).toBe(0);
    expect((await getDeskFigures(agent, query({ kommune: '1151' }))).answer).toBeNull();
  });

  it('tell what came back and what was avoided', async () => {
    const today = new Date().toISOString().slice(0, 10);
    const now = query({ fra: today, til: today });
    const solved = { solvedAt: new Date(), state: 'solved' };
    const back = await ticket(new Date().toISOString(), solved);
    await ticket(new Date().toISOString(), { ...solved, proof: { kind: 'findings_closed', changes: [] } });
    await reopenTicket(agent, back);
    const changeId = await asSystem(async (tx) => {
      const personId = await makePerson();
      const findingId = await makeFinding(personId);
      const change = await tx.registerChange.findFirst();
      await tx.findingEvent.create({
        data: {
          findingId,
          municipalityCode: '4203',
          kind: 'closed',
          cause: 'data',
          changeId: change?.id ?? 1,
        },
      });
      const known = await tx.knownError.create({
        data: { createdById: agent.id, covers: [], texts: { create: { language: 'nb', title: 'Feilen' } } },
      });
      await tx.knownErrorVerdict.create({
        data: { knownErrorId: known.id, userId: superuser.id, day: new Date(), municipalityCode: '4203' },
      });
      return known.id;
    });
    const figures = await getDeskFigures(agent, now);
    expect(figures).toMatchObject({ reopened: 1, reopenable: 2 });
    expect(figures.avoided).toEqual({
      knownErrors: [{ id: changeId, title: 'Feilen', count: 1 }],
      fixedTickets: 1,
      fixedFindings: [{ ruleId: 'DQ-080', count: 1 }],
    });
    const period = { fra: today, til: today };
    expect(await count({ ...period, dag: 'gjenapnet' }, now)).toBe(1);
    expect(await count({ ...period, dag: 'lost', bare: 'rettet' }, now)).toBe(1);
  });

  it('are the desk’s', async () => {
    await expect(getDeskFigures(superuser, query())).rejects.toMatchObject({ code: 'forbidden' });
  });
});
