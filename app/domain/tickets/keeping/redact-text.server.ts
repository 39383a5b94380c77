import type { Actor } from '~/domain/accounts/actor';
import { noteActivity } from '~/domain/activity/note-activity.server';
import { now } from '~/platform/clock.server';
import { asActor, elevated, type Tx } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import type { Ticket } from '~generated/prisma/client';
import { lockedForDesk } from '../locked-ticket.server';
import { isLead } from '../policy';
import type { RedactInput } from './keeping-forms';
import { REDACTION_MARK } from './redaction';

type Hit = { ticketId: string; place: 'title' | 'message' | 'note'; entryId: string };

/**
 * Takes a piece of text out of a ticket, wherever it stands: title, messages, internal notes, half-written texts and
 * the search, which reads the same rows; also out of tickets that rows of it were split off into, or that it was split
 * off from, since the question stands in each of them. A tombstone with the reason stands for each place; what was
 * taken out is kept nowhere. Returns the number of places.
 * @throws AppError not_found, forbidden (not a lead), invalid (nowhere found)
 */
export function redactText(actor: Actor, number: number, input: RedactInput): Promise<number> {
  return asActor(actor, async (tx) => {
    const ticket = await lockedForDesk(tx, actor, number);
    if (!isLead(actor)) throw new AppError('forbidden');
    const hits: Hit[] = [];
    for (const one of await withCopies(tx, ticket)) hits.push(...(await takeOut(tx, one, input.piece)));
    const key = 'work.errors.piece_missing';
    if (hits.length === 0) throw new AppError('invalid', key, { fields: { piece: key } });
    const { reason } = input;
    const common = { municipalityCode: ticket.municipalityCode, reason };
    await tx.ticketRedaction.createMany({
      data: hits.map((hit) => ({ ...common, ...hit, byId: actor.id, at: now() })),
    });
    await noteActivity(tx, {
      kind: 'ticket.redacted',
      actorId: actor.id,
      ticketId: ticket.id,
      data: { number: ticket.number, places: hits.length, reason },
    });
    return hits.length;
  });
}

/** The ticket, and those that hold its first message because rows were split off. All are of one municipality. */
async function withCopies(tx: Tx, ticket: Ticket): Promise<Ticket[]> {
  const others = await tx.$queryRaw<{ id: string }[]>`
    with recursive kin as (select ${ticket.id}::uuid as id union
      select case when p.ticket_id = k.id then p.split_to_id else p.ticket_id end
      from kin k join ticket_person p on k.id in (p.ticket_id, p.split_to_id) where p.split_to_id is not null)
    select t.id from ticket t join kin k on k.id = t.id where t.id <> ${ticket.id}::uuid order by t.id for update of t`;
  const ids = others.map(({ id }) => id);
  return [ticket, ...(await tx.ticket.findMany({ where: { id: { in: ids } }, orderBy: { id: 'asc' } }))];
}

async function takeOut(tx: Tx, ticket: Ticket, piece: string): Promise<Hit[]> {
  const hits: Hit[] = [];
  if (ticket.title.includes(piece)) {
    const title = ticket.title.replaceAll(piece, REDACTION_MARK);
    await tx.ticket.update({ where: { id: ticket.id }, data: { title, updatedAt: now() } });
    hits.push({ ticketId: ticket.id, place: 'title', entryId: ticket.id });
  }
  await tx.$queryRaw`select set_config('portal.text_door', 'redact', true)`;
  const messages = await tx.$queryRaw<{ id: string }[]>`
    update ticket_message set body = replace(body, ${piece}, ${REDACTION_MARK})
    where ticket_id = ${ticket.id}::uuid and strpos(body, ${piece}) > 0 returning id`;
  const notes = await tx.$queryRaw<{ id: string }[]>`
    update ticket_note set body = replace(body, ${piece}, ${REDACTION_MARK})
    where ticket_id = ${ticket.id}::uuid and strpos(body, ${piece}) > 0 returning id`;
  await tx.$queryRaw`select set_config('portal.text_door', '', true)`;
  await tx.$executeRaw`update ticket_reminder set note = replace(note, ${piece}, ${REDACTION_MARK})
    where ticket_id = ${ticket.id}::uuid`;
  await tx.$executeRaw`update proposed_change
    set reason = replace(reason, ${piece}, ${REDACTION_MARK}), word = replace(word, ${piece}, ${REDACTION_MARK})
    where ticket_id = ${ticket.id}::uuid`;
  await elevated(tx, () => takeOutOfDrafts(tx, ticket.id, piece));
  hits.push(...messages.map(({ id }) => ({ ticketId: ticket.id, place: 'message' as const, entryId: id })));
  hits.push(...notes.map(({ id }) => ({ ticketId: ticket.id, place: 'note' as const, entryId: id })));
  return hits;
}

/** Somebody may be quoting it; drafts belong to their writers, so this needs the owner's rights. */
async function takeOutOfDrafts(tx: Tx, ticketId: string, piece: string): Promise<void> {
  await tx.$executeRaw`
    update draft set content = content || jsonb_build_object('body', replace(content ->> 'body', ${piece}, ${REDACTION_MARK}))
    where key in ('public:' || ${ticketId}, 'note:' || ${ticketId}, 'rows:' || ${ticketId}) and strpos(content ->> 'body', ${piece}) > 0`;
  await tx.$executeRaw`update held_answer set body = replace(body, ${piece}, ${REDACTION_MARK})
    where ticket_id = ${ticketId}::uuid`;
}
