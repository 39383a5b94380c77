import type { Actor } from '~/domain/accounts/actor';
import { can } from '~/domain/accounts/permissions';
import { ruleById } from '~/domain/quality/rules';
import { maskDuf } from '~/domain/register/duf';
import { visiblePersonsSql } from '~/domain/register/visible.server';
import { asActor } from '~/platform/db.server';
import { AppError, notFound } from '~/platform/errors';
import type { FixEffect } from '../fix-effect';
import { readBulkFix } from './bulk-fix-form';
import type { BulkFixOutcome, BulkKind } from './bulk-kinds';

/** What became of one finding in a correction of many. */
export type BulkFixResultRow = {
  findingId: number;
  personId: number;
  name: string | null;
  /** Masked. */
  duf: string;
  outcome: BulkFixOutcome;
  reason: string | null;
  changeId: number | null;
  undone: boolean;
  undoReason: string | null;
  /** As it was when the change was saved. */
  closed: FixEffect['closed'];
  opened: FixEffect['opened'];
  points: number;
};

export type BulkFixResult = {
  ruleId: string;
  ruleTitle: string;
  kind: BulkKind;
  at: string;
  rows: BulkFixResultRow[];
  /** Rows of persons that the actor does not see any longer. */
  hidden: number;
  /** Points given back by all changes that stand. */
  points: number;
  scoreBefore: number | null;
  scoreAfter: number | null;
};

type Row = Omit<BulkFixResultRow, 'closed' | 'opened' | 'points'> & { effect: FixEffect | null };

/** One's own correction of many. @throws AppError forbidden, not_found */
export async function getBulkFix(actor: Actor, id: string): Promise<BulkFixResult> {
  if (!can(actor, 'persons.correct')) throw new AppError('forbidden');
  return asActor(actor, async (tx) => {
    const bulk = await tx.bulkFix.findUnique({ where: { id } });
    const rule = ruleById(bulk?.ruleId ?? '');
    if (!bulk || !rule) throw notFound();
    const found = await tx.$queryRaw<Row[]>`
      select r.finding_id as "findingId", r.person_id as "personId",
        case when p.confidentiality = 'UGRADERT' then p.name end as name, p.duf::text as duf, r.outcome, r.reason,
        r.change_id as "changeId", c.undone_at is not null as undone, r.undo_reason as "undoReason", c.effect
      from bulk_fix_row r join person p on p.id = r.person_id left join register_change c on c.id = r.change_id
      where r.bulk_id = ${id}::uuid and ${visiblePersonsSql(actor)} order by r.position`;
    const all = await tx.bulkFixRow.count({ where: { bulkId: id } });
    const effects = found.flatMap(({ effect, undone }) => (effect && !undone ? effect : []));
    const rows = found.map(({ effect, duf, ...row }) => ({
      ...row,
      duf: maskDuf(duf),
      closed: effect?.closed ?? [],
      opened: effect?.opened ?? [],
      points: effect ? effect.lossBefore - effect.lossAfter : 0,
    }));
    return {
      ruleId: rule.id,
      ruleTitle: rule.words[actor.language].title,
      kind: readBulkFix(bulk.fix).kind,
      at: bulk.at.toISOString(),
      rows,
      hidden: all - rows.length,
      points: effects.reduce((sum, { lossBefore, lossAfter }) => sum + lossBefore - lossAfter, 0),
      scoreBefore: effects[0]?.scoreBefore ?? null,
      scoreAfter: effects.at(-1)?.scoreAfter ?? null,
    };
  });
}
