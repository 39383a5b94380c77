import type { Actor } from '~/domain/accounts/actor';
import { noteActivity } from '~/domain/activity/note-activity.server';
import { now, startOfOsloDay, today } from '~/platform/clock.server';
import type { IsoDate } from '~/platform/dates';
import { asActor, elevated, type Tx } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import { isLead } from '../policy';
import { closedBefore, RETENTION_KEY, RETENTION_MONTHS } from './retention';

/** How many tickets the preview names. */
const NAMED = 50;

/** How long closed tickets keep their texts, in months. */
export async function readRetentionMonths(tx: Tx): Promise<number> {
  const setting = await tx.deskSetting.findUnique({ where: { key: RETENTION_KEY } });
  return typeof setting?.value === 'number' ? setting.value : RETENTION_MONTHS;
}

/** What the next run would delete, and what earlier runs did. Instants are ISO strings. */
export type RetentionView = {
  months: number;
  /** Tickets closed before this day lose their texts tonight. */
  before: IsoDate;
  next: {
    tickets: number;
    texts: number;
    persons: number;
    named: { number: number; theme: string; municipality: string; closedAt: string }[];
  };
  runs: { id: number; at: string; months: number; tickets: number; texts: number; persons: number }[];
};

const LABEL = { nb: 'label_nb', nn: 'label_nn', en: 'label_en' } as const;

/** Previews the retention for a setting, the one in force when none is given. @throws AppError forbidden */
export function previewRetention(actor: Actor, wanted: number | null): Promise<RetentionView> {
  if (!isLead(actor)) throw new AppError('forbidden');
  return asActor(actor, async (tx) => {
    const months = wanted ?? (await readRetentionMonths(tx));
    const before = closedBefore(today(), months);
    const limit = startOfOsloDay(before);
    const [next] = await tx.$queryRaw<RetentionView['next'][]>`
      with due as (select * from ticket where state = 'closed' and emptied_at is null and closed_at < ${limit})
      select (select count(*)::int from due) as tickets,
        (select count(*)::int from ticket_message m where m.ticket_id in (select id from due) and m.body <> '')
          + (select count(*)::int from ticket_note n where n.ticket_id in (select id from due) and n.body <> '') as texts,
        (select count(*)::int from ticket_person p where p.ticket_id in (select id from due)) as persons,
        (select coalesce(json_agg(r), '[]') from (
          select d.number, to_jsonb(th) ->> ${LABEL[actor.language]} as theme, m.name as municipality, d.closed_at as "closedAt"
          from due d join theme th on th.code = d.theme_code join municipality m on m.code = d.municipality_code
          order by d.closed_at, d.number limit ${NAMED}) r) as named`;
    const runs = await tx.retentionRun.findMany({ orderBy: { id: 'desc' }, take: 20 });
    return {
      months,
      before,
      next: next ?? { tickets: 0, texts: 0, persons: 0, named: [] },
      runs: runs.map(({ closedBefore: _, at, ...run }) => ({ ...run, at: at.toISOString() })),
    };
  });
}

/** Sets how long closed tickets keep their texts. @throws AppError forbidden */
export function setRetention(actor: Actor, months: number): Promise<void> {
  if (!isLead(actor)) throw new AppError('forbidden');
  return asActor(actor, async (tx) => {
    const before = await readRetentionMonths(tx);
    const value = { value: months, mark: 'imdi', updatedAt: now() };
    await elevated(tx, () =>
      tx.deskSetting.upsert({
        where: { key: RETENTION_KEY },
        create: { key: RETENTION_KEY, ...value },
        update: value,
      }),
    );
    await noteActivity(tx, {
      kind: 'ticket.retention_changed',
      actorId: actor.id,
      data: { from: before, to: months },
    });
  });
}
