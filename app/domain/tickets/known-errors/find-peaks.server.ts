import type { Actor } from '~/domain/accounts/actor';
import { can } from '~/domain/accounts/permissions';
import { findRuleTitles } from '~/domain/quality/find-rule-titles.server';
import { now } from '~/platform/clock.server';
import { asActor } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import { findThemes } from '../themes/find-themes.server';

type Rise = {
  name: string;
  /** In the last seven days. */
  recent: number;
  /** Mean of the eight weeks before. */
  usual: number;
  municipalities: number;
};

/** A rule whose open findings rise, with what nearly all of the persons have in common: the proposed signature. */
export type RulePeak = Rise & {
  ruleId: string;
  regime: string | null;
  source: string | null;
  municipality: string | null;
};

export type ThemePeak = Rise & { code: string };

const WEEK_MS = 7 * 86_400_000;
const WEEKS_BEFORE = 8;
const SHOWN = 10;
/** Fewer than this is chance, and so is a rise within this many standard deviations of what is usual. */
const LEAST = 3;
const DEVIATIONS = 2;
/** What so great a part of the persons share is proposed. */
const NEARLY_ALL = 0.8;

type Counted = { recent: number; before: number; municipalities: number };

/** How far above the usual level, in standard deviations of a Poisson count. */
function deviation({ recent, usual }: Pick<Rise, 'recent' | 'usual'>): number {
  return (recent - usual) / Math.sqrt(usual + 1);
}

function rising<T extends Counted, P extends Rise>(
  rows: readonly T[],
  toPeak: (row: T, rise: Omit<Rise, 'name'>) => P,
) {
  return rows
    .map((row) => {
      const { recent, before, municipalities } = row;
      return toPeak(row, { recent, usual: before / WEEKS_BEFORE, municipalities });
    })
    .filter((peak) => peak.recent >= LEAST && deviation(peak) >= DEVIATIONS)
    .sort((a, b) => deviation(b) - deviation(a))
    .slice(0, SHOWN);
}

/**
 * Rules and themes whose open findings or tickets have risen most against their usual level, the greatest rise first.
 * @throws AppError forbidden
 */
export async function findPeaks(actor: Actor): Promise<{ rules: RulePeak[]; themes: ThemePeak[] }> {
  if (!can(actor, 'known_errors.link')) throw new AppError('forbidden');
  const at = now();
  const weekAgo = new Date(at.getTime() - WEEK_MS);
  const start = new Date(weekAgo.getTime() - WEEKS_BEFORE * WEEK_MS);
  const { rules, themes } = await asActor(actor, async (tx) => ({
    rules: await tx.$queryRaw<(Counted & Omit<RulePeak, keyof Rise>)[]>`
      with opened as (
        select f.rule_id, f.municipality_code::text as code, greatest(f.opened_at, f.reopened_at) >= ${weekAgo} as recent,
          p.regime, p.source::text as source
        from finding f join person p on p.id = f.person_id
        where greatest(f.opened_at, f.reopened_at) >= ${start} and f.state <> 'resolved' and f.known_error_id is null),
      common as (
        select rule_id, mode() within group (order by regime) as regime, mode() within group (order by source) as source
        from opened where recent group by rule_id)
      select o.rule_id as "ruleId", (count(*) filter (where o.recent))::int as recent,
        (count(*) filter (where not o.recent))::int as before,
        (count(distinct o.code) filter (where o.recent))::int as municipalities,
        case when count(*) filter (where o.recent and o.regime = c.regime) >= ${NEARLY_ALL}::float8 * count(*) filter (where o.recent)
          then c.regime end as regime,
        case when count(*) filter (where o.recent and o.source = c.source) >= ${NEARLY_ALL}::float8 * count(*) filter (where o.recent)
          then c.source end as source,
        case when count(distinct o.code) filter (where o.recent) = 1 then min(o.code) filter (where o.recent) end as municipality
      from opened o join common c using (rule_id) group by o.rule_id, c.regime, c.source`,
    themes: await tx.$queryRaw<(Counted & { code: string })[]>`
      select t.theme_code as code, (count(*) filter (where t.created_at >= ${weekAgo}))::int as recent,
        (count(*) filter (where t.created_at < ${weekAgo}))::int as before,
        (count(distinct t.municipality_code) filter (where t.created_at >= ${weekAgo}))::int as municipalities
      from ticket t where t.created_at >= ${start} group by t.theme_code`,
  }));
  const titles = new Map(findRuleTitles(actor.language).map(({ id, title }) => [id, title]));
  const labels = new Map(
    (await findThemes(actor.language, { retired: true })).map(({ code, label }) => [code, label]),
  );
  return {
    rules: rising(rules, ({ ruleId, regime, source, municipality }, rise) => ({
      ...rise,
      ...{ ruleId, regime, source, municipality },
      name: titles.get(ruleId) ?? ruleId,
    })),
    themes: rising(themes, ({ code }, rise) => ({ ...rise, code, name: labels.get(code) ?? code })),
  };
}
