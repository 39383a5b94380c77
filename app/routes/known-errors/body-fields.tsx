import type { Language } from '~/domain/accounts/actor';
import { useWords } from '~/i18n/context';
import { TextArea } from '~/ui/fields';

const NAMES = { nb: 'bodyNb', nn: 'bodyNn', en: 'bodyEn' } as const;

interface BodyFieldsProps {
  languages: readonly Language[];
  /** Labels of a text about the error, or of an answer in a ticket. */
  words?: 'desk' | 'answer';
  /** Height of the field in Bokmål; the others are one line lower. */
  rows?: number;
  defaults?: Record<Language, string>;
}

/** A text of its own per language. Bokmål must be there; it stands in for those that are left empty. */
export function BodyFields({ languages, words = 'desk', rows = 4, defaults }: BodyFieldsProps) {
  const t = useWords();
  return languages.map((language) => (
    <TextArea
      key={language}
      name={NAMES[language]}
      label={t(`known_errors.${words}.body_${language}`)}
      hint={words === 'answer' && language === 'nn' ? t('known_errors.answer.missing_hint') : undefined}
      defaultValue={defaults?.[language]}
      rows={language === 'nb' ? rows : rows - 1}
      maxLength={4000}
      optional={language !== 'nb'}
    />
  ));
}
