import type { Actor } from '~/domain/accounts/actor';
import { can } from '~/domain/accounts/permissions';
import { asActor } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import { municipalityOf } from './visible-findings.server';

/** What a rule in shadow would find, as of the last time everyone in a municipality was judged. */
export type ShadowEffect = { persons: number; findings: number; municipalities: number };

/** The effect of a rule in shadow in the reader's municipality, or in the whole country. @throws AppError forbidden */
export async function findShadowEffect(actor: Actor, ruleId: string): Promise<ShadowEffect> {
  if (!can(actor, 'findings.read')) throw new AppError('forbidden');
  const municipalityCode = municipalityOf(actor, null);
  return asActor(actor, async (tx) => {
    const sum = await tx.shadowEffect.aggregate({
      where: { ruleId, ...(municipalityCode ? { municipalityCode } : {}) },
      _sum: { persons: true, findings: true },
      _count: true,
    });
    return { persons: sum._sum.persons ?? 0, findings: sum._sum.findings ?? 0, municipalities: sum._count };
  });
}
