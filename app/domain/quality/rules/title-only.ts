import type { RuleWords, WordsLanguage } from '../define-rule';

/** Words of a rule that has only its title so far. */
export function titleOnly(title: string): Record<WordsLanguage, RuleWords> {
  const words: RuleWords = {
    title,
    sentence: title,
    why: '',
    mustFix: '',
    deadline: '',
    fixInNir: '',
    fixInSpecialistSystem: '',
    example: '',
    basis: '',
  };
  return { nb: words, nn: words, en: words };
}
