import { addDays, type IsoDate } from '~/platform/dates';

const DUF_WEIGHTS = [4, 6, 3, 2, 4, 6, 3, 2, 7, 5];
const YEARS = { first: 2016, count: 11 } as const;
/** Running numbers from here on are no person's. */
const UNLIKELY = 900_000;

/** Ten digits of a DUF number with the control number they ask for. */
export function withControl(head: string): string {
  const sum = DUF_WEIGHTS.reduce((total, weight, place) => total + weight * Number(head[place]), 0);
  return head + String(sum % 11).padStart(2, '0');
}

/** The DUF number of the person with that number; no two persons share one. `firstYear` is the year of the lowest. */
export function dufOf(number: number, firstYear: number = YEARS.first): string {
  const running = UNLIKELY + Math.floor(number / YEARS.count);
  return withControl(`${firstYear + (number % YEARS.count)}${running}`);
}

const FIRST = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const SECOND = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

function controlDigit(digits: string, weights: readonly number[]): number {
  const sum = weights.reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
  return (11 - (sum % 11)) % 11;
}

const DAYS = 365;
const INDIVIDUAL_NUMBERS = 1000;

/**
 * A day of birth near the wanted year, and a made-up national id that fits it (80 added to the month, so that it is nobody's).
 * Day and individual number belong to the person alone, so that no two ids are equal up to 365 000 persons; the year gives way until
 * both control digits exist.
 */
export function bornAbout(year: number, number: number): { birthDate: IsoDate; nationalId: string } {
  const individual = String(Math.floor(number / DAYS) % INDIVIDUAL_NUMBERS).padStart(3, '0');
  for (let tried = year; ; tried -= 1) {
    const birthDate = addDays(`${tried}-01-01`, number % DAYS);
    const [, month = '', day = ''] = birthDate.split('-');
    const digits = `${day}${Number(month) + 80}${birthDate.slice(2, 4)}${individual}`;
    const first = controlDigit(digits, FIRST);
    const second = controlDigit(`${digits}${first}`, SECOND);
    if (first < 10 && second < 10) return { birthDate, nationalId: `${digits}${first}${second}` };
  }
}
