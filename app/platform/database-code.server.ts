type DriverCause = { originalCode?: unknown; kind?: unknown };
/** Where Prisma keeps the database's own code when it runs over a driver: in the driver's error, or in one around it. */
type DriverError = { cause?: DriverCause; meta?: { driverAdapterError?: { cause?: DriverCause } } } | null;

function causeOf(error: unknown): DriverCause | undefined {
  const driver = error as DriverError;
  return driver?.meta?.driverAdapterError?.cause ?? driver?.cause;
}

/** PostgreSQL's code (SQLSTATE) of a failed query, or null. The error's text may hold values of persons: log the code instead. */
export function databaseCode(error: unknown): string | null {
  const code = causeOf(error)?.originalCode;
  return typeof code === 'string' ? code : null;
}

/** Codes of Node, PostgreSQL and Prisma that mean: no connection, one that broke, or none free in time. */
const AWAY =
  /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|53300|57P0[123]|08\w{3}|P1001|P1002|P1017|P2024|P2028)$/;
const AWAY_KINDS = new Set([
  'DatabaseNotReachable',
  'ConnectionClosed',
  'SocketTimeout',
  'TooManyConnections',
]);
/** The PostgreSQL client and our own transactions give these no code. */
const AWAY_WORDS =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|The transaction took too long)/;

/** Connection lost, server starting or stopping, no free connection in time: the database is away, not the portal wrong. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = databaseCode(error) ?? ('code' in error ? String(error.code) : '');
  return AWAY.test(code) || AWAY_KINDS.has(String(causeOf(error)?.kind)) || AWAY_WORDS.test(error.message);
}
