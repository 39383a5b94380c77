import pg from 'pg';
import type { Prisma } from '~generated/prisma/client';
import { env } from './env.server';
import { closePrisma, joinPrisma } from './joined-prisma.server';
import { log } from './log.server';

/** The client inside a transaction; commands and reads take it, nobody queries outside one. */
export type Tx = Prisma.TransactionClient;

/**
 * On whose behalf a query runs. `scope` is what row-level security reads: a municipality code, `*` for IMDi's
 * support and registry owners, or an empty string for those who may see no person at all.
 */
export type ActorScope = { id: string; scope: string; role: string };

/** Long enough that the plan of the evaluation, which a new connection must make, serves a quiet afternoon too. */
const IDLE_TIMEOUT_MS = 10 * 60_000;

/** How long to wait for a free connection, and how long a transaction may take unless it says otherwise. */
const MAX_WAIT_MS = 10_000;
const TIMEOUT_MS = 30_000;

/**
 * Statements that start with this marker are sent as named prepared statements, so that a long-lived connection
 * plans them once. The name is the text between the marker and the closing comment sign.
 */
const PREPARED = /^\/\*prepare:([\w.-]{1,60})\*\//;

class PreparingClient extends pg.Client {
  // biome-ignore lint/suspicious/noExplicitAny: pg's own overloads of query are typed by the caller; this only adds a name.
  override query(config: any, ...rest: any[]): any {
    const text = typeof config?.text === 'string' ? config.text : '';
    const name = PREPARED.exec(text)?.[1];
    return super.query(name ? { ...config, name } : config, ...rest);
  }
}

let pool: pg.Pool | null = null;

/** The connection pool of this process. */
export function pgPool(): pg.Pool {
  pool ??= openPool();
  return pool;
}

function openPool(): pg.Pool {
  const opened = new pg.Pool({
    connectionString: env().DATABASE_URL,
    max: env().DATABASE_POOL,
    idleTimeoutMillis: IDLE_TIMEOUT_MS,
    connectionTimeoutMillis: MAX_WAIT_MS,
    // What is asked without waiting for the last answer is on its way at once; the database takes it in order.
    pipeline: true,
    Client: PreparingClient,
  });
  // A connection that breaks while idle is replaced at the next query; without a listener it would end the process.
  opened.on('error', (error) =>
    log().warn({ code: (error as { code?: string }).code }, 'database connection lost'),
  );
  opened.on('connect', (connection) => connection.on('error', () => {}));
  return opened;
}

/** Lends a connection for one transaction that `begin` opens; it ends with `work`, and is undone when that fails. */
async function betweenBeginAndEnd<T>(begin: string, work: (lent: pg.PoolClient) => Promise<T>): Promise<T> {
  const lent = await pgPool().connect();
  let broken: Error | undefined;
  try {
    await lent.query(begin);
    const result = await work(lent);
    const { command } = await lent.query('commit');
    // PostgreSQL answers so when a statement had failed and nobody told.
    if (command === 'ROLLBACK')
      throw new Error('A statement of the transaction failed, so nothing was written.');
    return result;
  } catch (error) {
    await lent.query('rollback').catch((reason: Error) => {
      broken = reason;
    });
    throw error;
  } finally {
    lent.release(broken);
  }
}

/** Statements that nobody waits for until the end of their transaction. */
const sentAhead = new WeakMap<Tx, Promise<unknown>[]>();

/**
 * Lets a statement of a transaction go without waiting for it now: whatever is sent next stands behind it. It is waited for
 * before the transaction ends, which is undone when it fails.
 */
export function sendAhead(tx: Tx, statement: Promise<unknown>): void {
  statement.catch(() => {});
  sentAhead.get(tx)?.push(statement);
}

/**
 * Runs `fn` in a transaction that `begin` opens. A statement sent after its end is refused, and so is one sent after
 * `timeout` milliseconds: the transaction is then undone.
 */
function transaction<T>(begin: string, fn: (tx: Tx) => Promise<T>, timeout = TIMEOUT_MS): Promise<T> {
  return betweenBeginAndEnd(begin, async (lent) => {
    let over: string | null = null;
    const connection = (): pg.PoolClient => {
      if (over) throw new Error(over);
      return lent;
    };
    const patience = setTimeout(() => {
      over = 'The transaction took too long.';
    }, timeout);
    const { tx, end } = joinPrisma(connection, timeout);
    const ahead: Promise<unknown>[] = [];
    sentAhead.set(tx, ahead);
    try {
      const result = await fn(tx);
      await Promise.all(ahead);
      await end();
      connection();
      return result;
    } catch (error) {
      await end().catch(() => {});
      throw error;
    } finally {
      clearTimeout(patience);
      over ??= 'The transaction is over.';
    }
  });
}

/**
 * The planner takes what row-level security lets through for a hundredth of what it is, and so goes about thousands of rows
 * one by one. Told so it joins and groups by hashing; compiling a plan that such advice makes look dear would be in vain.
 */
