import { DEFAULT_LANGUAGE, type Language } from './language';
import type { Translate, Words } from './shape';
import { createTranslator } from './translator';

/**
 * The translators this process has words for: all three on the server, only the active language in the browser
 * (registered before hydration), so that no one downloads words they do not read.
 */
const translators = new Map<Language, Translate>();

export function registerWords(language: Language, words: Words): void {
  translators.set(language, createTranslator(words));
}

export function hasWords(language: Language): boolean {
  return translators.has(language);
}

/** The translator of a language, or of whichever is registered when that one is not here (a switch that is reloading). */
export function translatorOf(language: Language): Translate {
  const found =
    translators.get(language) ?? translators.get(DEFAULT_LANGUAGE) ?? [...translators.values()][0];
  if (!found) throw new Error('No words are registered');
  return found;
}
