import { once } from 'node:events';
import pg from 'pg';
import { type CopyStreamQuery, from as copyFrom } from 'pg-copy-streams';
import { PERSON_COLUMNS, snake, TABLES, WHEN_LEFT_OUT } from '~test/factories/insert-record';
import { randomOf } from '../../../../prisma/seed/demo/random';
import { syntheticName } from '../../../../prisma/seed/demo/synthetic-person';
import { connectionOptions } from '../../../../scripts/database/connection';
import { type Country, type GeneratedPerson, personOf } from './generate';
import { emptyManifest, type Manifest, note } from './manifest';

const ESCAPED: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const PIECE = 65_536;

function cell(value: unknown): string {
  if (value === null || value === undefined) return '\\N';
  return String(value).replace(/[\\\t\n\r]/g, (char) => ESCAPED[char] ?? char);
}

/** Fields of a record in the order of the columns they go to. */
function fieldsOf(columns: Readonly<Record<string, string>>): string[] {
  const camel = (name: string): string =>
    name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  return Object.keys(columns).map((name) => {
    const field = camel(name);
    if (snake(field) !== name) throw new Error(`${name} has no field`);
    return field;
  });
}

/** A COPY into one table on a connection of its own, since a connection carries one at a time. */
class TableWriter {
  private text = '';
  private constructor(
    private readonly client: pg.Client,
    private readonly stream: CopyStreamQuery,
  ) {}

  static async open(url: string, table: string, columns: readonly string[]): Promise<TableWriter> {
    const client = new pg.Client(connectionOptions(url));
    await client.connect();
    return new TableWriter(
      client,
      client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin`)),
    );
  }

  add(cells: readonly string[]): void {
    this.text += `${cells.join('\t')}\n`;
  }

  /** Sends what has gathered when there is much of it, and waits until the database takes more. */
  async flush(least = PIECE): Promise<void> {
    if (this.text.length < least) return;
    const full = !this.stream.write(this.text);
    this.text = '';
    if (full) await once(this.stream, 'drain');
  }

  async close(): Promise<void> {
    await this.flush(1);
    this.stream.end();
    await once(this.stream, 'finish');
    await this.client.end();
  }
}

type Writers = { person: TableWriter; lists: Map<string, TableWriter> };

/** Beside the columns of a worked example. */
const PERSON_EXTRA = ['id', 'source'] as const;
const ITEM_EXTRA = ['person_id', 'municipality_code', 'source'] as const;

const personFields = fieldsOf(PERSON_COLUMNS);
const LISTS = Object.entries(TABLES).map(([key, { table, columns }]) => ({
  key: key as keyof typeof TABLES,
  table,
  columns: Object.keys(columns),
  fields: fieldsOf(columns),
  leftOut: WHEN_LEFT_OUT[key] ?? {},
  hasId: table === 'decision',
}));

async function openWriters(url: string): Promise<Writers> {
  const lists = new Map<string, TableWriter>();
  for (const { key, table, columns, hasId } of LISTS) {
    const all = [...(hasId ? ['id'] : []), ...ITEM_EXTRA, ...columns];
    lists.set(key, await TableWriter.open(url, table, all));
  }
  const person = await TableWriter.open(url, 'person', [...PERSON_EXTRA, ...Object.keys(PERSON_COLUMNS)]);
  return { person, lists };
}

/**
 * Writes the persons with numbers 1 to `persons` and all that is registered on them; a person's id is the number. All tables
 * are written in one pass, each by its own connection, and only what is on its way is held in memory. The caller has
 * seen to it that triggers and foreign keys stand aside.
 */
export async function writeCountry(
  url: string,
  country: Country,
  onPerson?: (person: GeneratedPerson) => void,
): Promise<Manifest> {
  const writers = await openWriters(url);
  const manifest = emptyManifest(country);
  let decisions = 0;
  for (let number = 1; number <= country.persons; number += 1) {
    const person = personOf(number, country);
    note(manifest, person);
    onPerson?.(person);
    writePerson(writers, person, decisions);
    decisions += person.record.decisions?.length ?? 0;
    if (number % 50 === 0) {
      await writers.person.flush();
      for (const writer of writers.lists.values()) await writer.flush();
    }
  }
  await writers.person.close();
  for (const writer of writers.lists.values()) await writer.close();
  return manifest;
}

function writePerson({ person: writer, lists }: Writers, person: GeneratedPerson, decisions: number): void {
  const { number, record, municipalityCode } = person;
  const source = Number(municipalityCode) % 5 < 3 ? 'TRANSFER' : 'WEB';
  const own: Record<string, unknown> = { ...record.person };
  own.name = syntheticName(randomOf(`name ${number}`), own.regime === 'INTEG_6A');
  writer.add([String(number), source, ...personFields.map((field) => cell(own[field]))]);
  const owner = [String(number), municipalityCode, source];
  for (const { key, fields, columns, leftOut, hasId } of LISTS) {
    const list = lists.get(key);
    (record[key] ?? []).forEach((item, place) => {
      const row = item as Record<string, unknown>;
      const cells = fields.map((field, at) => {
        if (field === 'decisionId') return String(decisions + Number(row.overDecision) + 1);
        return cell(row[field] ?? leftOut[columns[at] ?? '']);
      });
      list?.add([...(hasId ? [String(decisions + place + 1)] : []), ...owner, ...cells]);
    });
  }
}
