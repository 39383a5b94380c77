import { now } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import type { Ticket } from '~generated/prisma/client';
import { type ClockChange, type ClockColumns, startClocks, turnClocks } from './clocks';
import { findServiceLevel } from './find-service-level.server';
import type { Priority } from './service-levels';

type Change = ClockChange & { themeCode?: string; priority?: Priority };

/**
 * The clock columns of a ticket after a change; every command that changes state, waiting, theme or priority writes them
 * with the rest. `before` is the locked ticket, `at` the instant of the change.
 */
export async function clocksAfter(
  tx: Tx,
  before: Ticket,
  change: Change,
  at: Date = now(),
): Promise<ClockColumns & { escalatedAt?: null; leadId?: null }> {
  const { themeCode = before.themeCode, priority = before.priority, ...moved } = change;
  const clocks = turnClocks(before, moved, await findServiceLevel(tx, themeCode, priority), at);
  // A deadline that is met, or has moved away, needs no lead any more.
  const late = clocks.dueAt !== null && clocks.dueAt <= at;
  return late ? clocks : { ...clocks, escalatedAt: null, leadId: null };
}

/** The clock columns of a ticket that is filed now. */
export async function clocksOfNew(
  tx: Tx,
  themeCode: string,
  at: Date,
  priority: Priority = 'normal',
): Promise<ClockColumns> {
  return startClocks(await findServiceLevel(tx, themeCode, priority), at);
}
