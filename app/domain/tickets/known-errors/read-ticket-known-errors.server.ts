import type { Actor, Language } from '~/domain/accounts/actor';
import { can } from '~/domain/accounts/permissions';
import type { KnownErrorStatus } from '~/domain/known-errors/known-error';
import { textSql, visibleKnownErrorsSql } from '~/domain/known-errors/visible.server';
import { Prisma } from '~generated/prisma/client';

/** A known error as the page of a ticket names it. */
export type TicketKnownErrorLine = {
  number: number;
  title: string;
  language: Language;
  status: KnownErrorStatus;
  linked: boolean;
  /** It hits persons of this ticket. */
  hits: boolean;
};

/** A known error of a ticket as the database gives it; without text when the reader may not see it. */
export type TicketKnownErrorRow = Omit<TicketKnownErrorLine, 'title' | 'language'> & {
  text: { title: string; language: Language } | null;
};

/**
 * SQL over `ticket t`: the known errors that it is linked to and, for the desk, those that it could be linked to, the ones
 * that hit its persons first, as one JSON value. What the reader may not see is left out.
 */
export function ticketKnownErrorsSql(actor: Actor): Prisma.Sql {
  const choices = can(actor, 'known_errors.link') ? Prisma.sql`k.status <> 'closed'` : Prisma.sql`false`;
  return Prisma.sql`select coalesce(json_agg(found order by found.linked desc, found.hits desc, found.number), '[]')
    from (
      select k.id as number, k.status, ${textSql(actor.language)} as text,
        exists (select from ticket_known_error l where l.known_error_id = k.id and l.ticket_id = t.id) as linked,
        exists (select from known_error_hit h join ticket_person tp on tp.person_id = h.person_id
          where h.known_error_id = k.id and h.ended_at is null and tp.ticket_id = t.id) as hits
      from known_error k
      where ${visibleKnownErrorsSql(actor)} and (${choices}
        or exists (select from ticket_known_error l where l.known_error_id = k.id and l.ticket_id = t.id))) found`;
}

/** The known errors with the title that the reader understands. */
export function ticketKnownErrorsOf(rows: readonly TicketKnownErrorRow[]): TicketKnownErrorLine[] {
  return rows.flatMap(({ text, ...row }) =>
    text ? [{ ...row, title: text.title, language: text.language }] : [],
  );
}
