import type { ClockBasis, ClockKind } from './clocks';
import { workingMinutesBetween } from './service-hours';

/** How a clock stands: running, late, standing still, met in time, or missed. */
export type ClockState = 'running' | 'late' | 'stopped' | 'met' | 'missed';

/** One clock with all that its deadline follows from. Instants are ISO strings, lengths are working minutes. */
export type ClockLine = {
  kind: ClockKind;
  state: ClockState;
  due: string;
  /** When the clock began. */
  from: string;
  /** What IMDi aimed at when the deadline was set; the levels may have changed since. */
  target: number;
  /** How long it has stood still while it was not IMDi's turn. */
  stopped: number;
  /** What is left; negative when late, null when it does not run. */
  left: number | null;
};

/** What a ticket's clocks are explained from. */
export type Clocked = ClockBasis & { nextDueAt: Date | null; solveDueAt: Date | null; solvedAt: Date | null };

/** Each clock of a ticket explained by its own deadline: where its deadline comes from, and how it stands now. */
export function explainClocks(ticket: Clocked, now: Date): ClockLine[] {
  const lines: ClockLine[] = [];
  const { firstDueAt, nextDueAt, solveDueAt, waitingSince, createdAt, stoppedMinutes } = ticket;
  const stands = ticket.clockStoppedAt !== null;
  const running = (due: Date): ClockState => (stands ? 'stopped' : due <= now ? 'late' : 'running');
  const ended = (due: Date, at: Date): ClockState => (at <= due ? 'met' : 'missed');
  const line = (kind: ClockKind, due: Date, from: Date, state: ClockState, stopped: number) => {
    const target = Math.round(workingMinutesBetween(from, due)) - stopped;
    const left = state === 'running' || state === 'late' ? Math.round(workingMinutesBetween(now, due)) : null;
    lines.push({ kind, state, due: due.toISOString(), from: from.toISOString(), target, stopped, left });
  };
  if (firstDueAt) {
    const answered = ticket.firstAnsweredAt;
    const state = answered ? ended(firstDueAt, answered) : running(firstDueAt);
    line('first', firstDueAt, createdAt, state, answered ? 0 : stoppedMinutes);
  }
  if (nextDueAt && waitingSince) {
    const stopped = stoppedMinutes - ticket.nextStoppedMinutes;
    line('next', nextDueAt, waitingSince, running(nextDueAt), stopped);
  }
  if (solveDueAt) {
    const state = ticket.solvedAt ? ended(solveDueAt, ticket.solvedAt) : running(solveDueAt);
    const stopped = stoppedMinutes - ticket.solveStoppedMinutes;
    line('solution', solveDueAt, ticket.solveFrom ?? createdAt, state, stopped);
  }
  return lines;
}
