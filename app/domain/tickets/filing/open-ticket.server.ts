import type { Actor } from '~/domain/accounts/actor';
import { noteActivity } from '~/domain/activity/note-activity.server';
import { now } from '~/platform/clock.server';
import { asActor, type Tx } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import type { Ticket } from '~generated/prisma/client';
import { linkAttachments } from '../attachments/link-attachments.server';
import { clocksOfNew } from '../clocks/clocks-after.server';
import { linkFindings, ownFindings } from '../findings/link-findings.server';
import { tooManyPersons } from '../persons/find-persons-by-duf.server';
import { linkPersons } from '../persons/link-persons.server';
import { refusePersonNumbers } from '../persons/person-numbers';
import { canFile } from '../policy';
import { PERSONS_MAX } from '../ticket';
import type { OpenTicketInput } from '../ticket-forms';
import { writeMessage } from '../write-message.server';

/**
 * Files a ticket with IMDi. A repeat of the same submit (same `ticketId`) gives the ticket that already exists. Findings
 * bring their persons along. @throws AppError forbidden, invalid with the fields concerned, or conflict when another
 * ticket was filed with this form
 */
export async function openTicket(actor: Actor, input: OpenTicketInput): Promise<{ number: number }> {
  const municipalityCode = actor.municipalityCode;
  if (!canFile(actor) || municipalityCode === null) throw new AppError('forbidden');
  refusePersonNumbers({ title: input.title, body: input.body });
  return asActor(actor, async (tx) => {
    await requireTheme(tx, input.themeCode);
    const findings = await ownFindings(tx, actor, municipalityCode, input.findingIds);
    const at = now();
    const { count } = await tx.ticket.createMany({
      data: {
        id: input.ticketId,
        municipalityCode,
        themeCode: input.themeCode,
        title: input.title,
        requesterId: actor.id,
        createdAt: at,
        updatedAt: at,
        waitingSince: at,
        ...(await clocksOfNew(tx, input.themeCode, at)),
      },
      skipDuplicates: true,
    });
    const ticket = await tx.ticket.findUnique({ where: { id: input.ticketId } });
    if (!ticket || ticket.requesterId !== actor.id) throw new AppError('invalid');
    if (count === 0) return await repeated(tx, ticket, input);

    await writeMessage(tx, ticket, { id: ticket.id, authorId: actor.id, fromImdi: false, body: input.body });
    await linkAttachments(
      tx,
      actor,
      { ticketId: ticket.id, entryId: ticket.id, municipalityCode: municipalityCode },
      input.attachmentIds,
    );
    const personIds = [...new Set([...input.personIds, ...findings.map((finding) => finding.personId)])];
    if (personIds.length > PERSONS_MAX) throw tooManyPersons();
    await linkPersons(tx, actor, ticket, personIds);
    await linkFindings(tx, ticket, findings);
    await noteActivity(tx, {
      kind: 'ticket.filed',
      actorId: actor.id,
      municipalityCode,
      ticketId: ticket.id,
      data: { number: ticket.number, persons: personIds.length, findings: findings.length },
    });
    return { number: ticket.number };
  });
}

/** The same form sent again gives the same ticket; the form used again for another text (after «back») is told so. */
async function repeated(tx: Tx, ticket: Ticket, input: OpenTicketInput): Promise<{ number: number }> {
  const first = await tx.ticketMessage.findUnique({ where: { id: ticket.id } });
  if (ticket.title === input.title && first?.body === input.body) return { number: ticket.number };
  throw new AppError('conflict', 'tickets.errors.already_filed', { data: { number: ticket.number } });
}

async function requireTheme(tx: Tx, code: string): Promise<void> {
  if (await tx.theme.findFirst({ where: { code, active: true }, select: { code: true } })) return;
  throw new AppError('invalid', 'tickets.errors.theme', { fields: { themeCode: 'tickets.errors.theme' } });
}
