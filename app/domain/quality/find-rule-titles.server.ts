import type { WordsLanguage } from './define-rule';
import { RULES } from './rules';

/** Ids and titles of all rules, for choosing one. */
export function findRuleTitles(language: WordsLanguage): { id: string; title: string }[] {
  return RULES.map((rule) => ({ id: rule.id, title: rule.words[language].title }));
}
