import type { MetaFunction } from '@remix-run/node';
import { DEFAULT_LANGUAGE, isLanguage } from '~/i18n/language';
import { translatorOf } from '~/i18n/registry';
import type { Translate } from '~/i18n/shape';

/**
 * The title of a page in the reader's language: `export const meta = pageTitle((t) => t('account.own.title'))`. Titles
 * never hold a name or a number of a person.
 */
export function pageTitle<Loader = unknown>(
  write: (t: Translate, data: unknown) => string,
): MetaFunction<Loader> {
  return ({ matches, data }) => {
    const root = matches.find(({ id }) => id === 'root')?.data;
    const found = typeof root === 'object' && root !== null && 'language' in root ? root.language : undefined;
    const t = translatorOf(isLanguage(found) ? found : DEFAULT_LANGUAGE);
    return [{ title: `${write(t, data)} – NIR-portalen` }];
  };
}
