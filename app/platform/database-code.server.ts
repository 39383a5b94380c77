/** Where Prisma keeps the database's own code when it runs over a driver. */
type DriverError = { meta?: { driverAdapterError?: { cause?: { originalCode?: unknown } } } } | null;

/** PostgreSQL's code (SQLSTATE) of a failed query, or null. The error's text may hold values of persons: log the code instead. */
export function databaseCode(error: unknown): string | null {
  const code = (error as DriverError)?.meta?.driverAdapterError?.cause?.originalCode;
  return typeof code === 'string' ? code : null;
}
