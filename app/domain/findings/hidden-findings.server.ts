import type { Actor } from '~/domain/accounts/actor';
import { can } from '~/domain/accounts/permissions';
import type { Tx } from '~/platform/db.server';

/**
 * How many open findings by rule stand on graded persons that the actor may not see: the figures of a municipality count
 * them, like its score, whoever reads. Empty for those who see everyone.
 */
export async function countHiddenByRule(
  tx: Tx,
  actor: Actor,
  code: string,
): Promise<{ ruleId: string; findings: number }[]> {
  if (can(actor, 'persons.graded')) return [];
  return tx.$queryRaw`/*prepare:findings.hidden-by-rule*/
    select f.rule_id as "ruleId", count(*)::int as findings
    from person g join finding f on f.person_id = g.id
    where g.municipality_code = ${code} and g.confidentiality <> 'UGRADERT'
      and f.municipality_code = ${code} and f.state = 'open'
    group by f.rule_id`;
}
