import type { Actor } from '~/domain/accounts/actor';
import { can } from '~/domain/accounts/permissions';
import { noteActivity } from '~/domain/activity/note-activity.server';
import { now } from '~/platform/clock.server';
import { asActor, elevated, type Tx } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import { retryDeadlocks } from '~/platform/retry-deadlocks.server';
import type { Finding } from '~generated/prisma/client';
import { lockFindings, noteHandling } from '../handling/handled-finding.server';
import { type ExceptionStatus, needsApproval, seenMark } from './exception';
import type { AskExceptionInput } from './exception-forms';
import { giveException } from './give-exception.server';

type Asked = { exceptionId: number; status: Extract<ExceptionStatus, 'asked' | 'approved'> };

/**
 * Asks for an exception from an open finding, bound to the evidence as it stands. IMDi decides on critical ones; on the
 * others the municipality decides itself, so that it holds at once and the finding leaves the score. The same finding
 * again while one is asked or holds gives that one.
 * @throws AppError forbidden, not_found, invalid when the finding is not open, conflict when it is another than was seen
 */
export async function askException(
  actor: Actor,
  findingId: number,
  input: AskExceptionInput,
): Promise<Asked> {
  if (!can(actor, 'findings.handle')) throw new AppError('forbidden');
  return retryDeadlocks(() => asActor(actor, (tx) => ask(tx, actor, findingId, input)));
}

async function ask(tx: Tx, actor: Actor, findingId: number, input: AskExceptionInput): Promise<Asked> {
  const [finding] = await lockFindings(tx, actor, [findingId]);
  if (!finding) throw new AppError('not_found');
  const live = await tx.findingException.findFirst({
    where: { findingId, status: { in: ['asked', 'approved'] } },
    select: { id: true, status: true },
  });
  if (live) return { exceptionId: live.id, status: live.status as Asked['status'] };
  if (finding.state !== 'open') throw new AppError('invalid', 'handling.errors.not_open');
  if (input.seen !== undefined && input.seen !== seenMark(finding)) {
    throw new AppError('conflict', 'handling.errors.changed');
  }
  const asks = needsApproval(finding.severity);
  const { id } = await elevated(tx, () => insertException(tx, actor, finding, input));
  const note = { exceptionId: id, findingId, ruleId: finding.ruleId };
  await noteActivity(tx, {
    kind: asks ? 'exception.asked' : 'exception.approved',
    actorId: actor.id,
    municipalityCode: finding.municipalityCode,
    personId: finding.personId,
    data: note,
  });
  if (asks) {
    await noteHandling(tx, [findingId], {
      kind: 'exception_asked',
      stage: 'exception_asked',
      actorId: actor.id,
      at: now(),
    });
    return { exceptionId: id, status: 'asked' };
  }
  await giveException(tx, actor, finding, id, '');
  return { exceptionId: id, status: 'approved' };
}

function insertException(tx: Tx, actor: Actor, finding: Finding, { ground, reason }: AskExceptionInput) {
  const { id: findingId, personId, municipalityCode, ruleId, severity, fingerprint, evidence } = finding;
  return tx.findingException.create({
    data: {
      ...{ findingId, personId, municipalityCode, ruleId, severity, fingerprint, ground, reason },
      evidence: evidence ?? {},
      status: 'asked',
      askedById: actor.id,
      askedAt: now(),
    },
    select: { id: true },
  });
}
