import type { Actor } from '~/domain/accounts/actor';
import { can } from '~/domain/accounts/permissions';
import { municipalityRuleById } from '~/domain/quality/municipality-rules';
import { asActor, readAsActor } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import { Prisma } from '~generated/prisma/client';
import { describeFinding } from '../describe-finding';
import type { Evidence } from '../finding';
import { SHOWN_FROM_PERSONS } from '../shown-from';
import { municipalityOf } from '../visible-findings.server';
import type { MunicipalityFinding, MunicipalityFindingState } from './municipality-finding';

type Row = Omit<
  MunicipalityFinding,
  'municipality' | 'severity' | 'title' | 'sentence' | 'suppressed' | 'mayConfirm' | 'mayList'
> & {
  code: string;
  name: string;
  evidence: Evidence;
  total: number;
};

type Wanted = {
  municipalityCode?: string | null;
  ruleId?: string | null;
  state?: MunicipalityFindingState | null;
  page?: number;
  pageSize?: number;
};

const PAGE = 50;

/**
 * Findings about the figures of municipalities that the reader sees, those that are open first; `state` null takes open and
 * confirmed ones. Figures taken of fewer than five persons have no sentence for others than the municipality. A page past the end gives the first. Throws `forbidden` without the right.
 */
export async function findMunicipalityFindings(
  actor: Actor,
  wanted: Wanted = {},
): Promise<{ findings: MunicipalityFinding[]; total: number; page: number }> {
  const { municipalityCode, ruleId, state = null, page = 1, pageSize = PAGE } = wanted;
  if (!can(actor, 'municipality_findings.read')) throw new AppError('forbidden');
  const code = municipalityOf(actor, municipalityCode);
  const rows = await asActor(
    actor,
    (tx) => tx.$queryRaw<Row[]>`
      select f.id, f.rule_id as "ruleId", f.year, f.state, f.evidence, f.fingerprint, f.opened_at as "openedAt", f.confirmed_at as "confirmedAt",
        u.name as "confirmedBy", f.confirmed_reason as "confirmedReason", m.code::text, m.name, (count(*) over ())::int as total
      from municipality_finding f
      join municipality m on m.code = f.municipality_code
      left join user_account u on u.id = f.confirmed_by_id
      where ${state ? Prisma.sql`f.state = ${state}` : Prisma.sql`f.state <> 'resolved'`}
        and ${code ? Prisma.sql`f.municipality_code = ${code}` : Prisma.sql`true`}
        and ${ruleId ? Prisma.sql`f.rule_id = ${ruleId}` : Prisma.sql`true`}
      order by f.state <> 'open', f.rule_id, m.name, f.year desc
      limit ${pageSize} offset ${(page - 1) * pageSize}`,
  );
  // An empty page past the end must not say that there are none.
  if (rows.length === 0 && page > 1) return findMunicipalityFindings(actor, { ...wanted, page: 1 });
  return { findings: rows.flatMap((row) => toFinding(row, actor)), total: rows[0]?.total ?? 0, page };
}

/** How many findings about its figures are open in the reader's own municipality. */
export async function countOwnMunicipalityFindings(actor: Actor): Promise<number> {
  const code = actor.municipalityCode;
  if (!code || !can(actor, 'municipality_findings.read')) return 0;
  const [counted] = await readAsActor<{ open: number }>(
    actor,
    Prisma.sql`/*prepare:municipality-findings.own*/
      select count(*)::int as open from municipality_finding where municipality_code = ${code} and state = 'open'`,
  );
  return counted?.open ?? 0;
}

/** How many persons a figure is taken of, by the names in the evidence of the rules. */
const BASES = ['ended', 'endedBefore'] as const;

/** Whether a figure is taken of so few persons that none but the municipality sees it. */
function restsOnFew(evidence: Evidence): boolean {
  return BASES.some((name) => {
    const persons = Number(evidence[name] ?? 0);
    return persons > 0 && persons < SHOWN_FROM_PERSONS;
  });
}

function toFinding(
  { code, name, evidence, fingerprint, total: _, ...row }: Row,
  actor: Actor,
): MunicipalityFinding[] {
  const rule = municipalityRuleById(row.ruleId);
  if (!rule) return [];
  const suppressed = restsOnFew(evidence) && actor.municipalityCode !== code;
  const { title, sentence } = describeFinding(rule, evidence, actor, false);
  const mayConfirm =
    rule.confirmable &&
    row.state === 'open' &&
    can(actor, 'municipality_findings.confirm') &&
    actor.municipalityCode === code;
  return [
    {
      ...row,
      municipality: { code, name },
      severity: rule.severity,
      title,
      sentence: suppressed ? null : sentence,
      suppressed,
      mayConfirm,
      fingerprint: mayConfirm ? fingerprint : '',
      mayList: can(actor, 'persons.list'),
    },
  ];
}
