import type { Actor } from '~/domain/accounts/actor';

/** Under so many persons others than the municipality itself see a colon instead of figures. */
export const SHOWN_FROM_PERSONS = 5;

/** Whether others than the municipality itself see a colon in place of its figures. */
export function isSuppressed(
  actor: Pick<Actor, 'municipalityCode'>,
  place: { code: string; persons: number },
): boolean {
  return place.persons > 0 && place.persons < SHOWN_FROM_PERSONS && actor.municipalityCode !== place.code;
}
