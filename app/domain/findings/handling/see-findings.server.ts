import type { Actor } from '~/domain/accounts/actor';
import { can } from '~/domain/accounts/permissions';
import { now } from '~/platform/clock.server';
import { asActor } from '~/platform/db.server';
import { noteHandling } from './handled-finding.server';

/**
 * Notes that somebody who can do something about them has seen the new findings of a person. Nothing happens for IMDi's
 * people and for readers, whose looking changes nothing.
 */
export async function seeFindings(actor: Actor, personId: number): Promise<void> {
  if (!can(actor, 'findings.handle')) return;
  await asActor(actor, async (tx) => {
    const unseen = await tx.$queryRaw<{ id: number }[]>`
      select id from finding where person_id = ${personId} and state = 'open' and stage = 'new'
        and municipality_code = ${actor.municipalityCode}`;
    const ids = unseen.map(({ id }) => id);
    await noteHandling(tx, ids, { kind: 'seen', stage: 'seen', actorId: actor.id, at: now() });
  });
}
