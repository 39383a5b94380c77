import type { Actor } from '~/domain/accounts/actor';
import { can } from '~/domain/accounts/permissions';
import { ruleById } from '~/domain/quality/rules';
import { asActor } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import { readBulkFix } from './bulk-fix-form';
import type { BulkKind } from './bulk-kinds';

/** A correction of many that one has made. */
export type BulkFixLine = {
  id: string;
  at: string;
  kind: BulkKind;
  ruleTitle: string;
  rows: number;
  changed: number;
  undone: number;
};

const SHOWN = 10;

type Row = Omit<BulkFixLine, 'kind' | 'ruleTitle' | 'at'> & { at: Date; ruleId: string; fix: unknown };

/** One's own latest corrections of many, the newest first. @throws AppError forbidden */
export async function findBulkFixes(actor: Actor): Promise<BulkFixLine[]> {
  if (!can(actor, 'persons.correct')) throw new AppError('forbidden');
  return asActor(actor, async (tx) => {
    const rows = await tx.$queryRaw<Row[]>`
      select b.id, b.at, b.rule_id as "ruleId", b.fix, count(r.position)::int as rows,
        (count(*) filter (where r.outcome = 'changed'))::int as changed, count(c.undone_at)::int as undone
      from (select * from bulk_fix where actor_id = ${actor.id}::uuid order by at desc limit ${SHOWN}) b
      left join bulk_fix_row r on r.bulk_id = b.id left join register_change c on c.id = r.change_id
      group by b.id, b.at, b.rule_id, b.fix order by b.at desc`;
    return rows.map(({ at, ruleId, fix, ...row }) => ({
      ...row,
      at: at.toISOString(),
      kind: readBulkFix(fix).kind,
      ruleTitle: ruleById(ruleId)?.words[actor.language].title ?? ruleId,
    }));
  });
}
