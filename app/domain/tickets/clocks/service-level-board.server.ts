import type { Actor } from '~/domain/accounts/actor';
import { noteActivity } from '~/domain/activity/note-activity.server';
import { asActor, elevated, type Tx } from '~/platform/db.server';
import { AppError, notFound } from '~/platform/errors';
import { isDesk, isLead } from '../policy';
import { forgetServiceLevels } from './find-service-level.server';
import { levelMark, type ServiceLevelInput } from './service-level-forms';
import { ANY_THEME, PRIORITIES, type Priority, type ServiceLevel } from './service-levels';

/** The levels of one theme, by priority. `proposed` as long as IMDi has changed none of them. */
export type ThemeLevels = {
  themeCode: string;
  theme: string | null;
  proposed: boolean;
  levels: Record<Priority, ServiceLevel>;
};

/** What somebody changed: of which theme, when (ISO). `theme` is null for the common levels. */
export type LevelChange = { id: number; at: string; name: string; theme: string | null };

export type ServiceLevelBoard = { themes: ThemeLevels[]; changes: LevelChange[]; mayEdit: boolean };

const LABEL = { nb: 'labelNb', nn: 'labelNn', en: 'labelEn' } as const;
const CHANGES_SHOWN = 20;

/** All levels, the common ones first and the rest by name, with the latest changes. @throws AppError forbidden */
export function findServiceLevels(actor: Actor): Promise<ServiceLevelBoard> {
  if (!isDesk(actor)) throw new AppError('forbidden');
  return asActor(actor, async (tx) => {
    const rows = await tx.serviceLevel.findMany();
    const known = await tx.theme.findMany();
    const names = new Map(known.map((theme) => [theme.code, theme[LABEL[actor.language]]]));
    const codes = [...new Set(rows.map(({ themeCode }) => themeCode))].filter(
      (code) => code === ANY_THEME || names.has(code),
    );
    const themes = codes.map((themeCode): ThemeLevels => {
      const own = rows.filter((row) => row.themeCode === themeCode);
      return {
        themeCode,
        theme: names.get(themeCode) ?? null,
        proposed: own.every(({ mark }) => mark === 'proposal'),
        levels: byPriority(own),
      };
    });
    const collator = new Intl.Collator('nb');
    themes.sort((a, b) => collator.compare(a.theme ?? '', b.theme ?? ''));
    return { themes, changes: await latestChanges(tx, names), mayEdit: isLead(actor) };
  });
}

function byPriority(
  rows: readonly (ServiceLevel & { priority: Priority })[],
): Record<Priority, ServiceLevel> {
  const found = PRIORITIES.map((priority) => {
    const row = rows.find((one) => one.priority === priority);
    if (!row) throw new Error(`There is no service level for priority ${priority}.`);
    const { firstMinutes, nextMinutes, solveMinutes, warnMinutes } = row;
    return [priority, { firstMinutes, nextMinutes, solveMinutes, warnMinutes }] as const;
  });
  return Object.fromEntries(found) as Record<Priority, ServiceLevel>;
}

async function latestChanges(tx: Tx, names: ReadonlyMap<string, string>): Promise<LevelChange[]> {
  const rows = await tx.$queryRaw<{ id: number; at: string; name: string; themeCode: string }[]>`
    select a.id::int as id, to_json(a.at) #>> '{}' as at, coalesce(u.name, '') as name, a.data ->> 'themeCode' as "themeCode"
    from activity a left join user_account u on u.id = a.actor_id
    where a.kind = 'ticket.levels_changed' order by a.id desc limit ${CHANGES_SHOWN}`;
  return rows.map(({ themeCode, ...row }) => ({ ...row, theme: names.get(themeCode) ?? null }));
}

/**
 * Sets the levels of a theme. A deadline that is set stays until its ticket's clocks turn the next time; what starts or turns
 * from now on follows the new levels, in other processes within a minute. @throws AppError forbidden, not_found (no such theme), conflict (somebody else
 * has changed them since)
 */
export async function saveServiceLevels(actor: Actor, input: ServiceLevelInput): Promise<void> {
  if (!isLead(actor)) throw new AppError('forbidden');
  const { themeCode, levels, seen } = input;
  await asActor(actor, async (tx) => {
    await elevated(tx, async () => {
      await tx.$queryRaw`select priority::text from service_level where theme_code = ${themeCode} for update`;
      const rows = await tx.serviceLevel.findMany({ where: { themeCode } });
      if (rows.length === 0) throw notFound();
      if (levelMark(byPriority(rows)) !== seen) throw new AppError('conflict', 'levels.errors.changed');
      for (const priority of PRIORITIES) {
        await tx.serviceLevel.update({
          where: { themeCode_priority: { themeCode, priority } },
          data: { ...levels[priority], mark: 'imdi' },
        });
      }
    });
    await noteActivity(tx, {
      kind: 'ticket.levels_changed',
      actorId: actor.id,
      data: { themeCode, from: seen, to: levelMark(levels) },
    });
  });
  forgetServiceLevels();
}
