import { describe, expect, it } from 'vitest';
import type { Actor } from '~/domain/accounts/actor';
import { newId } from '~/platform/ids.server';
import { fileTicket } from '~test/factories/desk';
import { makeActor } from '~test/factories/make-actor';
import { people } from '~test/factories/people';
import { noteInternally } from '../note-internally.server';
import { solveTicket } from '../solve-ticket.server';
import { takeTicket } from '../staff/take-ticket.server';
import { countQueues } from './count-queues.server';
import { findTickets } from './find-tickets.server';
import { ticketListQuery } from './ticket-list-query';

const { superuser, neighbour, agent } = people({
  superuser: 'municipal_superuser',
  neighbour: { role: 'municipal_superuser', municipalityCode: '1151' },
  agent: 'support_agent',
});

const list = async (actor: Actor, query: Record<string, unknown>) =>
  (await findTickets(actor, ticketListQuery.parse(query))).rows.map(({ number }) => number);

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
