import { beforeAll, describe, expect, it } from 'vitest';
import { errorClassOf } from '~/platform/job-queue.server';
import { actorOf, demoUsers, EMAIL_OF_ROLE } from '~test/factories/users';
import { withDatabase } from '~test/setup/database';
import { readOperations, retryFailedJob } from './read-operations.server';

const db = withDatabase();

beforeAll(async () => {
  await demoUsers();
  await db.query(
    `select graphile_worker.add_job('send-mail', '{"mailId":"secret-id"}'::json, max_attempts => 1)`,
  );
  await db.query(
    `select graphile_worker.add_job('clean-up', '{}'::json, run_at => now() + interval '1 day')`,
  );
  await db.query(
    `update graphile_worker._private_jobs set attempts = 1, last_error = 'Error: connect ECONNREFUSED to kari@example.com'
      where max_attempts = 1`,
  );
});

describe('operations', () => {
  it('count jobs, and show failed ones by class without what they are about', async () => {
    const seen = await readOperations(await actorOf(EMAIL_OF_ROLE.system_admin));
    expect(seen.queue).toMatchObject({ workers: 0, running: 0, late: 0 });
    expect(seen.queue.waiting).toBeGreaterThan(0);
    expect(seen.queue.failed).toMatchObject([
      { name: 'send-mail', attempts: 1, maxAttempts: 1, givenUp: true, errorClass: 'ECONNREFUSED' },
    ]);
    expect(JSON.stringify(seen)).not.toMatch(/kari|secret-id/);
    expect(seen.database.migrations.unfinished).toBe(0);
    expect(seen.database.migrations.applied).toBeGreaterThan(1);
    expect(seen.users.active).toBe(15);
  });

  it('try a failed job again, once', async () => {
    const admin = await actorOf(EMAIL_OF_ROLE.system_admin);
    const { id } = (await readOperations(admin)).queue.failed[0] ?? { id: '' };
    await retryFailedJob(admin, id);
    expect((await readOperations(admin)).queue.failed[0]).toMatchObject({ attempts: 0, givenUp: false });
    await expect(retryFailedJob(admin, '999999999')).rejects.toMatchObject({ code: 'not_found' });
    await expect(retryFailedJob(admin, '1; drop table person')).rejects.toMatchObject({ code: 'not_found' });
  });

  it('are not for other roles', async () => {
    const owner = await actorOf(EMAIL_OF_ROLE.registry_owner);
    await expect(readOperations(owner)).rejects.toMatchObject({ code: 'not_found' });
    await expect(retryFailedJob(owner, '1')).rejects.toMatchObject({ code: 'not_found' });
  });

  it.each([
    ['connect ETIMEDOUT 10.0.0.1', 'ETIMEDOUT'],
    ['P2002: duf 202190000102', 'P2002'],
    ['TypeError: x of Kari', 'TypeError'],
    ['550 no such user kari@example.com', '550'],
    ['Kari ville ikke', 'Error'],
    [null, 'Error'],
  ])('show %s as %s', (text, shown) => {
    expect(errorClassOf(text)).toBe(shown);
  });
});
