/** Why a piece of text was taken out; codes, so that the tombstone cannot repeat what it replaces. */
export const REDACTION_REASONS = ['wrong_person', 'sensitive', 'third_party', 'not_needed'] as const;
export type RedactionReason = (typeof REDACTION_REASONS)[number];

/** Stands where a piece of text was taken out; the same in every language. */
export const REDACTION_MARK = '▇▇▇▇';

/** Title of a ticket whose texts have been deleted. */
export const EMPTIED_TITLE = '—';
