import { z } from 'zod';

/**
 * Names the form that a draft belongs to: filing (blank, from a finding or from a person), or one of the two composers
 * of a ticket. Only opaque ids, never a person number.
 */
export const draftKey = z
  .string()
  .regex(
    /^(?:new(?::(?:finding|person):\d{1,10})?|(?:public|note|rows):[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/,
  );

/**
 * Longest text of a draft, in characters. Longer than one that can be sent: an answer that was taken back, or a ticket that
 * became part of another, puts two texts below each other, and neither may be lost.
 */
export const DRAFT_MAX = 100_000;

/** What a draft keeps: the texts and choices of the form by field name; lists of ids as one text with commas between. */
export const draftContent = z.record(
  z.string().max(40),
  z.union([z.string().max(DRAFT_MAX), z.array(z.string().max(100)).max(60)]),
);
export type DraftContent = z.infer<typeof draftContent>;
