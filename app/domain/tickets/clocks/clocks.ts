import type { TicketState } from '../ticket';
import { addWorkingMinutes, workingMinutesBetween } from './service-hours';
import type { ServiceLevel } from './service-levels';

/** The three clocks of a ticket: first answer, next answer, solution. */
export type ClockKind = 'first' | 'next' | 'solution';

/** States in which all clocks stand still: it is the municipality's turn, or nothing is left to do. */
export const STOPPED_STATES: ReadonlySet<TicketState> = new Set([
  'waiting_for_municipality',
  'solved',
  'closed',
]);

/** What the clocks are reckoned from: the ticket as it is (or will be), and how long it has stood still. */
export type ClockBasis = {
  createdAt: Date;
  state: TicketState;
  waitingSince: Date | null;
  firstAnsweredAt: Date | null;
  clockStoppedAt: Date | null;
  stoppedMinutes: number;
  nextStoppedMinutes: number;
  solveFrom: Date | null;
  solveStoppedMinutes: number;
  /** Kept as it was once the first answer is given. */
  firstDueAt: Date | null;
};

/** The columns of a ticket that hold its clocks. */
export type ClockColumns = Omit<ClockBasis, 'createdAt' | 'state' | 'waitingSince' | 'firstAnsweredAt'> & {
  nextDueAt: Date | null;
  solveDueAt: Date | null;
  dueAt: Date | null;
  dueKind: ClockKind | null;
  warnAt: Date | null;
};

/** What a command changes in a ticket, as far as clocks care. */
export type ClockChange = Partial<Pick<ClockBasis, 'state' | 'waitingSince' | 'firstAnsweredAt'>>;

const ENDED: ReadonlySet<TicketState> = new Set(['solved', 'closed']);

/**
 * Starts, stops and moves the clocks of a ticket for a change that happens at `at`. Standing still adds working minutes
 * to every deadline; bringing back a solved or closed ticket starts the solution clock anew.
 */
export function turnClocks(
  before: ClockBasis,
  change: ClockChange,
  level: ServiceLevel,
  at: Date,
): ClockColumns {
  const basis = { ...before, ...change };
  const stands = STOPPED_STATES.has(basis.state);
  if (stands) basis.clockStoppedAt ??= at;
  else if (basis.clockStoppedAt) {
    basis.stoppedMinutes += Math.round(workingMinutesBetween(basis.clockStoppedAt, at));
    basis.clockStoppedAt = null;
  }
  if (ENDED.has(before.state) && !ENDED.has(basis.state)) {
    basis.solveFrom = at;
    basis.solveStoppedMinutes = basis.stoppedMinutes;
  }
  if (basis.waitingSince && basis.waitingSince.getTime() !== before.waitingSince?.getTime()) {
    basis.nextStoppedMinutes = basis.stoppedMinutes;
  }
  return { ...columnsOf(basis), ...deadlinesOf(basis, level) };
}

/** The clocks of a ticket that is filed at an instant. */
export function startClocks(level: ServiceLevel, at: Date): ClockColumns {
  const basis: ClockBasis = {
    createdAt: at,
    state: 'new',
    waitingSince: at,
    firstAnsweredAt: null,
    clockStoppedAt: null,
    stoppedMinutes: 0,
    nextStoppedMinutes: 0,
    solveFrom: null,
    solveStoppedMinutes: 0,
    firstDueAt: null,
  };
  return { ...columnsOf(basis), ...deadlinesOf(basis, level) };
}

function columnsOf(basis: ClockBasis) {
  const { clockStoppedAt, stoppedMinutes, nextStoppedMinutes, solveFrom, solveStoppedMinutes } = basis;
  return { clockStoppedAt, stoppedMinutes, nextStoppedMinutes, solveFrom, solveStoppedMinutes };
}

type Deadlines = Pick<
  ClockColumns,
  'firstDueAt' | 'nextDueAt' | 'solveDueAt' | 'dueAt' | 'dueKind' | 'warnAt'
>;

/** The deadlines that follow from a basis; the nearest one that runs is the ticket's `dueAt`. */
function deadlinesOf(basis: ClockBasis, level: ServiceLevel): Deadlines {
  const { createdAt, waitingSince, stoppedMinutes, firstAnsweredAt } = basis;
  const firstDueAt =
    (firstAnsweredAt && basis.firstDueAt) ||
    addWorkingMinutes(createdAt, level.firstMinutes + stoppedMinutes);
  const nextDueAt =
    waitingSince && firstAnsweredAt
      ? addWorkingMinutes(waitingSince, level.nextMinutes + stoppedMinutes - basis.nextStoppedMinutes)
      : null;
  const solveDueAt = addWorkingMinutes(
    basis.solveFrom ?? createdAt,
    level.solveMinutes + stoppedMinutes - basis.solveStoppedMinutes,
  );
  const running: [ClockKind, Date][] = [['solution', solveDueAt]];
  if (!firstAnsweredAt) running.push(['first', firstDueAt]);
  if (nextDueAt) running.push(['next', nextDueAt]);
  running.sort(([, a], [, b]) => a.getTime() - b.getTime());
  const nearest = basis.clockStoppedAt ? undefined : running[0];
  const [dueKind, dueAt] = nearest ?? [null, null];
  const warnAt = dueAt ? addWorkingMinutes(dueAt, -level.warnMinutes) : null;
  return { firstDueAt, nextDueAt, solveDueAt, dueAt, dueKind, warnAt };
}
