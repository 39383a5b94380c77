import { checkDatabase } from './connection';
import { migrate } from './migrate';
import { loadReference } from './reference';

/**
 * Everything a database needs before the portal runs on it: migrations and reference data. Safe to repeat.
 * @returns the names of the migrations applied now
 * @throws PlainError with the remedy
 */
export async function prepareDatabase(databaseUrl: string): Promise<string[]> {
  await checkDatabase(databaseUrl);
  const applied = await migrate(databaseUrl);
  await loadReference(databaseUrl);
  return applied;
}
