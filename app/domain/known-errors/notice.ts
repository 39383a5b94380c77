import type { Language } from '~/domain/accounts/actor';

/** How grave an operations notice (driftsmelding) is. */
export const NOTICE_SEVERITIES = ['info', 'warning', 'critical'] as const;

export type NoticeSeverity = (typeof NOTICE_SEVERITIES)[number];

export function noticeSeverity(stored: string): NoticeSeverity {
  return NOTICE_SEVERITIES.find((severity) => severity === stored) ?? 'info';
}

type Texts = {
  titleNb: string;
  titleNn: string;
  titleEn: string;
  bodyNb: string;
  bodyNn: string;
  bodyEn: string;
};

const FIELDS = {
  nb: ['titleNb', 'bodyNb'],
  nn: ['titleNn', 'bodyNn'],
  en: ['titleEn', 'bodyEn'],
} as const satisfies Record<Language, readonly [keyof Texts, keyof Texts]>;

/** What the reader sees; `language` tells which language it is in, for a missing one is said and not hidden. */
export type NoticeText = { title: string; body: string; language: Language };

/** The text in the reader's language, else bokmål, which every notice has. */
export function textFor(notice: Texts, language: Language): NoticeText {
  const [title, body] = FIELDS[language];
  if (notice[title] !== '') return { title: notice[title], body: notice[body], language };
  return { title: notice.titleNb, body: notice.bodyNb, language: 'nb' };
}

/** Languages that the notice lacks. */
export function missingLanguages(notice: Texts): Language[] {
  return (['nn', 'en'] as const).filter((language) => notice[FIELDS[language][0]] === '');
}
