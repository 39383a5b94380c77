import { beforeAll, describe, expect, it } from 'vitest';
import { today } from '~/platform/clock.server';
import { addDays } from '~/platform/dates';
import { asSystem } from '~/platform/db.server';
import { newId } from '~/platform/ids.server';
import { fileTicket, ticketRow } from '~test/factories/desk';
import { handleActivities, mailsOf, mailsTo, noticesOf, writing } from '~test/factories/desk-mail';
import { people } from '~test/factories/people';
import { watchClocks } from '../clocks/watch-clocks.server';
import { getTicket } from '../get-ticket.server';
import { noteInternally } from '../note-internally.server';
import { replyToTicket } from '../reply-to-ticket.server';
import { setState } from '../set-state.server';
import { solveTicket } from '../solve-ticket.server';
import { assignTicket } from './assign-ticket.server';
import { findAbsences } from './find-absences.server';
import { putBack } from './put-back.server';
import { removeAbsence, setAbsence } from './set-absence.server';
import { clearReminder, setReminder } from './set-reminder.server';
import { takeTicket } from './take-ticket.server';
import { watchTicket } from './watch-ticket.server';

const { superuser, agent, other, lead } = people({
  superuser: 'municipal_superuser',
  agent: 'support_agent',
  other: 'support_agent',
  lead: 'registry_owner',
});

beforeAll(async () => {
  await asSystem((tx) => tx.user.update({ where: { id: other.id }, data: { name: 'Kari Nordmann' } }));
});

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
    await setAbsence(other, { requestId: newId(), userId: '', from: today(), to: addDays(today(), 3) });
    await expect(assignTicket(agent, number, other.id)).rejects.toMatchObject({ key: 'work.errors.absent' });
    const [row] = await findAbsences(agent);
    expect(row).toMatchObject({ userId: other.id, removable: false });
    await expect(removeAbsence(agent, row?.id ?? 0)).rejects.toMatchObject({ code: 'not_found' });
    const theirs = { requestId: newId(), userId: other.id, from: today(), to: today() };
    await expect(setAbsence(agent, theirs)).rejects.toMatchObject({ code: 'forbidden' });
    await removeAbsence(lead, row?.id ?? 0);
    await assignTicket(agent, number, other.id);
    expect((await ticketRow(number)).assigneeId).toBe(other.id);
    await expect(findAbsences(superuser)).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('an absence submitted twice', () => {
  it('is stored once; the form used again for other days says so', async () => {
    const days = { requestId: newId(), userId: '', from: addDays(today(), 90), to: addDays(today(), 91) };
    await Promise.all([setAbsence(agent, days), setAbsence(agent, days)]);
    await setAbsence(agent, days);
    const mine = (await findAbsences(agent)).filter(({ from }) => from === days.from);
    expect(mine).toHaveLength(1);
    const later = { ...days, to: addDays(today(), 99) };
    await expect(setAbsence(agent, later)).rejects.toMatchObject({ code: 'conflict' });
    await expect(setAbsence(other, days)).rejects.toMatchObject({ code: 'invalid' });
    await removeAbsence(agent, mine[0]?.id ?? 0);
  });
});

describe('hearing of a ticket', () => {
  it('by being called by name in a note, without its content in the mail', async () => {
    const number = await fileTicket(superuser);
    await noteInternally(agent, number, { messageId: newId(), body: 'Ser du på den, @Kari Nordmann?' });
    await handleActivities(number);
    await handleActivities(number);
    expect(await noticesOf(other, number)).toEqual(['mention']);
    expect(await mailsTo(other, number)).toEqual(['ticket_mentioned']);
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
    expect(await mailsTo(other, number)).toEqual(['ticket_watched']);
    await watchTicket(other, number, false);
    await expect(watchTicket(superuser, number, true)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('by what the municipality decides, when one owns or watches it', async () => {
    const number = await fileTicket(superuser);
    await takeTicket(agent, number, null);
    await watchTicket(other, number, true);
    await solveTicket(superuser, number);
    await handleActivities(number);
    await handleActivities(number);
    expect(await noticesOf(agent, number)).toEqual(['solved']);
    expect(await noticesOf(other, number)).toEqual(['solved']);
    const byImdi = await fileTicket(superuser);
    await takeTicket(agent, byImdi, null);
    await setState(other, byImdi, 'solved');
    await handleActivities(byImdi);
    expect(await noticesOf(agent, byImdi)).toEqual([]);
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
