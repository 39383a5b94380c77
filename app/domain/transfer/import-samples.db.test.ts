import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { withDatabase } from '~test/setup/database';
import { importFromDisk } from './import-from-disk.server';
import { ITEM_TABLES } from './posts';
import type { Receipt } from './transfer';

const db = withDatabase();
const fixture = (folder: string, name: string) => path.resolve('test/fixtures', folder, name);

async function counts(municipality: string) {
  const [persons] = await db.query<{ n: number }>(
    'select count(*)::int as n from person where municipality_code = $1',
    [municipality],
  );
  let items = 0;
  for (const table of ITEM_TABLES) {
    const [row] = await db.query<{ n: number }>(
      `select count(*)::int as n from ${table} where municipality_code = $1`,
      [municipality],
    );
    items += row?.n ?? 0;
  }
  return { persons: persons?.n ?? 0, items };
}

describe.each([
  ['arendal', '4203'],
  ['utsira', '1151'],
])('the sample of %s', (folder, municipality) => {
  const expected = JSON.parse(readFileSync(fixture(folder, `expected-${municipality}.json`), 'utf8')) as {
    persons: number;
    items: number;
    rejected_person_rows: number;
    extra_person_rows: number;
  };
  const files = [
    fixture(folder, `deltakelse-${municipality}.csv`),
    fixture(folder, `personliste-${municipality}.csv`),
  ];
  let first: Receipt[] = [];
  beforeAll(async () => {
    first = await importFromDisk(municipality, files);
  });

  it('is taken in with the expected counts', async () => {
    const [persons, items] = first;
    expect(persons).toMatchObject({
      kind: 'PERSONS',
      state: 'done',
      added: expected.persons + expected.extra_person_rows,
      changed: 0,
      unchanged: 0,
      rejected: expected.rejected_person_rows,
    });
    expect(items).toMatchObject({ kind: 'ITEMS', state: 'done', added: expected.items, rejected: 0 });
    expect(await counts(municipality)).toEqual({
      persons: expected.persons + expected.extra_person_rows,
      items: expected.items,
    });
  });

  it('changes nothing the second time', async () => {
    const before = await db.query(
      'select max(version) as version, (select count(*) from register_history) as history from person',
    );
    const [persons, items] = await importFromDisk(municipality, files);
    expect(persons).toMatchObject({
      added: 0,
      changed: 0,
      unchanged: expected.persons + expected.extra_person_rows,
    });
    expect(items).toMatchObject({ added: 0, changed: 0, unchanged: expected.items });
    expect(
      await db.query(
        'select max(version) as version, (select count(*) from register_history) as history from person',
      ),
    ).toEqual(before);
  });
});

it('names why each of the five rows of Arendal was rejected, with the number masked', async () => {
  const rows = await db.query(
    `select line, "column", value, reason from transfer_reject r join transfer t on t.id = r.transfer_id
     where t.municipality_code = '4203' and t.added > 0 order by line`,
  );
  expect(rows).toMatchInlineSnapshot(`
    [
      {
        "column": "DUF-nummer",
        "line": 42,
        "reason": "duf_control",
        "value": "2024 •••••• 99",
      },
      {
        "column": "DUF-nummer",
        "line": 52,
        "reason": "duf_digits",
        "value": "2021 •••••• 10",
      },
      {
        "column": "Kommunenr",
        "line": 123,
        "reason": "municipality_foreign",
        "value": "0301",
      },
      {
        "column": "Lov",
        "line": 167,
        "reason": "code",
        "value": "INTROLOVEN",
      },
      {
        "column": "Fødselsdato",
        "line": 179,
        "reason": "date",
        "value": "31.02.1990",
      },
    ]
  `);
});
