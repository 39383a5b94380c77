import { orderCauses } from '~/domain/findings/causes/group-causes.server';
import { endWaits } from '~/domain/findings/handling/end-waits.server';
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

/** Judges the persons whose record a file has changed, in the transaction of the file itself. */
export async function evaluateTouched(
  tx: Tx,
  file: { id: string; municipalityCode: string; uploadedById: string | null },
  personIds: number[],
  onProgress: (done: number) => void,
): Promise<TouchedEffect> {
  const result = await reevaluatePersons(tx, personIds, {
    today: today(),
    cause: 'data',
    actorId: file.uploadedById,
    transferId: file.id,
    onProgress,
  });
  await endWaits(tx, personIds);
  await orderCauses(tx, file.municipalityCode);
  return {
    persons: personIds.length,
    opened: result.opened.length + result.reopened.length,
    closed: result.closed.length,
    scoreBefore: result.before.score,
    scoreAfter: result.after.score,
  };
}
