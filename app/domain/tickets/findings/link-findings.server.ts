import type { Actor } from '~/domain/accounts/actor';
import { visiblePersons } from '~/domain/register/visible.server';
import type { Tx } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import type { Finding } from '~generated/prisma/client';

/** The findings asked about, if they are of own persons that the actor may see; any other is as unknown as a missing one. */
export async function ownFindings(
  tx: Tx,
  actor: Actor,
  municipalityCode: string,
  ids: number[],
): Promise<Finding[]> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return [];
  const found = await tx.finding.findMany({ where: { id: { in: wanted }, municipalityCode } });
  const personIds = [...new Set(found.map(({ personId }) => personId))];
  const visible = await tx.person.count({
    where: { AND: [visiblePersons(actor), { id: { in: personIds } }] },
  });
  if (found.length !== wanted.length || visible !== personIds.length)
    throw new AppError('invalid', 'tickets.errors.finding_unknown');
  return found;
}

/** Links findings to a ticket with the rules and the values they were asked about with. Repeating is harmless. */
export async function linkFindings(
  tx: Tx,
  ticket: { id: string; municipalityCode: string },
  findings: Finding[],
): Promise<void> {
  if (findings.length === 0) return;
  const run = await tx.qualityRun.findFirst({
    where: { state: 'done' },
    orderBy: { id: 'desc' },
    select: { ruleSetVersion: true },
  });
  await tx.ticketFinding.createMany({
    data: findings.map((finding) => ({
      ticketId: ticket.id,
      findingId: finding.id,
      municipalityCode: ticket.municipalityCode,
      ruleSetVersion: run?.ruleSetVersion ?? '',
      evidence: finding.evidence ?? {},
      closedAt: finding.closedAt,
    })),
    skipDuplicates: true,
  });
}
