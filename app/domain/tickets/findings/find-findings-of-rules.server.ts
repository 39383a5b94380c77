import type { Actor } from '~/domain/accounts/actor';
import { asActor } from '~/platform/db.server';
import { FINDINGS_MAX } from '../ticket';

/** Open findings of own persons that break any of the rules: what is asked about when one asks about a rule of many. */
export async function findFindingsOfRules(
  actor: Actor,
  personIds: number[],
  ruleIds: string[],
): Promise<number[]> {
  if (personIds.length === 0 || ruleIds.length === 0) return [];
  const rows = await asActor(actor, (tx) =>
    tx.finding.findMany({
      where: {
        municipalityCode: actor.municipalityCode ?? '',
        personId: { in: personIds },
        ruleId: { in: ruleIds },
        state: { in: ['open', 'known_error'] },
      },
      orderBy: { id: 'asc' },
      take: FINDINGS_MAX,
      select: { id: true },
    }),
  );
  return rows.map(({ id }) => id);
}
