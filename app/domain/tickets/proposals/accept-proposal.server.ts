import type { Actor } from '~/domain/accounts/actor';
import type { FixResult } from '~/domain/findings/fix-effect';
import { type FixPreview, fixRecord, previewFix } from '~/domain/findings/fix-record.server';
import { asActor } from '~/platform/db.server';
import { lockedTicket } from '../locked-ticket.server';
import { changeOfProposal, type ProposalPlace, visibleProposal } from './read-proposals.server';
import { decided, settleProposal } from './settle-proposal.server';

/**
 * What accepting would do to findings and score.
 * @throws AppError not_found, conflict with both versions (the rows have changed since), invalid
 */
export async function previewProposal(actor: Actor, place: ProposalPlace): Promise<FixPreview> {
  const proposal = await asActor(actor, (tx) => visibleProposal(tx, actor, place));
  return previewFix(actor, changeOfProposal(proposal, true));
}

/**
 * The municipality accepts: the correction itself, in the name of whoever accepts, and the mark on the proposal, in one
 * transaction. Accepting again changes nothing.
 * @throws AppError not_found, conflict (decided otherwise, or with both versions: the rows have changed), invalid
 */
export async function acceptProposal(
  actor: Actor,
  place: ProposalPlace,
  { acceptWarnings = true }: { acceptWarnings?: boolean } = {},
): Promise<FixResult> {
  const proposal = await asActor(actor, (tx) => visibleProposal(tx, actor, place));
  if (proposal.status === 'declined' || proposal.status === 'withdrawn') throw decided();
  return fixRecord(actor, changeOfProposal(proposal, acceptWarnings), async (tx, { changeId }) => {
    const { number } = await lockedTicket(tx, actor, proposal.ticket.number);
    const current = await visibleProposal(tx, actor, place);
    if (current.status === 'accepted') return;
    await settleProposal(tx, actor, current, number, { status: 'accepted', changeId });
  });
}
