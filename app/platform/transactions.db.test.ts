import { afterAll, describe, expect, it } from 'vitest';
import { Prisma } from '~generated/prisma/client';
import { databaseCode, isDatabaseAway } from './database-code.server';
import { asActor, asSystem, closeDb, elevated, sendAhead, type Tx } from './db.server';

afterAll(closeDb);

const nobody = { id: '00000000-0000-7000-8000-000000000000', scope: '', role: 'municipal_reader' };

describe('a raw statement of a transaction', () => {
  it.each([
    ['a whole number', Prisma.sql`select 7::int as value`, 7],
    ['a large number', Prisma.sql`select 9007199254740993::bigint as value`, 9007199254740993n],
    ['a decimal', Prisma.sql`select 86.25::numeric as value`, new Prisma.Decimal('86.25')],
    ['a day', Prisma.sql`select date '2024-02-29' as value`, new Date('2024-02-29T00:00:00Z')],
    [
      'an instant',
      Prisma.sql`select timestamptz '2026-07-01 12:00:00+02' as value`,
      new Date('2026-07-01T10:00:00Z'),
    ],
    [
      'an instant without zone',
      Prisma.sql`select timestamp '2026-07-01 12:00:00' as value`,
      new Date('2026-07-01T12:00:00Z'),
    ],
    ['JSON', Prisma.sql`select '{"a": [1, null]}'::jsonb as value`, { a: [1, null] }],
    ['nothing', Prisma.sql`select null::int as value`, null],
    ['a list of texts', Prisma.sql`select ${['å', 'b,"c']}::text[] as value`, ['å', 'b,"c']],
    [
      'a day that was sent',
      Prisma.sql`select ${new Date('2024-02-29')}::date as value`,
      new Date('2024-02-29'),
    ],
    [
      'days that were sent',
      Prisma.sql`select (${[new Date('2024-02-29')]}::date[])[1] as value`,
      new Date('2024-02-29'),
    ],
    ['an object that was sent', Prisma.sql`select ${{ a: 1 }}::jsonb as value`, { a: 1 }],
  ])('gives %s as it is', async (_what, sql, expected) => {
    const [row] = await asActor(nobody, (tx) => tx.$queryRaw<{ value: unknown }[]>(sql));
    expect(row?.value).toEqual(expected);
  });

  it('sees what a statement on a model wrote before it, and is undone with it', async () => {
    const undone = asSystem(async (tx) => {
      await tx.theme.updateMany({ data: { position: 99 } });
      const [row] = await tx.$queryRaw<
        { n: number }[]
      >`select count(*)::int as n from theme where position <> 99`;
      expect(row?.n).toBe(0);
      expect(await tx.$executeRaw`update theme set position = 98`).toBeGreaterThan(0);
      throw new Error('undo');
    });
    await expect(undone).rejects.toThrow('undo');
    const left = await asSystem((tx) => tx.theme.count({ where: { position: { in: [98, 99] } } }));
    expect(left).toBe(0);
  });

  it('is bound by row-level security, but for what is elevated', async () => {
    const role = (tx: Tx) =>
      tx.$queryRaw<{ role: string }[]>`select current_user::text as role`.then(([row]) => row?.role);
    await asActor(nobody, async (tx) => {
      expect(await role(tx)).toBe('portal_user');
      expect(await elevated(tx, () => role(tx))).not.toBe('portal_user');
      expect(await role(tx)).toBe('portal_user');
      await expect(elevated(tx, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
      expect(await role(tx)).toBe('portal_user');
      expect(await elevated(tx, () => elevated(tx, () => role(tx)))).not.toBe('portal_user');
      expect(await role(tx)).toBe('portal_user');
    });
  });

  it('is never elevated in two pieces side by side, of which one would stay so', async () => {
    const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
    const both = asActor(nobody, (tx) =>
      Promise.all([elevated(tx, () => pause(10)), elevated(tx, () => pause(60))]),
    );
    await expect(both).rejects.toThrow('side by side');
  });

  it('tells the code of a refusal, but none of the stored values', async () => {
    const twice = asSystem(async (tx) => {
      await tx.$executeRaw`create temporary table only_once (value text primary key) on commit drop`;
      await tx.$executeRaw`insert into only_once values ('secret'), ('secret')`;
    });
    const error = await twice.catch((reason: unknown) => reason);
    expect(databaseCode(error)).toBe('23505');
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain('secret');
  });

  it('undoes everything when its failure was kept quiet', async () => {
    const quiet = asSystem(async (tx) => {
      await tx.theme.updateMany({ data: { position: 97 } });
      await tx.$queryRaw`select 1 / 0`.catch(() => {});
    });
    await expect(quiet).rejects.toThrow('nothing was written');
    expect(await asSystem((tx) => tx.theme.count({ where: { position: 97 } }))).toBe(0);
  });

  it('sent ahead is carried out before what is sent next, and its failure undoes everything', async () => {
    const seen = await asSystem(async (tx) => {
      sendAhead(tx, tx.$executeRaw`select set_config('portal.test', 'ahead', true), pg_sleep(0.02)`);
      return tx.$queryRaw`select current_setting('portal.test') as value`;
    });
    expect(seen).toEqual([{ value: 'ahead' }]);
    const undone = asSystem(async (tx) => {
      await tx.theme.updateMany({ data: { position: 95 } });
      sendAhead(tx, tx.$queryRaw`select 1 / 0`);
    });
    expect(databaseCode(await undone.catch((reason: unknown) => reason))).toBe('22012');
    expect(await asSystem((tx) => tx.theme.count({ where: { position: 95 } }))).toBe(0);
  });

  it('names the first that failed of those sent together', async () => {
    const together = asSystem((tx) =>
      Promise.all([tx.$queryRaw`select 1`, tx.$queryRaw`select 1 / 0`, tx.$queryRaw`select 'none'::int`]),
    );
    expect(databaseCode(await together.catch((reason: unknown) => reason))).toBe('22012');
  });

  it('says what failed, also to whoever waits for what was sent after it', async () => {
    const code = asSystem(async (tx) => {
      const failing = tx.$queryRaw`select 1 / 0`;
      const after = tx.$queryRaw`select 1`;
      failing.catch(() => {});
      const error = await after.catch((reason: unknown) => reason);
      throw Object.assign(new Error('told'), { code: databaseCode(error) });
    });
    await expect(code).rejects.toMatchObject({ message: 'told', code: '22012' });
  });

  it.each([
    ['raw', (tx: Tx) => tx.$queryRaw`select 1`],
    ['on a model', (tx: Tx) => tx.theme.count()],
  ])('sent too late, %s, undoes what was written before', async (_kind, late) => {
    const slow = asSystem(
      async (tx) => {
        await tx.theme.updateMany({ data: { position: 96 } });
        await new Promise((resolve) => setTimeout(resolve, 400));
        await late(tx);
      },
      { timeout: 300 },
    );
    const error = await slow.catch((reason: unknown) => reason);
    expect(isDatabaseAway(error)).toBe(true);
    expect(await asSystem((tx) => tx.theme.count({ where: { position: 96 } }))).toBe(0);
  });

  it('whose connection breaks gives its place to the next', async () => {
    for (let i = 0; i < 15; i += 1) {
      const broken = asSystem(async (tx) => {
        await tx.theme.count();
        await tx.$queryRaw`select pg_terminate_backend(pg_backend_pid())`;
      });
      expect(isDatabaseAway(await broken.catch((reason: unknown) => reason))).toBe(true);
    }
    expect(await asSystem((tx) => tx.theme.count())).toBeGreaterThan(0);
  });

  it('is refused when its transaction is over', async () => {
    let late: Promise<unknown> = Promise.resolve();
    await asActor(nobody, async (tx) => {
      late = new Promise((resolve) => setTimeout(resolve, 50)).then(() => tx.$queryRaw`select 1`);
      late.catch(() => {});
    });
    await expect(late).rejects.toThrow('The transaction is over.');
  });

  it('goes to its own connection while others run beside it', async () => {
    const ids = await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        asActor(nobody, async (tx) => {
          await tx.$executeRaw`select set_config('portal.test', ${String(i)}, true), pg_sleep(0.02)`;
          const [row] = await tx.$queryRaw<
            { value: string }[]
          >`select current_setting('portal.test') as value`;
          return row?.value;
        }),
      ),
    );
    expect(ids).toEqual(['0', '1', '2', '3', '4', '5', '6', '7']);
  });
});
