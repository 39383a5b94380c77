import { once } from 'node:events';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { ITEM_KINDS } from '~/domain/register/record';
import type { IsoDate } from '~/platform/dates';
import type { DemoPerson } from './demo-person';
import { type Cell, snake } from './insert-rows';

const LONG_AGO: IsoDate = '2021-01-04';

const ESCAPED: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function copyCell(value: Cell): string {
  if (value === null || value === undefined) return '\\N';
  return String(value).replace(/[\\\t\n\r]/g, (char) => ESCAPED[char] ?? char);
}

/** Writes rows with PostgreSQL's COPY. All rows have the keys of the first; keys are the columns in camel case. */
export async function copyRows(
  client: pg.ClientBase,
  table: string,
  rows: readonly Record<string, Cell>[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const keys = Object.keys(first);
  const stream = client.query(copyFrom(`copy ${table} (${keys.map(snake).join(', ')}) from stdin`));
  let piece = '';
  for (const row of rows) {
    piece += `${keys.map((key) => copyCell(row[key])).join('\t')}\n`;
    if (piece.length > 65_536) {
      if (!stream.write(piece)) await once(stream, 'drain');
      piece = '';
    }
  }
  stream.end(piece);
  await once(stream, 'finish');
}

async function reserveIds(client: pg.ClientBase, table: string, count: number): Promise<number> {
  const { rows } = await client.query<{ first: number }>(
    `select (setval(s, nextval(s) + $2::int) - $2::int)::int as first from (select pg_get_serial_sequence($1, 'id') as s) as q`,
    [table, count],
  );
  return rows[0]?.first ?? 1;
}

type Dated = { registeredOn: IsoDate | null };

/** When a row came into the portal: the morning it was registered, but not before its person, so that any day can be looked back at. */
function writtenOn(row: Dated, person: Dated = row): { createdAt: string; updatedAt: string } {
  const days = [row.registeredOn, person.registeredOn].filter((day) => day !== null);
  const at = `${days.sort().at(-1) ?? LONG_AGO}T08:00:00Z`;
  return { createdAt: at, updatedAt: at };
}

/**
 * Writes the persons and all that is registered on them, inside the caller's transaction. The rows carry their municipality already, so
 * the trigger that would look it up for each of them is told to stand aside.
 */
export async function writeRegister(client: pg.ClientBase, persons: readonly DemoPerson[]): Promise<void> {
  await client.query("select set_config('portal.moving', '1', true)");
  const firstPerson = await reserveIds(client, 'person', persons.length);
  await copyRows(
    client,
    'person',
    persons.map(({ person }, index) => ({ id: firstPerson + index, ...person, ...writtenOn(person) })),
  );
  const decisions = persons.reduce((sum, { decision }) => sum + decision.length, 0);
  const firstDecision = await reserveIds(client, 'decision', decisions);
  let nextDecision = firstDecision;
  const decisionStart = persons.map(({ decision }) => {
    const start = nextDecision;
    nextDecision += decision.length;
    return start;
  });
  for (const table of ITEM_KINDS) {
    const rows = persons.flatMap((demo, index): Record<string, Cell>[] => {
      const owner = { personId: firstPerson + index, municipalityCode: demo.person.municipalityCode };
      const start = decisionStart[index] ?? firstDecision;
      if (table === 'decision')
        return demo.decision.map((row, place) => ({
          id: start + place,
          ...owner,
          ...row,
          ...writtenOn(row, demo.person),
        }));
      if (table === 'appeal') {
        return demo.appeal.map(({ decision, ...row }) => ({
          decisionId: start + decision,
          ...owner,
          ...row,
          ...writtenOn(row, demo.person),
        }));
      }
      return demo[table].map((row) => ({ ...owner, ...row, ...writtenOn(row, demo.person) }));
    });
    await copyRows(client, table, rows);
  }
  await client.query("select set_config('portal.moving', '', true)");
}
