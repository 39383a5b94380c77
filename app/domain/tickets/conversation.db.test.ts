import { describe, expect, it } from 'vitest';
import type { Actor } from '~/domain/accounts/actor';
import { asActor, asSystem } from '~/platform/db.server';
import { newId } from '~/platform/ids.server';
import { dufOf, fileTicket, makePerson, ticketRow } from '~test/factories/desk';
import { answerNow, sendNow } from '~test/factories/desk-mail';
import { makeActor } from '~test/factories/make-actor';
import { people } from '~test/factories/people';
import { answerTicket } from './answer-ticket.server';
import { findNewAnswers } from './find-new-answers.server';
import { getTicket } from './get-ticket.server';
import { noteInternally } from './note-internally.server';
import { cleanMessage } from './persons/clean-message.server';
import { reopenTicket } from './reopen-ticket.server';
import { replyToTicket } from './reply-to-ticket.server';
import { setState } from './set-state.server';
import { solveTicket } from './solve-ticket.server';
import { assignTicket } from './staff/assign-ticket.server';
import { takeTicket } from './staff/take-ticket.server';
import { changeTheme } from './themes/change-theme.server';

const { superuser, colleague, neighbour, agent } = people({
  superuser: 'municipal_superuser',
  colleague: 'municipal_admin',
  neighbour: { role: 'municipal_superuser', municipalityCode: '1151' },
  agent: 'support_agent',
});

const markOf = async (actor: Actor, number: number) => (await getTicket(actor, number)).mark;
const writing = (seen: string, body = 'Her er svaret.') => ({ messageId: newId(), body, seen });

async function answer(number: number, body?: string) {
  await answerNow(agent, number, body);
}

