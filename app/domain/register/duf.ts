import { plainDigits } from './plain-digits';

/**
 * DUF number: twelve digits. 1–4 a year, 5–10 a running number, 11–12 the control number 00–10, which is the weighted sum
 * of the first ten digits modulo 11 (no «11 minus» step, no forbidden value). A right control number does not prove that
 * the person exists.
 */
const WEIGHTS = [4, 6, 3, 2, 4, 6, 3, 2, 7, 5] as const;

/** Spaces of all widths and the invisible characters that come along when a number is copied from a document. */
const SPACES = /[\s\u00a0\u00ad\u2000-\u200d\u202f\u205f\u2060\u3000\ufeff]+/g;

export type DufFault = 'empty' | 'letters' | 'short' | 'long' | 'eleven' | 'national_id' | 'control';

export type DufCheck = { ok: true; duf: string } | { ok: false; reason: DufFault; length: number };

function hasRightControl(digits: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
  return sum % 11 === Number(digits.slice(10, 12));
}

const K1 = [3, 7, 6, 1, 8, 9, 4, 5, 2] as const;
const K2 = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2] as const;

function controlDigit(digits: string, weights: readonly number[]): number {
  const sum = weights.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
  return (11 - (sum % 11)) % 11;
}

/** True for a national identity number (fødselsnummer) or D-number with right control digits, synthetic ones included. */
export function isNationalId(digits: string): boolean {
  if (!/^\d{11}$/.test(digits)) return false;
  const day = Number(digits.slice(0, 2)) % 40;
  const rawMonth = Number(digits.slice(2, 4));
  // Helpers of other registers and test data add 40, 65 or 80 to the month.
  const month = [0, 40, 65, 80].map((added) => rawMonth - added).find((m) => m >= 1 && m <= 12);
  if (day < 1 || day > 31 || Number(digits.slice(0, 2)) > 71 || month === undefined) return false;
  return controlDigit(digits, K1) === Number(digits[9]) && controlDigit(digits, K2) === Number(digits[10]);
}

/**
 * Reads what someone typed as a DUF number. Spaces are ignored. The fault tells what is wrong, so that the field can say
 * it; `length` is the number of digits found. Words: `errors.fields.duf.*`.
 */
export function checkDuf(text: string): DufCheck {
  const typed = text.replace(SPACES, '');
  if (typed === '') return { ok: false, reason: 'empty', length: 0 };
  const length = typed.replace(/\D/g, '').length;
  if (!/^\d+$/.test(typed)) return { ok: false, reason: 'letters', length };
  if (length === 11) return { ok: false, reason: isNationalId(typed) ? 'national_id' : 'eleven', length };
  if (length < 12) return { ok: false, reason: 'short', length };
  if (length > 12) return { ok: false, reason: 'long', length };
  return hasRightControl(typed) ? { ok: true, duf: typed } : { ok: false, reason: 'control', length };
}

/** `2021 900001 02`: the full number, in groups. Only where the person page shows it. */
export function formatDuf(duf: string): string {
  return `${duf.slice(0, 4)} ${duf.slice(4, 10)} ${duf.slice(10)}`.trim();
}

/** `2021 •••••• 02`: what lists show. Takes a full number or one that is already masked. */
export function maskDuf(duf: string): string {
  const kept = duf.replace(/[^\d•]/g, '');
  return `${kept.slice(0, 4)} •••••• ${kept.slice(-2)}`;
}

export interface PersonNumber {
  kind: 'duf' | 'national_id';
  /** Digits only. */
  number: string;
  /** Where it stands in the text: `text.slice(start, end)`. */
  start: number;
  end: number;
  /** It is spread over cells of a table, which may stand side by side by chance. */
  spread?: true;
}

const GROUPS = /\d+/g;
/** What may stand between the groups of one number: spaces, hyphens, dots, slashes of all kinds; no line break. */
const BETWEEN =
  /^(?:[ \t\u00a0\u00ad\u00b7\u2000-\u200f\u2010-\u2015\u202a-\u202f\u205f\u2060-\u2069\u2212\u3000\ufe58\ufe63\ufeff\uff0c-\uff0f\uff3f.,\-_/]){0,3}$/;
