import type { Rule } from '~/domain/quality/define-rule';
import type { FindingWords } from '../finding-line.server';
import type { Cause } from './cause';

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

type File = { name: string; at: Date } | null;

/** A cause in the reader's words. Evidence that the rule no longer gives stands as itself. */
export function describeCause(rule: Rule, cause: Cause, words: FindingWords, file: File): CauseText {
  const { kind, field, value } = cause;
  if (kind === 'transfer') {
    return { about: 'transfer', value: file?.name ?? '', day: file?.at.toISOString() ?? null };
  }
  if (kind === 'source') return { about: 'source', value, day: null };
  if (field === 'opened' || field === 'registered') return { about: field, value, day: value };
  const spec = rule.evidence[field];
  switch (spec?.kind) {
    case 'code':
      return { about: 'code', value: words.label(spec.list, value), day: null };
    case 'item':
      return { about: 'item', value, day: null };
    case 'variant':
      return { about: 'variant', value: plainSentence(rule, value, words), day: null };
    default:
      return { about: 'day', value, day: value };
  }
}

/** The sentence of a variant without its values. */
function plainSentence(rule: Rule, variant: string, { language }: FindingWords): string {
  const { sentence, title } = rule.words[language];
  const text = typeof sentence === 'string' ? sentence : (sentence[variant] ?? title);
  return text.replace(/\{\{\w+\}\}/g, '…');
}
