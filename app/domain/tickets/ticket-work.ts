/** What another ticket is to this one, as the desk chooses it. */
export const LINK_RELATIONS = ['related', 'parent', 'child', 'duplicate', 'original'] as const;
export type LinkRelation = (typeof LINK_RELATIONS)[number];

/** Why a piece of text was taken out; codes, so that the tombstone cannot repeat what it replaces. */
export const REDACTION_REASONS = ['wrong_person', 'sensitive', 'third_party', 'not_needed'] as const;
export type RedactionReason = (typeof REDACTION_REASONS)[number];

/** Stands where a piece of text was taken out; the same in every language. */
export const REDACTION_MARK = '▇▇▇▇';

/** Title of a ticket whose texts have been deleted. */
export const EMPTIED_TITLE = '—';

/** How content the municipality was, worst first. */
export const SCORES = [1, 2, 3] as const;

/** How the other ticket relates to this one, from a stored link; `from` tells whether this one is the link's start. */
export function relationOf(kind: string, from: boolean): LinkRelation {
  if (kind === 'parent') return from ? 'child' : 'parent';
  if (kind === 'duplicate') return from ? 'original' : 'duplicate';
  return 'related';
}
