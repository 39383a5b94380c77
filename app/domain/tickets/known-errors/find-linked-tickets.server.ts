import { type Actor, isMunicipal, type Language } from '~/domain/accounts/actor';
import { can } from '~/domain/accounts/permissions';
import { asActor } from '~/platform/db.server';
import { currentMark } from '../compose/stop-on-news.server';
import type { TicketState } from '../ticket';

/** A ticket that is about a known error. `language` is that of whoever filed it. */
export type LinkedTicket = {
  id: string;
  number: number;
  title: string;
  state: TicketState;
  municipality: string;
  language: Language;
};

/** Tickets linked to a known error that the actor sees: all for the desk, the own ones for a municipality. */
export function findLinkedTickets(actor: Actor, knownError: number): Promise<LinkedTicket[]> {
  if (!can(actor, 'tickets.read')) return Promise.resolve([]);
  const own = isMunicipal(actor) ? (actor.municipalityCode ?? '') : null;
  return asActor(
    actor,
    (tx) => tx.$queryRaw<LinkedTicket[]>`
      select t.id, t.number, t.title, t.state::text, m.name as municipality, coalesce(u.language::text, 'nb') as language
      from ticket_known_error l
      join ticket t on t.id = l.ticket_id
      join municipality m on m.code = t.municipality_code
      left join user_account u on u.id = t.requester_id
      where l.known_error_id = ${knownError} and (${own}::text is null or t.municipality_code = ${own})
      order by t.state in ('solved', 'closed'), t.number desc limit 500`,
  );
}

/** A linked ticket that can be answered, with the conversation as it is now. */
export type AnswerableTicket = LinkedTicket & { seen: string };

/** The linked tickets that still wait for something, each with the mark that stops an answer when news arrives. */
export async function findAnswerableTickets(actor: Actor, knownError: number): Promise<AnswerableTicket[]> {
  const active = (await findLinkedTickets(actor, knownError)).filter(
    ({ state }) => state !== 'solved' && state !== 'closed',
  );
  return asActor(actor, async (tx) => {
    const marked: AnswerableTicket[] = [];
    for (const ticket of active) marked.push({ ...ticket, seen: await currentMark(tx, actor, ticket) });
    return marked;
  });
}
