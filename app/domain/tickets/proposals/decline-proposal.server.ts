import type { Actor } from '~/domain/accounts/actor';
import { now } from '~/platform/clock.server';
import { asActor } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import { lockedTicket } from '../locked-ticket.server';
import { refusePersonNumbers } from '../persons/person-numbers';
import { canReply } from '../policy';
import { turnToImdi } from '../turn-to-imdi.server';
import { type ProposalPlace, visibleProposal } from './read-proposals.server';
import { settleProposal } from './settle-proposal.server';

/**
 * The municipality declines with a word; it is IMDi's turn again.
 * @throws AppError not_found, forbidden, conflict (decided already), invalid (person number)
 */
export async function declineProposal(actor: Actor, place: ProposalPlace, word: string): Promise<void> {
  refusePersonNumbers({ word });
  await asActor(actor, async (tx) => {
    const proposal = await visibleProposal(tx, actor, place);
    if (!canReply(actor, proposal.ticket)) throw new AppError('forbidden');
    const ticket = await lockedTicket(tx, actor, proposal.ticket.number);
    const current = await visibleProposal(tx, actor, place);
    await settleProposal(tx, actor, current, ticket.number, { status: 'declined', word });
    await turnToImdi(tx, ticket, now());
  });
}
