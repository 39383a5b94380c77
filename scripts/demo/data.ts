import { rmSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { PlainError } from '../../app/platform/plain-error.server';
import { ended, startNode } from '../children';
import { connectionOptions } from '../database/connection';
import { removeEmbedded } from '../database/embedded';
import type { Settings } from './settings';

/**
 * Wipes what earlier starts left: the embedded cluster, or on somebody's own server the portal's tables.
 * @throws PlainError when the database on that server holds real users
 */
export async function wipe({ databaseUrl, dataDir }: Settings): Promise<void> {
  rmSync(path.join(dataDir, 'mail'), { recursive: true, force: true });
  if (!databaseUrl) return removeEmbedded(dataDir);
  await withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ there: boolean }>(
      "select to_regclass('user_account') is not null as there",
    );
    if (rows[0]?.there) {
      const real = await client.query("select 1 from user_account where email not like '%.example' limit 1");
      if (real.rowCount) {
        throw new PlainError(
          'The database of DATABASE_URL holds users that are not of the demo. --reset wipes demo databases only; empty this one by hand.',
        );
      }
    }
    await client.query('drop schema if exists graphile_worker cascade');
    await client.query('drop schema public cascade');
    await client.query('create schema public');
  });
}

/** What the database says of itself once all demo data is in. */
const loaded = 'demo data loaded';

/**
 * Loads the demo data into a database without users, in a process of its own.
 * @throws PlainError when that fails, or an earlier load was broken off near its end
 */
export async function loadDemoData(databaseUrl: string, env: NodeJS.Dict<string>): Promise<void> {
  const state = await withClient(databaseUrl, stateOf);
  if (state === 'complete') return;
  if (state === 'broken off') {
    throw new PlainError(
      'An earlier load of the demo data was broken off. Start over: npm run demo -- --reset',
    );
  }
  process.stdout.write('Loading demo data for 357 municipalities …\n');
  const code = await ended(startNode('scripts/demo/load.ts', [], { env, typescript: true }));
  if (code !== 0) {
    throw new PlainError(
      'The demo data could not be loaded (see above). Start over: npm run demo -- --reset',
    );
  }
  await withClient(databaseUrl, (client) => client.query(`comment on schema public is '${loaded}'`));
}

async function stateOf(client: pg.Client): Promise<'empty' | 'broken off' | 'complete'> {
  const { rows } = await client.query<{ users: boolean; demo: boolean; mark: string | null }>(
    `select exists (select from user_account) as users,
            exists (select from user_account where email like '%@arendal.example') as demo,
            obj_description('public'::regnamespace) as mark`,
  );
  const found = rows[0];
  if (!found?.users) return 'empty';
  return found.demo && found.mark !== loaded ? 'broken off' : 'complete';
}

async function withClient<T>(databaseUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(connectionOptions(databaseUrl));
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
