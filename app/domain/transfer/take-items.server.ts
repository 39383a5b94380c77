import type { Tx } from '~/platform/db.server';
import { POST_TARGETS, type PostTarget, type TargetColumn } from './posts';
import {
  analyzeRegister,
  analyzeStage,
  ITEM_VALUES,
  rejectWithFirst,
  type StageOutcome,
  stageOutcome,
} from './staging.server';
import type { TakeContext } from './take-persons.server';

/** Values that are read out of another column of the file stand and fall with that column. */
const READ_FROM: Record<string, string> = {
  leave_code: 'detail',
  legal_ground: 'detail',
  duration_kind: 'detail',
  listening: 'detail',
  reading: 'detail',
  writing: 'detail',
  speaking: 'detail',
  group_code: 'code',
};

/**
 * Compares the staged items with the register and takes them in, kind by kind. Identity: the sender's own id within the municipality
 * and kind; without one, identical content of the same person and kind, counted (two equal rows are two items). A row that
 * says what a file said last time changes nothing, even if the portal has corrected or annulled the item since.
 */
export async function takeItems(tx: Tx, context: TakeContext): Promise<StageOutcome> {
  await analyzeStage(tx, 'incoming');
  await analyzeRegister(context.rows, 'person');
  await tx.$executeRawUnsafe(
    `insert into judged (line, verdict, reason) select i.line, 'reject', 'person_unknown' from incoming i
     where not exists (select from person p where p.duf = i.duf and p.municipality_code = $1)`,
    context.municipalityCode,
  );
  await tx.$executeRawUnsafe('create temporary table part (like incoming) on commit drop');
  const counts = await tx.$queryRawUnsafe<{ post: string; rows: number }[]>(
    'select post, count(*)::int as rows from incoming group by post',
  );
  const rowsOf = new Map(counts.map(({ post, rows }) => [post, rows]));
  for (const target of POST_TARGETS) {
    const rows = rowsOf.get(target.post);
    if (rows === undefined) continue;
    await analyzeRegister(rows, target.table);
    await takeKind(tx, context, target);
  }
  return stageOutcome(tx);
}

async function takeKind(tx: Tx, context: TakeContext, target: PostTarget): Promise<void> {
  const columns = target.columns.filter(({ from }) => context.present.has(READ_FROM[from] ?? from));
  const extras = ['registered_on', 'source'].filter((name) => context.present.has(name));
  await gather(tx, context, target, columns, extras);
  const repeated = await rejectRepeatedIds(tx);
  await matchById(tx, context, target);
  await matchByMark(tx, target);
  await matchByContent(tx, target, columns);
  await update(tx, target, columns, extras);
  await insert(tx, context, target, columns);
  if (repeated > 0) await rejectWithFirst(tx, 'part');
  await tx.$executeRawUnsafe(
    `insert into transfer_mark (table_name, row_id, person_id, content_hash)
     select $1, row_id, person_id, hash from part where verdict in ('new', 'changed', 'same') and other_line is null
     on conflict (table_name, row_id) do update set content_hash = excluded.content_hash
     where transfer_mark.content_hash <> excluded.content_hash`,
    target.table,
  );
  await tx.$executeRawUnsafe(
    'insert into judged select line, person_id, verdict, reason, other_line from part',
  );
  await tx.$executeRawUnsafe('truncate part');
}

const stagedRow = (columns: TargetColumn[]) => columns.map(({ from }) => `i."${from}"`).join(', ');
const tableRow = (columns: TargetColumn[]) => columns.map(({ column }) => `t."${column}"`).join(', ');

/**
 * Puts the rows of one kind, with their persons, into a table of their own, so that each is looked at once per question. `key` is what
 * the item says; `hash` adds who registered it when, and which columns the file has.
 */
async function gather(
  tx: Tx,
  context: TakeContext,
  target: PostTarget,
  columns: TargetColumn[],
  extras: string[],
): Promise<void> {
  const names = [...columns.map(({ column }) => column), ...extras].join(',');
  const more = extras.map((name) => `, i."${name}"`).join('');
  const values = ITEM_VALUES.map((name) => `"${name}"`).join(', ');
  await tx.$executeRawUnsafe(
    `insert into part (line, ${values}, person_id, key, hash)
     select i.line, ${ITEM_VALUES.map((name) => `i."${name}"`).join(', ')}, p.id, md5(row(${stagedRow(columns)})::text)::uuid,
       md5(row('${names}', i.external_id, ${stagedRow(columns)}${more})::text)::uuid
     from incoming i join person p on p.duf = i.duf and p.municipality_code = $2 where i.post = $1`,
    target.post,
    context.municipalityCode,
  );
  await analyzeStage(tx, 'part');
}

/** The same id twice in one file: the first row counts; a later one that says the same is unchanged, another is rejected. */
async function rejectRepeatedIds(tx: Tx): Promise<number> {
  return tx.$executeRawUnsafe(
    `update part i set other_line = f.line,
       verdict = case when i.hash = f.hash and i.person_id = f.person_id then 'same' else 'reject' end,
       reason = case when i.hash = f.hash and i.person_id = f.person_id then null else 'duplicate_item' end
     from (select distinct on (external_id) external_id, line, hash, person_id from part
           where verdict is null and external_id is not null order by external_id, line) f
     where i.verdict is null and f.external_id = i.external_id and f.line < i.line`,
  );
}

