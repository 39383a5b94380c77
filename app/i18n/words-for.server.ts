import type { Language } from './language';
import { hasWords, registerWords, translatorOf } from './registry';
import type { Translate } from './shape';
import { en } from './words/en';
import { nb } from './words/nb';
import { nn } from './words/nn';

const ALL = { nb, nn, en };

/** The translator for a language on the server: loaders, actions, mails, exports, jobs. */
export function wordsFor(language: Language): Translate {
  if (!hasWords(language)) registerWords(language, ALL[language]);
  return translatorOf(language);
}
