import { chmodSync, existsSync, mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { checkDatabase, connectionOptions } from '../../scripts/database/connection';
import { startEmbedded } from '../../scripts/database/embedded';
import { migrate } from '../../scripts/database/migrate';
import { loadReference } from '../../scripts/database/reference';

declare module 'vitest' {
  export interface ProvidedContext {
    /** URL of the migrated database with reference data that every test file gets a copy of. */
    templateUrl: string;
  }
}

/** Starts a throw-away cluster, or uses TEST_DATABASE_URL, and makes the template database. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await findServer();
  const run = `nir_test_${process.pid}`;
  const template = new URL(server.url);
  template.pathname = `/${run}_template`;
  await asAdmin(server.url, (client) => client.query(`create database ${run}_template`));
  await migrate(template.href);
  await loadReference(template.href);
  project.provide('templateUrl', template.href);
  return async () => {
    await asAdmin(server.url, async (client) => {
      const { rows } = await client.query<{ datname: string }>(
        'select datname from pg_database where starts_with(datname, $1)',
        [`${run}_`],
      );
      for (const { datname } of rows) await client.query(`drop database if exists ${datname} with (force)`);
    });
    await server.stop();
  };
}

async function findServer(): Promise<{ url: string; stop: () => Promise<void> }> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) {
    await checkDatabase(given);
    return { url: given, stop: async () => {} };
  }
  if (!existsSync(os.tmpdir()))
    throw new Error(`The folder for temporary files ${os.tmpdir()} does not exist.`);
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'nir-test-'));
  chmodSync(dataDir, 0o755);
  return startEmbedded({ dataDir, throwAway: true });
}

async function asAdmin(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client(connectionOptions(url));
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
