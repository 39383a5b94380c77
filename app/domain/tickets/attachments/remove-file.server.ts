import type { Actor } from '~/domain/accounts/actor';
import { noteActivity } from '~/domain/activity/note-activity.server';
import { asActor } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import type { RedactionReason } from '../keeping/redaction';
import { lockedForDesk } from '../locked-ticket.server';
import { isLead } from '../policy';
import { removeAttachment } from './remove-attachment.server';

type Removal = { attachmentId: string; reason: RedactionReason };

/** A lead removes a file of a ticket for good; a tombstone with the reason stays. @throws AppError not_found, forbidden */
export function removeFile(actor: Actor, number: number, { attachmentId, reason }: Removal): Promise<void> {
  return asActor(actor, async (tx) => {
    const ticket = await lockedForDesk(tx, actor, number);
    if (!isLead(actor)) throw new AppError('forbidden');
    await removeAttachment(tx, { ticketId: ticket.id, attachmentId, removedById: actor.id, reason });
    await noteActivity(tx, {
      kind: 'ticket.redacted',
      actorId: actor.id,
      ticketId: ticket.id,
      data: { number: ticket.number, files: 1, reason },
    });
  });
}
