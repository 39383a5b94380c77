import { now } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { addJob } from '~/platform/jobs.server';
import type { Prisma } from '~generated/prisma/client';
import { type ActivityKind, REACTED_KINDS } from './activity';

export type ActivityNote = {
  kind: ActivityKind;
  actorId?: string | null;
  municipalityCode?: string | null;
  personId?: number | null;
  ticketId?: string | null;
  /** Ids, codes and counts only; never names, numbers of persons or free text. */
  data?: Prisma.InputJsonObject;
};

/**
 * Notes what happened, in the transaction of the change itself. For kinds that other rooms react to the job is added
 * in the same breath, so that nothing acknowledged goes unanswered. Returns the id of the row.
 */
export async function noteActivity(tx: Tx, note: ActivityNote): Promise<number> {
  const row = await tx.activity.create({
    data: {
      at: now(),
      kind: note.kind,
      actorId: note.actorId ?? null,
      municipalityCode: note.municipalityCode ?? null,
      personId: note.personId ?? null,
      ticketId: note.ticketId ?? null,
      data: note.data ?? {},
    },
    select: { id: true },
  });
  if (REACTED_KINDS.has(note.kind)) await addJob(tx, 'handle-activity', { activityId: row.id });
  return row.id;
}
