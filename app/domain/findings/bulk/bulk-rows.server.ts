import { createHash } from 'node:crypto';
import type { Actor } from '~/domain/accounts/actor';
import { can } from '~/domain/accounts/permissions';
import type { Rule } from '~/domain/quality/define-rule';
import { ruleById } from '~/domain/quality/rules';
import { needsTarget } from '~/domain/register/changes';
import { visiblePersonsSql } from '~/domain/register/visible.server';
import type { Tx } from '~/platform/db.server';
import { AppError, notFound } from '~/platform/errors';
import type { Evidence } from '../finding';
import { findingsSql } from '../visible-findings.server';
import type { BulkFix } from './bulk-fix-form';
import { BULK_FIX_MAX, bulkKindsOf } from './bulk-kinds';
import type { ConcreteChange } from './concrete-change';

/** The findings that one correction is made of, each with its person. */
export type BulkTarget = {
  findingId: number;
  personId: number;
  municipalityCode: string;
  businessKey: string;
  evidence: Evidence;
  name: string;
  duf: string;
  confidentiality: string;
};

/**
 * The rule of a correction of many. @throws AppError not_found for an unknown rule or a correction that it does not offer,
 * forbidden for roles that may not correct, invalid for too many findings
 */
export function demandBulkFix(
  actor: Actor,
  ruleId: string,
  fix: Pick<BulkFix, 'kind'>,
  findings: number,
): Rule {
  if (!can(actor, 'persons.correct')) throw new AppError('forbidden');
  const rule = ruleById(ruleId);
  if (!rule || !bulkKindsOf(rule.fixes).includes(fix.kind)) throw notFound();
  if (findings > BULK_FIX_MAX) {
    throw new AppError('invalid', 'fixes.too_many', { params: { max: BULK_FIX_MAX } });
  }
  return rule;
}

/**
 * The named findings of the rule that are open and the actor sees, in the order given; others are left out. A correction
 * that starts from no row of its own is made once for each person, however many findings the person has.
 */
export async function readTargets(
  tx: Tx,
  actor: Actor,
  ruleId: string,
  kind: BulkFix['kind'],
  findingIds: readonly number[],
): Promise<BulkTarget[]> {
  const rows = await tx.$queryRaw<BulkTarget[]>`
    select f.id as "findingId", f.person_id as "personId", f.municipality_code::text as "municipalityCode",
      f.business_key as "businessKey", f.evidence, p.name, p.duf::text as duf, p.confidentiality
    from unnest(${[...new Set(findingIds)]}::int[]) with ordinality o(id, place)
    join finding f on f.id = o.id join person p on p.id = f.person_id
    where ${findingsSql(actor, { ruleId })} order by o.place`;
  if (needsTarget(kind)) return rows;
  const seen = new Set<number>();
  return rows.filter(({ personId }) => !seen.has(personId) && seen.add(personId));
}

/** Of the named findings of the rule those that are open no longer, so that each row of a preview whose person is still seen is told what became of it. */
export function readGoneTargets(
  tx: Tx,
  actor: Actor,
  ruleId: string,
  findingIds: readonly number[],
): Promise<Pick<BulkTarget, 'findingId' | 'personId' | 'municipalityCode'>[]> {
  return tx.$queryRaw`
    select f.id as "findingId", f.person_id as "personId", f.municipality_code::text as "municipalityCode"
    from finding f join person p on p.id = f.person_id
    where f.id = any(${findingIds}::int[]) and f.rule_id = ${ruleId} and f.state <> 'open' and ${visiblePersonsSql(actor)}
    order by f.id`;
}

/** Why a row was never done: the whole was taken back first. */
export const TAKEN_BACK = 'fixes.reason.taken_back';

/** What the preview showed of a row, so that the correction is refused when the record has moved since. */
export function digestOf(concrete: ConcreteChange): string {
  const shown = concrete.ok
    ? [concrete.change, concrete.target && [concrete.target.kind, concrete.target.id, concrete.target.values]]
    : [concrete.reason];
  return createHash('sha256').update(JSON.stringify(shown)).digest('hex').slice(0, 16);
}

/** The words key of why one row was refused: the fault of a field, or of the change as a whole. */
export function reasonOf(error: AppError): string {
  return Object.values(error.fields)[0] ?? error.key;
}
