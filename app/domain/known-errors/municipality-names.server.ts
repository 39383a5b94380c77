import { asSystem } from '~/platform/db.server';
import { keptFor } from '~/platform/kept-for';
import type { MunicipalityName } from './municipality-list';

/** Municipalities change with the new year; each process looks again after this long. */
const KEPT_MS = 600_000;

/** All municipalities with their numbers, also those that are gone. */
export const municipalityNames = keptFor(KEPT_MS, () =>
  asSystem(
    (tx) => tx.$queryRaw<MunicipalityName[]>`
      select code::text, name, valid_to is null as current from municipality order by code`,
  ),
);
