import { AsyncLocalStorage } from 'node:async_hooks';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { type Prisma, PrismaClient } from '~generated/prisma/client';
import { type RawQueries, rawQueriesOn } from './raw-queries.server';

/** The connection whose transaction Prisma is about to join. */
const joining = new AsyncLocalStorage<pg.PoolClient>();

const OWN_BUSINESS = new Set(['BEGIN', 'COMMIT', 'ROLLBACK']);
const NOTHING = { rows: [], fields: [], rowCount: 0, command: '', oid: 0 };

/** Stands before Prisma as a pool, and gives it the connection of the transaction to join. Never opens one itself. */
class JoinedPool extends pg.Pool {
  override connect(): Promise<pg.PoolClient>;
  override connect(callback: Parameters<pg.Pool['connect']>[0]): void;
  override connect(): Promise<pg.PoolClient> {
    const connection = joining.getStore();
    if (!connection) return Promise.reject(new Error('Prisma is used inside transactions only.'));
    return Promise.resolve(borrowed(connection));
  }
}

/** The connection as Prisma sees it: begin, end and giving back are whose it is. */
function borrowed(connection: pg.PoolClient): pg.PoolClient {
  return new Proxy(connection, {
    get(target, key) {
      if (key === 'release') return () => {};
      if (key !== 'query') {
        const value = Reflect.get(target, key);
        return typeof value === 'function' ? value.bind(target) : value;
      }
      return (query: { text: string }, values: unknown[]) =>
        OWN_BUSINESS.has(query.text) ? Promise.resolve(NOTHING) : target.query({ ...query, values });
    },
  });
}

let client: PrismaClient | null = null;

function prisma(): PrismaClient {
  client ??= new PrismaClient({ adapter: new PrismaPg(new JoinedPool()) });
  return client;
}

/** Lets Prisma's client go; the next transaction makes a new one. */
export async function closePrisma(): Promise<void> {
  await client?.$disconnect();
  client = null;
}

/**
 * A transaction's client: raw statements go straight to its connection; the first statement on a model lets Prisma join.
 * Many transactions never need it, and its query engine reads and writes every value twice.
 */
export type JoinedPrisma = {
  tx: Prisma.TransactionClient;
  /** Lets Prisma end its part. Throws when that took too long. */
  end: () => Promise<void>;
};

/**
 * @param connection the transaction's own; throws when the transaction is over
 * @param timeout how long Prisma's part may take, in milliseconds
 */
export function joinPrisma(connection: () => pg.PoolClient, timeout: number): JoinedPrisma {
  let part: { begun: Promise<Prisma.TransactionClient>; whole: Promise<void>; finish: () => void } | null =
    null;
  const begin = () => {
    let finish = () => {};
    const finished = new Promise<void>((resolve) => {
      finish = resolve;
    });
    let whole = Promise.resolve();
    const begun = new Promise<Prisma.TransactionClient>((resolve, reject) => {
      whole = joining.run(connection(), () =>
        prisma().$transaction(
          (inside) => {
            resolve(inside);
            return finished;
          },
          { timeout },
        ),
      );
      whole.catch(reject);
    });
    return { begun, whole, finish };
  };
  const joined = () => {
    connection();
    part ??= begin();
    return part.begun;
  };
  return {
    tx: clientOver(rawQueriesOn(connection), joined),
    async end() {
      part?.finish();
      await part?.whole;
    },
  };
}

type Delegate = Record<string, (...args: unknown[]) => unknown>;

/** Prisma's client as commands know it, model by model, that joins at the first use. */
function clientOver(raw: RawQueries, joined: () => Promise<Prisma.TransactionClient>) {
  const model = (name: string) =>
    new Proxy({} as Delegate, {
      get: (_target, method) =>
        typeof method === 'string' && method !== 'then'
          ? async (...args: unknown[]) => {
              const delegates = (await joined()) as unknown as Record<string, Delegate>;
              return delegates[name]?.[method]?.(...args);
            }
          : undefined,
    });
  const models = new Map<string, Delegate>();
  return new Proxy(raw as unknown as Prisma.TransactionClient, {
    get(target, key) {
      if (Object.hasOwn(target, key)) return Reflect.get(target, key);
      // What is asked for to find out whether this is a promise or a class is no model.
      if (typeof key !== 'string' || key === 'then') return undefined;
      const known = models.get(key) ?? model(key);
      models.set(key, known);
      return known;
    },
  });
}
