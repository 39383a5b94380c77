import type { Actor } from '~/domain/accounts/actor';
import { asActor } from '~/platform/db.server';
import { notFound } from '~/platform/errors';
import { lockedForDesk } from '../locked-ticket.server';
import { settleProposal } from './settle-proposal.server';

/**
 * IMDi takes a proposal back that nobody has decided on. Taking it back again changes nothing.
 * @throws AppError not_found, forbidden, conflict
 */
export async function withdrawProposal(actor: Actor, number: number, proposalId: string): Promise<void> {
  await asActor(actor, async (tx) => {
    const ticket = await lockedForDesk(tx, actor, number);
    const proposal = await tx.proposedChange.findFirst({ where: { id: proposalId, ticketId: ticket.id } });
    if (!proposal) throw notFound();
    if (proposal.status === 'withdrawn') return;
    await settleProposal(tx, actor, proposal, number, { status: 'withdrawn' });
  });
}
