import type { Actor } from '~/domain/accounts/actor';
import { asActor } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import { type Stubs, takeNumbersOut } from '../persons/take-numbers-out.server';
import { canFile } from '../policy';

/**
 * Takes the person numbers out of the texts of a ticket that is being written. Gives the clean texts by the same names
 * and the municipality's own persons among the numbers, to be added to the form. @throws AppError forbidden
 */
export async function cleanFiling(
  actor: Actor,
  texts: Record<string, string>,
  stubs: Stubs,
): Promise<{ texts: Record<string, string>; personIds: number[] }> {
  if (!canFile(actor)) throw new AppError('forbidden');
  return asActor(actor, async (tx) => {
    const own = actor.municipalityCode ?? '';
    const clean: Record<string, string> = {};
    const personIds = new Set<number>();
    for (const [name, text] of Object.entries(texts)) {
      const taken = await takeNumbersOut(tx, actor, own, text, stubs);
      clean[name] = taken.text;
      for (const id of taken.personIds) personIds.add(id);
    }
    return { texts: clean, personIds: [...personIds] };
  });
}
