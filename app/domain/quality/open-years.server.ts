import type { IsoDate } from '~/platform/dates';
import type { Tx } from '~/platform/db.server';
import { roundOf } from './control-round.server';
import { controlYear } from './control-year';

/** So many control years ahead can be decided on. */
const AHEAD = 2;

/** Control years whose round has not opened yet: their rules may still be decided on. A round keeps the set it opened with. */
export async function openYears(tx: Tx, today: IsoDate): Promise<number[]> {
  const first = controlYear(today);
  const years = Array.from({ length: AHEAD + 1 }, (_, i) => first + i);
  const rounds = await Promise.all(years.map((year) => roundOf(tx, year)));
  return years.filter((_, i) => (rounds[i]?.opensOn ?? today) > today);
}
