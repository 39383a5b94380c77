import type { Actor } from '~/domain/accounts/actor';
import { can } from '~/domain/accounts/permissions';
import { checkDuf, type DufFault, holdsPersonNumber } from '~/domain/register/duf';
import { visiblePersons } from '~/domain/register/visible.server';
import { asActor } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import { visibleTo } from '../visible.server';
import { searchedNumber } from './search-query';

/** Where a search leads. Numbers that name a person end here: what goes on is an opaque id. */
export type SearchAnswer =
  | { found: 'nothing_asked' }
  | { found: 'ticket'; number: number }
  | { found: 'person'; personId: number }
  | { found: 'nobody' }
  | { found: 'faulty_number'; fault: DufFault; length: number }
  | { found: 'refused' }
  | { found: 'words'; words: string };

/** Digits and spaces alone, more of them than a ticket number has. */
function looksLikeDuf(text: string): boolean {
  return /^[\d\s\u00a0.-]+$/.test(text) && text.replace(/\D/g, '').length > 9;
}

/**
 * Reads what was typed in the search of the ticket list: the number of a ticket, a DUF number, or words. A person nobody
 * filed a ticket about and a person who does not exist give the same answer. @throws AppError forbidden
 */
export async function answerSearch(actor: Actor, typed: string): Promise<SearchAnswer> {
  if (!can(actor, 'tickets.read')) throw new AppError('forbidden');
  const text = typed.trim();
  if (text === '') return { found: 'nothing_asked' };
  const number = searchedNumber(text);
  if (number !== null) {
    const ticket = await asActor(actor, (tx) =>
      tx.ticket.findFirst({ where: { ...visibleTo(actor), number }, select: { number: true } }),
    );
    return ticket ? { found: 'ticket', number } : { found: 'words', words: text };
  }
  if (looksLikeDuf(text)) return searchPerson(actor, text);
  return holdsPersonNumber(text) ? { found: 'refused' } : { found: 'words', words: text };
}

async function searchPerson(actor: Actor, text: string): Promise<SearchAnswer> {
  const check = checkDuf(text.replace(/\D/g, ''));
  if (!check.ok) {
    return check.reason === 'national_id'
      ? { found: 'refused' }
      : { found: 'faulty_number', fault: check.reason, length: check.length };
  }
  const link = await asActor(actor, async (tx) => {
    const person = await tx.person.findFirst({
      where: { AND: [visiblePersons(actor), { duf: check.duf }] },
      select: { id: true },
    });
    const personId = person?.id ?? 0;
    return tx.ticketPerson.findFirst({ where: { personId }, select: { personId: true } });
  });
  return link ? { found: 'person', personId: link.personId } : { found: 'nobody' };
}
