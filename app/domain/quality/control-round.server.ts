import { daysBetween, fromDbDate, type IsoDate, lastOfFebruary } from '~/platform/dates';
import type { Tx } from '~/platform/db.server';
import { controlYear } from './control-year';

/** The control round that is under way: figures of `year` must be right by `deadline`. */
export type ControlRound = {
  year: number;
  opensOn: IsoDate;
  deadline: IsoDate;
  /** Days left until the deadline; negative when it has passed. */
  daysLeft: number;
};

/** The round of a year; where IMDi has announced none, from New Year to the last of February of the next year. */
export async function roundOf(tx: Tx, year: number): Promise<Omit<ControlRound, 'daysLeft'>> {
  const row = await tx.controlRound.findUnique({ where: { year } });
  const deadline = row ? fromDbDate(row.deadline) : lastOfFebruary(year + 1);
  const opensOn = row ? fromDbDate(row.opensOn) : `${year + 1}-01-01`;
  return { year, opensOn, deadline };
}

/** The round of the control year of this day. */
export async function currentRound(tx: Tx, today: IsoDate): Promise<ControlRound> {
  const round = await roundOf(tx, controlYear(today));
  return { ...round, daysLeft: daysBetween(today, round.deadline) };
}
