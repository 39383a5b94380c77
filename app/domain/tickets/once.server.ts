import type { Actor } from '~/domain/accounts/actor';
import { asSystem, type Tx } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import { sha256 } from '~/platform/ids.server';

type Request = {
  /** Made for each form: the same id again is the same press. */
  requestId: string;
  kind: 'next_ticket' | 'standard_text' | 'absence';
  /** What was sent, to tell a repeated press from a form that was used again after «back». */
  content?: unknown;
  /** Whether the earlier answer may be given again; always, when left out. */
  stillGood?: (answer: number) => Promise<boolean>;
};

/**
 * Carries out `run` and keeps its answer; the same press again, also at the same moment, gets that answer and changes
 * nothing. An answer of null is not kept. @throws AppError invalid when the id belongs to something else, conflict when
 * the form was used again with another content
 */
export async function once(
  tx: Tx,
  actor: Actor,
  { requestId, kind, content = null, stillGood = async () => true }: Request,
  run: () => Promise<number | null>,
): Promise<number | null> {
  const contentHash = sha256(JSON.stringify(content));
  const fresh = { id: requestId, userId: actor.id, kind, contentHash };
  // Whoever presses at the same moment waits here until the first is done.
  await tx.deskRequest.createMany({ data: [fresh], skipDuplicates: true });
  const kept = await tx.deskRequest.findUnique({ where: { id: requestId } });
  if (!kept || kept.userId !== actor.id || kept.kind !== kind) throw new AppError('invalid');
  if (kept.contentHash !== contentHash) throw new AppError('conflict', 'tickets.errors.already_sent');
  if (kept.answer !== null && (await stillGood(kept.answer))) return kept.answer;
  const answer = await run();
  await tx.deskRequest.update({ where: { id: requestId }, data: { answer } });
  return answer;
}

/** How long a press is remembered, in days: longer than anybody leaves a form open. */
const REQUESTS_KEPT_DAYS = 7;

/** Deletes presses that nobody repeats any more. Part of the nightly clean-up. */
export async function forgetRequests(): Promise<void> {
  await asSystem(
    (tx) => tx.$executeRaw`
      delete from desk_request where at < clock_timestamp() - make_interval(days => ${REQUESTS_KEPT_DAYS}::int)`,
  );
}
