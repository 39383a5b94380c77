import pg from 'pg';
import { Prisma } from '~generated/prisma/client';

/** How values arrive in JavaScript: the same as from Prisma's own raw queries, by the type's number in PostgreSQL. */
const PARSERS = new Map<number, (text: string) => unknown>([
  [pg.types.builtins.INT8, BigInt],
  [pg.types.builtins.NUMERIC, (text) => new Prisma.Decimal(text)],
  [pg.types.builtins.DATE, (text) => new Date(text)],
  [pg.types.builtins.TIMESTAMP, (text) => new Date(`${text.replace(' ', 'T')}Z`)],
]);

const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    PARSERS.get(oid) ?? pg.types.getTypeParser(oid, format as 'text'),
};

/**
 * A statement the database refused. `cause.originalCode` is its SQLSTATE, where Prisma's errors have it too; the
 * database's detail, which repeats stored values, is left behind.
 */
class RefusedStatement extends Error {
  override name = 'RefusedStatement';
}

function refused(error: unknown): unknown {
  if (!(error instanceof pg.DatabaseError)) return error;
  return new RefusedStatement(error.message, { cause: { originalCode: error.code } });
}

/** Instants and days as PostgreSQL reads them whatever the connection's time zone. */
function argument(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  return Array.isArray(value) ? value.map(argument) : value;
}

type Sql = { text: string; values: readonly unknown[] };

/** Sends one statement and gives its rows, or how many it touched. */
async function send(connection: pg.ClientBase, { text, values }: Sql): Promise<pg.QueryResult> {
  try {
    return await connection.query({
      text,
      values: values.length > 0 ? values.map(argument) : undefined,
      types,
    });
  } catch (error) {
    throw refused(error);
  }
}

type Template = TemplateStringsArray | Prisma.Sql;

const sqlOf = (template: Template, values: unknown[]): Sql =>
  template instanceof Prisma.Sql ? template : Prisma.sql(template as TemplateStringsArray, ...values);

/**
 * `tx` with its raw statements sent straight to the connection its transaction runs on, past Prisma's query engine,
 * which reads and writes every value twice. Statements on models go through Prisma as ever, on the same connection.
 * @param connection the transaction's own; throws when the transaction is over
 */
export function withRawQueries(
  tx: Prisma.TransactionClient,
  connection: () => pg.ClientBase,
): Prisma.TransactionClient {
  const rows = async (sql: Sql) => (await send(connection(), sql)).rows;
  const count = async (sql: Sql) => (await send(connection(), sql)).rowCount ?? 0;
  const raw = {
    $queryRaw: (template: Template, ...values: unknown[]) => rows(sqlOf(template, values)),
    $executeRaw: (template: Template, ...values: unknown[]) => count(sqlOf(template, values)),
    $queryRawUnsafe: (text: string, ...values: unknown[]) => rows({ text, values }),
    $executeRawUnsafe: (text: string, ...values: unknown[]) => count({ text, values }),
  };
  return new Proxy(tx, {
    get: (target, key) => (Object.hasOwn(raw, key) ? raw[key as keyof typeof raw] : Reflect.get(target, key)),
  });
}
