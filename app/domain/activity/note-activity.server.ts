import { now } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { DEFAULT_ATTEMPTS } from '~/platform/jobs.server';
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
  const [row] = await tx.$queryRawUnsafe<{ id: number }[]>(
    `/*prepare:activity.note.1*/
    with noted as (
      insert into activity (at, kind, actor_id, municipality_code, person_id, ticket_id, data)
      values ($1::timestamptz, $2, $3::uuid, $4, $5::int, $6::uuid, $7::jsonb) returning id
    )
    select id, case when $8::boolean
      then portal_add_job('handle-activity', json_build_object('activityId', id), null, null, ${DEFAULT_ATTEMPTS}) end::text as job
    from noted`,
    now(),
    note.kind,
    note.actorId ?? null,
    note.municipalityCode ?? null,
    note.personId ?? null,
    note.ticketId ?? null,
    JSON.stringify(note.data ?? {}),
    REACTED_KINDS.has(note.kind),
  );
  if (!row) throw new Error('the activity was not written');
  return row.id;
}
