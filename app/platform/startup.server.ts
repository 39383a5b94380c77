import { withPgClient } from './db.server';
import { env } from './env.server';
import { missingMigrations } from './migrations.server';
import { PlainError } from './plain-error.server';

/**
 * What a process demands before it serves anyone: a usable environment, a database that answers, and all migrations.
 * @throws PlainError with the remedy
 */
export async function assertReadyToStart(): Promise<void> {
  try {
    env();
  } catch (error) {
    throw new PlainError(
      `${(error as Error).message}. Correct it (see .env.example), or start with "npm run demo" to try the portal.`,
    );
  }
  const missing = await findMissingMigrations();
  if (missing.length > 0) {
    throw new PlainError(
      `The database lacks ${missing.length} migration(s), the first is ${missing[0]}. Run "npm run migrate", then start again.`,
    );
  }
}

async function findMissingMigrations(): Promise<string[]> {
  try {
    return await withPgClient((client) => missingMigrations(client));
  } catch (error) {
    throw new PlainError(
      `The database of DATABASE_URL cannot be used: ${(error as Error).message || 'nothing answers there'}. Correct DATABASE_URL, or start the server.`,
    );
  }
}
