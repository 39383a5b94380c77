import { z } from 'zod';
import type { ChangeKind } from '~/domain/register/changes';
import type { ItemKind } from '~/domain/register/record';

export const PROPOSAL_STATUSES = ['open', 'accepted', 'declined', 'withdrawn'] as const;

export type ProposalStatus = (typeof PROPOSAL_STATUSES)[number];

/** Longest reason and longest word of refusal, in characters. */
export const PROPOSAL_TEXT_MAX = 1000;

const word = z
  .string()
  .transform((value) => value.replaceAll('\r\n', '\n').trim())
  .pipe(z.string().min(1).max(PROPOSAL_TEXT_MAX));

/** Why IMDi proposes a change. */
export const proposalReasonForm = z.object({ why: word });

/** Why the municipality declines it. */
export const declineForm = z.object({ word });

/** A proposed change as a ticket lists it. Instants are ISO strings. */
export type ProposalLine = {
  id: string;
  personId: number;
  kind: ChangeKind;
  reason: string;
  author: string;
  at: string;
  status: ProposalStatus;
  decidedBy: string | null;
  decidedAt: string | null;
  word: string;
  changeId: number | null;
  /** The reader made it, and it waits. */
  mayWithdraw: boolean;
};

/** A proposed change with all that its page needs. */
export type ProposalView = ProposalLine & {
  ticketNumber: number;
  target: { kind: ItemKind; id: number } | null;
  values: Record<string, unknown>;
};
