import { databaseCode } from './database-code.server';

/** PostgreSQL chose this transaction to give way (40P01), or it cannot be put in order with another (40001). */
function gaveWay(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = databaseCode(error);
  return (error as { code?: unknown }).code === 'P2034' || code === '40P01' || code === '40001';
}

/** Runs a whole transaction again, at most twice, when the database ended it in favour of another. */
export async function retryDeadlocks<T>(transaction: () => Promise<T>): Promise<T> {
  for (let left = 2; ; left--) {
    try {
      return await transaction();
    } catch (error) {
      if (left === 0 || !gaveWay(error)) throw error;
    }
  }
}
