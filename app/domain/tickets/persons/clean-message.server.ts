import type { Actor } from '~/domain/accounts/actor';
import { asActor } from '~/platform/db.server';
import { lockedTicket } from '../locked-ticket.server';
import { addPersons } from './add-persons.server';
import { type Stubs, takeNumbersOut } from './take-numbers-out.server';

/**
 * Takes the person numbers out of a message that is being written and links the ticket municipality's own persons among
 * them to the ticket. Returns the text to go on with. @throws AppError not_found, invalid (too many persons)
 */
export function cleanMessage(actor: Actor, number: number, text: string, stubs: Stubs): Promise<string> {
  return asActor(actor, async (tx) => {
    const ticket = await lockedTicket(tx, actor, number);
    const clean = await takeNumbersOut(tx, actor, ticket.municipalityCode, text, stubs);
    await addPersons(tx, actor, ticket, clean.personIds);
    return clean.text;
  });
}
