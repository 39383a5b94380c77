import type { Actor } from '~/domain/accounts/actor';
import { type ApplyChangeInput, applyChange } from '~/domain/register/apply-change.server';
import { type CodeLists, codeLists } from '~/domain/register/code-list.server';
import { today } from '~/platform/clock.server';
import { asActor, type Tx } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import { inPassing } from '~/platform/in-passing.server';
import { retryDeadlocks } from '~/platform/retry-deadlocks.server';
import { Prisma } from '~generated/prisma/client';
import { effectOf, type FixEffect, type FixResult } from './fix-effect';
import { reevaluatePersons } from './reevaluate-persons.server';

/** The change, the rules after it and what they say of it, in one transaction. */
async function carryOut(
  tx: Tx,
  actor: Actor,
  input: ApplyChangeInput,
  codes: CodeLists,
): Promise<FixResult & { warnings: string[] }> {
  const day = today();
  const change = await applyChange(tx, actor, input, { today: day, codes });
  if (change.repeated) {
    const { effect } = await tx.registerChange.findUniqueOrThrow({ where: { id: change.changeId } });
    return { ...(effect as FixEffect), changeId: change.changeId, warnings: [] };
  }
  const effect = effectOf(
    await reevaluatePersons(tx, [input.personId], {
      cause: 'data',
      actorId: actor.id,
      changeId: change.changeId,
      today: day,
    }),
  );
  await tx.registerChange.update({ where: { id: change.changeId }, data: { effect } });
  return { ...effect, changeId: change.changeId, warnings: change.warnings };
}

/** Two posts of one form that meet in different transactions, or a request id that belongs to somebody else. */
function isTakenRequest(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002';
}

/**
 * Corrects a person's record and re-evaluates the person in the same transaction. Returns what it did to findings and
 * score. The same `requestId` again is the same change. Errors as in applyChange: not_found, conflict with both sides,
 * invalid with words per field; nothing is written then. `also` writes what belongs to the change in the same transaction.
 */
export async function fixRecord(
  actor: Actor,
  input: ApplyChangeInput,
  also?: (tx: Tx, result: FixResult) => Promise<void>,
): Promise<FixResult> {
  const codes = await codeLists(actor.language);
  try {
    const { warnings: _, ...result } = await retryDeadlocks(() =>
      asActor(actor, async (tx) => {
        const done = await carryOut(tx, actor, input, codes);
        await also?.(tx, done);
        return done;
      }),
    );
    return result;
  } catch (error) {
    throw isTakenRequest(error) ? new AppError('invalid') : error;
  }
}

export type FixPreview = FixEffect & { warnings: string[] };

/**
 * What `fixRecord` would do, exactly: the same transaction, taken back at the end. Warnings are told here and stop
 * nothing. Same errors as fixRecord.
 */
export async function previewFix(actor: Actor, input: ApplyChangeInput): Promise<FixPreview> {
  const codes = await codeLists(actor.language);
  return retryDeadlocks(() =>
    inPassing(
      (work) => asActor(actor, work),
      async (tx): Promise<FixPreview> => {
        const whatIf = { ...input, requestId: null, acceptWarnings: true };
        const { changeId: _, ...preview } = await carryOut(tx, actor, whatIf, codes);
        return preview;
      },
    ),
  );
}
