import { Prisma } from '~generated/prisma/client';

/** SQL for the id of the ticket with a number or, when that one was merged, of the ticket it has become part of. */
export function ticketIdSql(number: number): Prisma.Sql {
  return Prisma.sql`(
    with recursive chain as (
      select x.id, x.merged_into_id from ticket x where x.number = ${number}
      union select y.id, y.merged_into_id from chain c join ticket y on y.id = c.merged_into_id)
    select id from chain where merged_into_id is null)`;
}