/** The same with what parts the cells of a table, in quotation marks or not. */
const BETWEEN_CELLS = /^[ \t\u00a0,;|"'\uff1b\uff5c]{1,7}$/;
/** How a number is spread over cells: year, running number and control number, or fewer of them. */
const SPREAD: Record<PersonNumber['kind'], readonly string[]> = {
  duf: ['4,6,2', '4,8', '10,2'],
  national_id: ['6,5'],
};

function kindOf(digits: string): PersonNumber['kind'] | null {
  // In free text only years that a DUF number can have count: phone numbers and dates side by side are no person.
  if (digits.length === 12 && /^(?:19|20)/.test(digits) && hasRightControl(digits)) return 'duf';
  if (digits.length === 11 && isNationalId(digits)) return 'national_id';
  return null;
}

type Group = {
  digits: string;
  start: number;
  end: number;
  /** Whether what stands before it may stand within a number, and only as the border of two cells. */
  joined: 'within' | 'cells' | null;
};

/** A number has at most so many groups. */
const MOST_GROUPS = 12;
/** So many are looked at before those that are done with are let go. */
const GROUPS_AT_ONCE = 4096;

/**
 * Finds DUF numbers, national identity numbers and D-numbers with right control digits in free text, also when they are
 * written with spaces, dots or hyphens between the groups, spread over cells, with other digits than 0–9 or as character
 * references. In order of appearance, without overlap. Takes a time that grows with the text and no faster, whatever stands
 * in it: files of many megabytes are read with it.
 */
export function findPersonNumbers(written: string): PersonNumber[] {
  const { text, placeOf } = plainDigits(written);
  return findPlainNumbers(text).map((number) => ({ ...number, ...placeOf(number.start, number.end) }));
}

/** Whether free text holds a number that names a person, as `findPersonNumbers` finds them. */
export function holdsPersonNumber(written: string): boolean {
  return findPersonNumbers(written).length > 0;
}

function findPlainNumbers(text: string): PersonNumber[] {
  const found: PersonNumber[] = [];
  const next = new RegExp(GROUPS);
  let groups: Group[] = [];
  let first = 0;
  for (;;) {
    if (groups.length - first < MOST_GROUPS) {
      groups = groups.slice(first);
      first = 0;
      readGroups(text, next, groups);
      if (groups.length === 0) return found;
    }
    const hit = numberFrom(groups, first);
    if (hit) found.push(hit.number);
    first = hit ? hit.next : first + 1;
  }
}

/** Puts the next groups of digits of the text to those there are. */
function readGroups(text: string, next: RegExp, groups: Group[]): void {
  for (let i = 0; i < GROUPS_AT_ONCE; i++) {
    const from = next.lastIndex;
    const match = next.exec(text);
    if (!match) {
      next.lastIndex = text.length;
      return;
    }
    const start = match.index;
    const between = start - from <= 7 ? text.slice(from, start) : null;
    const cells = between !== null && BETWEEN_CELLS.test(between) ? 'cells' : null;
    const joined = between !== null && BETWEEN.test(between) ? 'within' : cells;
    groups.push({ digits: match[0], start, end: next.lastIndex, joined });
  }
}

/** The number that starts with the given group, if any. */
function numberFrom(groups: readonly Group[], first: number): { number: PersonNumber; next: number } | null {
  const start = groups[first]?.start ?? 0;
  let digits = '';
  const cells = [0];
  for (let i = first; i < groups.length; i++) {
    const group = groups[i];
    if (!group || (i > first && !group.joined)) return null;
    digits += group.digits;
    if (digits.length > 12) return null;
    if (i > first && group.joined === 'cells') cells.push(0);
    cells[cells.length - 1] = (cells.at(-1) ?? 0) + group.digits.length;
    const kind = digits.length < 11 ? null : kindOf(digits);
    if (!kind || (cells.length > 1 && !SPREAD[kind].includes(cells.join()))) continue;
    const number: PersonNumber = { kind, number: digits, start, end: group.end };
    return { number: cells.length > 1 ? { ...number, spread: true } : number, next: i + 1 };
  }
  return null;
}
