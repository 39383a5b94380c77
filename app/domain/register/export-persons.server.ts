import type { Actor } from '~/domain/accounts/actor';
import { asActor } from '~/platform/db.server';
import { codeLists } from './code-list.server';
import { listedIds, type PersonListing } from './find-persons.server';
import { numbersOfOpened, requireListed } from './open-listed-persons.server';
import { readLines } from './person-lines.server';
import type { PersonLine } from './person-list';

/** Rows that are read at a time. */
const BATCH = 1000;

/** A line of a file; `duf` only where it was asked for and the person is open to the actor. */
export type ExportedPerson = PersonLine & { duf?: string };

/**
 * All persons of a list, in its order and on none of its pages. Which they are is settled by one statement at the start;
 * their rows are then read a thousand at a time while the file is being written. Whole numbers come only in a file of the
 * list they were opened in, by its mark. @throws AppError conflict when it holds others now
 */
export async function exportPersons(
  actor: Actor,
  listing: PersonListing,
  numbersOf: string | null = null,
): Promise<AsyncGenerator<ExportedPerson>> {
  const ids = await asActor(actor, (tx) => listedIds(tx, actor, listing));
  if (numbersOf !== null) requireListed(ids, numbersOf);
  return readBatches(actor, listing, ids, numbersOf !== null);
}

async function* readBatches(
  actor: Actor,
  listing: PersonListing,
  ids: readonly number[],
  numbers: boolean,
): AsyncGenerator<ExportedPerson> {
  const codes = await codeLists(actor.language);
  for (let from = 0; from < ids.length; from += BATCH) {
    const batch = ids.slice(from, from + BATCH);
    yield* await asActor(actor, async (tx) => {
      const lines = await readLines(tx, batch, listing.filter, codes, listing.hours);
      if (!numbers) return lines;
      const opened = await numbersOfOpened(tx, actor, batch);
      return lines.map((line) => ({ ...line, duf: opened.get(line.id) }));
    });
  }
}
