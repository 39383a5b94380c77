import type { Actor, Language } from '~/domain/accounts/actor';
import { can } from '~/domain/accounts/permissions';
import { noteActivity } from '~/domain/activity/note-activity.server';
import type { Signature } from '~/domain/quality/signature';
import { LANGUAGES } from '~/i18n/language';
import { now, startOfOsloDay } from '~/platform/clock.server';
import { asActor, elevated, type Tx } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import { oneAtATime, repeatedSince } from './first-of-repeated.server';
import type { KnownErrorInput } from './known-error-forms';
import { lockedKnownError } from './locked-known-error.server';
import { followChange } from './refresh-known-error.server';

type Described = KnownErrorInput & { signature: Signature };

/** Creates a known error with its texts and signature; whom it hits is computed. @throws AppError forbidden */
export async function createKnownError(actor: Actor, input: Described): Promise<number> {
  if (!can(actor, 'known_errors.write')) throw new AppError('forbidden');
  return asActor(actor, (tx) => insertKnownError(tx, actor, input));
}

/**
 * The writing of `createKnownError`, for commands that make one from something else. The caller has asked who may. Pressing
 * twice makes one.
 */
export async function insertKnownError(tx: Tx, actor: Actor, input: Described): Promise<number> {
  await oneAtATime(tx, actor.id);
  const { title, symptom } = input.nb;
  const earlier = await tx.knownError.findFirst({
    where: {
      createdById: actor.id,
      createdAt: { gt: repeatedSince() },
      signature: { equals: input.signature },
      texts: { some: { language: 'nb', title, symptom } },
    },
    select: { id: true },
  });
  if (earlier) return earlier.id;
  const { id } = await tx.knownError.create({
    data: { ...rowOf(input), createdById: actor.id, createdAt: now(), publishedAt: publishedAt(null, input) },
    select: { id: true },
  });
  await writeTexts(tx, id, input);
  await noteActivity(tx, {
    kind: 'known_error.created',
    actorId: actor.id,
    data: { knownErrorId: id, visibility: input.visibility },
  });
  await followChange(tx, id, actor.id);
  return id;
}

/**
 * Changes what a known error says, whom it hits and who reads it. `version` is the one that the form was filled in from.
 * @throws AppError forbidden, not_found, conflict when somebody has changed it meanwhile
 */
export async function changeKnownError(
  actor: Actor,
  number: number,
  input: Described & { version: number },
): Promise<void> {
  await asActor(actor, async (tx) => {
    const before = await lockedKnownError(tx, actor, number);
    if (before.version !== input.version) throw new AppError('conflict', 'known_errors.errors.changed');
    await tx.knownError.update({
      where: { id: number },
      data: {
        ...rowOf(input),
        version: { increment: 1 },
        publishedAt: publishedAt(before.publishedAt, input),
      },
    });
    await writeTexts(tx, number, input);
    await elevated(
      tx,
      () => tx.$executeRaw`update known_error_hit set shown = ${input.visibility !== 'internal'}
        where known_error_id = ${number} and shown <> ${input.visibility !== 'internal'}`,
    );
    await noteActivity(tx, {
      kind: 'known_error.changed',
      actorId: actor.id,
      data: { knownErrorId: number, visibility: input.visibility },
    });
    await followChange(tx, number, actor.id);
  });
}

function rowOf({ visibility, loudness, covers, signature, nextUpdateOn }: Described) {
  return {
    visibility,
    loudness,
    covers: [...new Set(covers)].sort(),
    signature,
    nextUpdateAt: nextUpdateOn ? startOfOsloDay(nextUpdateOn) : null,
    updatedAt: now(),
  };
}

/** When it was first shown to anybody outside IMDi. */
function publishedAt(before: Date | null, { visibility }: Pick<Described, 'visibility'>): Date | null {
  return visibility === 'internal' ? before : (before ?? now());
}

async function writeTexts(tx: Tx, id: number, input: Pick<Described, Language>): Promise<void> {
  for (const language of LANGUAGES) {
    const texts = input[language];
    const where = { knownErrorId_language: { knownErrorId: id, language } };
    if (texts.title === '') await tx.knownErrorText.deleteMany({ where: { knownErrorId: id, language } });
    else {
      await tx.knownErrorText.upsert({
        where,
        create: { knownErrorId: id, language, ...texts },
        update: texts,
      });
    }
  }
}
