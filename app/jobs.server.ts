import { notifyOfActivity } from '~/domain/notifications/notify-of-activity.server';
import { sendMail } from '~/domain/notifications/send-mail.server';
import { closeSolvedTickets } from '~/domain/tickets/close-solved-tickets.server';
import { settleAfter } from '~/domain/tickets/settle-after.server';
import { asSystem } from '~/platform/db.server';
import type { JobName, JobPayloads } from '~/platform/jobs.server';

type Handler<N extends JobName> = (payload: JobPayloads[N]) => Promise<void>;

/** What each job does. The worker runs a job at least once, so every handler may be run again without harm. */
export const jobs = {
  'handle-activity': async ({ activityId }) => {
    await settleAfter(activityId);
    await asSystem((tx) => notifyOfActivity(tx, activityId));
  },
  'send-mail': ({ mailId }) => sendMail(mailId),
  'close-solved-tickets': async () => {
    await closeSolvedTickets();
  },
} satisfies { [N in JobName]?: Handler<N> };
