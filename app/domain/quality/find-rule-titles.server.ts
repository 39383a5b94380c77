import type { WordsLanguage } from './define-rule';
import { RULES, ruleById } from './rules';

/** Ids and titles of all rules, for choosing one. */
export function findRuleTitles(language: WordsLanguage): { id: string; title: string }[] {
  return RULES.map((rule) => ({ id: rule.id, title: rule.words[language].title }));
}

/** Titles of the rules of some findings by id; a rule that is no longer there stands as its id. */
export function titlesOfRules(
  findings: readonly { ruleId: string }[],
  language: WordsLanguage,
): Record<string, string> {
  return Object.fromEntries(
    findings.map(({ ruleId }) => [ruleId, ruleById(ruleId)?.words[language].title ?? ruleId]),
  );
}
