import { RULES } from '~/domain/quality/rules';
import { ITEM_KINDS } from '~/domain/register/record';
import { Prisma } from '~generated/prisma/client';
import { isEvidenceWithheld } from '../withheld-evidence';
import type { Cause, CauseKind } from './cause';

const KIND_OF_VALUE: Readonly<Record<string, CauseKind>> = {
  code: 'code',
  date: 'day',
  item: 'field',
  variant: 'field',
};

/**
 * Values of evidence that findings can have in common: codes, days, and what the finding is about; no texts and figures. Of
 * graded persons those that are withheld are in common with nobody.
 */
const SHARED_VALUES = JSON.stringify(
  RULES.flatMap(({ id, evidence }) =>
    Object.entries(evidence).flatMap(([name, { kind }]) => {
      const as = KIND_OF_VALUE[kind];
      const withheld = isEvidenceWithheld(id, name);
      return as ? [{ rule_id: id, name, kind: as, item: kind === 'item', withheld }] : [];
    }),
  ),
);

const ROWS = ITEM_KINDS.map(
  (table) =>
    `select s.id, r.source::text as source, r.registered_on from looked s join ${table} r on s.tbl = '${table}' and r.id = s.item_id`,
).join('\n    union all ');

/**
 * Common table expressions that end in `trait (id, municipality_code, rule_id, kind, field, value)`: everything that each
 * of the findings could have in common with others. `where` is a condition over finding `f`.
 */
export function traitsSql(where: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`looked as materialized (
      select f.id, f.municipality_code::text as municipality_code, f.rule_id, f.person_id, f.transfer_id, f.evidence,
        greatest(f.opened_at, f.reopened_at) as raised_at, split_part(f.business_key, ':', 1) as tbl,
        substring(f.business_key from '^[a-z_]+:([0-9]{1,9})')::int as item_id
      from finding f where f.state = 'open' and ${where}
    ), registered as (
      ${Prisma.raw(ROWS)}
      union all select s.id, p.source::text, p.registered_on from looked s join person p on p.id = s.person_id
        where s.tbl = '' or s.tbl = 'person'
    ), shared as (
      select * from jsonb_to_recordset(${SHARED_VALUES}::jsonb) as v(rule_id text, name text, kind text, item boolean, withheld boolean)
    ), trait as (
      select s.id, s.municipality_code, s.rule_id, t.kind, t.field, t.value
      from looked s cross join lateral (
        select 'transfer' as kind, 'transfer' as field, s.transfer_id::text as value where s.transfer_id is not null
        union all select 'day', 'finding', to_char(s.raised_at at time zone 'Europe/Oslo', 'YYYY-MM-DD')
        union all select v.kind, v.name,
          case when v.item then split_part(s.evidence ->> v.name, ':', 1) else s.evidence ->> v.name end
          from shared v where v.rule_id = s.rule_id and s.evidence ->> v.name is not null
            and not (v.withheld and exists (select from person p where p.id = s.person_id and p.confidentiality <> 'UGRADERT'))
      ) t
      union all
      select s.id, s.municipality_code, s.rule_id, t.kind, t.field, t.value
      from registered r join looked s using (id) cross join lateral (
        values ('source', 'source', r.source), ('day', 'row', to_char(r.registered_on, 'YYYY-MM-DD'))
      ) t (kind, field, value) where t.value is not null
    )`;
}

/** Condition over finding `f`: it is open, of the rule and the municipality, and has this in common with the others. */
export function causeSql(
  municipalityCode: string,
  ruleId: string,
  { kind, field, value }: Cause,
): Prisma.Sql {
  const place = Prisma.sql`f.municipality_code = ${municipalityCode} and f.rule_id = ${ruleId}`;
  return Prisma.sql`f.id in (with ${traitsSql(place)}
    select t.id from trait t where t.kind = ${kind} and t.field = ${field} and t.value = ${value})`;
}
