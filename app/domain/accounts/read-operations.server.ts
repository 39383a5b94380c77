import { type DatabaseState, readDatabaseState } from '~/platform/database-state.server';
import { asActor, asSystem } from '~/platform/db.server';
import { notFound } from '~/platform/errors';
import { type QueueState, readQueueState, retryJob } from '~/platform/job-queue.server';
import type { Actor } from './actor';
import { can } from './permissions';

export type Operations = {
  database: DatabaseState;
  queue: QueueState;
  runs: {
    id: number;
    state: 'queued' | 'running' | 'done' | 'failed';
    scope: string;
    day: string;
    startedAt: string | null;
    finishedAt: string | null;
  }[];
  mails: { queued: number; sent: number; failed: number; oldestQueuedAt: string | null };
  users: { active: number; disabled: number; sessions: number };
};

/** Health of everything that runs behind the pages. Counts and codes only: nothing about persons. */
export async function readOperations(actor: Actor): Promise<Operations> {
  if (!can(actor, 'operations.read')) throw notFound();
  const database = await readDatabaseState();
  const queue = await readQueueState();
  const ours = await asActor(actor, async (tx) => ({
    runs: await tx.qualityRun.findMany({ orderBy: { id: 'desc' }, take: 5 }),
    mails: await tx.outgoingMail.groupBy({ by: ['state'], _count: true }),
    oldest: await tx.outgoingMail.findFirst({
      where: { state: 'queued' },
      orderBy: { createdAt: 'asc' },
      select: { createdAt: true },
    }),
    active: await tx.user.count({ where: { disabledAt: null } }),
    disabled: await tx.user.count({ where: { disabledAt: { not: null } } }),
  }));
  const sessions = await asSystem((tx) => tx.session.count({ where: { expiresAt: { gt: new Date() } } }));
  const mails = (state: string) => ours.mails.find((group) => group.state === state)?._count ?? 0;
  return {
    database,
    queue,
    runs: ours.runs.map((run) => ({
      id: run.id,
      state: run.state,
      scope: run.scope,
      day: run.today.toISOString().slice(0, 10),
      startedAt: run.startedAt?.toISOString() ?? null,
      finishedAt: run.finishedAt?.toISOString() ?? null,
    })),
    mails: {
      queued: mails('queued'),
      sent: mails('sent'),
      failed: mails('failed'),
      oldestQueuedAt: ours.oldest?.createdAt.toISOString() ?? null,
    },
    users: { active: ours.active, disabled: ours.disabled, sessions },
  };
}

/** Has a failed job tried again now. Throws `not_found` when it is gone. */
export async function retryFailedJob(actor: Actor, jobId: string): Promise<void> {
  if (!can(actor, 'operations.read') || !/^\d{1,18}$/.test(jobId)) throw notFound();
  if (!(await retryJob(jobId))) throw notFound();
}
