import { ruleById } from '~/domain/quality/rules';
import type { Tx } from '~/platform/db.server';
import type { Activity } from '~generated/prisma/client';
import type { ExceptionMail } from './mail-kind';
import { queueMail } from './queue-mail.server';

/**
 * Writes to the one who asked for an exception what IMDi answered, or that it takes its answer back: the rule, the answer
 * and the way to it. Nobody hears of what they or a colleague decided, nor of a municipality that they have left.
 */
export async function tellOfDecision(tx: Tx, activity: Activity, template: ExceptionMail): Promise<void> {
  const exception = await tx.findingException.findUnique({ where: { id: exceptionOf(activity) } });
  if (!exception || exception.askedById === activity.actorId) return;
  const user = await tx.user.findUnique({ where: { id: exception.askedById } });
  if (!user || user.disabledAt || !user.wantsMail) return;
  if (user.municipalityCode !== exception.municipalityCode) return;
  const decider = activity.actorId ? await tx.user.findUnique({ where: { id: activity.actorId } }) : null;
  if (decider?.municipalityCode) return;
  const rule = ruleById(exception.ruleId)?.words[user.language].title ?? exception.ruleId;
  await queueMail(tx, {
    template,
    toUserId: user.id,
    language: user.language,
    activityId: activity.id,
    ticketId: null,
    data: { exceptionId: exception.id, rule },
  });
}

function exceptionOf({ data }: Activity): number {
  if (!data || typeof data !== 'object' || Array.isArray(data)) return 0;
  return typeof data.exceptionId === 'number' ? data.exceptionId : 0;
}
