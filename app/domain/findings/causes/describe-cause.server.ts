import type { Rule } from '~/domain/quality/define-rule';
import type { FindingWords } from '../finding-line.server';
import type { Cause, CauseText } from './cause';

type File = { name: string; at: Date } | null;

/** A cause in the reader's words. Evidence that the rule no longer gives stands as itself. */
export function describeCause(rule: Rule, cause: Cause, words: FindingWords, file: File): CauseText {
  const { kind, field, value } = cause;
  if (kind === 'transfer') {
    return { about: 'transfer', value: file?.name ?? '', day: file?.at.toISOString() ?? null };
  }
  if (kind === 'source') return { about: 'source', value, day: null };
  if (kind === 'day' && field === 'finding') return { about: 'opened', value, day: value };
  if (kind === 'day' && field === 'row') return { about: 'registered', value, day: value };
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
