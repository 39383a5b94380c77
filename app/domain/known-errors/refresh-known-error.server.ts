import { reevaluatePersons } from '~/domain/findings/reevaluate-persons.server';
import { matchEverybody } from '~/domain/quality/match-signatures.server';
import { readSignature } from '~/domain/quality/signature';
import { now, today } from '~/platform/clock.server';
import { asSystem, elevated, type Tx } from '~/platform/db.server';
import { addJob } from '~/platform/jobs.server';

/** Up to so many persons follow in the transaction of the change itself; more are left to the worker. */
const AT_ONCE = 400;
const CHUNK = 1000;
const CHUNK_LIMITS = { timeout: 120_000 };
/** Later than any evaluation that began before the change and did not know of it. */
const SECOND_LOOK_MS = 60_000;

/**
 * The persons who are not as the known error says: hit but not noted so, or the other way round, or with a finding that is
 * laid aside or left open wrongly. As the owner of the tables.
 */
async function outOfStep(tx: Tx, knownErrorId: number): Promise<number[]> {
  const error = await tx.knownError.findUnique({ where: { id: knownErrorId } });
  if (!error) return [];
  const live = error.status !== 'closed';
  const should = live ? await matchEverybody(tx, readSignature(error.signature), today()) : [];
  const covers = live && error.visibility !== 'internal' ? error.covers : [];
  const rows = await tx.$queryRaw<{ id: number }[]>`
    with should as (select unnest(${should}::int[]) as id),
      present as (select person_id as id from known_error_hit where known_error_id = ${knownErrorId} and ended_at is null)
    select id from (
      (select id from should except select id from present)
      union (select id from present except select id from should)
      union select f.person_id from finding f where f.known_error_id = ${knownErrorId}
        and (not f.rule_id = any(${covers}::text[]) or f.person_id not in (select id from should))
      union select f.person_id from finding f join should s on s.id = f.person_id
        where f.state = 'open' and f.rule_id = any(${covers}::text[])
    ) changed order by id`;
  return rows.map((row) => row.id);
}

/**
 * After a change of a known error, in its transaction: the persons it hits and their findings follow at once when they are
 * few, and in any case by a job, which also catches what was evaluated meanwhile by the error as it was before.
 */
export async function followChange(tx: Tx, knownErrorId: number, actorId: string): Promise<void> {
  await elevated(tx, async () => {
    const ids = await outOfStep(tx, knownErrorId);
    const few = ids.length <= AT_ONCE;
    if (few && ids.length > 0) {
      await reevaluatePersons(tx, ids, { today: today(), cause: 'known_error', actorId });
    }
    const runAt = few ? new Date(Date.now() + SECOND_LOOK_MS) : undefined;
    await addJob(
      tx,
      'refresh-known-error',
      { knownErrorId },
      { jobKey: `known-error:${knownErrorId}${few ? ':later' : ''}`, runAt },
    );
  });
}

/** Brings everybody in step with a known error, in transactions of limited size. Safe to repeat. Returns how many moved. */
export async function refreshKnownError(knownErrorId: number): Promise<number> {
  const ids = await asSystem((tx) => outOfStep(tx, knownErrorId), CHUNK_LIMITS);
  for (let from = 0; from < ids.length; from += CHUNK) {
    const chunk = ids.slice(from, from + CHUNK);
    await asSystem(
      (tx) => reevaluatePersons(tx, chunk, { today: today(), cause: 'known_error', at: now() }),
      CHUNK_LIMITS,
    );
  }
  return ids.length;
}
