import type { Actor } from '~/domain/accounts/actor';
import { asActor } from '~/platform/db.server';
import { Prisma } from '~generated/prisma/client';
import { listedSql } from '../queue/listed-sql.server';
import type { TicketListQuery } from '../queue/ticket-list-query';
import { BULK_MAX } from './bulk-max';

/** The numbers of all tickets of a list, at most one more than a bulk action takes. */
export function numbersOfList(actor: Actor, query: TicketListQuery): Promise<number[]> {
  return asActor(actor, async (tx) => {
    const rows = await tx.$queryRaw<{ number: number }[]>`
      ${listedSql(actor, query, Prisma.sql`t.number`)} limit ${BULK_MAX + 1}`;
    return rows.map(({ number }) => number);
  });
}
