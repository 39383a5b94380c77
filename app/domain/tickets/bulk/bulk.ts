import { z } from 'zod';
import { PRIORITIES } from '../clocks/service-levels';
import { DESK_STATES } from '../ticket';

/** One thing done to many tickets: what, and to which value. */
export const bulkAction = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('assign'), to: z.uuid().nullable() }),
  z.object({ kind: z.literal('theme'), to: z.string().min(1).max(60) }),
  z.object({ kind: z.literal('state'), to: z.enum(DESK_STATES) }),
  z.object({ kind: z.literal('priority'), to: z.enum(PRIORITIES) }),
  z.object({ kind: z.literal('known_error'), to: z.number().int().positive().max(2_147_483_647) }),
  z.object({ kind: z.literal('close'), to: z.null() }),
]);
export type BulkActionInput = z.infer<typeof bulkAction>;

/** An action as the choice in the form holds it: `theme:klage`, `assign:`, `close:`. */
export function bulkValue(action: BulkActionInput): string {
  return `${action.kind}:${action.to ?? ''}`;
}

/** Reads the choice of the form; null when nothing or nonsense was chosen. */
export function readBulkValue(value: string): BulkActionInput | null {
  const at = value.indexOf(':');
  const kind = value.slice(0, at);
  const rest = value.slice(at + 1);
  const to = rest === '' ? null : kind === 'known_error' ? Number(rest) : rest;
  const parsed = bulkAction.safeParse({ kind, to });
  return at > 0 && parsed.success ? parsed.data : null;
}

/** What an action would do to a ticket, or did: it changes, is so already, or cannot be done. */
export const BULK_OUTCOMES = ['changed', 'same', 'refused'] as const;
export type BulkOutcome = (typeof BULK_OUTCOMES)[number];

/** A ticket in a preview or a result. `reason` is a words key that says why nothing was done. */
export type BulkRow = {
  number: number;
  title: string;
  municipality: string;
  outcome: BulkOutcome | 'pending';
  /**
   * Preview only: what the ticket has now of what the action sets (a state, a priority, the name of the assignee or of the
   * theme); null for nobody, and for known errors, which are added to those there are.
   */
  from: string | null;
  reason: string | null;
  /** Result only: what became of the undoing of this row. */
  undo: BulkOutcome | null;
  undoReason: string | null;
  /** Result only: whether the row can still be undone. */
  undoable: boolean;
};
