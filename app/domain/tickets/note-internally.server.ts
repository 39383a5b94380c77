import type { Actor } from '~/domain/accounts/actor';
import { noteActivity } from '~/domain/activity/note-activity.server';
import { now } from '~/platform/clock.server';
import { asActor } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import { linkAttachments } from './attachments/link-attachments.server';
import { isRepeated } from './is-repeated.server';
import { lockedTicket } from './locked-ticket.server';
import { refusePersonNumbers } from './persons/person-numbers';
import { isDesk } from './policy';
import { findDeskStaff } from './staff/find-desk-staff.server';
import { mentionsIn } from './staff/mentions';
import type { NoteInput } from './ticket-forms';

/**
 * Writes an internal note that only IMDi can read. Its activity carries no municipality, so that the municipality's
 * timeline does not even show that there is one. Colleagues called by name (`@`) are told of it.
 * @throws AppError not_found, forbidden, invalid (person number)
 */
export async function noteInternally(actor: Actor, number: number, input: NoteInput): Promise<void> {
  refusePersonNumbers({ body: input.body });
  return asActor(actor, async (tx) => {
    const ticket = await lockedTicket(tx, actor, number);
    if (!isDesk(actor)) throw new AppError('forbidden');
    if (await isRepeated(tx, actor, ticket, input)) return;
    await tx.ticketNote.create({
      data: { id: input.messageId, ticketId: ticket.id, authorId: actor.id, body: input.body, at: now() },
    });
    await linkAttachments(
      tx,
      actor,
      { ticketId: ticket.id, entryId: input.messageId, municipalityCode: null },
      input.attachmentIds,
    );
    await noteActivity(tx, {
      kind: 'ticket.noted',
      actorId: actor.id,
      ticketId: ticket.id,
      data: { number: ticket.number },
    });
    const userIds = mentionsIn(input.body, await findDeskStaff(tx)).filter((id) => id !== actor.id);
    if (userIds.length === 0) return;
    await noteActivity(tx, {
      kind: 'ticket.mentioned',
      actorId: actor.id,
      ticketId: ticket.id,
      data: { number: ticket.number, userIds },
    });
  });
}
