import type { Actor } from '~/domain/accounts/actor';
import { Prisma } from '~generated/prisma/client';
import { listConditions, orderOf } from './list-conditions.server';
import { prefixQuery, searchedNumber } from './search-query';
import { hitsCondition, lexemesSql } from './search-tickets.server';
import type { TicketListQuery } from './ticket-list-query';

/**
 * A statement that gives a column of every ticket (`t`) of a list, in its order and on none of its pages: for what is done
 * with a whole list. The words that are searched for count as they do on the page.
 */
export function listedSql(actor: Actor, query: TicketListQuery, column: Prisma.Sql): Prisma.Sql {
  const conditions = listConditions(actor, query);
  const words = prefixQuery(query.sok);
  const search = words === null ? null : { words, number: searchedNumber(query.sok), common: true };
  if (search) conditions.push(hitsCondition(search));
  return Prisma.sql`${search ? Prisma.sql`with ${lexemesSql(search)}` : Prisma.empty}
    select ${column} from ticket t where ${Prisma.join(conditions, ' and ')} order by ${orderOf(actor, query)}`;
}
