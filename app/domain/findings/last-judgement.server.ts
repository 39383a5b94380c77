import type { Actor } from '~/domain/accounts/actor';
import { RULES } from '~/domain/quality/rules';
import { RULE_SET_VERSION } from '~/domain/quality/rules/rule-set';
import { asActor } from '~/platform/db.server';
import { municipalityOf } from './visible-findings.server';

/** How fresh findings are: when everyone was last judged, by how many rules, and which version of them. */
export type Judgement = {
  /** Null before the first full run. */
  judgedAt: Date | null;
  rules: number;
  ruleSetVersion: string;
};

/** The last finished run that covered the municipality; for those who see all, the last one of all. */
export function lastJudgement(actor: Actor, wanted?: string | null): Promise<Judgement> {
  const code = municipalityOf(actor, wanted);
  return asActor(actor, async (tx) => {
    const run = await tx.qualityRun.findFirst({
      where: { state: 'done', OR: [{ scope: 'all' }, ...(code ? [{ municipalityCode: code }] : [])] },
      orderBy: { finishedAt: 'desc' },
      select: { finishedAt: true },
    });
    return { judgedAt: run?.finishedAt ?? null, rules: RULES.length, ruleSetVersion: RULE_SET_VERSION };
  });
}
