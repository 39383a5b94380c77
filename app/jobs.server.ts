import type { CronItem } from 'graphile-worker';
import { removeEndedSessions } from '~/domain/accounts/sessions.server';
import { removeOldAttempts } from '~/domain/accounts/sign-in-throttle.server';
import { groupCauses } from '~/domain/findings/causes/group-causes.server';
import { compareMunicipalities } from '~/domain/findings/comparison/compare-municipalities.server';
import { endDeadRuns } from '~/domain/findings/end-dead-runs.server';
import { nightlyEvaluation, runEvaluation } from '~/domain/findings/run-evaluation.server';
import { refreshKnownError } from '~/domain/known-errors/refresh-known-error.server';
import { mailNotice } from '~/domain/notifications/mail-notice.server';
import { notifyOfActivity } from '~/domain/notifications/notify-of-activity.server';
import { sendMail } from '~/domain/notifications/send-mail.server';
import { forgetAttachments } from '~/domain/tickets/attachments/forget-attachments.server';
import { scanAttachment } from '~/domain/tickets/attachments/scan-attachment.server';
import { watchClocks } from '~/domain/tickets/clocks/watch-clocks.server';
import { forgetDrafts } from '~/domain/tickets/compose/forget-drafts.server';
import { sendHeldAnswer } from '~/domain/tickets/compose/send-held-answer.server';
import { emptyClosedTickets } from '~/domain/tickets/keeping/empty-closed-tickets.server';
import { forgetRequests } from '~/domain/tickets/once.server';
import { closeSolvedTickets } from '~/domain/tickets/settling/close-solved-tickets.server';
import { settleAfter } from '~/domain/tickets/settling/settle-after.server';
import { forgetRejects } from '~/domain/transfer/forget-rejects.server';
import { readTransferJob, resumeTransfers } from '~/domain/transfer/read-transfer.server';
import { asSystem } from '~/platform/db.server';
import type { JobName, JobPayloads } from '~/platform/jobs.server';

export type JobAbout = {
  /** 1 on the first try. */
  attempt: number;
  /** No further try follows when this one fails. */
  lastAttempt: boolean;
  /** Aborted when the worker is stopping; a long job ends at its next good place. */
  signal: AbortSignal | undefined;
};

type Handler<N extends JobName> = (payload: JobPayloads[N], about: JobAbout) => Promise<void>;

/** What each job does. The worker runs a job at least once, so every handler may be run again without harm. */
export const jobs = {
  'handle-activity': async ({ activityId }) => {
    await settleAfter(activityId);
    await asSystem((tx) => notifyOfActivity(tx, activityId));
  },
  'read-transfer': readTransferJob,
  'resume-transfers': resumeTransfers,
  'send-held-answer': ({ answerId }) => sendHeldAnswer(answerId),
  'send-mail': ({ mailId }) => sendMail(mailId),
  'close-solved-tickets': async () => {
    await closeSolvedTickets();
  },
  'watch-clocks': async () => {
    await watchClocks();
  },
  'empty-closed-tickets': async () => {
    await emptyClosedTickets();
  },
  'evaluate-all': async ({ runId }) => {
    await runEvaluation(runId);
    await groupCauses();
  },
  'nightly-evaluation': async () => {
    await endDeadRuns();
    await nightlyEvaluation();
    await groupCauses();
  },
  'group-causes': async ({ municipalityCode }) => {
    await groupCauses(municipalityCode);
  },
  'compare-municipalities': async () => {
    await compareMunicipalities();
  },
  'mail-notice': mailNotice,
  'refresh-known-error': async ({ knownErrorId }) => {
    await refreshKnownError(knownErrorId);
  },
  'scan-attachment': ({ attachmentId }) => scanAttachment(attachmentId),
  'clean-up': async () => {
    await removeEndedSessions();
    await removeOldAttempts();
    await forgetRejects();
    await forgetAttachments();
    await forgetDrafts();
    await forgetRequests();
  },
} satisfies { [N in JobName]: Handler<N> };

const HOUR_MS = 3_600_000;

/**
 * What the worker starts by itself (minute hour day month weekday, in UTC). A run that was missed while no worker ran
 * is made up for within `backfillPeriod`.
 */
export const cron: (CronItem & { task: keyof typeof jobs })[] = [
  { task: 'resume-transfers', match: '*/5 * * * *', options: { maxAttempts: 1 } },
  { task: 'watch-clocks', match: '* * * * *', options: { maxAttempts: 1 } },
  // After the night's clean-up.
  {
    task: 'empty-closed-tickets',
    match: '45 1 * * *',
    options: { backfillPeriod: 48 * HOUR_MS, maxAttempts: 3 },
  },
  {
    task: 'close-solved-tickets',
    match: '5 * * * *',
    options: { backfillPeriod: 24 * HOUR_MS, maxAttempts: 3 },
  },
  // After midnight in Oslo all year round, so that the night's deadlines have passed.
  {
    task: 'nightly-evaluation',
    match: '30 2 * * *',
    options: { backfillPeriod: 20 * HOUR_MS, maxAttempts: 3 },
  },
  {
    task: 'clean-up',
    match: '15 1 * * *',
    options: { backfillPeriod: 48 * HOUR_MS, maxAttempts: 3 },
  },
];
