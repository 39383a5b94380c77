import type { Actor } from '~/domain/accounts/actor';
import { noteActivity } from '~/domain/activity/note-activity.server';
import { now } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import type { ProposedChange } from '~generated/prisma/client';

const ACTIVITY = {
  accepted: 'ticket.change_accepted',
  declined: 'ticket.change_declined',
  withdrawn: 'ticket.change_withdrawn',
} as const;

type Decision = { status: keyof typeof ACTIVITY; changeId?: number; word?: string };

/** What those are told who come too late. */
export const decided = () => new AppError('conflict', 'compose.errors.decided');

/**
 * Marks an open proposal as decided and notes it; its ticket is locked, and the right to decide has been asked.
 * @throws AppError conflict when it is not open any more
 */
export async function settleProposal(
  tx: Tx,
  actor: Actor,
  { id, status, ticketId, municipalityCode }: ProposedChange,
  number: number,
  decision: Decision,
): Promise<void> {
  if (status !== 'open') throw decided();
  await tx.proposedChange.update({
    where: { id },
    data: { ...decision, decidedById: actor.id, decidedAt: now() },
  });
  await noteActivity(tx, {
    kind: ACTIVITY[decision.status],
    actorId: actor.id,
    municipalityCode,
    ticketId,
    data: { number, proposalId: id, ...(decision.changeId ? { changeId: decision.changeId } : {}) },
  });
}
