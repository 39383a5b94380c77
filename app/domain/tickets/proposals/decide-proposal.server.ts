import type { Actor } from '~/domain/accounts/actor';
import { noteActivity } from '~/domain/activity/note-activity.server';
import type { FixResult } from '~/domain/findings/fix-effect';
import { type FixPreview, fixRecord, previewFix } from '~/domain/findings/fix-record.server';
import { now } from '~/platform/clock.server';
import { asActor, type Tx } from '~/platform/db.server';
import { AppError, notFound } from '~/platform/errors';
import type { ProposedChange } from '~generated/prisma/client';
import { lockedTicket } from '../locked-ticket.server';
import { refusePersonNumbers } from '../persons/person-numbers';
import { canReply, isDesk } from '../policy';
import { fieldsOfState } from '../state-fields.server';
import { stateAfter } from '../ticket';
import { changeOfProposal, visibleProposal } from './read-proposals.server';

type Place = { personId: number; proposalId: string };

const read = (actor: Actor, { personId, proposalId }: Place) =>
  asActor(actor, (tx) => visibleProposal(tx, actor, personId, proposalId));

/**
 * What accepting would do to findings and score.
 * @throws AppError not_found, conflict with both versions (the rows have changed since), invalid
 */
export async function previewProposal(actor: Actor, place: Place): Promise<FixPreview> {
  return previewFix(actor, changeOfProposal(await read(actor, place), true));
}

/**
 * The municipality accepts: the correction itself, in the name of whoever accepts, and the mark on the proposal, in one
 * transaction. Accepting again changes nothing.
 * @throws AppError not_found, conflict (decided otherwise, or with both versions: the rows have changed), invalid
 */
export async function acceptProposal(
  actor: Actor,
  place: Place,
  { acceptWarnings = true }: { acceptWarnings?: boolean } = {},
): Promise<FixResult> {
  const proposal = await read(actor, place);
  if (proposal.status === 'declined' || proposal.status === 'withdrawn') throw decided();
  return fixRecord(actor, changeOfProposal(proposal, acceptWarnings), async (tx, { changeId }) => {
    const current = await locked(tx, actor, proposal.ticket.number, place);
    if (current.status === 'accepted') return;
    if (current.status !== 'open') throw decided();
    await settle(tx, actor, current, proposal.ticket.number, { status: 'accepted', changeId });
  });
}

/**
 * The municipality declines with a word; it is IMDi's turn again.
 * @throws AppError not_found, forbidden, conflict (decided already), invalid (person number)
 */
export async function declineProposal(actor: Actor, place: Place, word: string): Promise<void> {
  refusePersonNumbers({ word });
  const { ticket } = await read(actor, place);
  if (!canReply(actor, ticket)) throw new AppError('forbidden');
  await asActor(actor, async (tx) => {
    const current = await locked(tx, actor, ticket.number, place);
    if (current.status !== 'open') throw decided();
    const present = await lockedTicket(tx, actor, ticket.number);
    const state = stateAfter(present.state, 'reply') ?? present.state;
    await tx.ticket.update({
      where: { id: ticket.id },
      data: { ...fieldsOfState(state), waitingSince: present.waitingSince ?? now() },
    });
    await settle(tx, actor, current, ticket.number, { status: 'declined', word });
  });
}

/** IMDi takes a proposal back that nobody has decided on. @throws AppError not_found, forbidden, conflict */
export async function withdrawProposal(actor: Actor, number: number, proposalId: string): Promise<void> {
  await asActor(actor, async (tx) => {
    const ticket = await lockedTicket(tx, actor, number);
    if (!isDesk(actor)) throw new AppError('forbidden');
    const current = await tx.proposedChange.findFirst({ where: { id: proposalId, ticketId: ticket.id } });
    if (!current) throw notFound();
    if (current.status === 'withdrawn') return;
    if (current.status !== 'open') throw decided();
    await settle(tx, actor, current, number, { status: 'withdrawn' });
  });
}

const decided = () => new AppError('conflict', 'compose.errors.decided');

async function locked(tx: Tx, actor: Actor, number: number, { personId, proposalId }: Place) {
  await lockedTicket(tx, actor, number);
  return visibleProposal(tx, actor, personId, proposalId);
}

const ACTIVITY = {
  accepted: 'ticket.change_accepted',
  declined: 'ticket.change_declined',
  withdrawn: 'ticket.change_withdrawn',
} as const;

type Decision = { status: keyof typeof ACTIVITY; changeId?: number; word?: string };

async function settle(
  tx: Tx,
  actor: Actor,
  proposal: ProposedChange,
  number: number,
  decision: Decision,
): Promise<void> {
  const { id, ticketId, municipalityCode } = proposal;
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
