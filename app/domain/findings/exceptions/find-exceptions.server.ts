import type { Actor } from '~/domain/accounts/actor';
import type { SeverityClass } from '~/domain/quality/define-rule';
import { ruleById } from '~/domain/quality/rules';
import { maskDuf } from '~/domain/register/duf';
import { visiblePersonsSql } from '~/domain/register/visible.server';
import { asActor } from '~/platform/db.server';
import { Prisma } from '~generated/prisma/client';
import { describeFinding } from '../describe-finding';
import type { Evidence } from '../finding';
import { findingWords } from '../finding-line.server';
import { demandFindings, municipalityOf } from '../visible-findings.server';
import type { ExceptionGround, ExceptionStatus } from './exception';

/** An exception as a list shows it: of whom, from what, why, and where it stands. */
export type ExceptionLine = {
  id: number;
  findingId: number;
  personId: number;
  /** Null for graded persons. */
  name: string | null;
  /** Masked. */
  duf: string;
  /** Null for graded persons. */
  municipality: string | null;
  ruleId: string;
  title: string;
  /** The finding as it was when the exception was asked for. */
  sentence: string;
  severity: SeverityClass;
  ground: ExceptionGround;
  reason: string;
  status: ExceptionStatus;
  askedBy: string;
  askedAt: Date;
  decidedBy: string | null;
  decidedAt: Date | null;
  endedAt: Date | null;
  word: string;
};

export type ExceptionFilters = {
  status?: ExceptionStatus | null;
  municipalityCode?: string | null;
  ruleId?: string | null;
  /** One exception, or all of one finding. */
  id?: number | null;
  findingId?: number | null;
};

export type Exceptions = { lines: ExceptionLine[]; total: number; page: number };

type Row = Omit<ExceptionLine, 'title' | 'sentence'> & { evidence: Evidence; graded: boolean; total: number };

/** Condition over exception `x` and person `p`. */
function exceptionsSql(actor: Actor, filters: ExceptionFilters): Prisma.Sql {
  const parts = [visiblePersonsSql(actor)];
  const code = municipalityOf(actor, filters.municipalityCode);
  if (code) parts.push(Prisma.sql`x.municipality_code = ${code}`);
  if (filters.status) parts.push(Prisma.sql`x.status = ${filters.status}`);
  if (filters.ruleId) parts.push(Prisma.sql`x.rule_id = ${filters.ruleId}`);
  if (filters.id) parts.push(Prisma.sql`x.id = ${filters.id}`);
  if (filters.findingId) parts.push(Prisma.sql`x.finding_id = ${filters.findingId}`);
  return Prisma.join(parts, ' and ');
}

/**
 * Exceptions that the actor may see. What waits for an answer comes in the order it was asked in, the rest the latest
 * first. Pages count from 1; one past the end gives the first. Throws `forbidden` for roles that read no findings.
 */
export async function findExceptions(
  actor: Actor,
  filters: ExceptionFilters,
  { page = 1, pageSize = 25 }: { page?: number; pageSize?: number } = {},
): Promise<Exceptions> {
  demandFindings(actor);
  const waiting = filters.status === 'asked';
  const order = waiting ? Prisma.sql`x.asked_at, x.id` : Prisma.sql`x.asked_at desc, x.id desc`;
  const rows = await asActor(
    actor,
    (tx) => tx.$queryRaw<Row[]>`
    select x.id, x.finding_id as "findingId", x.person_id as "personId",
      case when p.confidentiality = 'UGRADERT' then p.name end as name, p.duf::text as duf,
      case when p.confidentiality = 'UGRADERT' then m.name end as municipality, x.rule_id as "ruleId", x.evidence,
      p.confidentiality <> 'UGRADERT' as graded, x.severity,
      x.ground, x.reason, x.status, a.name as "askedBy", x.asked_at as "askedAt", d.name as "decidedBy",
      x.decided_at as "decidedAt", x.ended_at as "endedAt", x.word, (count(*) over ())::int as total
    from finding_exception x
    join person p on p.id = x.person_id
    join municipality m on m.code = x.municipality_code
    left join user_account a on a.id = x.asked_by_id
    left join user_account d on d.id = x.decided_by_id
    where ${exceptionsSql(actor, filters)}
    order by ${order} limit ${pageSize} offset ${(Math.max(1, page) - 1) * pageSize}`,
  );
  // What stood on the last page may have been decided on meanwhile: an empty page must not say that there are none.
  if (rows.length === 0 && page > 1) return findExceptions(actor, filters, { pageSize });
  const words = await findingWords(actor.language);
  const lines = rows.flatMap(({ evidence, graded, total: _, ...row }) => {
    const rule = ruleById(row.ruleId);
    if (!rule) return [];
    const said = describeFinding(rule, evidence, words, graded);
    return [{ ...row, ...said, duf: maskDuf(row.duf) }];
  });
  return { lines, total: rows[0]?.total ?? 0, page: Math.max(1, page) };
}
