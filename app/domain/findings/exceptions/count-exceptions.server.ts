import type { Actor } from '~/domain/accounts/actor';
import { readAsActor } from '~/platform/db.server';
import { Prisma } from '~generated/prisma/client';
import { demandFindings, municipalityOf } from '../visible-findings.server';

/** What stands beside the score: findings that are held out of it, of how many persons, and what waits for IMDi. */
export type ExceptionCounts = { excepted: number; persons: number; asked: number };

/** Counts for one municipality, or for all that the actor sees. Persons that lists do not show are counted too. */
export async function countExceptions(actor: Actor, wanted: string | null = null): Promise<ExceptionCounts> {
  demandFindings(actor);
  const code = municipalityOf(actor, wanted);
  const [counts] = await readAsActor<ExceptionCounts>(
    actor,
    Prisma.sql`/*prepare:exceptions.count*/
      select count(*)::int as excepted, count(distinct f.person_id)::int as persons,
        (select count(*)::int from finding_exception x
          where x.status = 'asked' and (${code}::text is null or x.municipality_code = ${code})) as asked
      from finding f where f.state = 'excepted' and (${code}::text is null or f.municipality_code = ${code})`,
  );
  return counts ?? { excepted: 0, persons: 0, asked: 0 };
}
