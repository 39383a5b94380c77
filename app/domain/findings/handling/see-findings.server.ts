import type { Actor } from '~/domain/accounts/actor';
import { can } from '~/domain/accounts/permissions';
import { now } from '~/platform/clock.server';
import { asActor, elevated } from '~/platform/db.server';
import { noteHandling } from './handled-finding.server';

/**
 * Notes that somebody who can do something about them has seen the new findings of a person, or the one whose page was
 * opened. Nothing happens for IMDi's people and for readers, whose looking changes nothing.
 */
export async function seeFindings(
  actor: Actor,
  personId: number,
  findingId: number | null = null,
): Promise<void> {
  if (!can(actor, 'findings.handle')) return;
  await asActor(actor, async (tx) => {
    // Those that a colleague is doing something with this moment are left to the colleague.
    const unseen = await elevated(
      tx,
      () => tx.$queryRaw<{ id: number }[]>`
        select id from finding where person_id = ${personId} and state = 'open' and stage = 'new'
          and (${findingId}::int is null or id = ${findingId}) and municipality_code = ${actor.municipalityCode} order by id for update skip locked`,
    );
    const ids = unseen.map(({ id }) => id);
    await noteHandling(tx, ids, { kind: 'seen', stage: 'seen', actorId: actor.id, at: now() });
  });
}
