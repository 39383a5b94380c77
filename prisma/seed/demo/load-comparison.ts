import { compareMunicipalities } from '~/domain/findings/comparison/compare-municipalities.server';
import { judgeMunicipalities } from '~/domain/findings/municipality/judge-municipalities.server';
import type { IsoDate } from '~/platform/dates';
import { asSystem } from '~/platform/db.server';
import { randomOf } from './random';

/** From so many ended on a municipality has a published figure. */
const PUBLISHED_FROM = 5;
/** Share of the published figures that the register has moved away from since. */
const MOVED = 0.12;
/** Arendal's own is always among them. */
const ALWAYS_MOVED = '4203';

type Ended = { code: string; year: number; ended: number; reached: number };

/**
 * Holds the municipalities against what is expected of them, with published figures of the two years before, and lets one in three
 * superusers confirm a change in the number of ended participants.
 */
export async function loadComparison(today: IsoDate): Promise<void> {
  await compareMunicipalities(today);
  const random = randomOf('published figures');
  await asSystem(async (tx) => {
    const thisYear = Number(today.slice(0, 4));
    const rows = await tx.$queryRaw<Ended[]>`
      select municipality_code::text as code, year, ended, work + education as reached from municipality_result
      where year between ${thisYear - 2}::int and ${thisYear - 1}::int and ended >= ${PUBLISHED_FROM} order by year, code`;
    const figures = rows.map(({ code, year, ended, reached }) => {
      const moved = random.chance(MOVED) || code === ALWAYS_MOVED ? random.int(1, 2) : 0;
      const then = reached >= ended - moved ? reached - moved : reached + moved;
      return { code, year, percent: Math.round((100 * Math.max(0, then)) / ended) };
    });
    await tx.$executeRaw`
      insert into published_result (municipality_code, year, goal_percent, source)
      select code, year, percent, 'Oppdiktede tall for demoen'
      from jsonb_to_recordset(${JSON.stringify(figures)}::jsonb) as r(code text, year int, percent int)`;
  });
  await judgeMunicipalities({ day: today });
  await asSystem(
    (tx) => tx.$executeRaw`
      update municipality_finding f set state = 'confirmed', confirmed_at = opened_at + interval '2 hours', confirmed_by_id = u.id,
        confirmed_reason = 'checked'
      from user_account u
      where u.municipality_code = f.municipality_code and u.role = 'municipal_superuser' and f.rule_id <> 'DQ-110'
        and f.state = 'open' and f.id % 3 = 0 and f.municipality_code <> ${ALWAYS_MOVED}`,
  );
}
