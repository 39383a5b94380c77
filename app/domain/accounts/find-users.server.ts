import { asActor, type Tx } from '~/platform/db.server';
import { notFound } from '~/platform/errors';
import { escapeLike } from '~/platform/escape-like';
import { isId } from '~/platform/ids.server';
import { pageWithin } from '~/platform/paging';
import type { Prisma } from '~generated/prisma/client';
import type { Actor, Role } from './actor';
import { can } from './permissions';
import { mayManage, type User } from './user';

export const USERS_PER_PAGE = 50;

const NORWEGIAN = new Intl.Collator('nb');

export type UserFilter = {
  /** Part of the name or e-mail. */
  search?: string;
  role?: Role;
  place?: string;
  state?: 'active' | 'disabled';
  page?: number;
};

const SELECTED = {
  id: true,
  name: true,
  email: true,
  role: true,
  municipalityCode: true,
  countyCode: true,
  language: true,
  disabledAt: true,
  createdAt: true,
  municipality: { select: { name: true } },
} satisfies Prisma.UserSelect;

type Row = Prisma.UserGetPayload<{ select: typeof SELECTED }>;

/** The accounts an actor administers; every read of users starts here. */
function managedBy(actor: Actor): Prisma.UserWhereInput {
  if (can(actor, 'users.manage_all')) return {};
  return { municipalityCode: can(actor, 'users.manage_own') ? (actor.municipalityCode ?? '-') : '-' };
}

async function countyNames(tx: Tx): Promise<Map<string, string>> {
  const counties = await tx.county.findMany();
  return new Map(counties.map(({ code, name }) => [code, name]));
}

function toUser(row: Row, counties: Map<string, string>): User {
  const { municipality, disabledAt, createdAt, ...rest } = row;
  return {
    ...rest,
    municipalityName: municipality?.name ?? null,
    countyName: row.countyCode ? (counties.get(row.countyCode) ?? null) : null,
    disabledAt: disabledAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
  };
}

/** The users the actor administers, by name, a page at a time; `total` counts all that fit the filter. */
export async function findUsers(
  actor: Actor,
  filter: UserFilter,
): Promise<{ users: User[]; total: number; page: number }> {
  const place = filter.place ?? '';
  const where: Prisma.UserWhereInput = {
    AND: [
      managedBy(actor),
      filter.search
        ? {
            OR: [
              { name: { contains: escapeLike(filter.search), mode: 'insensitive' } },
              { email: { contains: escapeLike(filter.search), mode: 'insensitive' } },
            ],
          }
        : {},
      filter.role ? { role: filter.role } : {},
      /^\d{4}$/.test(place) ? { municipalityCode: place } : {},
      /^\d{2}$/.test(place) ? { countyCode: place } : {},
      place === 'imdi' ? { municipalityCode: null, countyCode: null } : {},
      filter.state ? { disabledAt: filter.state === 'active' ? null : { not: null } } : {},
    ],
  };
  return asActor(actor, async (tx) => {
    // Names are sorted the Norwegian way, which the database's own order of bytes is not: æ, ø, å come last.
    const names = await tx.user.findMany({ where, select: { id: true, name: true } });
    const total = names.length;
    const page = pageWithin(filter.page ?? 1, total, USERS_PER_PAGE);
    names.sort((a, b) => NORWEGIAN.compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
    const ids = names.slice((page - 1) * USERS_PER_PAGE, page * USERS_PER_PAGE).map(({ id }) => id);
    const rows = await tx.user.findMany({ where: { id: { in: ids } }, select: SELECTED });
    rows.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
    const counties = await countyNames(tx);
    return { users: rows.map((row) => toUser(row, counties)), total, page };
  });
}

/** One user the actor administers, with whether a password is set. Throws `not_found` for others. */
export async function getUser(actor: Actor, userId: string): Promise<User> {
  if (!isId(userId)) throw notFound();
  return asActor(actor, async (tx) => {
    const row = await tx.user.findFirst({
      where: { AND: [{ id: userId }, managedBy(actor)] },
      select: SELECTED,
    });
    if (!row || !mayManage(actor, row)) throw notFound();
    return toUser(row, await countyNames(tx));
  });
}

export type Places = {
  municipalities: { code: string; name: string }[];
  counties: { code: string; name: string }[];
};

/** The municipalities and counties an actor may place users in. */
export async function findPlaces(actor: Actor): Promise<Places> {
  const all = can(actor, 'users.manage_all');
  const byName = (a: { name: string }, b: { name: string }) => NORWEGIAN.compare(a.name, b.name);
  return asActor(actor, async (tx) => {
    const municipalities = await tx.municipality.findMany({
      where: all ? { validTo: null } : { code: actor.municipalityCode ?? '-' },
      select: { code: true, name: true },
    });
    const counties = all ? await tx.county.findMany({ select: { code: true, name: true } }) : [];
    return { municipalities: municipalities.sort(byName), counties: counties.sort(byName) };
  });
}
