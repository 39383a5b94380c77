/**
 * What findings can have in common: the transfer that brought them, where their rows came from, what they are about, a
 * code, or a day.
 */
export const CAUSE_KINDS = ['transfer', 'source', 'field', 'code', 'day'] as const;
export type CauseKind = (typeof CAUSE_KINDS)[number];

/**
 * One thing in common. `field` is the name of a value of the rule's evidence, or `finding` and `row` for the days on
 * which findings were raised and their rows were registered, `transfer` and `source`.
 */
export type Cause = { kind: CauseKind; field: string; value: string };

/**
 * What findings have in common, ready for a sentence: `about` says which sentence, the rest stands in it. Days are ISO days
 * or instants.
 */
export type CauseText = {
  about: 'transfer' | 'source' | 'opened' | 'registered' | 'day' | 'code' | 'item' | 'variant';
  /** A code in words, the name of a file, a kind of row, or a sentence of the rule. */
  value: string;
  day: string | null;
};

const CAUSE = /^(transfer|source|field|code|day)\.([A-Za-z]{1,40})\.([\w-]{1,60})$/;

/** A cause as one word of the URL, and back; null for what is none. */
export function causeWord({ kind, field, value }: Cause): string {
  return `${kind}.${field}.${value}`;
}

export function readCause(word: string): Cause | null {
  const [, kind, field = '', value = ''] = CAUSE.exec(word) ?? [];
  return kind ? { kind: kind as CauseKind, field, value } : null;
}

/** Fewer findings than this have nothing in common but chance. */
export const LEAST_FINDINGS = 5;
/** So great a part of a rule's findings must share it. */
export const LEAST_SHARE = 0.5;
/** So much more often than usual. */
export const LEAST_EXCESS = 0.25;
