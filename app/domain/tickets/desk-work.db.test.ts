import { describe, expect, it } from 'vitest';
import type { Actor } from '~/domain/accounts/actor';
import { asSystem } from '~/platform/db.server';
import { newId } from '~/platform/ids.server';
import { fileTicket, ticketRow } from '~test/factories/desk';
import { makeActor } from '~test/factories/make-actor';
import { people } from '~test/factories/people';
import { getTicket } from './get-ticket.server';
import { noteInternally } from './note-internally.server';
import { countQueues } from './queue/count-queues.server';
import { findTickets } from './queue/find-tickets.server';
import { ticketListQuery } from './queue/ticket-list';
import { reopenTicket } from './reopen-ticket.server';
import { setState } from './set-state.server';
import { solveTicket } from './solve-ticket.server';
import { assignTicket } from './staff/assign-ticket.server';
import { takeTicket } from './staff/take-ticket.server';
import { changeTheme } from './themes/change-theme.server';

const { superuser, neighbour, agent, other } = people({
  superuser: 'municipal_superuser',
  neighbour: { role: 'municipal_superuser', municipalityCode: '1151' },
  agent: 'support_agent',
  other: 'support_agent',
});

const list = async (actor: Actor, query: Record<string, unknown>) =>
  (await findTickets(actor, ticketListQuery.parse(query))).rows.map(({ number }) => number);

