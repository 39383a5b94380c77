import { createHash } from 'node:crypto';
import { ITEM_KINDS, type ItemKind } from '~/domain/register/record';
import {
  DAY_OF_ITEM,
  type Signature,
  type SignatureItem,
  type SignatureTest,
  saysSomething,
  testableFields,
} from './signature';

export type IdentifiedSignature = { id: number; signature: Signature };

/** Values that go with the text, from the first free place on. */
class Values {
  readonly list: unknown[] = [];
  constructor(private readonly first: number) {}

  add(value: unknown, type: string): string {
    this.list.push(value);
    return `$${this.first + this.list.length - 1}::${type}`;
  }
}

const SQL_TYPE = { date: 'date', number: 'numeric' } as const;

/** Names of columns come from the field dictionary; a name that is not in it never reaches the text. */
function testSql(kind: ItemKind, { field, test, value }: SignatureTest, values: Values): string {
  const spec = testableFields(kind).find(({ name }) => name === field);
  if (!spec || !ITEM_KINDS.includes(kind)) return 'false';
  const column = `x.${spec.name}`;
  switch (test) {
    case 'missing':
      return `${column} is null`;
    case 'filled':
      return `${column} is not null`;
    case 'is':
    case 'is_not': {
      const same =
        spec.type === 'number'
          ? `${column} = ${values.add(Number(value), 'numeric')}`
          : `${column}::text = ${values.add(value, 'text')}`;
      return test === 'is' ? same : `not coalesce(${same}, false)`;
    }
    case 'before':
    case 'after': {
      if (spec.type !== 'date' && spec.type !== 'number') return 'false';
      const bound = spec.type === 'number' ? Number(value) : value;
      return `${column} ${test === 'before' ? '<' : '>'} ${values.add(bound, SQL_TYPE[spec.type])}`;
    }
  }
}

type Bounds = { from: string | null; to: string | null };

function betweenSql(value: string, { from, to }: Bounds, values: Values): string[] {
  return [
    ...(from ? [`${value} >= ${values.add(from, 'date')}`] : []),
    ...(to ? [`${value} <= ${values.add(to, 'date')}`] : []),
  ];
}

function itemSql(item: SignatureItem, values: Values): string {
  const { kind, sources, registeredFrom, registeredTo, datesFrom, datesTo } = item;
  const on = DAY_OF_ITEM[kind].map((name) => `x.${name}`).join(', ');
  const conditions = [
    'x.person_id = p.id',
    'x.annulled_at is null',
    ...(sources.length > 0 ? [`x.source::text = any(${values.add(sources, 'text[]')})`] : []),
    ...betweenSql(
      'coalesce(x.registered_on, x.created_at::date)',
      { from: registeredFrom, to: registeredTo },
      values,
    ),
    ...betweenSql(`coalesce(${on})`, { from: datesFrom, to: datesTo }, values),
    ...item.tests.map((one) => testSql(kind, one, values)),
  ];
  return `${item.has ? '' : 'not '}exists (select from ${kind} x where ${conditions.join(' and ')})`;
}

/** The signature as a condition over a person `p`, the failing rules in `failing`, and the day `$today`. */
function conditionSql(signature: Signature, today: string, values: Values): string {
  if (!saysSomething(signature)) return 'false';
  const { rules, regimes, categories, permitGrounds, municipalities, sources } = signature;
  const any = (column: string, list: readonly string[]) =>
    list.length > 0 ? [`${column} = any(${values.add(list, 'text[]')})`] : [];
  const openCategory = `select from category c where c.person_id = p.id and c.annulled_at is null
    and c.from_date <= ${today} and (c.to_date is null or c.to_date >= ${today})`;
  return [
    ...any('p.regime', regimes),
    ...any('p.permit_ground', permitGrounds),
    ...any('p.municipality_code::text', municipalities),
    ...any('p.source::text', sources),
    ...betweenSql(
      'coalesce(p.registered_on, p.created_at::date)',
      { from: signature.registeredFrom, to: signature.registeredTo },
      values,
    ),
    ...(rules.length > 0
      ? [
          `exists (select from failing r where r.person_id = p.id and r.rule_id = any(${values.add(rules, 'text[]')}))`,
        ]
      : []),
    ...(categories.length > 0
      ? [`exists (${openCategory} and c.code = any(${values.add(categories, 'text[]')}))`]
      : []),
    ...(signature.withoutCategory ? [`not exists (${openCategory})`] : []),
    ...signature.items.map((item) => itemSql(item, values)),
  ].join(' and ');
}

/**
 * Whom signatures hit, as `known_error_id, person_id`. The same conditions serve both scopes: `persons` judges `$1` (ids)
 * with the failing rules in `$2` (JSON rows of person_id, rule_id), on the day `$3`; `all` judges everybody by the stored
 * findings on the day `$1`.
 */
export function signatureStatement(
  signatures: readonly IdentifiedSignature[],
  scope: 'persons' | 'all',
): { name: string; text: string; values: unknown[] } {
  const few = scope === 'persons';
  const values = new Values(few ? 4 : 2);
  const today = few ? '$3::date' : '$1::date';
  const failing = few
    ? 'select person_id, rule_id from jsonb_to_recordset($2::jsonb) as r(person_id int, rule_id text)'
    : `select person_id, rule_id from finding where state <> 'resolved'`;
  const selects = signatures.map(
    ({ id, signature }) => `select ${Math.trunc(id)} as known_error_id, p.id as person_id from person p
    where ${few ? 'p.id = any($1::int[]) and ' : ''}${conditionSql(signature, today, values)}`,
  );
  const known = few
    ? '$1::int[] is not null and $2::jsonb is not null and $3::date is not null'
    : '$1::date is not null';
  // Named together, so that a statement whose signatures need only some of the parameters is still understood.
  const text = `with failing as not materialized (${failing}), matched as (${selects.join(' union all ')})
  select known_error_id, person_id from matched where ${known}`;
  const name = `signatures.${createHash('sha256').update(text).digest('hex').slice(0, 24)}`;
  return { name, text, values: values.list };
}
