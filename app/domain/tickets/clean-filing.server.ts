import type { Actor } from '~/domain/accounts/actor';
import { asActor } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import { canFile } from './policy';
import { type Stubs, takeNumbersOut } from './take-numbers-out.server';

/**
 * Takes the person numbers out of the title and description of a ticket that is being written. Gives the clean texts
 * and the municipality's own persons among the numbers, to be added to the form. @throws AppError forbidden
 */
export async function cleanFiling(
  actor: Actor,
  texts: { title: string; body: string },
  stubs: Stubs,
): Promise<{ title: string; body: string; personIds: number[] }> {
  if (!canFile(actor)) throw new AppError('forbidden');
  return asActor(actor, async (tx) => {
    const own = actor.municipalityCode ?? '';
    const title = await takeNumbersOut(tx, actor, own, texts.title, stubs);
    const body = await takeNumbersOut(tx, actor, own, texts.body, stubs);
    const personIds = [...new Set([...title.personIds, ...body.personIds])];
    return { title: title.text, body: body.text, personIds };
  });
}
