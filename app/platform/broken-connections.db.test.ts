import { afterAll, expect, it } from 'vitest';
import { withDatabase } from '~test/setup/database';
import { asSystem, closeDb, pgPool } from './db.server';

const database = withDatabase();
afterAll(closeDb);

/** A transaction whose connection is cut by the server between two of its statements. */
const cut = () =>
  asSystem(async (tx) => {
    const [own] = await tx.$queryRaw<{ pid: number }[]>`select pg_backend_pid() as pid`;
    await database.query('select pg_terminate_backend($1)', [own?.pid]);
    await tx.$queryRaw`select 1`;
  });

it('a connection that breaks in a transaction makes room for a new one, however often', async () => {
  const size = pgPool().options.max ?? 10;
  for (let round = 0; round < size + 2; round += 1) await expect(cut()).rejects.toThrow();
  await expect(asSystem((tx) => tx.$queryRaw`select 1 as one`)).resolves.toEqual([{ one: 1 }]);
  expect(pgPool().waitingCount).toBe(0);
});

it('lends a connection again and again', async () => {
  const rounds = Array.from({ length: 30 }, () =>
    asSystem((tx) => tx.$queryRaw`select pg_sleep(0.01)::text as slept`),
  );
  await expect(Promise.all(rounds)).resolves.toHaveLength(30);
  expect(pgPool().idleCount).toBe(pgPool().totalCount);
});
