import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withDatabase } from '~test/setup/database';
import { asSystem, closeDb } from './db.server';
import { retryDeadlocks } from './retry-deadlocks.server';

const db = withDatabase();

beforeAll(() => db.query('create table pair (id int primary key, n int not null default 0)'));
beforeAll(() => db.query('insert into pair (id) values (1), (2)'));
afterAll(closeDb);

describe('retrying', () => {
  it('carries both of two transactions through that wait for each other', async () => {
    let waiting = 0;
    let meet = () => {};
    const both = new Promise<void>((resolve) => {
      meet = resolve;
    });
    const cross = (first: number, second: number) =>
      retryDeadlocks(() =>
        asSystem(async (tx) => {
          await tx.$executeRaw`update pair set n = n + 1 where id = ${first}`;
          waiting += 1;
          if (waiting === 2) meet();
          await both;
          await tx.$executeRaw`update pair set n = n + 1 where id = ${second}`;
        }),
      );
    await Promise.all([cross(1, 2), cross(2, 1)]);
    expect(waiting).toBeGreaterThan(2);
    expect(await db.query('select n from pair order by id')).toEqual([{ n: 2 }, { n: 2 }]);
  });

  it('lets every other error through at once', async () => {
    let times = 0;
    const work = async () => {
      times += 1;
      throw new Error('no');
    };
    await expect(retryDeadlocks(work)).rejects.toThrow('no');
    expect(times).toBe(1);
  });
});
