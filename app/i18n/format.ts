import type { Language } from './language';

/** Non-breaking space: a number must not be torn apart at a line end. */
const NBSP = '\u00a0';
const ZONE = 'Europe/Oslo';

const MONTHS: Record<Language, readonly string[]> = {
  nb: 'januar,februar,mars,april,mai,juni,juli,august,september,oktober,november,desember'.split(','),
  nn: 'januar,februar,mars,april,mai,juni,juli,august,september,oktober,november,desember'.split(','),
  en: 'January,February,March,April,May,June,July,August,September,October,November,December'.split(','),
};

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

interface Parts {
  y: string;
  m: string;
  d: string;
  hh: string;
  mm: string;
}

/** A plain ISO date is a calendar day and is not moved by any zone; a Date or a full timestamp is read in Oslo time. */
function partsOf(value: string | Date): Parts | null {
  if (typeof value === 'string') {
    const plain = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
    if (plain) return { y: plain[1] ?? '', m: plain[2] ?? '', d: plain[3] ?? '', hh: '00', mm: '00' };
  }
  const date = typeof value === 'string' ? new Date(value) : value;
  const time = date.getTime();
  if (Number.isNaN(time)) return null;
  return date.getUTCFullYear() > FIRST_YEAR_OF_RULE ? byRule(time) : byCalendar(date);
}

/** Since 1996 summer time lasts from the last Sunday of March to the last Sunday of October, 01.00 UTC (directive 2000/84/EC). */
const FIRST_YEAR_OF_RULE = 1996;
const HOUR_MS = 3_600_000;
const summerTimes = new Map<number, readonly [number, number]>();

function lastSunday(year: number, month: number): number {
  const last = Date.UTC(year, month + 1, 0, 1);
  return last - new Date(last).getUTCDay() * 24 * HOUR_MS;
}

/** The clock in Oslo worked out from the rule: fifty times as quick as the calendar of the engine, which a list asks often. */
function byRule(time: number): Parts {
  const year = new Date(time).getUTCFullYear();
  let summer = summerTimes.get(year);
  if (!summer) {
    summer = [lastSunday(year, 2), lastSunday(year, 9)];
    summerTimes.set(year, summer);
  }
  const local = new Date(time + (time >= summer[0] && time < summer[1] ? 2 : 1) * HOUR_MS).toISOString();
  return {
    y: local.slice(0, 4),
    m: local.slice(5, 7),
    d: local.slice(8, 10),
    hh: local.slice(11, 13),
    mm: local.slice(14, 16),
  };
}

function byCalendar(date: Date): Parts {
  const found = Object.fromEntries(clock.formatToParts(date).map((p) => [p.type, p.value]));
  return {
    y: found.year ?? '',
    m: found.month ?? '',
    d: found.day ?? '',
    hh: found.hour ?? '',
    mm: found.minute ?? '',
  };
}

/**
 * Numbers in Norwegian form in every language: `12 345,6`. Written by hand and not with Intl because Node and the
 * browsers disagree on the space, which would break hydration.
 */
export function formatNumber(value: number, decimals = 0): string {
  if (!Number.isFinite(value)) return '–';
  const [whole = '0', fraction] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, NBSP);
  const text = fraction ? `${grouped},${fraction}` : grouped;
  const isZero = /^[0,\u00a0]+$/.test(text);
  return value < 0 && !isZero ? `\u2212${text}` : text;
}

export interface Format {
  language: Language;
  /** `28.02.2026`; empty text for nothing, so that a table cell stays empty. */
  date: (value: string | Date | null | undefined) => string;
  /** `28. februar 2026` */
  longDate: (value: string | Date | null | undefined) => string;
  /** `28. februar`, for sentences where the year is plain. */
  dayMonth: (value: string | Date | null | undefined) => string;
  /** `28.02.2026 kl. 06.10`, Oslo time. */
  dateTime: (value: string | Date | null | undefined) => string;
  /** `06.10`, Oslo time. */
  time: (value: string | Date | null | undefined) => string;
  number: (value: number, decimals?: number) => string;
  /** Takes a share (0–1): `0.063` → `6 %`. */
  percent: (share: number, decimals?: number) => string;
  /** With sign: `+1,2`, `−0,4`, `0,0`. */
  change: (value: number, decimals?: number) => string;
  /** `12,4 MB` */
  bytes: (value: number) => string;
}

/** The formatters of one language. Forms are Norwegian in all three; only the month names and «kl.» differ. */
export function createFormat(language: Language): Format {
  const at = language === 'en' ? ' at ' : ' kl. ';
  const use = (value: string | Date | null | undefined, write: (p: Parts) => string) => {
    if (value === null || value === undefined || value === '') return '';
    const parts = partsOf(value);
    return parts ? write(parts) : '';
  };
  const day = (p: Parts) => (language === 'en' ? `${Number(p.d)}` : `${Number(p.d)}.`);
  const month = (p: Parts) => MONTHS[language][Number(p.m) - 1] ?? '';
  const date = (p: Parts) => `${p.d}.${p.m}.${p.y}`;
  return {
    language,
    date: (value) => use(value, date),
    longDate: (value) => use(value, (p) => `${day(p)}${NBSP}${month(p)}${NBSP}${p.y}`),
    dayMonth: (value) => use(value, (p) => `${day(p)}${NBSP}${month(p)}`),
    dateTime: (value) => use(value, (p) => `${date(p)}${at}${p.hh}.${p.mm}`),
    time: (value) => use(value, (p) => `${p.hh}.${p.mm}`),
    number: formatNumber,
    percent: (share, decimals = 0) => `${formatNumber(share * 100, decimals)}${NBSP}%`,
    change: (value, decimals = 1) => {
      const text = formatNumber(value, decimals);
      return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
    },
    bytes: (value) => {
      if (value < 1000) return `${formatNumber(value)}${NBSP}B`;
      if (value < 1_000_000) return `${formatNumber(value / 1000)}${NBSP}kB`;
      return `${formatNumber(value / 1_000_000, 1)}${NBSP}MB`;
    },
  };
}