describe('a conversation', () => {
  it('goes back and forth, and tells whose turn it is', async () => {
    const number = await fileTicket(superuser);
    await answer(number);
    expect(await ticketRow(number)).toMatchObject({
      state: 'waiting_for_municipality',
      waitingSince: null,
      assigneeId: agent.id,
      firstAnsweredAt: expect.any(Date),
    });
    await replyToTicket(superuser, number, writing(await markOf(superuser, number), 'Takk, men …'));
    expect(await ticketRow(number)).toMatchObject({
      state: 'waiting_for_imdi',
      waitingSince: expect.any(Date),
    });
    const { conversation } = await getTicket(agent, number);
    expect(conversation.entries.map(({ fromImdi }) => fromImdi)).toEqual([false, true, false]);
  });

  it('marks an answer as new until the municipality’s reader has seen it, one by one', async () => {
    const number = await fileTicket(superuser);
    await answer(number);
    const mine = async (actor: Actor) =>
      (await findNewAnswers(actor, 50)).some((found) => found.number === number);
    expect([await mine(superuser), await mine(colleague), await mine(neighbour)]).toEqual([
      true,
      true,
      false,
    ]);
    await getTicket(superuser, number);
    expect([await mine(superuser), await mine(colleague)]).toEqual([false, true]);
  });

  it('takes a repeated submit once, also after something new has arrived', async () => {
    const number = await fileTicket(superuser);
    const reply = writing(await markOf(superuser, number));
    await replyToTicket(superuser, number, reply);
    await replyToTicket(superuser, number, reply);
    await answer(number);
    await replyToTicket(superuser, number, reply);
    expect((await getTicket(agent, number)).conversation.entries).toHaveLength(3);
    await expect(replyToTicket(superuser, number, { ...reply, body: 'Noe annet.' })).rejects.toMatchObject({
      key: 'tickets.errors.already_sent',
    });
    await expect(
      replyToTicket(colleague, number, { ...reply, seen: await markOf(colleague, number) }),
    ).rejects.toMatchObject({ code: 'invalid' });
  });

  it('stops a writer who has not seen the news, and lets the next try through', async () => {
    const number = await fileTicket(superuser);
    const seenByAgent = await markOf(agent, number);
    await replyToTicket(colleague, number, writing(await markOf(colleague, number), 'Glemte noe.'));
    const late = { ...writing(seenByAgent), state: 'waiting_for_municipality' as const };
    await expect(answerTicket(agent, number, late)).rejects.toMatchObject({ code: 'conflict' });
    expect((await getTicket(agent, number)).conversation.entries).toHaveLength(2);
    await answerTicket(agent, number, { ...late, seen: await markOf(agent, number) });
    await sendNow(late.messageId);
    expect((await getTicket(agent, number)).conversation.entries).toHaveLength(3);
  });

  it('lets one of two simultaneous answers through', async () => {
    const number = await fileTicket(superuser);
    const seen = await markOf(agent, number);
    const other = await makeActor('support_agent');
    const outcomes = await Promise.allSettled(
      [agent, other].map((who) =>
        answerTicket(who, number, { ...writing(seen), state: 'waiting_for_municipality' }),
      ),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('reopens a solved and a closed ticket by a reply', async () => {
    const number = await fileTicket(superuser);
    await setState(agent, number, 'solved');
    await replyToTicket(superuser, number, writing(await markOf(superuser, number)));
    expect(await ticketRow(number)).toMatchObject({
      state: 'waiting_for_imdi',
      solvedAt: null,
      closesAt: null,
    });
  });

  it('refuses an answer in a closed ticket', async () => {
    const number = await fileTicket(superuser);
    await asSystem((tx) => tx.ticket.update({ where: { number }, data: { state: 'closed' } }));
    await expect(answer(number)).rejects.toMatchObject({ code: 'conflict', key: 'tickets.errors.closed' });
  });
});

describe('internal notes', () => {
  it('are IMDi’s alone, in pages, in the database and in what happened', async () => {
    const number = await fileTicket(superuser);
    const before = await markOf(superuser, number);
    await noteInternally(agent, number, { messageId: newId(), body: 'Ser ut som kjent feil.' });
    const { conversation, mark } = await getTicket(superuser, number);
    expect(JSON.stringify(conversation)).not.toContain('kjent feil');
    expect(mark).toBe(before);
    expect((await getTicket(agent, number)).conversation.entries.map(({ kind }) => kind)).toEqual([
      'message',
      'note',
    ]);
    const leaked = await asActor(superuser, async (tx) => ({
      notes: await tx.ticketNote.count(),
      activities: await tx.activity.count({ where: { kind: 'ticket.noted' } }),
    }));
    expect(leaked).toEqual({ notes: 0, activities: 0 });
  });

  it('stop an answer that was written without them, but never the municipality', async () => {
    const number = await fileTicket(superuser);
    const [ours, theirs] = [await markOf(agent, number), await markOf(superuser, number)];
    const other = await makeActor('support_agent');
    await noteInternally(other, number, { messageId: newId(), body: 'Jeg svarer.' });
    await expect(
      answerTicket(agent, number, { ...writing(ours), state: 'waiting_for_municipality' }),
    ).rejects.toMatchObject({ code: 'conflict' });
    await replyToTicket(superuser, number, writing(theirs));
  });

  it('are not written by the municipality', async () => {
    const number = await fileTicket(superuser);
    const attempt = noteInternally(superuser, number, { messageId: newId(), body: 'x' });
    await expect(attempt).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('isolation', () => {
  it('is the same 404 for every way to write', async () => {
    const number = await fileTicket(superuser);
    const attempts = [
      () => replyToTicket(neighbour, number, writing('1.0.new')),
      () => answerTicket(neighbour, number, { ...writing('1.0.new'), state: 'solved' }),
      () => noteInternally(neighbour, number, { messageId: newId(), body: 'x' }),
      () => takeTicket(neighbour, number, null),
      () => assignTicket(neighbour, number, null),
      () => setState(neighbour, number, 'solved'),
      () => changeTheme(neighbour, number, 'annet'),
      () => solveTicket(neighbour, number),
      () => reopenTicket(neighbour, number),
      () => cleanMessage(neighbour, number, 'x', { linked: '', removed: '' }),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: 'not_found' });
  });

  it('keeps IMDi from replying and the municipality from answering', async () => {
    const number = await fileTicket(superuser);
    await expect(replyToTicket(agent, number, writing('1.0.new'))).rejects.toMatchObject({
      code: 'forbidden',
    });
    const forged = { ...writing('1.0.new'), state: 'solved' as const };
    await expect(answerTicket(superuser, number, forged)).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('a number in a message', () => {
  it('is refused, and one click makes it a person of the ticket', async () => {
    const person = await makePerson();
    const duf = await dufOf(person);
    const number = await fileTicket(superuser);
    const body = `Det gjelder ${duf}.`;
    await expect(replyToTicket(superuser, number, { ...writing('1.0.new'), body })).rejects.toMatchObject({
      fields: { body: 'tickets.errors.person_number' },
    });
    const stubs = { linked: '(personen i saken)', removed: '(fjernet)' };
    expect(await cleanMessage(superuser, number, body, stubs)).toBe('Det gjelder (personen i saken).');
    const { people } = await getTicket(agent, number);
    expect(people.persons.map(({ id }) => id)).toEqual([person]);
    const trace = await asSystem((tx) =>
      tx.accessLog.findMany({ where: { personId: person, userId: agent.id } }),
    );
    expect(trace).toMatchObject([{ purpose: 'ticket' }]);
  });
});
