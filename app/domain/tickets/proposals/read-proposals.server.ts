import type { Actor } from '~/domain/accounts/actor';
import { readUserNames } from '~/domain/accounts/read-user-names.server';
import type { ApplyChangeInput } from '~/domain/register/apply-change.server';
import type { ChangeKind, ExpectedVersions } from '~/domain/register/changes';
import { mayOpenPerson } from '~/domain/register/policy';
import type { ItemKind } from '~/domain/register/record';
import { asActor, type Tx } from '~/platform/db.server';
import { notFound } from '~/platform/errors';
import type { ProposedChange } from '~generated/prisma/client';
import { canSee, isDesk } from '../policy';
import type { ProposalLine, ProposalStatus, ProposalView } from './proposal';

/** Where a proposal stands for the municipality: with the person it is about. */
export type ProposalPlace = { personId: number; proposalId: string };

/** The proposed corrections of a ticket that the actor has been shown, oldest first. */
export async function readProposals(tx: Tx, actor: Actor, ticketId: string): Promise<ProposalLine[]> {
  const rows = await tx.proposedChange.findMany({ where: { ticketId }, orderBy: { at: 'asc' } });
  const names = await namesOf(tx, rows);
  return rows.map((row) => lineOf(actor, row, names));
}

/** One proposed correction of a person. @throws AppError not_found, also for a person or a ticket that is not the actor's */
export function getProposal(actor: Actor, personId: number, id: string): Promise<ProposalView> {
  return asActor(actor, async (tx) => {
    const row = await visibleProposal(tx, actor, { personId, proposalId: id });
    return {
      ...lineOf(actor, row, await namesOf(tx, [row])),
      ticketNumber: row.ticket.number,
      target: targetOf(row),
      values: row.values as Record<string, unknown>,
    };
  });
}

/** The proposal with its ticket, when both and the person are the actor's to see. @throws AppError not_found */
export async function visibleProposal(tx: Tx, actor: Actor, { personId, proposalId }: ProposalPlace) {
  const row = await tx.proposedChange.findUnique({ where: { id: proposalId }, include: { ticket: true } });
  const person = await tx.person.findUnique({
    where: { id: personId },
    select: { municipalityCode: true, confidentiality: true },
  });
  if (!row || row.personId !== personId || !canSee(actor, row.ticket)) throw notFound();
  if (!person || !mayOpenPerson(actor, person)) throw notFound();
  return row;
}

function targetOf({ targetTable, targetId }: ProposedChange): ProposalView['target'] {
  return targetTable && targetId ? { kind: targetTable as ItemKind, id: targetId } : null;
}

/** The change as the register carries it out; its request is the proposal, so that it is carried out once. */
export function changeOfProposal(row: ProposedChange, acceptWarnings: boolean): ApplyChangeInput {
  return {
    kind: row.kind as ChangeKind,
    values: row.values,
    personId: row.personId,
    target: targetOf(row),
    expectedVersions: row.expectedVersions as ExpectedVersions,
    requestId: row.id,
    acceptWarnings,
  } as ApplyChangeInput;
}

function namesOf(tx: Tx, rows: ProposedChange[]): Promise<Map<string, string>> {
  return readUserNames(
    tx,
    rows.flatMap(({ authorId, decidedById }) => [authorId, decidedById]),
  );
}

function lineOf(actor: Actor, row: ProposedChange, names: Map<string, string>): ProposalLine {
  return {
    id: row.id,
    personId: row.personId,
    kind: row.kind as ChangeKind,
    reason: row.reason,
    author: names.get(row.authorId) ?? '',
    at: row.at.toISOString(),
    status: row.status as ProposalStatus,
    decidedBy: row.decidedById ? (names.get(row.decidedById) ?? '') : null,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    word: row.word,
    changeId: row.changeId,
    mayWithdraw: row.status === 'open' && isDesk(actor),
  };
}
