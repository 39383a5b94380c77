import { createContext, type ReactNode, useContext } from 'react';
import { createFormat, type Format } from './format';
import { DEFAULT_LANGUAGE, LANGUAGES, type Language } from './language';
import { translatorOf } from './registry';
import type { Translate } from './shape';

const LanguageContext = createContext<Language>(DEFAULT_LANGUAGE);

const FORMATS = Object.fromEntries(LANGUAGES.map((l) => [l, createFormat(l)])) as Record<Language, Format>;

export function LanguageProvider({ language, children }: { language: Language; children: ReactNode }) {
  return <LanguageContext.Provider value={language}>{children}</LanguageContext.Provider>;
}

/** The language of the page. */
export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** The translator of the page: `const t = useWords(); t('tickets.new.title')`. */
export function useWords(): Translate {
  return translatorOf(useContext(LanguageContext));
}

/** Dates, numbers and shares in the form of the page's language. */
export function useFormat(): Format {
  return FORMATS[useContext(LanguageContext)];
}
