import type { DraftContent } from '../compose/draft-forms';
import type { AskedFinding } from '../findings/asked-finding';

/**
 * Where the row of one person in a ticket stands: `settled` when its findings are gone, `split` when it has a ticket of
 * its own.
 */
export const ROW_STATES = ['open', 'answered', 'solved', 'settled', 'split'] as const;

export type RowState = (typeof ROW_STATES)[number];

/** As a row is shown: one that is open in a ticket that is solved or closed has `ended` with it, until it is reopened. */
export type RowShown = RowState | 'ended';

/** Rows in which somebody still has something to do. */
export function isRowOpen(state: RowShown): boolean {
  return state === 'open' || state === 'answered';
}

export type TicketRowView = {
  personId: number;
  /** Null for a person with a graded address. */
  name: string | null;
  duf: string;
  state: RowShown;
  /** Number of the ticket that the row was split off into. */
  splitTo: number | null;
  /** The record has changed since the ticket was filed. */
  changed: boolean;
  findings: AskedFinding[];
  comment: { body: string; fromImdi: boolean; at: string } | null;
};

export type TicketRows = {
  rows: TicketRowView[];
  /** Rows in all, and how many of them nobody has to do anything about. */
  total: number;
  done: number;
  /** Rows of persons whom the reader may not see. */
  hidden: number;
  page: number;
  pageSize: number;
  /** How many rows each message is about, by message id; only those about rows. */
  about: Record<string, number>;
  /** What the reader has begun to write about rows; `savedAt` is an ISO instant. */
  draft: { content: DraftContent; savedAt: string } | null;
};
