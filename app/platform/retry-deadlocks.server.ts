/** Where Prisma keeps the database's own code when it runs over a driver. */
type DriverError = { code?: unknown; meta?: { driverAdapterError?: { cause?: { originalCode?: unknown } } } };

/** PostgreSQL chose this transaction to give way (40P01), or it cannot be put in order with another (40001). */
function gaveWay(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, meta } = error as DriverError;
  const original = meta?.driverAdapterError?.cause?.originalCode;
  return code === 'P2034' || original === '40P01' || original === '40001';
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
