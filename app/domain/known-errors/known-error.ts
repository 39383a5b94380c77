import { LANGUAGES, type Language } from '~/i18n/language';

/** How far a known error (kjent feil) has come: under investigation → workaround → fixed, being verified → closed. */
export const KNOWN_ERROR_STATUSES = ['under_investigation', 'workaround', 'verifying', 'closed'] as const;

export type KnownErrorStatus = (typeof KNOWN_ERROR_STATUSES)[number];

/** Statuses that are set with an update; `closed` has a command of its own. */
export const LIVE_STATUSES = ['under_investigation', 'workaround', 'verifying'] as const;

/** Who reads it: IMDi alone, the municipalities that it hits, or everybody (open page and feed too). */
export const VISIBILITIES = ['internal', 'affected', 'public'] as const;

export type Visibility = (typeof VISIBILITIES)[number];

/** How loud it is where it hits: at the person, as a strip on the pages it is about, or also on the first page. */
export const LOUDNESSES = ['hint', 'strip', 'banner'] as const;

export type Loudness = (typeof LOUDNESSES)[number];

/** Whether something of this loudness is shown in a place that asks for at least `needed`. */
export function isLoudEnough(loudness: Loudness, needed: Loudness): boolean {
  return LOUDNESSES.indexOf(loudness) >= LOUDNESSES.indexOf(needed);
}

/** The texts of a known error, in the order they are read. */
export const TEXT_FIELDS = ['title', 'symptom', 'affected', 'workaround', 'whatToDo', 'whatNotToDo'] as const;

export type TextField = (typeof TEXT_FIELDS)[number];

export type KnownErrorTexts = Record<TextField, string>;

/** Texts in the reader's language, or in another one when that is missing; `language` says which. */
export type ReadTexts = KnownErrorTexts & { language: Language };

/** The texts in the reader's language, else bokmål, else whichever there is; null when nothing is written yet. */
export function textsFor(
  texts: readonly (KnownErrorTexts & { language: Language })[],
  language: Language,
): ReadTexts | null {
  const wanted = [language, ...LANGUAGES];
  for (const one of wanted) {
    const found = texts.find((text) => text.language === one);
    if (found) return found;
  }
  return null;
}

/** Languages that the texts lack. */
export function missingTexts(texts: readonly { language: Language }[]): Language[] {
  return LANGUAGES.filter((language) => !texts.some((text) => text.language === language));
}

/** An update in one language, with the language it is in. */
export function updateFor(
  update: { bodyNb: string; bodyNn: string; bodyEn: string },
  language: Language,
): { body: string; language: Language } {
  const bodies: Record<Language, string> = { nb: update.bodyNb, nn: update.bodyNn, en: update.bodyEn };
  const found = [language, ...LANGUAGES].find((one) => bodies[one] !== '') ?? 'nb';
  return { body: bodies[found], language: found };
}

/** A known error as a strip or banner tells of it: that you are hit, and how many. */
export type LoudKnownError = {
  number: number;
  status: KnownErrorStatus;
  title: string;
  workaround: string;
  language: Language;
  /** Own persons hit, of so many. */
  persons: number;
  of: number;
};

/** What is proposed as the last word on a known error, in each language. */
export const CLOSING_PROPOSAL: Readonly<Record<Language, string>> = {
  nb: 'Feilen er rettet og kontrollert. Dere trenger ikke gjøre noe mer.',
  nn: 'Feilen er retta og kontrollert. De treng ikkje gjere noko meir.',
  en: 'The fault is mended and checked. You need not do anything more.',
};
