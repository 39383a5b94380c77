import type { Actor } from '~/domain/accounts/actor';
import { asActor, type Tx } from '~/platform/db.server';
import { pageWithin } from '~/platform/paging';
import { Prisma } from '~generated/prisma/client';
import { codeLists } from './code-list.server';
import { PERSON_SOURCE, personsSql } from './person-conditions.server';
import { readIds, readLines } from './person-lines.server';
import type { PersonList } from './person-list';
import type { ListView, PersonFilter } from './person-list-query';

const PAGE_SIZE = 50;

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
    const page = pageWithin(side, total, PAGE_SIZE);
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

/** All persons of a list, in its order. */
export function listedIds(tx: Tx, actor: Actor, listing: PersonListing): Promise<number[]> {
  const search = searchSql(listing.search);
  return readIds(tx, actor, { ...listing, search }, { limit: null, offset: 0 });
}
