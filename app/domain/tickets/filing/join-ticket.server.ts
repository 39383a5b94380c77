import type { Actor } from '~/domain/accounts/actor';
import { asActor } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import { linkFindings, ownFindings } from '../findings/link-findings.server';
import { isRepeated } from '../is-repeated.server';
import { lockedTicket } from '../locked-ticket.server';
import { addPersons } from '../persons/add-persons.server';
import { refusePersonNumbers } from '../persons/person-numbers';
import { canFile } from '../policy';
import type { OpenTicketInput } from '../ticket-forms';
import { writeReply } from '../write-reply.server';

/**
 * Joins a ticket of the own municipality instead of filing a new one: what was written becomes a message in it, with the
 * persons, findings and files. Whoever writes is a participant and gets the mails. The same submit again changes nothing.
 * @throws AppError not_found, forbidden, invalid (person number, too many persons), conflict (the form was used already)
 */
export function joinTicket(actor: Actor, number: number, input: OpenTicketInput): Promise<void> {
  refusePersonNumbers({ title: input.title, body: input.body });
  return asActor(actor, async (tx) => {
    const ticket = await lockedTicket(tx, actor, number);
    if (!canFile(actor)) throw new AppError('forbidden');
    const body = `${input.title}\n\n${input.body}`;
    if (await isRepeated(tx, actor, ticket, { messageId: input.ticketId, body })) return;
    const findings = await ownFindings(tx, actor, ticket.municipalityCode, input.findingIds);
    const personIds = [...new Set([...input.personIds, ...findings.map(({ personId }) => personId)])];
    await addPersons(tx, actor, ticket, personIds);
    await linkFindings(tx, ticket, findings);
    await writeReply(tx, actor, ticket, {
      messageId: input.ticketId,
      body,
      attachmentIds: input.attachmentIds,
    });
  });
}
