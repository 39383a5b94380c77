import type { Actor } from '~/domain/accounts/actor';
import { noteActivity } from '~/domain/activity/note-activity.server';
import type { ApplyChangeInput } from '~/domain/register/apply-change.server';
import { requireUnchanged, versionsFor } from '~/domain/register/change-writing.server';
import { checkChange } from '~/domain/register/check-change';
import { codeLists } from '~/domain/register/code-list.server';
import { readOpenable } from '~/domain/register/get-person.server';
import { now, today } from '~/platform/clock.server';
import { asActor } from '~/platform/db.server';
import { AppError, notFound } from '~/platform/errors';
import type { Prisma } from '~generated/prisma/client';
import { lockedTicket } from '../locked-ticket.server';
import { refusePersonNumbers } from '../persons/person-numbers';
import { isDesk } from '../policy';

type Proposal = { change: ApplyChangeInput; reason: string };

/**
 * IMDi proposes values for a correction of a person that the ticket is about. Nothing is registered: the values are kept
 * with the rows as the proposer saw them, and the municipality decides. The same request again is the same proposal.
 * @throws AppError not_found, forbidden, conflict (closed, or the rows have changed), invalid (values, or a person number)
 */
export async function proposeChange(
  actor: Actor,
  number: number,
  { change, reason }: Proposal,
): Promise<string> {
  refusePersonNumbers({ reason });
  const id = change.requestId;
  if (!id) throw new AppError('invalid');
  const codes = await codeLists(actor.language);
  return asActor(actor, async (tx) => {
    const ticket = await lockedTicket(tx, actor, number);
    if (!isDesk(actor)) throw new AppError('forbidden');
    const earlier = await tx.proposedChange.findUnique({ where: { id } });
    if (earlier?.ticketId === ticket.id && earlier.authorId === actor.id) return id;
    if (earlier) throw new AppError('invalid');
    if (ticket.state === 'closed') throw new AppError('conflict', 'tickets.errors.closed');
    const { personId } = change;
    const link = await tx.ticketPerson.findUnique({
      where: { ticketId_personId: { ticketId: ticket.id, personId } },
    });
    if (!link) throw notFound();
    const record = await readOpenable(tx, actor, personId);
    const { target } = change;
    const row = target
      ? record.items.find((item) => item.kind === target.kind && item.id === target.id)
      : null;
    if (row === undefined) throw notFound();
    const versions = versionsFor(record, change.kind, row);
    await requireUnchanged(tx, record, versions, change.expectedVersions);
    const { errors } = checkChange(change, { record, target: row, today: today(), codes });
    if (Object.keys(errors).length > 0) throw new AppError('invalid', 'errors.invalid', { fields: errors });
    await tx.proposedChange.create({
      data: {
        id,
        ticketId: ticket.id,
        personId,
        municipalityCode: ticket.municipalityCode,
        kind: change.kind,
        targetTable: target?.kind ?? null,
        targetId: target?.id ?? null,
        values: change.values as Prisma.InputJsonObject,
        expectedVersions: versions,
        reason,
        authorId: actor.id,
        at: now(),
      },
    });
    await tx.ticket.update({
      where: { id: ticket.id },
      data: { updatedAt: now(), version: { increment: 1 } },
    });
    await noteActivity(tx, {
      kind: 'ticket.change_proposed',
      actorId: actor.id,
      municipalityCode: ticket.municipalityCode,
      ticketId: ticket.id,
      data: { number, proposalId: id, change: change.kind },
    });
    return id;
  });
}
