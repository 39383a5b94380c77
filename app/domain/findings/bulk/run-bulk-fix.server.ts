import type { Actor } from '~/domain/accounts/actor';
import { can } from '~/domain/accounts/permissions';
import { versionsFor } from '~/domain/register/change-writing.server';
import { readRecord } from '~/domain/register/read-record.server';
import { now } from '~/platform/clock.server';
import { asActor } from '~/platform/db.server';
import { AppError, notFound } from '~/platform/errors';
import { newId } from '~/platform/ids.server';
import type { BulkFixRow, Prisma } from '~generated/prisma/client';
import { fixRecord } from '../fix-record.server';
import { type BulkFix, readBulkFix } from './bulk-fix-form';
import {
  demandBulkFix,
  digestOf,
  readGoneTargets,
  readTargets,
  reasonOf,
  TAKEN_BACK,
} from './bulk-rows.server';
import { concreteChange } from './concrete-change';

export type RunBulkFixInput = {
  ruleId: string;
  fix: BulkFix;
  /** As the preview showed them. */
  rows: readonly { findingId: number; digest: string }[];
};

/**
 * Makes one correction of many findings, each as an ordinary change in a transaction of its own that also keeps what
 * became of the row. The id is made by the preview: the same submit again goes on where the first one stopped and does
 * nothing twice. A row whose record has moved or whose finding is gone since the preview is refused. Gives how many rows were
 * left out because the actor sees their persons no longer. @throws AppError as demandBulkFix, invalid when the id belongs to
 * another correction or no row is left
 */
export async function runBulkFix(
  actor: Actor,
  id: string,
  input: RunBulkFixInput,
): Promise<{ leftOut: number }> {
  demandBulkFix(actor, input.ruleId, input.fix, input.rows.length);
  const leftOut = await asActor(actor, async (tx) => {
    const fix = JSON.parse(JSON.stringify(input.fix)) as Prisma.InputJsonObject;
    const made = {
      id,
      actorId: actor.id,
      municipalityCode: actor.scope,
      at: now(),
      ruleId: input.ruleId,
      fix,
    };
    const { count } = await tx.bulkFix.createMany({ data: made, skipDuplicates: true });
    if (count === 0) {
      const known = await tx.bulkFix.findUnique({ where: { id } });
      if (known?.actorId !== actor.id || known.ruleId !== input.ruleId) throw new AppError('invalid');
      return 0;
    }
    const digests = new Map(input.rows.map(({ findingId, digest }) => [findingId, digest]));
    const targets = await readTargets(tx, actor, input.ruleId, input.fix.kind, [...digests.keys()]);
    const gone = await readGoneTargets(tx, actor, input.ruleId, [...digests.keys()]);
    const found = targets.length + gone.length;
    if (found === 0) throw new AppError('invalid', 'fixes.none_left');
    const row = ({ findingId, personId, municipalityCode }: (typeof gone)[number], position: number) => ({
      ...{ bulkId: id, position, municipalityCode, findingId, personId },
      digest: digests.get(findingId) ?? '',
      requestId: newId(),
    });
    const closed = { outcome: 'refused', reason: 'fixes.reason.changed_since' };
    await tx.bulkFixRow.createMany({
      data: [
        ...targets.map(row),
        ...gone.map((target, i) => ({ ...row(target, targets.length + i), ...closed })),
      ],
    });
    return digests.size - found;
  });
  await finishBulkFix(actor, id);
  return { leftOut };
}

/** Does what remains of a correction of many that was broken off. @throws AppError forbidden, not_found */
export async function finishBulkFix(actor: Actor, id: string): Promise<void> {
  if (!can(actor, 'persons.correct')) throw new AppError('forbidden');
  const bulk = await asActor(actor, (tx) =>
    tx.bulkFix.findUnique({
      where: { id },
      include: { rows: { where: { outcome: 'pending' }, orderBy: { position: 'asc' } } },
    }),
  );
  if (!bulk) throw notFound();
  const fix = readBulkFix(bulk.fix);
  for (const row of bulk.rows) await runRow(actor, fix, row);
}

async function runRow(actor: Actor, fix: BulkFix, row: BulkFixRow): Promise<void> {
  const waiting = { bulkId: row.bulkId, position: row.position, outcome: 'pending' };
  const refuse = (reason: string) =>
    asActor(actor, (tx) =>
      tx.bulkFixRow.updateMany({ where: waiting, data: { outcome: 'refused', reason } }),
    );
  const { still, record, businessKey } = await asActor(actor, async (tx) => ({
    still: await tx.bulkFixRow.count({ where: waiting }),
    record: await readRecord(tx, row.personId),
    businessKey: (await tx.finding.findUnique({ where: { id: row.findingId } }))?.businessKey ?? '',
  }));
  if (still === 0) return;
  if (!record) return void (await refuse('fixes.reason.changed_since'));
  const concrete = concreteChange(fix, record, businessKey);
  if (digestOf(concrete) !== row.digest) return void (await refuse('fixes.reason.changed_since'));
  if (!concrete.ok) return void (await refuse(concrete.reason));
  try {
    await fixRecord(
      actor,
      {
        ...concrete.change,
        personId: row.personId,
        target: concrete.target,
        findingId: row.findingId,
        expectedVersions: versionsFor(record, concrete.change.kind, concrete.target),
        requestId: row.requestId,
        acceptWarnings: true,
      },
      async (tx, { changeId }) => {
        const { count } = await tx.bulkFixRow.updateMany({
          where: waiting,
          data: { outcome: 'changed', changeId },
        });
        if (count === 0) throw new AppError('conflict', TAKEN_BACK);
      },
    );
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    await refuse(reasonOf(error));
  }
}
