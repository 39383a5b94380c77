import { CASE_PERSON, type CaseRecord } from '~/domain/quality/case-record';
import type { Tx } from '~/platform/db.server';

/** Child tables of a record, with the SQL types of their columns. */
export const TABLES = {
  categories: {
    table: 'category',
    columns: { code: 'text', from_date: 'date', to_date: 'date', registered_on: 'date' },
  },
  decisions: {
    table: 'decision',
    columns: {
      scheme: 'text',
      type: 'text',
      decided_on: 'date',
      offered_start_on: 'date',
      from_date: 'date',
      to_date: 'date',
      decision_municipality_code: 'text',
      reason: 'text',
      legal_ground: 'text',
      notified_on: 'date',
      documentation: 'text',
      duration_kind: 'text',
      registered_on: 'date',
    },
  },
  finalGoals: { table: 'final_goal', columns: { code: 'text', set_on: 'date', registered_on: 'date' } },
  contracts: { table: 'contract', columns: { signed_on: 'date', registered_on: 'date' } },
  languageGoals: {
    table: 'language_goal',
    columns: {
      listening: 'text',
      reading: 'text',
      writing: 'text',
      speaking: 'text',
      set_on: 'date',
      registered_on: 'date',
    },
  },
  measures: {
    table: 'measure',
    columns: {
      type: 'text',
      group_code: 'text',
      from_date: 'date',
      to_date: 'date',
      hours_per_week: 'numeric',
      hours_total: 'numeric',
      meetings: 'int',
      form: 'text',
      capacity_exception: 'boolean',
      completed: 'boolean',
      registered_on: 'date',
    },
  },
  hours: {
    table: 'training_hours',
    columns: {
      scheme: 'text',
      subject: 'text',
      from_date: 'date',
      to_date: 'date',
      hours: 'numeric',
      registered_on: 'date',
    },
  },
  absences: {
    table: 'absence',
    columns: { type: 'text', from_date: 'date', to_date: 'date', hours: 'numeric', registered_on: 'date' },
  },
  ends: {
    table: 'programme_end',
    columns: { ended_on: 'date', reason: 'text', set_by: 'text', reopened_on: 'date', registered_on: 'date' },
  },
  appeals: {
    table: 'appeal',
    columns: {
      decision_id: 'int',
      received_on: 'date',
      outcome: 'text',
      outcome_on: 'date',
      registered_on: 'date',
    },
  },
  fullTime: {
    table: 'full_time_upper_secondary',
    columns: { from_date: 'date', to_date: 'date', registered_on: 'date' },
  },
} as const;

export const PERSON_COLUMNS = {
  duf: 'text',
  national_id: 'text',
  name: 'text',
  birth_date: 'date',
  municipality_code: 'text',
  regime: 'text',
  permit_ground: 'text',
  permit_date: 'date',
  applied_from_abroad: 'boolean',
  arrival_date: 'date',
  settled_on: 'date',
  first_settled_on: 'date',
  settled_by_agreement: 'boolean',
  population_registered_on: 'date',
  programme_claimed_on: 'date',
  training_claimed_on: 'date',
  has_upper_secondary: 'boolean',
  has_primary_school: 'boolean',
  has_children_under_18: 'boolean',
  citizenship_group: 'text',
  track: 'smallint',
  skills_mapped_on: 'date',
  career_guided_on: 'date',
  work_hours_per_week: 'numeric',
  registered_on: 'date',
} as const;

/** What the tables say of a column that a worked example leaves out. */
export const WHEN_LEFT_OUT: Readonly<Record<string, Record<string, string>>> = {
  ends: { set_by: 'BRUKER' },
  measures: { group_code: 'ANNET' },
};

const DUF_WEIGHTS = [4, 6, 3, 2, 4, 6, 3, 2, 7, 5];
let running = 0;

/** A valid synthetic DUF number of an unlikely block. */
export function nextDuf(): string {
  running += 1;
  const head = `2026${String(900_000 + (running % 100_000)).padStart(6, '0')}`;
  const sum = DUF_WEIGHTS.reduce((total, weight, place) => total + weight * Number(head[place]), 0);
  return head + String(sum % 11).padStart(2, '0');
}

export const snake = (key: string): string =>
  key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).replace(/(?<=[a-z])(?=\d)/g, '_');

function toRow(value: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [snake(key), field]));
}

async function insertRows(
  tx: Tx,
  table: string,
  columns: Readonly<Record<string, string>>,
  rows: Record<string, unknown>[],
): Promise<number[]> {
  if (rows.length === 0) return [];
  const child = table !== 'person';
  const names = [...Object.keys(columns), ...(child ? ['person_id'] : [])];
  const typed = [
    ...Object.entries(columns).map(([name, type]) => `${name} ${type}`),
    ...(child ? ['person_id int', 'annulled boolean'] : []),
  ];
  const extra = child ? ', case when r.annulled then now() end' : '';
  const inserted = await tx.$queryRawUnsafe<{ id: number }[]>(
    `insert into ${table} (${names.join(', ')}, source${child ? ', annulled_at' : ''})
     select ${names.map((name) => `r.${name}`).join(', ')}, 'FILE'::source${extra}
     from jsonb_to_recordset($1::jsonb) as r(${typed.join(', ')}) returning id`,
    JSON.stringify(rows),
  );
  return inserted.map((row) => row.id);
}

/** Writes whole records to the register as the owner and gives the persons' ids in the same order. */
export async function insertRecords(tx: Tx, records: readonly CaseRecord[]): Promise<number[]> {
  const person = (overrides: CaseRecord['person']): Record<string, unknown> =>
    toRow({ ...CASE_PERSON, duf: nextDuf(), name: 'Prøve Prøvesen', ...overrides });
  const ids = await insertRows(
    tx,
    'person',
    PERSON_COLUMNS,
    records.map((record) => person(record.person)),
  );
  await insertRows(
    tx,
    'person',
    PERSON_COLUMNS,
    records.flatMap((record) => (record.others ?? []).map(person)),
  );
  for (const { oldCode, newCode, validFrom } of records.flatMap((record) => record.successors ?? [])) {
    await tx.municipalitySuccessor.create({ data: { oldCode, newCode, validFrom: new Date(validFrom) } });
  }
  for (const { code, name, validTo } of records.flatMap((record) => record.formerMunicipalities ?? [])) {
    const former = { name, countyCode: code.slice(0, 2), validTo: new Date(validTo) };
    await tx.municipality.upsert({ where: { code }, create: { code, ...former }, update: former });
  }
  const decisionIds = new Map<string, number>();
  for (const [key, { table, columns }] of Object.entries(TABLES)) {
    const rows = records.flatMap((record, place) =>
      (record[key as keyof typeof TABLES] ?? []).map((item) => ({
        ...WHEN_LEFT_OUT[key],
        ...toRow(item),
        ...('overDecision' in item ? { decision_id: decisionIds.get(`${place}.${item.overDecision}`) } : {}),
        person_id: ids[place],
      })),
    );
    const inserted = await insertRows(tx, table, columns, rows);
    if (key !== 'decisions') continue;
    const places = records.flatMap((record, place) =>
      (record.decisions ?? []).map((_, n) => `${place}.${n}`),
    );
    places.forEach((at, n) => {
      decisionIds.set(at, inserted[n] ?? 0);
    });
  }
  return ids;
}
