import { useFetcher, useLocation } from '@remix-run/react';
import { useLanguage, useWords } from '~/i18n/context';
import { LANGUAGE_NAMES, LANGUAGES } from '~/i18n/language';
import classes from './preferences.module.css';

export type ColorScheme = 'auto' | 'light' | 'dark';

const SCHEMES: readonly ColorScheme[] = ['auto', 'light', 'dark'];

/**
 * Choice of language and of light or dark, signed in or not. Both are plain POST forms; a new language loads the page anew
 * because the browser holds the words of one language only.
 */
export function Preferences({ colorScheme }: { colorScheme: ColorScheme }) {
  const t = useWords();
  const current = useLanguage();
  const location = useLocation();
  const fetcher = useFetcher();
  const here = location.pathname + location.search;
  return (
    <div className={classes.preferences}>
      <form method="post" action="/sprak" className={classes.choice} aria-label={t('layout.language')}>
        <span className={classes.name}>{t('layout.language')}</span>
        <input type="hidden" name="returnTo" value={here} />
        <span className={classes.buttons}>
          {LANGUAGES.map((language) => (
            <button
              key={language}
              type="submit"
              name="language"
              value={language}
              lang={language}
              aria-pressed={language === current}
            >
              {LANGUAGE_NAMES[language]}
            </button>
          ))}
        </span>
      </form>
      <fetcher.Form
        method="post"
        action="/fargevalg"
        className={classes.choice}
        aria-label={t('layout.scheme.label')}
        preventScrollReset
      >
        <span className={classes.name}>{t('layout.scheme.label')}</span>
        <input type="hidden" name="returnTo" value={here} />
        <span className={classes.buttons}>
          {SCHEMES.map((scheme) => (
            <button
              key={scheme}
              type="submit"
              name="colorScheme"
              value={scheme}
              aria-pressed={scheme === colorScheme}
            >
              {t(`layout.scheme.${scheme}`)}
            </button>
          ))}
        </span>
      </fetcher.Form>
    </div>
  );
}
