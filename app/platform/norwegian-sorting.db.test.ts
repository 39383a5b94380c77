import { expect, it } from 'vitest';
import { withDatabase } from '~test/setup/database';

const database = withDatabase();

it('sorts names the Norwegian way: æ, ø and å last, capitals among the rest', async () => {
  const rows = await database.query<{ name: string }>(
    `select name from municipality where name in ('Ås', 'Øygarden', 'Alta', 'Bergen') order by name`,
  );
  expect(rows.map((row) => row.name)).toEqual(['Alta', 'Bergen', 'Øygarden', 'Ås']);
});

it('gives persons the same order', async () => {
  const rows = await database.query<{ name: string }>(
    `select collation_name from information_schema.columns where table_name = 'person' and column_name = 'name'`,
  );
  expect(rows).toEqual([{ collation_name: 'norwegian' }]);
});
