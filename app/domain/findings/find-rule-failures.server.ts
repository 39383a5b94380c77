import type { Actor } from '~/domain/accounts/actor';
import { ruleById } from '~/domain/quality/rules';
import { asActor } from '~/platform/db.server';
import { notFound } from '~/platform/errors';
import { findMunicipalities, type MunicipalityChoice } from './find-municipalities.server';
import { findFindingsByPerson } from './find-persons-with-findings.server';
import { lastJudgement } from './last-judgement.server';
import type { PersonFindings } from './persons-with-findings-sql.server';
import { effectiveSeverity } from './read-present.server';
import { municipalityOf } from './visible-findings.server';

/** Who fails a rule right now, among how many it applies to. */
export type RuleFailures = {
  persons: PersonFindings[];
  /** Persons that fail it and that the reader sees. */
  failing: number;
  applicable: number;
  /** Points that it costs each of them. */
  price: number;
  judgedAt: Date | null;
  municipalities: MunicipalityChoice[];
};

const SHOWN = 10;

/** The first persons who fail the rule in what the actor sees. Throws `not_found` for an unknown rule. */
export async function findRuleFailures(actor: Actor, ruleId: string): Promise<RuleFailures> {
  const rule = ruleById(ruleId);
  if (!rule) throw notFound();
  const code = municipalityOf(actor, null);
  const [found, { counted, setting }, judgement, municipalities] = await Promise.all([
    findFindingsByPerson(actor, { ruleId }, { sort: 'oldest', pageSize: SHOWN }),
    asActor(actor, async (tx) => ({
      counted: await tx.ruleCount.aggregate({
        where: { ruleId, ...(code ? { municipalityCode: code } : {}) },
        _sum: { applicable: true },
      }),
      setting: await tx.ruleSetting.findUnique({ where: { ruleId } }),
    })),
    lastJudgement(actor),
    findMunicipalities(actor),
  ]);
  const severities = new Map(setting ? [[ruleId, setting.severity]] : []);
  return {
    persons: found.persons,
    failing: found.total,
    applicable: Math.max(counted._sum.applicable ?? 0, found.total),
    price: found.basis.weights[effectiveSeverity(rule, severities)],
    judgedAt: judgement.judgedAt,
    municipalities,
  };
}
