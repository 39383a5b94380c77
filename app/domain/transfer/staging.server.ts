import type { RegisterTable } from '~/domain/register/record';
import { asSystem, type Tx } from '~/platform/db.server';
import type { RowValues } from './check-row';
import type { FileKind } from './columns';

type StagedColumn = readonly [name: string, type: string];

const PERSON_STAGE: readonly StagedColumn[] = [
  ['duf', 'char(12)'],
  ['national_id', 'char(11)'],
  ['name', 'text'],
  ['birth_date', 'date'],
  ['regime', 'text'],
  ['permit_ground', 'text'],
  ['permit_date', 'date'],
  ['applied_from_abroad', 'boolean'],
  ['arrival_date', 'date'],
  ['settled_on', 'date'],
  ['settled_by_agreement', 'boolean'],
  ['population_registered_on', 'date'],
  ['has_upper_secondary', 'boolean'],
  ['has_primary_school', 'boolean'],
  ['has_children_under_18', 'boolean'],
  ['citizenship_group', 'text'],
  ['confidentiality', 'text'],
  ['track', 'smallint'],
  ['skills_mapped_on', 'date'],
  ['career_guided_on', 'date'],
];

const ITEM_STAGE: readonly StagedColumn[] = [
  ['duf', 'char(12)'],
  ['post', 'text'],
  ['external_id', 'text'],
  ['scheme', 'text'],
  ['code', 'text'],
  ['decided_on', 'date'],
  ['offered_start_on', 'date'],
  ['from_date', 'date'],
  ['to_date', 'date'],
  ['hours_per_week', 'numeric(6,2)'],
  ['hours', 'numeric(8,2)'],
  ['set_by', 'text'],
  ['registered_on', 'date'],
  ['source', 'source'],
  ['leave_code', 'text'],
  ['legal_ground', 'text'],
  ['duration_kind', 'text'],
  ['listening', 'text'],
  ['reading', 'text'],
  ['writing', 'text'],
  ['speaking', 'text'],
  ['group_code', 'text'],
];

const COLUMNS: Record<FileKind, readonly StagedColumn[]> = { PERSONS: PERSON_STAGE, ITEMS: ITEM_STAGE };

/** Columns of a staged person that are written to the register, in the order of the table. */
export const PERSON_VALUES = PERSON_STAGE.map(([name]) => name).filter((name) => name !== 'duf');

/**
 * Makes the tables of one file: `incoming` for the checked rows until they are compared with the register, `judged` for what became
 * of them. Both live in the transaction alone. A verdict is new, changed, same, or reject with `reason`.
 */
export async function createStage(tx: Tx, kind: FileKind): Promise<void> {
  await tx.$executeRawUnsafe(
    `create temporary table incoming (line int not null, ${columnsOf(kind)}, ${JUDGEMENT}) on commit drop`,
  );
  await tx.$executeRawUnsafe(
    'create temporary table judged (line int, person_id int, verdict text, reason text, other_line int) on commit drop',
  );
}

const JUDGEMENT = 'person_id int, row_id int, key uuid, hash uuid, verdict text, reason text, other_line int';

const columnsOf = (kind: FileKind) => COLUMNS[kind].map(([name, type]) => `"${name}" ${type}`).join(', ');

/** Columns of a staged item, without line and judgement. */
export const ITEM_VALUES = ITEM_STAGE.map(([name]) => name);

/** Adds checked rows, each with the line it stood on. */
export async function stageRows(
  tx: Tx,
  kind: FileKind,
  rows: (RowValues & { line: number })[],
): Promise<void> {
  if (rows.length === 0) return;
  const names = COLUMNS[kind].map(([name]) => `"${name}"`).join(', ');
  await tx.$executeRawUnsafe(
    `insert into incoming (line, ${names}) select line, ${names} from json_to_recordset($1::json) as r(line int, ${columnsOf(kind)})`,
    JSON.stringify(rows),
  );
}

/** Fresh statistics, so that the comparison is planned for the number of rows that there are. */
export async function analyzeStage(tx: Tx, table: 'incoming' | 'part'): Promise<void> {
  await tx.$executeRawUnsafe(`analyze ${table}`);
}

/** From so many rows on a plan made for an empty table costs more than looking at the table anew. */
const MANY_ROWS = 5000;

/**
 * Before a large file is compared: fresh statistics of the tables it is compared with, which another file may have filled a moment ago.
 * In a transaction of its own, since the lock that goes with it would hold up others until the import is done.
 */
export async function analyzeRegister(rows: number, table: RegisterTable): Promise<void> {
  if (rows < MANY_ROWS) return;
  await asSystem(async (tx) => {
    await tx.$executeRawUnsafe(`analyze ${table}`);
    await tx.$executeRawUnsafe('analyze transfer_mark');
  });
}

/** A repeated row whose first appearance was not taken falls with it. Needs fresh statistics: by now nearly every row has a verdict. */
export async function rejectWithFirst(tx: Tx, table: 'incoming' | 'part'): Promise<void> {
  await analyzeStage(tx, table);
  await tx.$executeRawUnsafe(
    `update ${table} i set verdict = 'reject', reason = f.reason from ${table} f
     where f.line = i.other_line and i.verdict = 'same' and f.verdict = 'reject'`,
  );
}

export type StageOutcome = {
  added: number;
  changed: number;
  unchanged: number;
  /** Persons whose record is different afterwards. */
  touched: number[];
  rejects: { line: number; reason: string; otherLine: number | null }[];
};

/** Counts what became of the rows. */
export async function stageOutcome(tx: Tx): Promise<StageOutcome> {
  const [counts] = await tx.$queryRawUnsafe<{ added: number; changed: number; unchanged: number }[]>(
    `select count(*) filter (where verdict = 'new')::int as added, count(*) filter (where verdict = 'changed')::int as changed,
       count(*) filter (where verdict = 'same')::int as unchanged from judged`,
  );
  const touched = await tx.$queryRawUnsafe<{ person_id: number }[]>(
    `select distinct person_id from judged where verdict in ('new', 'changed') order by person_id`,
  );
  const rejects = await tx.$queryRawUnsafe<{ line: number; reason: string; other_line: number | null }[]>(
    `select line, reason, other_line from judged where verdict = 'reject' order by line`,
  );
  return {
    added: counts?.added ?? 0,
    changed: counts?.changed ?? 0,
    unchanged: counts?.unchanged ?? 0,
    touched: touched.map((row) => row.person_id),
    rejects: rejects.map((row) => ({ line: row.line, reason: row.reason, otherLine: row.other_line })),
  };
}
