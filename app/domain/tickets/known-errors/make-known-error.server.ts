import type { Actor } from '~/domain/accounts/actor';
import { can } from '~/domain/accounts/permissions';
import { insertKnownError } from '~/domain/known-errors/save-known-error.server';
import { EMPTY_SIGNATURE, type Signature } from '~/domain/quality/signature';
import { asActor, type Tx } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import type { Ticket } from '~generated/prisma/client';
import { lockedTicket } from '../locked-ticket.server';
import { refusePersonNumbers } from '../persons/person-numbers';
import { insertLink } from './link-known-error.server';
import { type StrippedPiece, type StripStubs, stripPersons } from './strip-persons';

/** What a known error made from a ticket would say, with the pieces that were taken out. */
export type KnownErrorSketch = {
  title: StrippedPiece[];
  symptom: StrippedPiece[];
  /** Rules that the ticket is about: the proposed signature. */
  rules: string[];
};

async function openFor(tx: Tx, actor: Actor, number: number): Promise<Ticket> {
  const ticket = await lockedTicket(tx, actor, number);
  if (!can(actor, 'known_errors.link')) throw new AppError('forbidden');
  return ticket;
}

async function rulesOf(tx: Tx, ticketId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ rule: string }[]>`
    select distinct f.rule_id as rule from ticket_finding tf join finding f on f.id = tf.finding_id
    where tf.ticket_id = ${ticketId}::uuid order by 1`;
  return rows.map(({ rule }) => rule);
}

/**
 * The title and the first message of a ticket without what points at a person or a municipality, and the rules it is
 * about. Nothing is written. @throws AppError not_found, forbidden
 */
export function sketchKnownError(actor: Actor, number: number, stubs: StripStubs): Promise<KnownErrorSketch> {
  return asActor(actor, async (tx) => {
    const ticket = await openFor(tx, actor, number);
    const first = await tx.ticketMessage.findFirst({
      where: { ticketId: ticket.id },
      orderBy: { at: 'asc' },
    });
    const names = await tx.$queryRaw<{ name: string }[]>`
      select p.name from ticket_person tp join person p on p.id = tp.person_id where tp.ticket_id = ${ticket.id}::uuid
      union select u.name from user_account u where u.id = ${ticket.requesterId}::uuid
      union select u.name from ticket_message m join user_account u on u.id = m.author_id where m.ticket_id = ${ticket.id}::uuid`;
    const places = await tx.$queryRaw<{ name: string }[]>`
      select name from municipality where code = ${ticket.municipalityCode}
      union select m.name from ticket_person tp join person p on p.id = tp.person_id
        join municipality m on m.code = p.municipality_code where tp.ticket_id = ${ticket.id}::uuid`;
    const people = { names: names.map(({ name }) => name), places: places.map(({ name }) => name) };
    return {
      title: stripPersons(ticket.title, people, stubs),
      symptom: stripPersons(first?.body ?? '', people, stubs),
      rules: await rulesOf(tx, ticket.id),
    };
  });
}

const NOTHING = { title: '', symptom: '', affected: '', workaround: '', whatToDo: '', whatNotToDo: '' };

/**
 * Makes an internal draft of a known error from a ticket, with the texts as they were read through, and links the ticket.
 * The signature starts with the rules that the ticket is about; the registry owner goes on from there.
 * @throws AppError not_found, forbidden, invalid when a text holds a person number
 */
export function makeKnownErrorOfTicket(
  actor: Actor,
  number: number,
  { title, symptom }: { title: string; symptom: string },
): Promise<{ knownError: number }> {
  refusePersonNumbers({ title, symptom });
  return asActor(actor, async (tx) => {
    const ticket = await openFor(tx, actor, number);
    const rules = await rulesOf(tx, ticket.id);
    const signature: Signature = { ...EMPTY_SIGNATURE, rules };
    const knownError = await insertKnownError(tx, actor, {
      nb: { ...NOTHING, title, symptom },
      nn: NOTHING,
      en: NOTHING,
      visibility: 'internal',
      loudness: 'strip',
      nextUpdateOn: null,
      covers: rules,
      signature,
    });
    await insertLink(tx, actor, ticket, knownError);
    return { knownError };
  });
}
