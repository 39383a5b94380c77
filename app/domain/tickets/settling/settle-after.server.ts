import { asSystem } from '~/platform/db.server';
import { settleTickets } from './settle-tickets.server';

const MOVES_FINDINGS = new Set(['findings.changed', 'exception.approved', 'exception.revoked']);

/** Settles the tickets that an activity may concern: those of the person, or all after a full run. */
export async function settleAfter(activityId: number): Promise<void> {
  const activity = await asSystem((tx) =>
    tx.activity.findUnique({
      where: { id: activityId },
      select: { kind: true, personId: true, municipalityCode: true },
    }),
  );
  if (activity && MOVES_FINDINGS.has(activity.kind)) await settleTickets(activity);
}
