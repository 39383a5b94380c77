import type { Actor } from '~/domain/accounts/actor';
import { can } from '~/domain/accounts/permissions';
import { readAsActor } from '~/platform/db.server';
import { AppError, notFound } from '~/platform/errors';
import { Prisma } from '~generated/prisma/client';
import { type TicketListQuery, ticketListQuery } from './ticket-list-query';

/** A saved view (lagret visning) of the ticket list: filter, columns and order under a name. */
export type TicketView = {
  id: string;
  name: string;
  ownerId: string;
  /** Who saved it, by name. */
  owner: string;
  /** Read by everybody of the same municipality, or of IMDi. */
  shared: boolean;
  query: TicketListQuery;
};

/** A view as the database gives it: its query has not been looked at. */
export type StoredView = Omit<TicketView, 'query'> & { query: unknown };

/** SQL for the views that the actor may use, one's own first, as one JSON value. */
export function viewsSql(actor: Actor): Prisma.Sql {
  return Prisma.sql`select coalesce(json_agg(json_build_object('id', v.id, 'name', v.name, 'ownerId', v.owner_id, 'owner', u.name,
      'shared', v.shared, 'query', v.query) order by v.owner_id <> ${actor.id}::uuid, lower(v.name), v.id), '[]')
    from ticket_view v join user_account u on u.id = v.owner_id`;
}

/** The actor's own views and those shared in the house, by name. @throws AppError forbidden */
export async function findViews(actor: Actor): Promise<TicketView[]> {
  if (!can(actor, 'tickets.read')) throw new AppError('forbidden');
  const [found] = await readAsActor<{ views: StoredView[] }>(
    actor,
    Prisma.sql`select (${viewsSql(actor)}) as views`,
  );
  return (found?.views ?? []).map(readView);
}

export const readView = (view: StoredView): TicketView => ({ ...view, query: readViewQuery(view.query) });

/** A view that the actor may use. @throws AppError forbidden, not_found */
export async function getView(actor: Actor, id: string): Promise<TicketView> {
  const view = (await findViews(actor)).find((one) => one.id === id);
  if (!view) throw notFound();
  return view;
}

/** What a view keeps of a query: everything but the page and the view it came from. */
export function readViewQuery(stored: unknown): TicketListQuery {
  const parsed = ticketListQuery.safeParse(stored);
  return { ...(parsed.success ? parsed.data : ticketListQuery.parse({})), side: 1, visning: '' };
}
