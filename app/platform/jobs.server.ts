import type { Tx } from './db.server';

/** Every job of the portal and its payload; `app/jobs.server.ts` names the handlers. */
export type JobPayloads = {
  'handle-activity': { activityId: number };
  'send-held-answer': { answerId: string };
  'send-mail': { mailId: string };
  'read-transfer': { transferId: string };
  'resume-transfers': Record<string, never>;
  'evaluate-all': { runId: number };
  'nightly-evaluation': Record<string, never>;
  'group-causes': { municipalityCode: string };
  'compare-municipalities': Record<string, never>;
  'mail-notice': { noticeId: number; activityId: number };
  'refresh-known-error': { knownErrorId: number };
  'close-solved-tickets': Record<string, never>;
  'scan-attachment': { attachmentId: string };
  'watch-clocks': Record<string, never>;
  'empty-closed-tickets': Record<string, never>;
  'clean-up': Record<string, never>;
};

export type JobName = keyof JobPayloads;

type JobOptions = { runAt?: Date; jobKey?: string; maxAttempts?: number };

/** How often a job is tried, with growing delay, before it stands as failed. */
export const DEFAULT_ATTEMPTS = 25;

/**
 * Adds a job in the caller's transaction: it exists exactly when the change it belongs to does. The worker runs it at
 * least once, so handlers are idempotent.
 */
export async function addJob<N extends JobName>(
  tx: Tx,
  name: N,
  payload: JobPayloads[N],
  options: JobOptions = {},
): Promise<void> {
  const { runAt = null, jobKey = null, maxAttempts = DEFAULT_ATTEMPTS } = options;
  await tx.$executeRaw`select portal_add_job(${name}, ${JSON.stringify(payload)}::json, ${runAt}::timestamptz, ${jobKey}, ${maxAttempts}::int)`;
}
