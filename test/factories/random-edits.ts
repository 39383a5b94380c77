import fc from 'fast-check';
import {
  type CodeListName,
  FIELDS,
  type FieldSpec,
  ITEM_KINDS,
  type ItemKind,
} from '~/domain/register/record';
import type { Tx } from '~/platform/db.server';

/** One change of a person's record, as a user or a file would make it. */
export type Edit = (tx: Tx, personId: number) => Promise<void>;

/** Days around the cut-overs of the law, the deadlines before 1 November 2026, leap days and the control year. */
const DAYS = [
  '2020-12-31',
  '2021-01-01',
  '2022-03-11',
  '2024-02-29',
  '2024-12-31',
  '2025-01-01',
  '2025-06-30',
  '2025-12-31',
  '2026-01-01',
  '2026-06-30',
  '2026-07-01',
  '2026-08-01',
  '2026-08-31',
  '2026-09-01',
  '2026-09-02',
  '2026-10-31',
  '2026-11-01',
  '2026-11-02',
  '2027-02-28',
  '2028-02-29',
] as const;

/** Codes that rules look at, and one beside them where there are others. */
const CODES: Record<CodeListName, readonly [string, ...string[]]> = {
  CATEGORY: ['RP_INTRO', 'R_INTRO', 'KT_INTRO', 'RP_NORSK', 'R_NORSK', 'P_NORSK', 'ASYLNORSK'],
  SCHEME: ['INTRO', 'INTRO', 'NORSK', 'NORSK_RETT'],
  DECISION_TYPE: [
    'TILDELING',
    'TILDELING',
    'AVSLAG',
    'FORLENGELSE',
    'PERMISJON',
    'STANS',
    'FRITAK',
    'UTVIDET_NORSK',
  ],
  FINAL_GOAL: ['VGO_FULL', 'VGO_DEL', 'FAGBREV', 'HOYERE', 'ARBEID'],
  MEASURE: ['NORSK', 'SAMF', 'LIVSMESTRING', 'FORELDREVEIL', 'SPRAKPRAKSIS', 'VGO', 'SPRAKTILBUD_ENGELSK'],
  SUBJECT: ['NORSK', 'SAMF', 'KULTUR'],
  ABSENCE: ['EGENMELDING', 'LEGE', 'UGYLDIG'],
  LEAVE: ['OMSORG', 'VELFERD', 'SYK_LANG', 'FRI_FODSEL_FAR', 'FERIE', 'AMMEFRI'],
  END_REASON: ['IKKE_REGISTRERT', 'ARBEID', 'VGO', 'PROGRAMTID_UTLOPT', 'FLYTTET', 'STANSET', 'DOD'],
  LANGUAGE_LEVEL: ['A1', 'A2', 'B1', 'B2'],
  PERMIT_GROUND: ['9a', '9c', '9f', '28a', '34', 'INTRO'],
  REGIME: ['INTRO', 'INTEG', 'INTEG', 'INTEG_6A'],
  CITIZENSHIP: ['TREDJELAND', 'EOS', 'NORDISK'],
  CONFIDENTIALITY: ['UGRADERT'],
  APPEAL_OUTCOME: ['OMGJORT', 'STADFESTET', 'OPPHEVET'],
  LEGAL_GROUND: ['23-1', '24-1', '25', '36'],
};

const WORDS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  documentation: ['LEGE', 'ANNEN'],
  duration_kind: ['PERMANENT', 'MIDLERTIDIG'],
  form: ['GRUPPE', 'INDIVIDUELL'],
  set_by: ['SYSTEM', 'BRUKER'],
};

/** Municipalities of the random persons. */
export const EDIT_PLACES = ['4203', '1151', '0301'] as const;

/** Columns that the tables demand. */
const REQUIRED: ReadonlySet<string> = new Set([
  'category.code',
  'category.from_date',
  'decision.scheme',
  'decision.type',
  'final_goal.code',
  'measure.type',
  'training_hours.scheme',
  'training_hours.subject',
  'absence.type',
  'programme_end.reason',
  'programme_end.set_by',
  'person.name',
  'person.birth_date',
  'person.municipality_code',
  'person.regime',
  'person.permit_ground',
  'person.permit_date',
  'person.confidentiality',
]);

type Value = string | number | boolean | null;

const day = fc.constantFrom(...DAYS);

function known({ name, type, list }: FieldSpec): fc.Arbitrary<Value> {
  switch (type) {
    case 'date':
      return name === 'birth_date' ? fc.constantFrom('1971-02-28', '1990-05-05', '2008-02-29') : day;
    case 'code':
      return fc.constantFrom(...CODES[list ?? 'REGIME']);
    case 'word':
      return fc.constantFrom(...(WORDS[name] ?? ['ANNEN']));
    case 'number':
      return name === 'track' ? fc.constantFrom(1, 2, 3) : fc.constantFrom(0, 4, 15, 25, 30, 37, 300);
    case 'flag':
      return fc.boolean();
    case 'municipality':
      return fc.constantFrom(...EDIT_PLACES);
    default:
      return fc.constant(name === 'name' ? 'Prøve Prøvesen' : null);
  }
}