const FOR_MANY_ROWS = { enable_nestloop: 'off', enable_sort: 'off', jit: 'off' };

/** How a transaction for a user goes about its statements. */
type Manner = {
  /** Its statements read thousands of rows of a municipality: what they look up one by one is asked for by key. */
  manyRows?: boolean;
};

/** Opens a transaction that row-level security binds to what the actor may see. */
function beginAs({ id, scope, role }: ActorScope, { manyRows = false }: Manner = {}, mode = ''): string {
  const settings = Object.entries({
    ...(manyRows ? FOR_MANY_ROWS : {}),
    'portal.actor_id': id,
    'portal.scope': scope,
    'portal.role': role,
    role: 'portal_user',
  }).map(([name, value]) => `set_config('${name}', ${pg.escapeLiteral(value)}, true)`);
  return `begin ${mode}; select ${settings.join(', ')}`;
}

/**
 * Runs `fn` in a transaction on behalf of a user: under the role `portal_user`, which row-level security binds, with
 * the actor's scope set. A forgotten where-clause then gives nothing instead of a neighbour's persons.
 */
export function asActor<T>(actor: ActorScope, fn: (tx: Tx) => Promise<T>, manner?: Manner): Promise<T> {
  return transaction(beginAs(actor, manner), fn);
}

/**
 * One read on behalf of a user, as `asActor` but past Prisma's engine, for the few pages that are asked for all day: one
 * statement in a read-only transaction, bound by row-level security just the same.
 */
export async function readAsActor<Row extends pg.QueryResultRow>(
  actor: ActorScope,
  statement: Prisma.Sql,
): Promise<Row[]> {
  const [rows] = await readTogether<[Row]>(actor, [statement]);
  return rows;
}

/** As `readAsActor` for several statements in one transaction: the rows of each, in their order. */
export function readTogether<Rows extends pg.QueryResultRow[]>(
  actor: ActorScope,
  statements: { [Place in keyof Rows]: Prisma.Sql },
): Promise<{ [Place in keyof Rows]: Rows[Place][] }> {
  return betweenBeginAndEnd(beginAs(actor, {}, 'read only'), async (lent) => {
    const results = await Promise.all(statements.map(({ text, values }) => lent.query({ text, values })));
    return results.map(({ rows }) => rows) as { [Place in keyof Rows]: Rows[Place][] };
  });
}

/** Runs `fn` in a transaction as the owner of the tables: log-in, jobs and command-line tools, never a user's query. */
export function asSystem<T>(fn: (tx: Tx) => Promise<T>, options?: { timeout?: number }): Promise<T> {
  return transaction('begin', fn, options?.timeout);
}

/** Pieces of elevated work that are under way in a transaction, the innermost last. */
const underWay = new WeakMap<Tx, symbol[]>();

/**
 * Inside `asActor`: steps out of row-level security for a piece of work whose result does not depend on who asks
 * (evaluation of rules, writing of jobs), then back. Nothing read here may be handed to the user unfiltered. Pieces may stand
 * inside each other, never side by side in one transaction. @throws Error when they do
 */
export async function elevated<T>(tx: Tx, fn: () => Promise<T>): Promise<T> {
  const own = Symbol('elevated');
  const pieces = underWay.get(tx) ?? [];
  underWay.set(tx, pieces);
  pieces.push(own);
  const left = tx.$queryRaw<
    { role: string }[]
  >`/*prepare:role.leave*/ select current_setting('role') as role, set_config('role', 'none', true)`;
  const goBack = (role: string): Promise<number> =>
    tx.$executeRaw`/*prepare:role.back*/ select set_config('role', ${role}, true)`;
  try {
    // The work's first statement follows at once.
    const [[before], result] = await Promise.all([left, fn()]);
    if (pieces.pop() !== own) throw new Error('Elevated work stood side by side in one transaction.');
    if (!before) throw new Error('The role to go back to is not known.');
    sendAhead(tx, goBack(before.role));
    return result;
  } catch (error) {
    const [before] = await left.catch(() => []);
    if (before) await goBack(before.role).catch(() => {});
    throw error;
  } finally {
    if (pieces.at(-1) === own) pieces.pop();
  }
}

/** Lends a raw connection, for listening and for statements outside a transaction. */
export async function withPgClient<T>(fn: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const lent = await pgPool().connect();
  try {
    return await fn(lent);
  } finally {
    lent.release();
  }
}

/** Opens a connection of its own and closes it after the work: for COPY, whose streams cannot share one that pipelines. */
export async function withOwnConnection<T>(fn: (client: pg.ClientBase) => Promise<T>): Promise<T> {
  const client = new pg.Client(env().DATABASE_URL);
  await client.connect();
  try {
    return await fn(client);
  } finally {
    await client.end();
  }
}

/** Closes all connections of this process; afterwards the next call opens new ones. */
export async function closeDb(): Promise<void> {
  await closePrisma();
  if (pool && !pool.ended) await pool.end();
  pool = null;
}
