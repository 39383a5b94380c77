import pg from 'pg';
import { loadReferenceData } from '../../prisma/seed/reference-data';
import { connectionOptions } from './connection';

/** Loads municipalities, code lists, themes and weights; safe to repeat, and part of every start. */
export async function loadReference(databaseUrl: string): Promise<void> {
  const client = new pg.Client(connectionOptions(databaseUrl));
  client.on('error', () => {});
  await client.connect();
  try {
    await loadReferenceData(client);
  } finally {
    await client.end();
  }
}
