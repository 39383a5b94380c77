import { describe, expect, it } from 'vitest';
import type { Actor } from '~/domain/accounts/actor';
import { asSystem } from '~/platform/db.server';
import { newId } from '~/platform/ids.server';
import { fileTicket, makePerson, ticketRow } from '~test/factories/desk';
import { answerNow } from '~test/factories/desk-mail';
import { people } from '~test/factories/people';
import { composerDraftKey } from '../compose/draft-key';
import { getDraft } from '../compose/get-draft.server';
import { saveDraft } from '../compose/save-draft.server';
import { getTicket } from '../get-ticket.server';
import { mergeTickets } from '../merging/merge-tickets.server';
import { noteInternally } from '../note-internally.server';
import { findTickets } from '../queue/find-tickets.server';
import { ticketListQuery } from '../queue/ticket-list-query';
import { rateTicket } from '../rate-ticket.server';
import { splitRows } from '../rows/split-rows.server';
import { setState } from '../set-state.server';
import { emptyClosedTickets } from './empty-closed-tickets.server';
import { redactText } from './redact-text.server';
import { EMPTIED_TITLE, REDACTION_MARK } from './redaction';
import { previewRetention, setRetention } from './retention.server';

const { superuser, neighbour, agent, lead } = people({
  superuser: 'municipal_superuser',
  neighbour: { role: 'municipal_superuser', municipalityCode: '1151' },
  agent: 'support_agent',
  lead: 'registry_owner',
});

const bodies = async (actor: Actor, number: number) =>
  (await getTicket(actor, number)).conversation.entries.map(({ body }) => body);

