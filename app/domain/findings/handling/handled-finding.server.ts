import type { Actor } from '~/domain/accounts/actor';
import { visiblePersonsSql } from '~/domain/register/visible.server';
import { elevated, type Tx } from '~/platform/db.server';
import { notFound } from '~/platform/errors';
import type { Finding } from '~generated/prisma/client';
import type { FindingStage, HandlingEventKind } from '../finding';

/**
 * The findings that people are about to do something with, locked together with their persons as an evaluation locks them
 * (persons first), so that neither can change meanwhile. Throws `not_found` unless the actor sees every one of them.
 */
export async function lockFindings(tx: Tx, actor: Actor, findingIds: readonly number[]): Promise<Finding[]> {
  const ids = [...new Set(findingIds)];
  const persons = await tx.$queryRaw<{ id: number; findings: number }[]>`
    select p.id, count(*)::int as findings from finding f join person p on p.id = f.person_id
    where f.id = any(${ids}::int[]) and ${visiblePersonsSql(actor)} group by p.id`;
  if (persons.reduce((total, { findings }) => total + findings, 0) !== ids.length) throw notFound();
  return elevated(tx, async () => {
    await tx.$queryRaw`
      select 1 from person where id = any(${persons.map(({ id }) => id)}::int[]) order by id for no key update`;
    await tx.$queryRaw`select 1 from finding where id = any(${ids}::int[]) order by id for update`;
    return tx.finding.findMany({ where: { id: { in: ids } }, orderBy: { id: 'asc' } });
  });
}

type Step = { kind: HandlingEventKind; stage?: FindingStage; actorId: string | null; at: Date };

/** Notes in the history of findings what was done to them, and where they stand from now on. */
export async function noteHandling(
  tx: Tx,
  findingIds: readonly number[],
  { kind, stage, actorId, at }: Step,
): Promise<void> {
  if (findingIds.length === 0) return;
  const cause = kind.startsWith('except') ? 'exception' : 'handling';
  await elevated(tx, async () => {
    if (stage) {
      await tx.finding.updateMany({ where: { id: { in: [...findingIds] } }, data: { stage, stageAt: at } });
    }
    await tx.$executeRaw`
      insert into finding_event (finding_id, municipality_code, at, kind, cause, actor_id, evidence)
      select f.id, f.municipality_code, ${at}::timestamptz, ${kind}, ${cause}, ${actorId}::uuid, f.evidence
      from finding f where f.id = any(${[...findingIds]}::int[]) order by f.id`;
  });
}
