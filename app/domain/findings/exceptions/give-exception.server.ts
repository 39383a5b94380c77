import type { Actor } from '~/domain/accounts/actor';
import { now, today } from '~/platform/clock.server';
import { elevated, type Tx } from '~/platform/db.server';
import type { Finding } from '~generated/prisma/client';
import { effectOf, type FixEffect } from '../fix-effect';
import { noteHandling } from '../handling/handled-finding.server';
import { reevaluatePersons } from '../reevaluate-persons.server';

/** Brings the sums in step after a finding was excepted or an exception ended. */
async function sumAgain(tx: Tx, actor: Actor, personId: number): Promise<FixEffect> {
  const options = { cause: 'exception', actorId: actor.id, today: today() } as const;
  return effectOf(await reevaluatePersons(tx, [personId], options));
}

/** From when a finding's age counts, when it did not count since a day. */
function withoutPause({ openedAt }: Finding, since: Date | null, at: Date): Date {
  const away = since ? Math.max(0, at.getTime() - since.getTime()) : 0;
  return new Date(openedAt.getTime() + away);
}

/**
 * Lets an asked exception hold: the finding leaves the score, the person stays in it. One that a known error has laid aside
 * is from then on held out by the exception, which outlives the error. The finding is locked.
 */
export async function giveException(
  tx: Tx,
  actor: Actor,
  finding: Finding,
  exceptionId: number,
  word: string,
): Promise<FixEffect> {
  const at = now();
  await elevated(tx, async () => {
    await tx.findingException.update({
      where: { id: exceptionId },
      data: { status: 'approved', decidedById: actor.id, decidedAt: at, word },
    });
    await tx.finding.update({
      where: { id: finding.id },
      data: {
        ...{ state: 'excepted', exceptedSince: at, stage: 'seen', stageAt: at },
        ...{ knownErrorId: null, knownErrorSince: null },
        openedAt: withoutPause(finding, finding.knownErrorSince, at),
      },
    });
  });
  await noteHandling(tx, [finding.id], { kind: 'excepted', actorId: actor.id, at });
  return sumAgain(tx, actor, finding.personId);
}

/** Takes up a finding again whose exception people have ended; the time that it was laid aside does not count as age. */
export async function takeUpFinding(tx: Tx, actor: Actor, finding: Finding): Promise<FixEffect> {
  const at = now();
  await elevated(tx, () =>
    tx.finding.update({
      where: { id: finding.id },
      data: { state: 'open', openedAt: withoutPause(finding, finding.exceptedSince, at) },
    }),
  );
  await noteHandling(tx, [finding.id], { kind: 'exception_revoked', actorId: actor.id, at });
  return sumAgain(tx, actor, finding.personId);
}
