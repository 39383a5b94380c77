import { describe, expect, it } from 'vitest';
import type { Actor } from '~/domain/accounts/actor';
import { asSystem } from '~/platform/db.server';
import { newId } from '~/platform/ids.server';
import { fileTicket, makePerson, ticketRow } from '~test/factories/desk';
import { answerNow, handleActivities, mailsOf, writing } from '~test/factories/desk-mail';
import { people } from '~test/factories/people';
import { composerDraftKey } from '../compose/draft-key';
import { saveDraft } from '../compose/save-draft.server';
import { getTicket } from '../get-ticket.server';
import { noteInternally } from '../note-internally.server';
import { replyToTicket } from '../reply-to-ticket.server';
import { setState } from '../set-state.server';
import { linkTickets, unlinkTickets } from './link-tickets.server';
import { mergeTickets, unmergeTicket } from './merge-tickets.server';
import { splitTicket } from './split-ticket.server';

const { superuser, colleague, neighbour, agent } = people({
  superuser: 'municipal_superuser',
  colleague: 'municipal_admin',
  neighbour: { role: 'municipal_superuser', municipalityCode: '1151' },
  agent: 'support_agent',
});

const bodies = async (actor: Actor, number: number) =>
  (await getTicket(actor, number)).conversation.entries.map(({ body }) => body);

/** Two tickets of Arendal by two people, each with a person and a half-written reply. */
async function twoTickets() {
  const [shared, own] = [await makePerson(), await makePerson()];
  const source = await fileTicket(superuser, { body: 'Første spørsmål', personIds: [shared, own] });
  const target = await fileTicket(colleague, { body: 'Andre spørsmål', personIds: [shared] });
  const ids = { source: (await ticketRow(source)).id, target: (await ticketRow(target)).id };
  return { source, target, shared, own, ids };
}

