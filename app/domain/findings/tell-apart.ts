/** Places by name, with the county behind a name that several of them have: «Herøy (Nordland)». */
export function tellApart<Place extends { name: string; countyName: string }>(
  places: readonly Place[],
): Place[] {
  const bearers = new Map<string, number>();
  for (const { name } of places) bearers.set(name, (bearers.get(name) ?? 0) + 1);
  return places
    .map((place) =>
      (bearers.get(place.name) ?? 0) > 1 ? { ...place, name: `${place.name} (${place.countyName})` } : place,
    )
    .sort((a, b) => a.name.localeCompare(b.name, 'nb'));
}