function anyValue(table: string, field: FieldSpec): fc.Arbitrary<Value> {
  const value = known(field);
  return REQUIRED.has(`${table}.${field.name}`) ? value : fc.option(value, { nil: null, freq: 4 });
}

const GROUPS: Readonly<Record<string, string>> = {
  NORSK: 'NORSK',
  SAMF: 'SAMF',
  LIVSMESTRING: 'LIVSM',
  FORELDREVEIL: 'FORELDRE',
  SPRAKPRAKSIS: 'ARBEID',
  VGO: 'UTDANNING',
};

function rowOf(kind: ItemKind): fc.Arbitrary<Record<string, Value>> {
  const fields = FIELDS[kind].map((field) => [field.name, anyValue(kind, field)] as const);
  return fc
    .record({ ...Object.fromEntries(fields), registered_on: fc.option(day, { nil: null, freq: 4 }) })
    .map((row: Record<string, Value>) =>
      kind === 'measure' ? { ...row, group_code: GROUPS[String(row.type)] ?? 'ANNET' } : row,
    );
}

const insertion = (kind: ItemKind): fc.Arbitrary<Edit> =>
  rowOf(kind).map((row) => async (tx, personId) => {
    const columns = Object.keys(row).join(', ');
    const appeal = kind === 'appeal' ? { decision_id: await lastDecision(tx, personId) } : {};
    await tx.$executeRawUnsafe(
      `insert into ${kind} (person_id, source, ${columns})
       select $1, 'WEB', ${columns} from jsonb_populate_record(null::${kind}, $2::jsonb)`,
      personId,
      JSON.stringify({ ...row, ...appeal }),
    );
  });

async function lastDecision(tx: Tx, personId: number): Promise<number | null> {
  const found = await tx.decision.findFirst({
    where: { personId },
    orderBy: { id: 'desc' },
    select: { id: true },
  });
  return found?.id ?? null;
}

/** A new value in one column of the person's last row of a kind. */
const alteration = (kind: ItemKind): fc.Arbitrary<Edit> =>
  fc
    .constantFrom(...FIELDS[kind].filter(({ type }) => type !== 'reference'))
    .chain((field) => anyValue(kind, field).map((value) => ({ [field.name]: value })))
    .map((change) => async (tx, personId) => {
      const [name = ''] = Object.keys(change);
      await tx.$executeRawUnsafe(
        `update ${kind} set ${name} = r.${name} from jsonb_populate_record(null::${kind}, $2::jsonb) r
         where ${kind}.id = (select max(id) from ${kind} where person_id = $1)`,
        personId,
        JSON.stringify(change),
      );
    });

const annulment = (kind: ItemKind): Edit => {
  return async (tx, personId) => {
    await tx.$executeRawUnsafe(
      `update ${kind} set annulled_at = case when annulled_at is null then now() end
       where id = (select max(id) from ${kind} where person_id = $1)`,
      personId,
    );
  };
};

const ofPerson: fc.Arbitrary<Edit> = fc
  .constantFrom(...FIELDS.person)
  .chain((field) => anyValue('person', field).map((value) => ({ [field.name]: value })))
  .map((change) => async (tx, personId) => {
    const [name = ''] = Object.keys(change);
    await tx.$executeRawUnsafe(
      `update person set ${name} = r.${name} from jsonb_populate_record(null::person, $2::jsonb) r where person.id = $1`,
      personId,
      JSON.stringify(change),
    );
  });

/** Two persons may come to share a number. History does not keep it. */
const ofNumber: fc.Arbitrary<Edit> = fc
  .constantFrom('01019900283', '29029900157', null)
  .map((nationalId) => async (tx, id) => {
    await tx.person.update({ where: { id }, data: { nationalId } });
  });

const WEIGHTS: Partial<Record<ItemKind, number>> = { decision: 6, measure: 3, programme_end: 2, category: 2 };

/** Any change that history keeps. Awards and measures come often, since most rules look at them. */
export const keptEdit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 5, arbitrary: ofPerson },
  ...ITEM_KINDS.flatMap((kind) => [
    { weight: 2 * (WEIGHTS[kind] ?? 1), arbitrary: insertion(kind) },
    { weight: WEIGHTS[kind] ?? 1, arbitrary: alteration(kind) },
    { weight: 1, arbitrary: fc.constant(annulment(kind)) },
  ]),
);

/** Any change of any kind of row, or of the person. */
export const randomEdit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 20, arbitrary: keptEdit },
  { weight: 1, arbitrary: ofNumber },
);