describe('rating', () => {
  it('is the municipality’s word on a finished ticket; the last word counts', async () => {
    const number = await fileTicket(superuser);
    await expect(rateTicket(superuser, number, 3)).rejects.toMatchObject({ key: 'work.errors.not_closed' });
    await setState(agent, number, 'solved');
    await rateTicket(superuser, number, 1);
    await Promise.all([rateTicket(superuser, number, 3), rateTicket(superuser, number, 3)]);
    const { id } = await ticketRow(number);
    const said = { ticketId: id, kind: 'ticket.rated' };
    expect(await asSystem((tx) => tx.activity.count({ where: said }))).toBe(2);
    const rating = await asSystem((tx) => tx.ticketRating.findMany({ where: { ticketId: id } }));
    expect(rating).toMatchObject([{ score: 3, userId: superuser.id }]);
    await expect(rateTicket(agent, number, 3)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(rateTicket(neighbour, number, 3)).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('redaction', () => {
  it('takes a piece of text out of title, messages, notes and drafts, and out of the search', async () => {
    const secret = 'Hemmelig Navnesen';
    const number = await fileTicket(superuser, { title: `Om ${secret}`, body: `Det gjelder ${secret} her` });
    const { id } = await ticketRow(number);
    await noteInternally(agent, number, { messageId: newId(), body: `Se ${secret}` });
    await answerNow(agent, number, 'Uten navn');
    await saveDraft(agent, composerDraftKey('note', id), { body: `Utkast om ${secret}` });
    const input = { piece: secret, reason: 'third_party' as const };
    await expect(redactText(agent, number, input)).rejects.toMatchObject({ code: 'forbidden' });
    expect(await redactText(lead, number, input)).toBe(3);
    await expect(redactText(lead, number, input)).rejects.toMatchObject({ key: 'work.errors.piece_missing' });

    expect(await bodies(agent, number)).toEqual([
      `Det gjelder ${REDACTION_MARK} her`,
      `Se ${REDACTION_MARK}`,
      'Uten navn',
    ]);
    expect((await ticketRow(number)).title).toBe(`Om ${REDACTION_MARK}`);
    expect((await getTicket(agent, number)).drafts.note?.content.body).toBe(`Utkast om ${REDACTION_MARK}`);
    const query = ticketListQuery.parse({ sok: 'Navnesen', ko: 'alle', status: 'alle' });
    expect((await findTickets(agent, query)).rows).toEqual([]);
    const everything = await asSystem(
      (tx) => tx.$queryRaw<{ all: string }[]>`
        select coalesce(string_agg(x.row, ''), '') as all from (
          select to_jsonb(t)::text as row from ticket t where id = ${id}::uuid
          union all select to_jsonb(t)::text from activity t where ticket_id = ${id}::uuid
          union all select to_jsonb(t)::text from outgoing_mail t where ticket_id = ${id}::uuid
          union all select to_jsonb(t)::text from ticket_redaction t where ticket_id = ${id}::uuid
          union all select to_jsonb(t)::text from held_answer t where ticket_id = ${id}::uuid) x`,
    );
    expect(everything[0]?.all).not.toContain('Navnesen');
  });

  it('takes it out of the copies in tickets that rows were split off into, and of what is written beside the rows', async () => {
    const secret = 'Hemmelig Kopisen';
    const personIds = [await makePerson(), await makePerson(), await makePerson()];
    const number = await fileTicket(superuser, { title: secret, body: `Om ${secret}`, personIds });
    const { id } = await ticketRow(number);
    const split = await splitRows(superuser, number, { rows: personIds.slice(0, 1), ticketId: newId() });
    await saveDraft(agent, composerDraftKey('rows', id), { body: `Rader om ${secret}` });
    expect(await redactText(lead, split.number, { piece: secret, reason: 'third_party' })).toBe(4);
    for (const one of [number, split.number]) {
      expect((await ticketRow(one)).title).toBe(REDACTION_MARK);
      expect(await bodies(agent, one)).toEqual([`Om ${REDACTION_MARK}`]);
    }
    const draft = await getDraft(agent, composerDraftKey('rows', id));
    expect(draft?.content.body).toBe(`Rader om ${REDACTION_MARK}`);
  });

  it('leaves everything else that was written as it was, whatever the caller tries', async () => {
    const number = await fileTicket(superuser);
    const { id } = await ticketRow(number);
    const change = (door: string, set: string) =>
      asSystem(async (tx) => {
        await tx.$queryRaw`select set_config('portal.text_door', ${door}, true)`;
        await tx.$executeRawUnsafe(`update ticket_message set ${set} where ticket_id = '${id}'`);
      });
    await expect(change('', `body = 'x'`)).rejects.toThrow();
    await expect(change('move', `body = 'x'`)).rejects.toThrow();
    await expect(change('redact', `author_id = '${newId()}'`)).rejects.toThrow();
    await expect(change('redact', 'from_imdi = true')).rejects.toThrow();
  });
});

describe('retention', () => {
  it('shows what will go, deletes texts and persons of what was closed long ago, and logs it', async () => {
    const personId = await makePerson();
    const old = await fileTicket(superuser, {
      title: 'Gammel sak',
      body: 'Gammel tekst',
      personIds: [personId],
    });
    await mergeTickets(agent, await fileTicket(superuser, { personIds: [await makePerson()] }), old);
    await saveDraft(superuser, composerDraftKey('rows', (await ticketRow(old)).id), { body: 'Utkast' });
    const recent = await fileTicket(superuser, { body: 'Ny tekst' });
    for (const [number, age] of [
      [old, '25 months'],
      [recent, '23 months'],
    ] as const) {
      await asSystem(
        (tx) => tx.$executeRaw`update ticket set state = 'closed', waiting_since = null,
          closed_at = now() - ${age}::interval where number = ${number}`,
      );
    }
    const preview = await previewRetention(lead, null);
    expect(preview.next).toMatchObject({ tickets: 1, texts: 2, persons: 2, named: [{ number: old }] });
    expect((await previewRetention(lead, 12)).next.tickets).toBe(2);
    expect(await emptyClosedTickets()).toBe(1);
    expect(await emptyClosedTickets()).toBe(0);
    const { ticket, conversation, people } = await getTicket(superuser, old);
    expect(ticket.title).toBe(EMPTIED_TITLE);
    expect(conversation.entries.map(({ body }) => body)).toEqual(['', '']);
    expect(JSON.stringify(people)).not.toContain('Prøvesen');
    expect(await bodies(superuser, recent)).toEqual(['Ny tekst']);
    expect((await previewRetention(lead, null)).runs).toMatchObject([{ tickets: 1, texts: 2, persons: 2 }]);

    const kept = await asSystem(
      (tx) => tx.$queryRaw<{ before: unknown }[]>`select before from ticket_merge
        where target_id = (select id from ticket where number = ${old})`,
    );
    expect(kept).toMatchObject([{ before: { personIds: [], findingIds: [] } }]);
    const { id } = await ticketRow(old);
    expect(await getDraft(superuser, composerDraftKey('rows', id))).toBeNull();

    await setRetention(lead, 12);
    expect(await emptyClosedTickets()).toBe(1);
    expect(() => previewRetention(agent, null)).toThrow();
  });
});
