import { describe, expect, it } from 'vitest';
import { asSystem } from '~/platform/db.server';
import { fileTicket, ticketRow } from '~test/factories/desk';
import { people } from '~test/factories/people';
import { getTicket } from './get-ticket.server';
import { reopenTicket } from './reopen-ticket.server';
import { setState } from './set-state.server';
import { solveTicket } from './solve-ticket.server';
import { takeTicket } from './staff/take-ticket.server';
import { changeTheme } from './themes/change-theme.server';

const { superuser, agent } = people({
  superuser: 'municipal_superuser',
  agent: 'support_agent',
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
