import pg from 'pg';
import { TABLES } from '~test/factories/insert-record';
import { connectionOptions } from '../../../../scripts/database/connection';
import type { Country, GeneratedPerson } from './generate';
import type { Manifest } from './manifest';
import { writeCountry } from './write';

const CHILDREN = Object.values(TABLES).map(({ table }) => table);
const REGISTER = ['person', ...CHILDREN];

type Definition = { drop: string; make: string };

/** Foreign keys and indexes of the register's tables, primary keys left out, as statements that drop and make them. */
async function definitions(client: pg.Client): Promise<Definition[]> {
  const { rows } = await client.query<Definition>(
    `select format('alter table %s drop constraint %I', c.conrelid::regclass, c.conname) as drop,
       format('alter table %s add constraint %I %s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid)) as make
     from pg_constraint c where c.contype = 'f' and c.conrelid = any($1::text[]::regclass[])
     union all
     select format('drop index %s', i.indexrelid::regclass), pg_get_indexdef(i.indexrelid)
     from pg_index i where i.indrelid = any($1::text[]::regclass[]) and not i.indisprimary
       and not exists (select from pg_constraint c where c.conindid = i.indexrelid)`,
    [REGISTER],
  );
  // Keys are made after the indexes that they are looked up in.
  return rows.sort((a, b) => Number(a.make.startsWith('alter')) - Number(b.make.startsWith('alter')));
}

/**
 * Fills an empty register with a country: triggers stand aside, indexes and foreign keys are made afterwards, and the
 * planner gets its statistics. Says what it is at.
 */
export async function fillRegister(
  url: string,
  country: Country,
  onStep: (step: string) => void = () => {},
  onPerson?: (person: GeneratedPerson) => void,
): Promise<Manifest> {
  const client = new pg.Client(connectionOptions(url));
  await client.connect();
  try {
    const made = await definitions(client);
    for (const table of REGISTER) await client.query(`alter table ${table} disable trigger user`);
    for (const { drop } of [...made].reverse()) await client.query(drop);
    onStep('rows');
    const manifest = await writeCountry(url, country, onPerson);
    onStep('indexes');
    await client.query("set maintenance_work_mem = '256MB'");
    for (const { make } of made) await client.query(make);
    for (const table of REGISTER) await client.query(`alter table ${table} enable trigger user`);
    for (const table of ['person', 'decision']) {
      await client.query(
        `select setval(pg_get_serial_sequence('${table}', 'id'), (select max(id) from ${table}))`,
      );
    }
    onStep('summaries');
    await client.query('select summarise_all()');
    await client.query('vacuum full person_summary');
    onStep('statistics');
    await client.query('vacuum analyze');
    return manifest;
  } finally {
    await client.end();
  }
}
