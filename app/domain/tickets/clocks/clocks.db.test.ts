import { describe, expect, it } from 'vitest';
import { asSystem } from '~/platform/db.server';
import { fileTicket, ticketRow } from '~test/factories/desk';
import { answerNow, handleActivities, mailsTo, noticesOf, writing } from '~test/factories/desk-mail';
import { people } from '~test/factories/people';
import { replyToTicket } from '../reply-to-ticket.server';
import { setState } from '../set-state.server';
import { takeTicket } from '../staff/take-ticket.server';
import { setPriority } from './set-priority.server';
import { watchClocks } from './watch-clocks.server';

const { superuser, agent, lead } = people({
  superuser: 'municipal_superuser',
  agent: 'support_agent',
  lead: 'registry_owner',
});

const moveDeadline = (number: number, fields: string) =>
  asSystem((tx) => tx.$executeRawUnsafe(`update ticket set ${fields} where number = ${number}`));

describe('clocks in the database', () => {
  it('run from filing, stand still while the municipality is waited for, and run again with its reply', async () => {
    const number = await fileTicket(superuser);
    const filed = await ticketRow(number);
    expect(filed).toMatchObject({ dueKind: 'first', priority: 'normal' });
    expect(filed.dueAt).toEqual(filed.firstDueAt);
    await answerNow(agent, number);
    expect(await ticketRow(number)).toMatchObject({ dueAt: null, firstDueAt: filed.firstDueAt });
    await replyToTicket(superuser, number, await writing(superuser, number));
    expect(await ticketRow(number)).toMatchObject({ dueKind: 'next', clockStoppedAt: null });
    await setState(agent, number, 'solved');
    expect((await ticketRow(number)).dueAt).toBeNull();
  });

  it('follow the priority', async () => {
    const number = await fileTicket(superuser);
    const before = (await ticketRow(number)).firstDueAt ?? new Date(0);
    await setPriority(agent, number, 'urgent');
    const after = (await ticketRow(number)).firstDueAt ?? before;
    expect(after.getTime()).toBeLessThan(before.getTime());
    await expect(setPriority(superuser, number, 'low')).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('warn the owner once, and hand a broken deadline to a lead once', async () => {
    const number = await fileTicket(superuser);
    await takeTicket(agent, number, null);
    await moveDeadline(number, `warn_at = now() - interval '1 minute'`);
    await watchClocks();
    await watchClocks();
    await handleActivities(number);
    expect(await noticesOf(agent, number)).toEqual(['due_soon']);
    await moveDeadline(number, `due_at = now() - interval '1 minute'`);
    await watchClocks();
    await watchClocks();
    await handleActivities(number);
    expect(await noticesOf(lead, number)).toEqual(['escalated']);
    expect(await mailsTo(lead, number)).toEqual(['ticket_escalated']);
    const late = await ticketRow(number);
    expect(late.leadId).toBe(lead.id);
    expect(late.escalatedAt).not.toBeNull();
    await answerNow(agent, number);
    expect(await ticketRow(number)).toMatchObject({ escalatedAt: null, leadId: null });
  });

  it('start by themselves for tickets from before there were clocks', async () => {
    const number = await fileTicket(superuser);
    await moveDeadline(number, 'first_due_at = null, due_at = null, solve_due_at = null');
    await watchClocks();
    expect((await ticketRow(number)).dueAt).not.toBeNull();
  });
});
