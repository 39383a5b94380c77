import { FIELDS, type JsonRow, type RegisterTable } from '~/domain/register/record';
import type { Tx } from '~/platform/db.server';
import type { StoredFinding } from './diff-findings';

/** A registered row that was annulled or of which fields were emptied, as it would be with that put back. */
export type Removal = {
  table: RegisterTable;
  id: number;
  personId: number;
  annulled: boolean;
  restored: JsonRow;
};

/** An earlier version of a row; `until` is when it ended, in milliseconds. */
export type Kept = {
  table: RegisterTable;
  id: number;
  personId: number;
  until: number;
  row: JsonRow;
  undone: boolean;
};

/** What was taken away from some persons: when, and all of it since a moment. Moments are milliseconds of the database's clock. */
export type RemovalHistory = {
  /** When the finding was found last. */
  foundAt: (finding: StoredFinding) => number;
  /** The moments at which something was taken away from the person, newest first. */
  momentsOf: (personId: number) => number[];
  since: (personId: number, moment: number) => Removal[];
};

/**
 * Earlier versions of rows since the findings were found, newest first; versions that an undo took back are told apart.
 * `shiftMs` is how far the portal's clock is before the database's.
 */
export function readVersions(tx: Tx, findings: readonly StoredFinding[], shiftMs: number): Promise<Kept[]> {
  return tx.$queryRawUnsafe<Kept[]>(
    `/*prepare:findings.removed-history.3*/
    with since as (
      select person_id, min(found_at) - $3::float8 * interval '1 ms' as at
      from unnest($1::int[], $2::timestamptz[]) as f(person_id, found_at) group by person_id
    )
    select h.table_name as "table", h.row_id as id, h.person_id as "personId",
      (extract(epoch from h.valid_to) * 1000)::float8 as until, h.row,
      exists (select from register_change c, jsonb_array_elements(c.operations) o
        where c.person_id = h.person_id and c.undone_at is not null and o ->> 'table' = h.table_name
          and (o ->> 'id')::int = h.row_id and (o ->> 'after')::int = h.version) as undone
    from since s join register_history h on h.person_id = s.person_id and h.valid_to >= s.at
    order by h.table_name, h.row_id, h.version desc`,
    findings.map(({ personId }) => personId),
    findings.map(({ foundAt }) => foundAt),
    shiftMs,
  );
}

async function readRows(tx: Tx, table: RegisterTable, personIds: readonly number[]): Promise<JsonRow[]> {
  const person = table === 'person' ? 'id' : 'person_id';
  const rows = await tx.$queryRawUnsafe<{ row: JsonRow }[]>(
    `/*prepare:findings.rows-of.${table}.1*/
    select to_jsonb(t) - 'duf' - 'national_id' as row from "${table}" t where ${person} = any($1::int[])`,
    personIds,
  );
  return rows.map(({ row }) => row);
}

/**
 * What was taken away from the persons whose rows had these versions; null when nothing was. `shiftMs` is how far the portal's
 * clock is before the database's. What an undo took away again never counted.
 */
export async function readRemovals(
  tx: Tx,
  kept: readonly Kept[],
  shiftMs: number,
): Promise<RemovalHistory | null> {
  const versions = kept.filter(({ table }) => table in FIELDS);
  if (versions.length === 0) return null;
  const tables = new Map<RegisterTable, { versions: Kept[]; present: JsonRow[] }>();
  for (const table of new Set(versions.map((version) => version.table))) {
    const own = versions.filter((version) => version.table === table);
    const persons = [...new Set(own.map(({ personId }) => personId))];
    tables.set(table, { versions: own, present: await readRows(tx, table, persons) });
  }
  const since = (personId: number, moment: number): Removal[] =>
    [...tables].flatMap(([table, { versions: all, present }]) =>
      removedFrom(
        table,
        all.filter((version) => version.personId === personId && version.until >= moment),
        present.filter((row) => (table === 'person' ? row.id : row.person_id) === personId),
      ),
    );
  const momentsOf = (personId: number): number[] => {
    const ended = versions.filter((version) => version.personId === personId).map(({ until }) => until);
    return [...new Set(ended)].sort((a, b) => b - a).filter((moment) => since(personId, moment).length > 0);
  };
  return { foundAt: (finding) => Date.parse(finding.foundAt) - shiftMs, momentsOf, since };
}

/** What was taken away from one person's rows of a table, by versions that ended since some moment. */
function removedFrom(table: RegisterTable, ended: readonly Kept[], present: readonly JsonRow[]): Removal[] {
  const annulments: { at: number; removal: Removal }[] = [];
  const emptied: Removal[] = [];
  for (const row of present) {
    const versions = ended.filter(({ id, undone }) => id === row.id && !undone);
    const [first] = versions;
    if (!first) continue;
    const values = emptiedFields(table, row, versions);
    const restored = { ...row, ...values };
    const removal = { table, id: first.id, personId: first.personId, annulled: false, restored };
    const standing = versions.find((kept) => !kept.row.annulled_at);
    if (!row.annulled_at) {
      if (Object.keys(values).length > 0) emptied.push(removal);
    } else if (standing && row.annulment_reason !== 'undone') {
      const whole = { ...restored, annulled_at: null };
      annulments.push({ at: standing.until, removal: { ...removal, annulled: true, restored: whole } });
    }
  }
  return [...emptied, ...notReplaced(annulments, present)];
}

/** Fields that are empty now, with the last value that they had. */
function emptiedFields(table: RegisterTable, row: JsonRow, versions: readonly Kept[]): JsonRow {
  const values: JsonRow = {};
  for (const { name } of FIELDS[table]) {
    if (row[name] !== null && row[name] !== undefined) continue;
    const last = versions.find((kept) => kept.row[name] !== null && kept.row[name] !== undefined);
    if (last) values[name] = last.row[name];
  }
  return values;
}

/** Each row that is registered after an annulment stands in place of one annulled before it. */
function notReplaced(annulments: { at: number; removal: Removal }[], present: readonly JsonRow[]): Removal[] {
  const fresh = present.filter((row) => !row.annulled_at).map((row) => Date.parse(String(row.created_at)));
  return annulments
    .sort((a, b) => b.at - a.at)
    .filter(({ at }, newer) => fresh.filter((created) => created >= at).length <= newer)
    .map(({ removal }) => removal);
}

/** Puts the rows back as they were, past the triggers; the caller takes it back. */
export async function putBack(tx: Tx, removals: readonly Removal[]): Promise<void> {
  await tx.$executeRawUnsafe(`select set_config('portal.moving', '1', true)`);
  for (const table of new Set(removals.map((removal) => removal.table))) {
    const rows = removals.filter((removal) => removal.table === table).map(({ restored }) => restored);
    const columns = FIELDS[table].map(({ name }) => name);
    if (table !== 'person') columns.push('annulled_at');
    await tx.$executeRawUnsafe(
      `update "${table}" t set ${columns.map((column) => `"${column}" = r."${column}"`).join(', ')}
       from jsonb_populate_recordset(null::"${table}", $1::jsonb) r where t.id = r.id`,
      JSON.stringify(rows),
    );
  }
}
