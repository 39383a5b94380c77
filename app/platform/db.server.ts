import { AsyncLocalStorage } from 'node:async_hooks';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { type Prisma, PrismaClient } from '~generated/prisma/client';
import { env } from './env.server';
import { log } from './log.server';
import { withRawQueries } from './raw-queries.server';

/** The client inside a transaction; commands and reads take it, nobody queries outside one. */
export type Tx = Prisma.TransactionClient;

/**
 * On whose behalf a query runs. `scope` is what row-level security reads: a municipality code, `*` for IMDi's
 * support and registry owners, or an empty string for those who may see no person at all.
 */
export type ActorScope = { id: string; scope: string; role: string };

/** Long enough that the plan of the evaluation, which a new connection must make, serves a quiet afternoon too. */
const IDLE_TIMEOUT_MS = 10 * 60_000;

const TRANSACTION_LIMITS = { maxWait: 10_000, timeout: 30_000 };

/**
 * Statements that start with this marker are sent as named prepared statements, so that a long-lived connection
 * plans them once. The name is the text between the marker and the closing comment sign.
 */
const PREPARED = /^\/\*prepare:([\w.-]{1,60})\*\//;

type Release = (broken?: Error | boolean) => void;

/** A connection that prepares marked statements, and that goes out of the pool by itself when it breaks. */
class PortalClient extends pg.Client {
  private giveBack: Release | null = null;

  constructor(config?: string | pg.ClientConfig) {
    super(config);
    // Prisma keeps a connection that breaks in the middle of a transaction for good; ten of them, and nobody gets one any more.
    this.once('end', () => this.release(true));
  }

  /** Set by the pool whenever it lends the connection; a second call, after it broke, does nothing. */
  set release(giveBack: Release) {
    this.giveBack = giveBack;
  }

  get release(): Release {
    return (broken) => {
      const { giveBack } = this;
      this.giveBack = null;
      giveBack?.(broken);
    };
  }

  // biome-ignore lint/suspicious/noExplicitAny: pg's own overloads of query are typed by the caller; this only adds a name.
  override query(config: any, ...rest: any[]): any {
    const text = typeof config?.text === 'string' ? config.text : '';
    const name = PREPARED.exec(text)?.[1];
    return super.query(name ? { ...config, name } : config, ...rest);
  }
}

/** The connection on which a transaction runs, from its begin to its end. */
type Loan = { connection: pg.PoolClient | null };

const loans = new AsyncLocalStorage<Loan>();
const loanOf = new WeakMap<pg.PoolClient, Loan>();

/** Tells the transaction that asks for a connection which one it was given. */
class LendingPool extends pg.Pool {
  override connect(): Promise<pg.PoolClient>;
  override connect(callback: Parameters<pg.Pool['connect']>[0]): void;
  override connect(callback?: Parameters<pg.Pool['connect']>[0]): Promise<pg.PoolClient> | undefined {
    if (callback) {
      super.connect(callback);
      return undefined;
    }
    const loan = loans.getStore();
    return super.connect().then((lent) => {
      if (loan && !loan.connection) {
        loan.connection = lent;
        loanOf.set(lent, loan);
      }
      return lent;
    });
  }
}

let pool: pg.Pool | null = null;
let client: PrismaClient | null = null;

/** The connection pool of this process. */
export function pgPool(): pg.Pool {
  pool ??= openPool();
  return pool;
}

function openPool(): pg.Pool {
  const opened = new LendingPool({
    connectionString: env().DATABASE_URL,
    max: env().DATABASE_POOL,
    idleTimeoutMillis: IDLE_TIMEOUT_MS,
    Client: PortalClient,
  });
  // A connection that breaks while idle is replaced at the next query; without a listener it would end the process.
  opened.on('error', (error) =>
    log().warn({ code: (error as { code?: string }).code }, 'database connection lost'),
  );
  opened.on('connect', (connection) => connection.on('error', () => {}));
  opened.on('release', (_error, connection) => {
    const loan = loanOf.get(connection);
    if (loan) loan.connection = null;
    loanOf.delete(connection);
  });
  return opened;
}