describe('owners', () => {
  it('take a new ticket, which opens it; taking it twice changes nothing', async () => {
    const number = await fileTicket(superuser);
    await takeTicket(agent, number, null);
    await takeTicket(agent, number, null);
    expect(await ticketRow(number)).toMatchObject({ state: 'open', assigneeId: agent.id });
    const { conversation } = await getTicket(agent, number);
    expect(conversation.events.filter(({ kind }) => kind === 'ticket.assigned')).toHaveLength(1);
  });

  it('are not overrun: a ticket that a colleague has just taken is told, not taken', async () => {
    const number = await fileTicket(superuser);
    const outcomes = await Promise.allSettled([
      takeTicket(agent, number, null),
      takeTicket(other, number, null),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const owner = (await ticketRow(number)).assigneeId;
    const [winner, loser] = owner === agent.id ? [agent, other] : [other, agent];
    await expect(takeTicket(loser, number, null)).rejects.toMatchObject({ key: 'tickets.errors.taken' });
    await takeTicket(loser, number, winner.id);
    expect((await ticketRow(number)).assigneeId).toBe(loser.id);
  });

  it('are people of the desk, or nobody', async () => {
    const number = await fileTicket(superuser);
    await assignTicket(agent, number, other.id);
    expect((await ticketRow(number)).assigneeId).toBe(other.id);
    await assignTicket(agent, number, null);
    expect((await ticketRow(number)).assigneeId).toBeNull();
    for (const nobody of [superuser.id, newId()]) {
      await expect(assignTicket(agent, number, nobody)).rejects.toMatchObject({
        key: 'tickets.errors.assignee',
      });
    }
    await asSystem((tx) => tx.user.update({ where: { id: other.id }, data: { disabledAt: new Date() } }));
    await expect(assignTicket(agent, number, other.id)).rejects.toMatchObject({ code: 'invalid' });
    await asSystem((tx) => tx.user.update({ where: { id: other.id }, data: { disabledAt: null } }));
  });
});

describe('states', () => {
  it('are set by the desk; a closed ticket is reopened first', async () => {
    const number = await fileTicket(superuser);
    await setState(agent, number, 'waiting_for_fix');
    expect((await ticketRow(number)).state).toBe('waiting_for_fix');
    await asSystem((tx) => tx.ticket.update({ where: { number }, data: { state: 'closed' } }));
    await expect(setState(agent, number, 'open')).rejects.toMatchObject({ key: 'tickets.errors.closed' });
    await reopenTicket(agent, number);
    expect(await ticketRow(number)).toMatchObject({
      state: 'waiting_for_imdi',
      waitingSince: expect.any(Date),
    });
  });

  it('let the municipality say that it is solved, and change its mind', async () => {
    const number = await fileTicket(superuser);
    await solveTicket(superuser, number);
    await solveTicket(superuser, number);
    expect(await ticketRow(number)).toMatchObject({
      state: 'solved',
      waitingSince: null,
      closesAt: expect.any(Date),
    });
    await reopenTicket(superuser, number);
    expect(await ticketRow(number)).toMatchObject({
      state: 'waiting_for_imdi',
      closesAt: null,
      solvedAt: null,
    });
    const { conversation } = await getTicket(superuser, number);
    expect(conversation.events.map(({ kind }) => kind)).toEqual([
      'ticket.filed',
      'ticket.solved',
      'ticket.reopened',
    ]);
  });

  it('are out of reach of the municipality otherwise', async () => {
    const number = await fileTicket(superuser);
    await expect(setState(superuser, number, 'open')).rejects.toMatchObject({ code: 'forbidden' });
    await expect(takeTicket(superuser, number, null)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(changeTheme(superuser, number, 'annet')).rejects.toMatchObject({ code: 'forbidden' });
    await expect(solveTicket(agent, number)).rejects.toMatchObject({ code: 'forbidden' });
  });
});

it('changes the theme, to one that exists', async () => {
  const number = await fileTicket(superuser);
  await changeTheme(agent, number, 'annet');
  const { ticket, conversation } = await getTicket(agent, number);
  expect(ticket.theme).toBe('Annet');
  expect(conversation.events.at(-1)).toMatchObject({ from: 'Årsrapportering', to: 'Annet' });
  await expect(changeTheme(agent, number, 'finnes_ikke')).rejects.toMatchObject({ code: 'invalid' });
});

describe('lists', () => {
  it('have the desk’s queues, longest waiting first, and filters', async () => {
    const first = await fileTicket(superuser, { themeCode: 'klage' });
    const second = await fileTicket(neighbour, { themeCode: 'klage' });
    const third = await fileTicket(superuser, { themeCode: 'klage' });
    await takeTicket(agent, second, null);
    await solveTicket(superuser, third);
    expect(await list(agent, { tema: 'klage' })).toEqual([first]);
    expect(await list(agent, { tema: 'klage', ko: 'mine' })).toEqual([second]);
    expect(await list(agent, { tema: 'klage', ko: 'alle' })).toEqual([first, second]);
    expect(await list(agent, { tema: 'klage', ko: 'alle', status: 'ferdige' })).toEqual([third]);
    expect(await list(agent, { tema: 'klage', ko: 'alle', kommune: '1151' })).toEqual([second]);
    expect(await list(agent, { tema: 'klage', ko: 'alle', status: 'open' })).toEqual([second]);
  });

  it('show a municipality its own tickets and what is new in them', async () => {
    const mine = await fileTicket(superuser, { themeCode: 'tilskudd' });
    await fileTicket(neighbour, { themeCode: 'tilskudd' });
    expect(await list(superuser, { tema: 'tilskudd', kommune: '1151', ko: 'alle' })).toEqual([]);
    expect(await list(superuser, { tema: 'tilskudd', ko: 'ufordelt' })).toEqual([mine]);
    const { rows } = await findTickets(superuser, ticketListQuery.parse({ tema: 'tilskudd' }));
    expect(rows[0]).toMatchObject({
      number: mine,
      unread: false,
      theme: 'Tilskudd',
      municipality: 'Arendal',
    });
  });

  it('find numbers and Norwegian words in titles and messages, but not in internal notes', async () => {
    const number = await fileTicket(superuser, {
      title: 'Permisjonsvedtak mangler',
      body: 'Deltakeren er bosatt.',
    });
    await noteInternally(agent, number, { messageId: newId(), body: 'Hemmelighetsfullt.' });
    for (const sok of [String(number), `#${number}`, 'permisjonsvedtak', 'permisjons', 'DELTAKEREN bosatt']) {
      expect(await list(agent, { sok, ko: 'alle' }), sok).toContain(number);
      expect(await list(superuser, { sok }), sok).toContain(number);
      expect(await list(neighbour, { sok }), sok).not.toContain(number);
    }
    expect(await list(superuser, { sok: 'hemmelighetsfullt' })).toEqual([]);
    expect(await list(agent, { sok: `'); drop table ticket; --`, ko: 'alle' })).toEqual([]);
  });

  it('count what is active', async () => {
    const before = await countQueues(agent);
    const theirs = await countQueues(neighbour);
    const number = await fileTicket(superuser);
    expect(await countQueues(agent)).toEqual({
      ...before,
      ufordelt: before.ufordelt + 1,
      venter: before.venter + 1,
      active: before.active + 1,
    });
    await takeTicket(agent, number, null);
    expect(await countQueues(agent)).toMatchObject({ ufordelt: before.ufordelt, mine: before.mine + 1 });
    expect(await countQueues(neighbour)).toEqual(theirs);
  });

  it('are not for those without tickets', async () => {
    const reader = await makeActor('municipal_reader');
    await expect(list(reader, {})).rejects.toMatchObject({ code: 'forbidden' });
    await expect(countQueues(reader)).rejects.toMatchObject({ code: 'forbidden' });
  });
});
