import type { Actor } from '~/domain/accounts/actor';
import { ruleById } from '~/domain/quality/rules';
import { asActor } from '~/platform/db.server';
import { findingWords } from '../finding-line.server';
import { demandFindings, municipalityOf } from '../visible-findings.server';
import type { Cause, CauseText } from './cause';
import { describeCause } from './describe-cause.server';

/** Findings of a rule that have something in common, as they were summed up last. */
export type CauseGroup = Cause & {
  /** Null: the whole country. */
  municipalityCode: string | null;
  municipality: string | null;
  ruleId: string;
  title: string;
  findings: number;
  /** All open findings of the rule in the same place. */
  total: number;
  municipalities: number;
  /** The usual share, 0–1; null without anything to compare with. */
  usual: number | null;
  text: CauseText;
};

export type CauseGroups = { groups: CauseGroup[]; at: Date | null };

type Row = Omit<CauseGroup, 'title' | 'text'> & { at: Date; fileName: string | null; fileAt: Date | null };

/** Most things in common that are told of one rule: the most telling first. */
const PER_RULE = 2;
const MOST = 200;

/**
 * What findings have in common: in the actor's municipality, in the one named, or in the whole country and in each
 * municipality. The largest groups first.
 */
export async function findCauseGroups(
  actor: Actor,
  {
    municipalityCode = null,
    ruleId = null,
  }: { municipalityCode?: string | null; ruleId?: string | null } = {},
): Promise<CauseGroups> {
  demandFindings(actor);
  const code = municipalityOf(actor, municipalityCode);
  const rows = await asActor(
    actor,
    (tx) => tx.$queryRaw<Row[]>`/*prepare:causes.groups*/
      with telling as (
        select g.*, row_number() over (partition by g.municipality_code, g.rule_id
          order by g.findings::float8 / g.total - coalesce(g.usual, 0.5) desc, g.kind = 'transfer' desc, g.findings desc, g.field) as place
        from cause_group g
        where g.telling and not (g.kind = 'day' and g.field = 'finding' and exists (select from cause_group o
            where o.municipality_code = g.municipality_code and o.rule_id = g.rule_id and o.kind = 'transfer'
              and o.findings >= g.findings))
          and (${code}::text is null or g.municipality_code = ${code}) and (${ruleId}::text is null or g.rule_id = ${ruleId})
      )
      select nullif(g.municipality_code, '*') as "municipalityCode", m.name as municipality, g.rule_id as "ruleId", g.kind, g.field,
        g.value, g.findings, g.total, g.municipalities, g.usual, g.at, t.file_name as "fileName", t.created_at as "fileAt"
      from telling g
      left join municipality m on m.code = g.municipality_code
      left join transfer t on t.id = case when g.kind = 'transfer' then g.value::uuid end
      where g.place <= ${PER_RULE}
      order by g.findings desc, g.rule_id, g.municipality_code, g.place limit ${MOST}`,
  );
  const words = await findingWords(actor.language);
  const groups = rows.flatMap(({ at: _, fileName, fileAt, ...row }) => {
    const rule = ruleById(row.ruleId);
    if (!rule) return [];
    const text = describeCause(rule, row, words, fileAt ? { name: fileName ?? '', at: fileAt } : null);
    return [{ ...row, title: rule.words[actor.language].title, text }];
  });
  return { groups, at: rows[0]?.at ?? null };
}
