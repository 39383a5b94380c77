import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '~/domain/accounts/actor';
import { today } from '~/platform/clock.server';
import { addDays } from '~/platform/dates';
import { asSystem } from '~/platform/db.server';
import { newId } from '~/platform/ids.server';
import { fileTicket, ticketRow } from '~test/factories/desk';
import { answerNow, handleActivities, mailsOf, writing } from '~test/factories/desk-mail';
import { people } from '~test/factories/people';
import { setPriority } from './clocks/set-priority.server';
import { watchClocks } from './clocks/watch-clocks.server';
import { getTicket } from './get-ticket.server';
import { linkTickets, unlinkTickets } from './merging/link-tickets.server';
import { noteInternally } from './note-internally.server';
import { replyToTicket } from './reply-to-ticket.server';
import { setState } from './set-state.server';
import { assignTicket } from './staff/assign-ticket.server';
import { putBack } from './staff/put-back.server';
import { findAbsences, removeAbsence, setAbsence } from './staff/set-absence.server';
import { clearReminder, setReminder } from './staff/set-reminder.server';
import { takeTicket } from './staff/take-ticket.server';
import { watchTicket } from './staff/watch-ticket.server';

const { superuser, agent, other, lead } = people({
  superuser: 'municipal_superuser',
  agent: 'support_agent',
  other: 'support_agent',
  lead: 'registry_owner',
});

beforeAll(async () => {
  await asSystem((tx) => tx.user.update({ where: { id: other.id }, data: { name: 'Kari Nordmann' } }));
});

const noticesOf = (user: Actor, number: number) =>
  asSystem(async (tx) => {
    const { id } = await tx.ticket.findUniqueOrThrow({ where: { number } });
    const rows = await tx.staffNotice.findMany({ where: { userId: user.id, ticketId: id } });
    return rows.map(({ kind }) => kind);
  });

const mailTo = async (user: Actor, number: number) =>
  (await mailsOf(number)).filter(({ toUserId }) => toUserId === user.id).map(({ template }) => template);

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
    expect(await mailTo(lead, number)).toEqual(['ticket_escalated']);
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

describe('laying back', () => {
  it('leaves the ticket to nobody under its new theme, with the reason as an internal note', async () => {
    const number = await fileTicket(superuser);
    await takeTicket(agent, number, null);
    const input = { messageId: newId(), themeCode: 'tilskudd', body: 'Gjelder tilskudd, ikke rapportering.' };
    await putBack(agent, number, input);
    await putBack(agent, number, input);
    expect(await ticketRow(number)).toMatchObject({ assigneeId: null, state: 'new', themeCode: 'tilskudd' });
    const { conversation } = await getTicket(agent, number);
    expect(conversation.entries.filter(({ kind }) => kind === 'note')).toHaveLength(1);
    const theirs = await getTicket(superuser, number);
    expect(theirs.conversation.entries.some(({ kind }) => kind === 'note')).toBe(false);
    expect(theirs.conversation.events.some(({ kind }) => kind === 'ticket.put_back')).toBe(false);
    await expect(putBack(agent, number, { ...input, messageId: newId() })).rejects.toMatchObject({
      key: 'work.errors.not_owned',
    });
  });
});

describe('absence', () => {
  it('keeps tickets from whoever is away, and is one’s own to change', async () => {
    const number = await fileTicket(superuser);
    await setAbsence(other, { userId: '', from: today(), to: addDays(today(), 3) });
    await expect(assignTicket(agent, number, other.id)).rejects.toMatchObject({ key: 'work.errors.absent' });
    const [row] = await findAbsences(agent);
    expect(row).toMatchObject({ userId: other.id, removable: false });
    await expect(removeAbsence(agent, row?.id ?? 0)).rejects.toMatchObject({ code: 'not_found' });
    await expect(setAbsence(agent, { userId: other.id, from: today(), to: today() })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await removeAbsence(lead, row?.id ?? 0);
    await assignTicket(agent, number, other.id);
    expect((await ticketRow(number)).assigneeId).toBe(other.id);
    await expect(findAbsences(superuser)).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('hearing of a ticket', () => {
  it('by being called by name in a note, without its content in the mail', async () => {
    const number = await fileTicket(superuser);
    await noteInternally(agent, number, { messageId: newId(), body: 'Ser du på den, @Kari Nordmann?' });
    await handleActivities(number);
    await handleActivities(number);
    expect(await noticesOf(other, number)).toEqual(['mention']);
    expect(await mailTo(other, number)).toEqual(['ticket_mentioned']);
    const [mail] = (await mailsOf(number)).filter(({ toUserId }) => toUserId === other.id);
    expect(JSON.stringify(mail?.data)).not.toContain('Ser du');
  });

  it('by watching it', async () => {
    const number = await fileTicket(superuser);
    await watchTicket(other, number, true);
    await watchTicket(other, number, true);
    await replyToTicket(superuser, number, await writing(superuser, number));
    await handleActivities(number);
    expect(await noticesOf(other, number)).toEqual(['watch']);
    expect(await mailTo(other, number)).toEqual(['ticket_watched']);
    await watchTicket(other, number, false);
    await expect(watchTicket(superuser, number, true)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('by a reminder on its day', async () => {
    const number = await fileTicket(superuser);
    await setReminder(agent, number, { day: addDays(today(), 2), note: 'Ring IT' });
    expect((await ticketRow(number)).remindAt).not.toBeNull();
    await asSystem((tx) => tx.$executeRaw`update ticket_reminder set at = now() - interval '1 minute'`);
    await watchClocks();
    await watchClocks();
    await handleActivities(number);
    expect(await noticesOf(agent, number)).toEqual(['reminder']);
    await clearReminder(agent, number);
    expect((await ticketRow(number)).remindAt).toBeNull();
    await expect(setReminder(agent, number, { day: addDays(today(), -1), note: '' })).rejects.toMatchObject({
      key: 'work.errors.day_passed',
    });
  });
});

describe('links', () => {
  it('stand once between two tickets, whichever way they are made', async () => {
    const first = await fileTicket(superuser);
    const second = await fileTicket(superuser);
    await linkTickets(agent, first, { other: second, relation: 'related' });
    await linkTickets(agent, second, { other: first, relation: 'parent' });
    const ids = [(await ticketRow(first)).id, (await ticketRow(second)).id];
    const rows = await asSystem((tx) => tx.ticketLink.findMany({ where: { fromId: { in: ids } } }));
    expect(rows).toMatchObject([{ fromId: ids[0], toId: ids[1], kind: 'parent' }]);
    await unlinkTickets(agent, first, second);
    await expect(linkTickets(agent, first, { other: first, relation: 'related' })).rejects.toMatchObject({
      code: 'invalid',
    });
    await expect(linkTickets(superuser, first, { other: second, relation: 'related' })).rejects.toMatchObject(
      { code: 'forbidden' },
    );
  });
});
