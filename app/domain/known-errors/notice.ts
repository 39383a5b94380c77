import type { Actor, Language, Role } from '~/domain/accounts/actor';
import { can } from '~/domain/accounts/permissions';

/** How grave an operations notice (driftsmelding) is. */
export const NOTICE_SEVERITIES = ['info', 'warning', 'critical'] as const;

export type NoticeSeverity = (typeof NOTICE_SEVERITIES)[number];

export function noticeSeverity(stored: string): NoticeSeverity {
  return NOTICE_SEVERITIES.find((severity) => severity === stored) ?? 'info';
}

/** Where a notice is shown besides the first page and its own: the pages that it is about. */
export const NOTICE_PLACES = ['front', 'upload', 'tickets', 'findings', 'persons', 'everywhere'] as const;

export type NoticePlace = (typeof NOTICE_PLACES)[number];

export function noticePlace(stored: string): NoticePlace {
  return NOTICE_PLACES.find((place) => place === stored) ?? 'front';
}

/** The first parts of the addresses that belong to a place. */
const ADDRESSES: Record<Exclude<NoticePlace, 'front' | 'everywhere'>, readonly string[]> = {
  upload: ['/opplasting'],
  tickets: ['/saker', '/standardtekster'],
  findings: ['/funn', '/regler'],
  persons: ['/personer', '/endringer'],
};

/** The first page and the page of notices show them all in lists of their own. */
const OWN_LISTS: readonly string[] = ['/', '/driftsmeldinger'];

/** Whether a notice stands at the top of the page with this path. Critical ones stand on every page. */
export function standsOn(notice: { place: NoticePlace; severity: NoticeSeverity }, path: string): boolean {
  if (OWN_LISTS.includes(path)) return false;
  const { place, severity } = notice;
  if (severity === 'critical' || place === 'everywhere') return true;
  if (place === 'front') return false;
  return ADDRESSES[place].some((start) => path === start || path.startsWith(`${start}/`));
}

type NoticeAudience = {
  roles: readonly Role[];
  countyCode: string | null;
  municipalityCode: string | null;
};

type Reader = Pick<Actor, 'role' | 'municipalityCode' | 'countyCode'>;

/**
 * Whether a notice is for the reader: for all, or for the reader's county, municipality and role. Those who write notices
 * see every one; those of no place see the notices of every place that are for their role.
 */
export function concerns({ roles, countyCode, municipalityCode }: NoticeAudience, reader: Reader): boolean {
  if (can(reader, 'notices.write')) return true;
  if (roles.length > 0 && !roles.includes(reader.role)) return false;
  if (reader.municipalityCode === null && reader.countyCode === null) return true;
  const county = reader.countyCode ?? reader.municipalityCode?.slice(0, 2) ?? '';
  if (municipalityCode !== null) {
    return reader.municipalityCode === null
      ? municipalityCode.startsWith(county)
      : municipalityCode === reader.municipalityCode;
  }
  return countyCode === null || countyCode === county;
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

/** A notice as its reader sees it. `endsAt` is null when the end is not known. */
export type NoticeLine = NoticeText & {
  id: number;
  severity: NoticeSeverity;
  place: NoticePlace;
  startsAt: Date;
  endsAt: Date | null;
};

/** What a page needs of a notice that stands on it. */
export type PageNotice = Pick<NoticeLine, 'id' | 'severity' | 'place' | 'title' | 'body' | 'language'>;

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
