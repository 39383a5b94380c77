import type { Actor } from '~/domain/accounts/actor';
import { can } from '~/domain/accounts/permissions';
import { Prisma } from '~generated/prisma/client';

/** Where-fragment that every read of persons starts from; row-level security repeats the municipality. */
export function visiblePersons(actor: Actor): Prisma.PersonWhereInput {
  return {
    ...(actor.scope === '*' ? {} : { municipalityCode: actor.scope }),
    ...(can(actor, 'persons.graded') ? {} : { confidentiality: 'UGRADERT' }),
  };
}

/** The same as a condition in SQL, over the person table under the alias `p`. */
export function visiblePersonsSql(actor: Actor): Prisma.Sql {
  const municipality =
    actor.scope === '*' ? Prisma.sql`true` : Prisma.sql`p.municipality_code = ${actor.scope}`;
  const grading = can(actor, 'persons.graded')
    ? Prisma.sql`true`
    : Prisma.sql`p.confidentiality = 'UGRADERT'`;
  return Prisma.sql`(${municipality} and ${grading})`;
}
