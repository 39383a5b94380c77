import type { Actor } from '~/domain/accounts/actor';
import { noteActivity } from '~/domain/activity/note-activity.server';
import { now } from '~/platform/clock.server';
import { asActor, type Tx } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
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
    const number = await insertTicket(tx, actor, municipalityCode, input);
    if (number === null) return await repeated(tx, actor, input);

    const ticket = { id: input.ticketId, municipalityCode };
    await writeMessage(tx, ticket, { id: ticket.id, authorId: actor.id, fromImdi: false, body: input.body });
    await linkAttachments(
      tx,
      actor,
      { ticketId: ticket.id, entryId: ticket.id, municipalityCode },
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
      data: { number, persons: personIds.length, findings: findings.length },
    });
    return { number };
  });
}

/** Writes the ticket with its deadlines and gives its number; null when one with this id exists. */
async function insertTicket(
  tx: Tx,
  actor: Actor,
  municipalityCode: string,
  { ticketId, themeCode, title }: OpenTicketInput,
): Promise<number | null> {
  const at = now();
  const { firstDueAt, nextDueAt, solveDueAt, dueAt, dueKind, warnAt } = await clocksOfNew(tx, themeCode, at);
  const [row] = await tx.$queryRaw<{ number: number }[]>`/*prepare:ticket.open*/
    insert into ticket (id, municipality_code, theme_code, title, requester_id, created_at, updated_at, waiting_since,
      first_due_at, next_due_at, solve_due_at, due_at, due_kind, warn_at)
    values (${ticketId}::uuid, ${municipalityCode}, ${themeCode}, ${title}, ${actor.id}::uuid, ${at}, ${at}, ${at},
      ${firstDueAt}, ${nextDueAt}, ${solveDueAt}, ${dueAt}, ${dueKind}, ${warnAt})
    on conflict (id) do nothing returning number`;
  return row?.number ?? null;
}

/** The same form sent again gives the same ticket; the form used again for another text (after «back») is told so. */
async function repeated(tx: Tx, actor: Actor, input: OpenTicketInput): Promise<{ number: number }> {
  const ticket = await tx.ticket.findUnique({ where: { id: input.ticketId } });
  if (!ticket || ticket.requesterId !== actor.id) throw new AppError('invalid');
  const first = await tx.ticketMessage.findUnique({ where: { id: ticket.id } });
  if (ticket.title === input.title && first?.body === input.body) return { number: ticket.number };
  throw new AppError('conflict', 'tickets.errors.already_filed', { data: { number: ticket.number } });
}

async function requireTheme(tx: Tx, code: string): Promise<void> {
  const active = await tx.$queryRaw<object[]>`/*prepare:theme.active*/
    select code from theme where code = ${code} and active`;
  if (active.length > 0) return;
  throw new AppError('invalid', 'tickets.errors.theme', { fields: { themeCode: 'tickets.errors.theme' } });
}
