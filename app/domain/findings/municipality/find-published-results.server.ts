import type { Actor } from '~/domain/accounts/actor';
import { can } from '~/domain/accounts/permissions';
import { asActor } from '~/platform/db.server';
import { AppError } from '~/platform/errors';

/** What has been published for a year, and how many municipalities' figures the register gives the same. */
export type PublishedYear = {
  year: number;
  municipalities: number;
  same: number;
  sources: string;
  savedAt: Date;
};

/** The years with published results, newest first. @throws AppError forbidden */
export async function findPublishedResults(actor: Actor): Promise<PublishedYear[]> {
  if (!can(actor, 'results.publish')) throw new AppError('forbidden');
  return asActor(
    actor,
    (tx) => tx.$queryRaw<PublishedYear[]>`
      select p.year, count(*)::int as municipalities,
        (count(*) filter (where r.ended > 0 and 2 * abs(100 * (r.work + r.education) - p.goal_percent * r.ended) <= r.ended))::int as same,
        string_agg(distinct p.source, ', ') as sources, max(p.saved_at) as "savedAt"
      from published_result p
      left join municipality_result r on r.municipality_code = p.municipality_code and r.year = p.year
      group by p.year order by p.year desc`,
  );
}