function prisma(): PrismaClient {
  client ??= new PrismaClient({ adapter: new PrismaPg(pgPool()), transactionOptions: TRANSACTION_LIMITS });
  return client;
}

/** Runs `fn` in a transaction. A statement sent after its end (it took too long, say) is refused. */
function transaction<T>(
  fn: (tx: Tx) => Promise<T>,
  options?: { timeout?: number; maxWait?: number },
): Promise<T> {
  const loan: Loan = { connection: null };
  const connection = (): pg.PoolClient => {
    if (!loan.connection) throw new Error('The transaction is over.');
    return loan.connection;
  };
  return loans.run(loan, () =>
    prisma().$transaction((tx) => loans.exit(() => fn(withRawQueries(tx, connection))), options),
  );
}

/**
 * Runs `fn` in a transaction on behalf of a user: under the role `portal_user`, which row-level security binds, with
 * the actor's scope set. A forgotten where-clause then gives nothing instead of a neighbour's persons.
 */
export function asActor<T>(actor: ActorScope, fn: (tx: Tx) => Promise<T>): Promise<T> {
  return transaction(async (tx) => {
    await tx.$executeRaw`/*prepare:role.actor*/ select set_config('portal.actor_id', ${actor.id}, true), set_config('portal.scope', ${actor.scope}, true), set_config('portal.role', ${actor.role}, true), set_config('role', 'portal_user', true)`;
    return fn(tx);
  });
}

/**
 * One read on behalf of a user, as `asActor` but past Prisma's engine, for the few pages that are asked for all day: one
 * statement in a read-only transaction, bound by row-level security just the same.
 */
export async function readAsActor<Row extends pg.QueryResultRow>(
  actor: ActorScope,
  { text, values }: Prisma.Sql,
): Promise<Row[]> {
  const lent = await pgPool().connect();
  let broken: Error | undefined;
  try {
    const setting = (name: string, value: string) =>
      `set_config(${pg.escapeLiteral(name)}, ${pg.escapeLiteral(value)}, true)`;
    const settings = [
      setting('portal.actor_id', actor.id),
      setting('portal.scope', actor.scope),
      setting('portal.role', actor.role),
      setting('role', 'portal_user'),
    ];
    await lent.query(`begin read only; select ${settings.join(', ')}`);
    const { rows } = await lent.query<Row>({ text, values });
    await lent.query('commit');
    return rows;
  } catch (error) {
    await lent.query('rollback').catch((reason: Error) => {
      broken = reason;
    });
    throw error;
  } finally {
    lent.release(broken);
  }
}

/** Runs `fn` in a transaction as the owner of the tables: log-in, jobs and command-line tools, never a user's query. */
export function asSystem<T>(
  fn: (tx: Tx) => Promise<T>,
  options?: { timeout?: number; maxWait?: number },
): Promise<T> {
  return transaction(fn, { ...TRANSACTION_LIMITS, ...options });
}

/**
 * Inside `asActor`: steps out of row-level security for a piece of work whose result does not depend on who asks
 * (evaluation of rules, writing of jobs), then back. Nothing read here may be handed to the user unfiltered.
 */
export async function elevated<T>(tx: Tx, fn: () => Promise<T>): Promise<T> {
  const [before] = await tx.$queryRaw<
    { role: string }[]
  >`/*prepare:role.leave*/ select current_setting('role') as role, set_config('role', 'none', true)`;
  const result = await fn();
  await tx.$executeRaw`/*prepare:role.back*/ select set_config('role', ${before?.role ?? 'none'}, true)`;
  return result;
}

/** Lends a raw connection, for COPY and for listening. */
export async function withPgClient<T>(fn: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const lent = await pgPool().connect();
  try {
    return await fn(lent);
  } finally {
    lent.release();
  }
}

/** Closes all connections of this process; afterwards the next call opens new ones. */
export async function closeDb(): Promise<void> {
  await client?.$disconnect();
  if (pool && !pool.ended) await pool.end();
  client = null;
  pool = null;
}
