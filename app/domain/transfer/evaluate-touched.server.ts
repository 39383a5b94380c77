import type { Tx } from '~/platform/db.server';

export type TouchedEffect = {
  persons: number;
  opened: number;
  closed: number;
  scoreBefore: number | null;
  scoreAfter: number | null;
};

export async function evaluateTouched(
  _tx: Tx,
  _file: { municipalityCode: string; uploadedById: string | null },
  personIds: number[],
): Promise<TouchedEffect> {
  return { persons: personIds.length, opened: 0, closed: 0, scoreBefore: null, scoreAfter: null };
}
