import pg from 'pg';
import { Prisma } from '~generated/prisma/client';
import { databaseCode } from './database-code.server';

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

/** What PostgreSQL says of a statement that follows one that failed. */
const AFTER_A_FAILURE = '25P02';

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

/** The raw statements of Prisma's client inside a transaction. */
export type RawQueries = {
  $queryRaw: (template: Template, ...values: unknown[]) => Promise<unknown>;
  $executeRaw: (template: Template, ...values: unknown[]) => Promise<number>;
  $queryRawUnsafe: (text: string, ...values: unknown[]) => Promise<unknown>;
  $executeRawUnsafe: (text: string, ...values: unknown[]) => Promise<number>;
};

/** Raw statements on the connection of a transaction, as Prisma's client has them, but past its query engine. */
export function rawQueriesOn(connection: () => pg.ClientBase): RawQueries {
  let failure: unknown = null;
  // Of statements that travel together whoever waits for a later one may hear first: it is told why, not that one before it failed.
  const sent = async (sql: Sql): Promise<pg.QueryResult> => {
    try {
      return await send(connection(), sql);
    } catch (error) {
      if (databaseCode(error) === AFTER_A_FAILURE) throw failure ?? error;
      failure = error;
      throw error;
    }
  };
  const rows = async (sql: Sql) => (await sent(sql)).rows;
  const count = async (sql: Sql) => (await sent(sql)).rowCount ?? 0;
  return {
    $queryRaw: (template, ...values) => rows(sqlOf(template, values)),
    $executeRaw: (template, ...values) => count(sqlOf(template, values)),
    $queryRawUnsafe: (text, ...values) => rows({ text, values }),
    $executeRawUnsafe: (text, ...values) => count({ text, values }),
  };
}