async function matchById(tx: Tx, context: TakeContext, target: PostTarget): Promise<void> {
  await tx.$executeRawUnsafe(
    `update part i set row_id = t.id,
       verdict = case when t.person_id <> i.person_id then 'reject' when m.content_hash = i.hash then 'same' end,
       reason = case when t.person_id <> i.person_id then 'external_id_taken' end
     from ${target.table} t left join transfer_mark m on m.table_name = $2 and m.row_id = t.id
     where i.verdict is null and t.municipality_code = $1 and t.external_id = i.external_id`,
    context.municipalityCode,
    target.table,
  );
}

/** Rows without an id, by what a file said last time: the first of n equal rows meets the first of m equal marks, and so on. */
async function matchByMark(tx: Tx, target: PostTarget): Promise<void> {
  await tx.$executeRawUnsafe(
    `with wanted as (
       select line, person_id, hash, row_number() over (partition by person_id, hash order by line) as nth
       from part where verdict is null and external_id is null
     ), known as (
       select m.row_id, m.person_id, m.content_hash, row_number() over (partition by m.person_id, m.content_hash order by m.row_id) as nth
       from transfer_mark m join (select distinct person_id from wanted) w on w.person_id = m.person_id
       where m.table_name = $1
     )
     update part i set row_id = known.row_id, verdict = 'same' from wanted join known
       on known.person_id = wanted.person_id and known.content_hash = wanted.hash and known.nth = wanted.nth
     where i.line = wanted.line`,
    target.table,
  );
}

/** Rows that are still unmatched, by what is registered now on items without an id: also what was typed in the portal. */
async function matchByContent(tx: Tx, target: PostTarget, columns: TargetColumn[]): Promise<void> {
  await tx.$executeRawUnsafe(
    `with wanted as (
       select line, person_id, key, row_number() over (partition by person_id, key order by line) as nth
       from part where verdict is null and row_id is null
     ), known as (
       select t.id, t.person_id, md5(row(${tableRow(columns)})::text)::uuid as key
       from ${target.table} t join (select distinct person_id from wanted) w on w.person_id = t.person_id
       where t.external_id is null and t.annulled_at is null
         and not exists (select from part x where x.row_id = t.id)
     ), counted as (
       select id, person_id, key, row_number() over (partition by person_id, key order by id) as nth from known
     )
     update part i set row_id = counted.id from wanted join counted
       on counted.person_id = wanted.person_id and counted.key = wanted.key and counted.nth = wanted.nth
     where i.line = wanted.line`,
  );
}

/** Writes what differs. An annulled item of which the sender now says something new comes back; its history is kept. */
async function update(tx: Tx, target: PostTarget, columns: TargetColumn[], extras: string[]): Promise<void> {
  const pairs: [column: string, value: string][] = [
    ...columns.map(({ column, from }): [string, string] => [column, `i."${from}"`]),
    ...extras.map((name): [string, string] => [name, `i."${name}"`]),
  ];
  const left = pairs.map(([column]) => `t."${column}"`).join(', ');
  const right = pairs.map(([, value]) => value).join(', ');
  await tx.$executeRawUnsafe(
    `update part i set verdict = case when row(${left}) is distinct from row(${right})
         or (t.external_id is null and i.external_id is not null) then 'changed' else 'same' end
     from ${target.table} t where i.verdict is null and t.id = i.row_id`,
  );
  await lockSummaries(tx);
  await tx.$executeRawUnsafe(
    `update ${target.table} t set ${pairs.map(([column, value]) => `"${column}" = ${value}`).join(', ')},
       external_id = coalesce(i.external_id, t.external_id), annulled_at = null, annulled_by_id = null, annulment_reason = null
     from part i where i.verdict = 'changed' and t.id = i.row_id`,
  );
}

/** Of the persons whose rows are about to be written: the lock that a correction takes first, too, so it comes before the rows. */
async function lockSummaries(tx: Tx): Promise<void> {
  await tx.$executeRawUnsafe(
    `select 1 from person_summary where person_id in
       (select person_id from part where verdict is null or verdict = 'changed') order by person_id for update`,
  );
}

async function insert(
  tx: Tx,
  context: TakeContext,
  target: PostTarget,
  columns: TargetColumn[],
): Promise<void> {
  await tx.$executeRawUnsafe(
    `update part set verdict = 'new', row_id = nextval(pg_get_serial_sequence('${target.table}', 'id'))
     where verdict is null`,
  );
  // A decision of the file is a decision of the municipality that sends it.
  const decision = target.table === 'decision';
  await tx.$executeRawUnsafe(
    `insert into ${target.table} (id, person_id, external_id, source, registered_on, registered_by_id,
       ${columns.map(({ column }) => `"${column}"`).join(', ')}${decision ? ', decision_municipality_code' : ''})
     select row_id, person_id, external_id, coalesce(source, 'FILE'), registered_on, $1::uuid,
       ${columns.map(({ from }) => `"${from}"`).join(', ')}${decision ? ', $2::char(4)' : ''}
     from part where verdict = 'new' order by line`,
    ...[context.uploadedById, ...(decision ? [context.municipalityCode] : [])],
  );
}
