import type { Actor } from '~/domain/accounts/actor';
import { can } from '~/domain/accounts/permissions';
import { noteActivity } from '~/domain/activity/note-activity.server';
import { now } from '~/platform/clock.server';
import { asActor, elevated, type Tx } from '~/platform/db.server';
import { AppError, notFound } from '~/platform/errors';
import { retryDeadlocks } from '~/platform/retry-deadlocks.server';
import type { Finding, FindingException } from '~generated/prisma/client';
import { lockFindings, noteHandling } from '../handling/handled-finding.server';
import { giveException, takeUpFinding } from './give-exception.server';

type Both = { exception: FindingException; finding: Finding };

/** The exception and its finding, locked, if the actor sees the person. */
async function lockException(tx: Tx, actor: Actor, id: number): Promise<Both> {
  const found = await tx.findingException.findUnique({ where: { id }, select: { findingId: true } });
  if (!found) throw notFound();
  const [finding] = await lockFindings(tx, actor, [found.findingId]);
  const exception = await tx.findingException.findUnique({ where: { id } });
  if (!finding || !exception) throw notFound();
  return { exception, finding };
}

async function note(
  tx: Tx,
  actor: Actor,
  kind: 'exception.approved' | 'exception.declined' | 'exception.withdrawn' | 'exception.revoked',
  { exception, finding }: Both,
): Promise<void> {
  await noteActivity(tx, {
    kind,
    actorId: actor.id,
    municipalityCode: finding.municipalityCode,
    personId: finding.personId,
    data: { exceptionId: exception.id, findingId: finding.id, ruleId: finding.ruleId },
  });
}

function inTransaction<T>(actor: Actor, id: number, work: (tx: Tx, both: Both) => Promise<T>): Promise<T> {
  return retryDeadlocks(() => asActor(actor, async (tx) => work(tx, await lockException(tx, actor, id))));
}

/**
 * An exception that has been decided or is gone meanwhile cannot be decided again. One from a finding that a known error
 * has laid aside since it was asked for can.
 */
function demandAsked({ exception, finding }: Both): void {
  const failing = finding.state === 'open' || finding.state === 'known_error';
  const same = exception.fingerprint === finding.fingerprint && failing;
  if (exception.status !== 'asked' || !same) throw new AppError('conflict', 'handling.errors.moved_on');
}

/**
 * IMDi lets an exception hold, on the evidence that it was asked on.
 * @throws AppError forbidden, not_found, conflict when it was decided, withdrawn or lapsed meanwhile
 */
export async function approveException(actor: Actor, id: number, word: string): Promise<void> {
  if (!can(actor, 'exceptions.decide')) throw new AppError('forbidden');
  await inTransaction(actor, id, async (tx, both) => {
    demandAsked(both);
    await giveException(tx, actor, both.finding, id, word);
    await note(tx, actor, 'exception.approved', both);
  });
}

/** IMDi refuses an exception and says why. Throws as `approveException`. */
export async function declineException(actor: Actor, id: number, word: string): Promise<void> {
  if (!can(actor, 'exceptions.decide')) throw new AppError('forbidden');
  await inTransaction(actor, id, async (tx, both) => {
    demandAsked(both);
    await endAs(tx, actor, id, 'declined', word);
    await noteHandling(tx, [both.finding.id], {
      kind: 'exception_declined',
      stage: 'seen',
      actorId: actor.id,
      at: now(),
    });
    await note(tx, actor, 'exception.declined', both);
  });
}

/**
 * Ends an exception: the municipality takes back what it asked for or what holds, IMDi revokes what holds (and says why).
 * The finding counts again from then on. `ends` is where it stood when that was pressed: taking back what is asked for must not
 * end what has been given meanwhile.
 * @throws AppError forbidden, not_found, conflict when it stands elsewhere or has ended already
 */
export async function endException(
  actor: Actor,
  id: number,
  ends: 'asked' | 'approved',
  word = '',
): Promise<void> {
  const own = can(actor, 'findings.handle');
  if (!own && !can(actor, 'exceptions.decide')) throw new AppError('forbidden');
  await inTransaction(actor, id, async (tx, both) => {
    const { exception, finding } = both;
    if (exception.status !== ends) throw new AppError('conflict', 'handling.errors.moved_on');
    if (exception.status === 'asked' && own) {
      await endAs(tx, actor, id, 'withdrawn', word);
      await noteHandling(tx, [finding.id], {
        kind: 'exception_withdrawn',
        stage: 'seen',
        actorId: actor.id,
        at: now(),
      });
      await note(tx, actor, 'exception.withdrawn', both);
      return;
    }
    if (exception.status !== 'approved') throw new AppError('conflict', 'handling.errors.moved_on');
    await endAs(tx, actor, id, 'revoked', word);
    await takeUpFinding(tx, actor, finding);
    await note(tx, actor, 'exception.revoked', both);
  });
}

async function endAs(
  tx: Tx,
  actor: Actor,
  id: number,
  status: 'declined' | 'withdrawn' | 'revoked',
  word: string,
): Promise<void> {
  const at = now();
  const decided = status === 'declined' ? { decidedById: actor.id, decidedAt: at } : {};
  await elevated(tx, () =>
    tx.findingException.update({
      where: { id },
      data: { status, endedAt: at, ...decided, ...(word ? { word } : {}) },
    }),
  );
}
