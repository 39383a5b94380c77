import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { connectionOptions } from './connection';

/** Loads municipalities, code lists, themes and rules; safe to repeat, and part of every start. */
export async function loadReference(databaseUrl: string): Promise<void> {
  const file = path.resolve('prisma/seed/reference-data.ts');
  if (!existsSync(file)) return;
  const { loadReferenceData } = await import(pathToFileURL(file).href);
  const client = new pg.Client(connectionOptions(databaseUrl));
  client.on('error', () => {});
  await client.connect();
  try {
    await loadReferenceData(client);
  } finally {
    await client.end();
  }
}
