import type { Actor } from '~/domain/accounts/actor';
import { asActor } from '~/platform/db.server';
import { Prisma } from '~generated/prisma/client';
import { codeLists } from './code-list.server';
import { PERSON_SOURCE, personsSql } from './person-conditions.server';
import { readIds, readLines } from './person-lines.server';
import type { ListView, PersonFilter, PersonLine, PersonList } from './person-list';

const PAGE_SIZE = 50;
/** Rows of an exported list that are read at a time. */
const BATCH = 1000;

/** A list of persons: which, in what order, and whether hours a week are among its columns. */
export type PersonListing = {
  filter: PersonFilter;
  sorter: ListView['sorter'];
  /** A name or a part of one. */
  search: string | null;
  hours: boolean;
};

/** Each word of a search must stand somewhere in the name; `%` and `_` are taken as they are. */
function nameSql(words: string): Prisma.Sql[] {
  return words
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, 6)
    .map((word) => Prisma.sql`p.name ilike ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`);
}

/** A search by name must not find those whose name is shown to nobody. */
function searchSql(search: string | null): Prisma.Sql[] {
  return search ? [Prisma.sql`p.confidentiality = 'UGRADERT'`, ...nameSql(search)] : [];
}

/** The persons the actor may see, filtered, sorted and paged by the database. */
export async function findPersons(actor: Actor, listing: PersonListing, side: number): Promise<PersonList> {
  const codes = await codeLists(actor.language);
  const search = searchSql(listing.search);
  return asActor(actor, async (tx) => {
    const where = Prisma.join([personsSql(actor, listing.filter), ...search], ' and ');
    const [counted] = await tx.$queryRaw<{ total: number }[]>`
      select count(*)::int as total from ${PERSON_SOURCE} where ${where}`;
    const total = counted?.total ?? 0;
    const page = Math.min(side, Math.max(1, Math.ceil(total / PAGE_SIZE)));
    const ids = await readIds(
      tx,
      actor,
      { ...listing, search },
      { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE },
    );
    const lines = await readLines(tx, ids, listing.filter, codes, listing.hours);
    return { lines, total, page, pageSize: PAGE_SIZE };
  });
}

/**
 * All persons of a list, in its order and on none of its pages. Which they are is settled by one statement at the start;
 * their rows are then read a thousand at a time while the file is being written.
 */
export async function exportPersons(
  actor: Actor,
  listing: PersonListing,
): Promise<AsyncGenerator<PersonLine>> {
  const search = searchSql(listing.search);
  const ids = await asActor(actor, (tx) =>
    readIds(tx, actor, { ...listing, search }, { limit: null, offset: 0 }),
  );
  return readBatches(actor, listing, ids);
}

async function* readBatches(
  actor: Actor,
  listing: PersonListing,
  ids: readonly number[],
): AsyncGenerator<PersonLine> {
  const codes = await codeLists(actor.language);
  for (let from = 0; from < ids.length; from += BATCH) {
    const batch = ids.slice(from, from + BATCH);
    yield* await asActor(actor, (tx) => readLines(tx, batch, listing.filter, codes, listing.hours));
  }
}
