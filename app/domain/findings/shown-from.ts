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

/**
 * The places that sums over them are made of. The small ones of a county are left out while they are fewer than five persons
 * together, or their figures could be found by subtraction; and they are left out of the sum of the whole country too, or
 * they could be found by taking the counties from it.
 */
export function summedPlaces<T extends { persons: number; countyCode: string }>(places: readonly T[]): T[] {
  const isSmall = (place: T): boolean => place.persons < SHOWN_FROM_PERSONS;
  const hidden = new Map<string, number>();
  for (const place of places.filter(isSmall)) {
    hidden.set(place.countyCode, (hidden.get(place.countyCode) ?? 0) + place.persons);
  }
  return places.filter(
    (place) => !isSmall(place) || (hidden.get(place.countyCode) ?? 0) >= SHOWN_FROM_PERSONS,
  );
}
