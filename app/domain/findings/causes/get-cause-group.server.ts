import type { Actor } from '~/domain/accounts/actor';
import { ruleById } from '~/domain/quality/rules';
import { visiblePersonsSql } from '~/domain/register/visible.server';
import { asActor } from '~/platform/db.server';
import { notFound } from '~/platform/errors';
import { isId } from '~/platform/ids.server';
import { Prisma } from '~generated/prisma/client';
import { findingWords } from '../finding-line.server';
import { demandFindings, municipalityOf } from '../visible-findings.server';
import type { Cause, CauseText } from './cause';
import { describeCause } from './describe-cause.server';
import { traitsSql } from './traits-sql.server';

/** A group as it stands this moment: only what is still open, and only persons that the reader may see. */
export type CauseGroupView = Cause & {
  municipalityCode: string;
  municipality: string;
  ruleId: string;
  title: string;
  findings: number;
  total: number;
  personIds: number[];
  findingIds: number[];
  /** Kinds of registered rows that the findings are about, the most frequent first. */
  tables: string[];
  text: CauseText;
};

type Row = { findings: number; total: number; personIds: number[]; findingIds: number[]; tables: string[] };

/** Findings of a rule in one municipality that share a cause. Throws `not_found` where the actor has no business. */
export async function getCauseGroup(
  actor: Actor,
  wanted: { municipalityCode: string | null; ruleId: string; cause: Cause },
): Promise<CauseGroupView> {
  demandFindings(actor);
  const { ruleId, cause } = wanted;
  const code = municipalityOf(actor, wanted.municipalityCode);
  const rule = ruleById(ruleId);
  if (!code || !rule) throw notFound();
  const found = await asActor(actor, async (tx) => {
    const place = await tx.municipality.findUnique({ where: { code }, select: { name: true } });
    if (!place) throw notFound();
    const shown = Prisma.sql`f.municipality_code = ${code} and f.rule_id = ${ruleId}
      and exists (select from person p where p.id = f.person_id and ${visiblePersonsSql(actor)})`;
    const [row] = await tx.$queryRaw<Row[]>`
      with ${traitsSql(shown)}, hit as (
        select s.* from looked s where s.id in (select t.id from trait t
          where t.kind = ${cause.kind} and t.field = ${cause.field} and t.value = ${cause.value})
      )
      select (select count(*)::int from hit) as findings, (select count(*)::int from looked) as total,
        coalesce((select array_agg(distinct person_id order by person_id) from hit), '{}') as "personIds",
        coalesce((select array_agg(id order by id) from hit), '{}') as "findingIds",
        coalesce((select array_agg(tbl order by n desc) from (
          select tbl, count(*) as n from hit where tbl not in ('', 'person') group by tbl) k), '{}') as tables`;
    const file =
      cause.kind === 'transfer' && isId(cause.value)
        ? await tx.$queryRaw<{ name: string; at: Date }[]>`
            select file_name as name, created_at as at from transfer where id = ${cause.value}::uuid`
        : [];
    return { place, row, file: file[0] ?? null };
  });
  const { row, place, file } = found;
  if (!row) throw notFound();
  return {
    ...cause,
    municipalityCode: code,
    municipality: place.name,
    ruleId,
    title: rule.words[actor.language].title,
    ...row,
    text: describeCause(rule, cause, await findingWords(actor.language), file),
  };
}