describe('merging', () => {
  it('brings everything together, and the number of the merged ticket leads there', async () => {
    const { source, target, shared, own, ids } = await twoTickets();
    await noteInternally(agent, source, { messageId: newId(), body: 'Notat' });
    await saveDraft(colleague, composerDraftKey('public', ids.source), { body: 'Halvt' });
    await saveDraft(colleague, composerDraftKey('public', ids.target), { body: 'Ferdig snart' });
    await saveDraft(superuser, composerDraftKey('public', ids.source), { body: 'Mitt utkast' });
    await mergeTickets(agent, source, target);

    expect(await bodies(superuser, target)).toEqual(['Første spørsmål', 'Andre spørsmål']);
    expect(await bodies(agent, target)).toContain('Notat');
    const through = await getTicket(superuser, source);
    expect(through.ticket.number).toBe(target);
    expect(through.drafts.public?.content.body).toBe('Mitt utkast');
    expect((await getTicket(colleague, target)).drafts.public?.content.body).toBe('Ferdig snart\n\nHalvt');
    const persons = await asSystem((tx) => tx.ticketPerson.findMany({ where: { ticketId: ids.target } }));
    expect(persons.map(({ personId }) => personId).sort()).toEqual([shared, own].sort());

    await replyToTicket(superuser, source, await writing(superuser, source, 'Enda et'));
    expect(await bodies(colleague, target)).toContain('Enda et');
    await answerNow(agent, target, 'Svar til begge');
    await handleActivities(target);
    const told = (await mailsOf(target)).filter(({ template }) => template === 'ticket_answered');
    expect(told.map(({ toUserId }) => toUserId).sort()).toEqual([superuser.id, colleague.id].sort());
    await handleActivities(source);
    expect((await mailsOf(source)).map(({ template }) => template)).toContain('ticket_merged');
    await expect(getTicket(neighbour, source)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('can be taken back; what was written since stays where it is', async () => {
    const { source, target, shared, own, ids } = await twoTickets();
    await mergeTickets(agent, source, target);
    await replyToTicket(superuser, target, await writing(superuser, target, 'Etterpå'));
    await unmergeTicket(agent, target, source);
    expect(await bodies(superuser, source)).toEqual(['Første spørsmål']);
    expect(await bodies(superuser, target)).toEqual(['Andre spørsmål', 'Etterpå']);
    expect(await ticketRow(source)).toMatchObject({ state: 'new', mergedIntoId: null, closedAt: null });
    expect((await ticketRow(source)).dueAt).not.toBeNull();
    const persons = await asSystem((tx) => tx.ticketPerson.findMany({ where: { ticketId: ids.source } }));
    expect(persons.map(({ personId }) => personId).sort()).toEqual([shared, own].sort());
    await expect(unmergeTicket(agent, target, source)).rejects.toMatchObject({
      key: 'work.errors.not_merged',
    });
  });

  it('takes proposed corrections along and back; one made since follows its person', async () => {
    const { source, target, shared, own, ids } = await twoTickets();
    const other = await makePerson();
    await asSystem((tx) =>
      tx.ticketPerson.create({
        data: {
          ticketId: ids.target,
          personId: other,
          municipalityCode: superuser.municipalityCode ?? '',
          recordVersion: 1,
        },
      }),
    );
    const propose = (ticketId: string, personId: number) =>
      asSystem(async (tx) => {
        const id = newId();
        const place = { ticketId, personId, municipalityCode: superuser.municipalityCode ?? '' };
        const change = { kind: 'set_end_reason', values: {}, expectedVersions: {}, reason: 'Grunn' };
        await tx.proposedChange.create({ data: { id, ...place, ...change, authorId: agent.id } });
        return id;
      });
    const before = [await propose(ids.source, shared), await propose(ids.source, own)];
    const theirs = await propose(ids.target, shared);
    await mergeTickets(agent, source, target);
    const since = [await propose(ids.target, own), await propose(ids.target, other)];
    await unmergeTicket(agent, target, source);
    const standing = await asSystem((tx) =>
      tx.proposedChange.findMany({ select: { id: true, ticketId: true } }),
    );
    const place = (id: string | undefined) => standing.find((one) => one.id === id)?.ticketId;
    expect(before.map(place)).toEqual([ids.source, ids.source]);
    expect([theirs, ...since].map(place)).toEqual([ids.target, ids.source, ids.target]);
  });

  it('goes through several, and is refused across municipalities, with itself and into a finished one', async () => {
    const numbers = [await fileTicket(superuser), await fileTicket(superuser), await fileTicket(superuser)];
    const [a = 0, b = 0, c = 0] = numbers;
    await mergeTickets(agent, a, b);
    await mergeTickets(agent, b, c);
    expect((await getTicket(superuser, a)).ticket.number).toBe(c);
    await expect(mergeTickets(agent, a, c)).rejects.toMatchObject({ key: 'work.errors.same_ticket' });
    const theirs = await fileTicket(neighbour);
    await expect(mergeTickets(agent, theirs, c)).rejects.toMatchObject({
      key: 'work.errors.other_municipality',
    });
    const done = await fileTicket(superuser);
    await setState(agent, done, 'solved');
    await expect(mergeTickets(agent, c, done)).rejects.toMatchObject({ key: 'work.errors.merge_closed' });
    await expect(mergeTickets(superuser, done, c)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('is one merge, however often it is sent', async () => {
    const { source, target } = await twoTickets();
    await Promise.all([mergeTickets(agent, source, target), mergeTickets(agent, source, target)]);
    await mergeTickets(agent, source, target);
    expect(await bodies(agent, target)).toHaveLength(2);
  });

  it('holds when two are merged into each other at once', async () => {
    const [a, b] = [await fileTicket(superuser), await fileTicket(superuser)];
    const outcomes = await Promise.allSettled([mergeTickets(agent, a, b), mergeTickets(agent, b, a)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await bodies(agent, a)).length).toBe(2);
  });
});

describe('splitting', () => {
  it('makes a ticket of its own of later messages, once, linked to where it came from', async () => {
    const number = await fileTicket(superuser);
    await replyToTicket(colleague, number, await writing(colleague, number, 'Noe helt annet'));
    const { entries } = (await getTicket(agent, number)).conversation;
    const [first, second] = entries;
    const input = {
      ticketId: newId(),
      themeCode: 'tilskudd',
      title: 'Om tilskudd',
      messageIds: [second?.id ?? ''],
    };
    const split = await splitTicket(agent, number, input);
    expect(await splitTicket(agent, number, input)).toEqual(split);
    expect(await bodies(superuser, split.number)).toEqual(['Noe helt annet']);
    expect(await bodies(superuser, number)).toHaveLength(1);
    expect(await ticketRow(split.number)).toMatchObject({ requesterId: colleague.id, dueKind: 'first' });
    await expect(
      splitTicket(agent, number, { ...input, ticketId: newId(), messageIds: [first?.id ?? ''] }),
    ).rejects.toMatchObject({ key: 'work.errors.split_messages' });
    await expect(splitTicket(superuser, number, { ...input, ticketId: newId() })).rejects.toMatchObject({
      code: 'forbidden',
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
