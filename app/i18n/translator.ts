import i18next from 'i18next';
import type { Language } from './language';
import { parseMessageKey } from './message-key';
import type { Translate, WordParams, Words } from './shape';

/**
 * Makes the translator of one language from its words. Nothing is loaded or guessed at call time, so it is synchronous
 * on the server and in the browser alike. React escapes, and so do the mails: hence no escaping here.
 */
export function createTranslator(language: Language, words: Words): Translate {
  const engine = i18next.createInstance();
  void engine.init({
    lng: language,
    fallbackLng: false,
    initImmediate: false,
    nsSeparator: false,
    keySeparator: '.',
    returnNull: false,
    resources: { [language]: { translation: words } },
    interpolation: { escapeValue: false },
  });
  const translate = (key: string, params?: WordParams) => engine.t(key, params ?? {});
  const message = (raw: string, params?: WordParams): string => {
    const { key, params: written } = parseMessageKey(raw);
    const all = { ...written, ...params };
    // A key that names a branch and not a word comes back as an object.
    const text: unknown = engine.exists(key, all) ? engine.t(key, { ...all, returnObjects: true }) : null;
    return typeof text === 'string' ? text : engine.t('errors.unknown');
  };
  return Object.assign(translate, { message }) as Translate;
}
