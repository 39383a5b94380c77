import type { Tx } from '~/platform/db.server';
import {
  analyzeRegister,
  analyzeStage,
  PERSON_VALUES,
  rejectWithFirst,
  type StageOutcome,
  stageOutcome,
} from './staging.server';

export type TakeContext = {
  municipalityCode: string;
  /** Keys of the columns that the file has; what it lacks is left as it is. */
  present: ReadonlySet<string>;
  /** Rows that wait to be compared. */
  rows: number;
  uploadedById: string | null;
  today: string;
};

/** These may not be emptied by a file that leaves them blank: a blank protection grade must never lift a protection. */
const KEPT_WHEN_EMPTY = new Set(['confidentiality']);

const MARK_UPSERT = `insert into transfer_mark (table_name, row_id, person_id, content_hash)
  select 'person', person_id, person_id, hash from incoming where verdict in ('new', 'changed', 'same') and other_line is null
  on conflict (table_name, row_id) do update set content_hash = excluded.content_hash
  where transfer_mark.content_hash <> excluded.content_hash`;

/**
 * Compares the staged persons with the register and takes them in. The identity of a person is the DUF number. A second
 * row for a number is unchanged when it says the same and rejected otherwise; a person registered in another municipality is not
 * taken over. A row that says what the file said last time changes nothing, even if the portal has corrected it since.
 */
export async function takePersons(tx: Tx, context: TakeContext): Promise<StageOutcome> {
  const values = PERSON_VALUES.filter((name) => context.present.has(name));
  const staged = values.map((name) => `i."${name}"`).join(', ');
  await tx.$executeRawUnsafe(
    `update incoming i set hash = md5(row('${values.join(',')}', ${staged})::text)::uuid`,
  );
  await analyzeStage(tx, 'incoming');
  await analyzeRegister(context.rows, 'person');
  const repeated = await tx.$executeRawUnsafe(
    `update incoming i set other_line = f.line, verdict = case when i.hash = f.hash then 'same' else 'reject' end,
       reason = case when i.hash = f.hash then null else 'duplicate_person' end
     from (select distinct on (duf) duf, line, hash from incoming order by duf, line) f
     where f.duf = i.duf and f.line < i.line`,
  );
  await tx.$executeRawUnsafe(
    `update incoming i set person_id = p.id, verdict = case when p.municipality_code <> $1 then 'reject' else i.verdict end,
       reason = case when p.municipality_code <> $1 then 'person_not_yours' else i.reason end
     from person p where p.duf = i.duf`,
    context.municipalityCode,
  );
  await tx.$executeRawUnsafe(
    `update incoming i set verdict = 'same' from transfer_mark m
     where i.verdict is null and m.table_name = 'person' and m.row_id = i.person_id and m.content_hash = i.hash`,
  );
  const wanted = values.map((name) =>
    KEPT_WHEN_EMPTY.has(name) ? `coalesce(i."${name}", p."${name}")` : `i."${name}"`,
  );
  const current = values.map((name) => `p."${name}"`).join(', ');
  await tx.$executeRawUnsafe(
    `update incoming i set verdict = case when row(${wanted.join(', ')}) is distinct from row(${current}) then 'changed' else 'same' end
     from person p where i.verdict is null and p.id = i.person_id`,
  );
  await tx.$executeRawUnsafe(
    `update person p set ${values.map((name, at) => `"${name}" = ${wanted[at]}`).join(', ')}
     from incoming i where i.verdict = 'changed' and p.id = i.person_id`,
  );
  await insertNew(tx, context, values);
  if (repeated > 0) await rejectWithFirst(tx, 'incoming');
  await tx.$executeRawUnsafe(MARK_UPSERT);
  await tx.$executeRawUnsafe(
    'insert into judged select line, person_id, verdict, reason, other_line from incoming',
  );
  return stageOutcome(tx);
}

async function insertNew(tx: Tx, context: TakeContext, values: string[]): Promise<void> {
  await tx.$executeRawUnsafe(
    `update incoming set verdict = 'new', person_id = nextval(pg_get_serial_sequence('person', 'id')) where verdict is null`,
  );
  const names = values.map((name) => `"${name}"`).join(', ');
  const expressions = values.map((name) =>
    name === 'confidentiality' ? `coalesce("${name}", 'UGRADERT')` : `"${name}"`,
  );
  await tx.$executeRawUnsafe(
    `insert into person (id, duf, municipality_code, ${names}, source, registered_on, registered_by_id)
     select person_id, duf, $1, ${expressions.join(', ')}, 'FILE', $2::date, $3::uuid
     from incoming where verdict = 'new' order by line`,
    context.municipalityCode,
    context.today,
    context.uploadedById,
  );
}
