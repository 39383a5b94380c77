import type { Actor } from '~/domain/accounts/actor';
import { pgPool } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import { isDesk } from '../policy';

/** How long somebody counts as writing after the last word of it, in seconds. */
const WRITING_SECONDS = 12;

/**
 * Notes that the actor writes (or has stopped writing) in a page that is open. A page that is not the actor's own, or
 * not open, is left alone. @throws AppError forbidden (not of the desk)
 */
export async function noteWriting(actor: Actor, tab: string, writing: boolean): Promise<void> {
  if (!isDesk(actor)) throw new AppError('forbidden');
  await pgPool().query({
    text: `/*prepare:presence.writing*/ update presence
      set writing_until = case when $3::boolean then clock_timestamp() + interval '${WRITING_SECONDS} seconds' end
      where tab = $1 and user_id = $2`,
    values: [tab, actor.id, writing],
  });
}
