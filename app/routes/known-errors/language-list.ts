import type { Language } from '~/domain/accounts/actor';
import type { Translate } from '~/i18n/shape';

/** Languages as they stand in a sentence: «bokmål, nynorsk og engelsk». */
export function languageList(t: Translate, languages: readonly Language[]): string {
  const names = languages.map((language) => t(`known_errors.in_language.${language}`));
  const last = names.pop() ?? '';
  return names.length === 0 ? last : t('known_errors.in_both', { first: names.join(', '), last });
}
