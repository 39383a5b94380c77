import { now } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';

/** Two presses of one button, or a page sent again, come within this time; whoever says the same later means it. */
const REPEAT_MS = 2 * 60_000;

/** Instant after which the same form of the same person is the same submit. */
export function repeatedSince(): Date {
  return new Date(now().getTime() - REPEAT_MS);
}

/**
 * Lets what one person publishes happen one after the other, so that the second of two presses finds what the first
 * made.
 */
export async function oneAtATime(tx: Tx, actorId: string): Promise<void> {
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended('publish:' || ${actorId}, 0))::text`;
}
