import { reevaluatePersons } from '~/domain/findings/reevaluate-persons.server';
import { today } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';

/** What the new records did to the findings. Scores are 0–100 with one decimal, null without persons. */
export type TouchedEffect = {
  persons: number;
  opened: number;
  closed: number;
  scoreBefore: number | null;
  scoreAfter: number | null;
};

/** Persons that are judged between two signs of progress. */
const CHUNK = 2000;

/** Judges the persons whose record a file has changed, in the transaction of the file itself. */
export async function evaluateTouched(
  tx: Tx,
  file: { uploadedById: string | null },
  personIds: number[],
  onProgress: (done: number) => void,
): Promise<TouchedEffect> {
  const effect: TouchedEffect = {
    persons: personIds.length,
    opened: 0,
    closed: 0,
    scoreBefore: null,
    scoreAfter: null,
  };
  for (let from = 0; from < personIds.length; from += CHUNK) {
    const chunk = personIds.slice(from, from + CHUNK);
    const result = await reevaluatePersons(tx, chunk, {
      today: today(),
      cause: 'data',
      actorId: file.uploadedById,
    });
    if (from === 0) effect.scoreBefore = result.before.score;
    effect.scoreAfter = result.after.score;
    effect.opened += result.opened.length + result.reopened.length;
    effect.closed += result.closed.length;
    onProgress(from + chunk.length);
  }
  return effect;
}
