import type { Actor, Role } from '~/domain/accounts/actor';
import { can } from '~/domain/accounts/permissions';
import { startOfOsloDay } from '~/platform/clock.server';
import { addDays, type IsoDate } from '~/platform/dates';
import { asActor, elevated } from '~/platform/db.server';
import { notFound } from '~/platform/errors';
import { escapeLike } from '~/platform/escape-like';
import { pageWithin } from '~/platform/paging';
import type { Prisma } from '~generated/prisma/client';
import { maskDuf } from './duf';
import { visiblePersons } from './visible.server';

export const LOOKS_PER_PAGE = 50;
/** Nobody leafs further; a narrower filter finds more. */
const MAX_PAGES = 200;

export type AccessFilter = {
  userId?: string;
  /** Part of the name of who looked. */
  userName?: string;
  personId?: number;
  from?: IsoDate;
  to?: IsoDate;
  page?: number;
};

/** One look at one person. */
export type Look = {
  id: number;
  at: string;
  user: { id: string; name: string; role: Role; municipalityName: string | null };
  personId: number;
  /** For the administrator of the person's own municipality alone. */
  maskedDuf: string | null;
  municipalityName: string;
  purpose: string;
  findingId: number | null;
  ticketNumber: number | null;
  reason: string;
};

/** The log the actor may read: the privacy officer all, a municipality's administrator the looks at its persons. */
function visibleLooks(actor: Actor): Prisma.AccessLogWhereInput {
  if (!can(actor, 'access_log.read')) throw notFound();
  return actor.role === 'privacy_officer' ? {} : { municipalityCode: actor.municipalityCode ?? '-' };
}

/** Who looked at whom, when and why, newest first. `more` tells that the count stopped at the last page shown. */
export async function findAccessLog(
  actor: Actor,
  filter: AccessFilter,
): Promise<{ looks: Look[]; total: number; more: boolean; page: number }> {
  const visible = visibleLooks(actor);
  const name = filter.userName && escapeLike(filter.userName);
  return asActor(actor, async (tx) => {
    const named = name
      ? await elevated(tx, () =>
          tx.user.findMany({
            where: { name: { contains: name, mode: 'insensitive' } },
            select: { id: true },
            take: 500,
          }),
        )
      : null;
    const where: Prisma.AccessLogWhereInput = {
      AND: [
        visible,
        filter.userId ? { userId: filter.userId } : {},
        named ? { userId: { in: named.map(({ id }) => id) } } : {},
        filter.personId === undefined ? {} : { personId: filter.personId },
        filter.from ? { at: { gte: startOfOsloDay(filter.from) } } : {},
        filter.to ? { at: { lt: startOfOsloDay(addDays(filter.to, 1)) } } : {},
      ],
    };
    const limit = LOOKS_PER_PAGE * MAX_PAGES;
    const counted = await tx.accessLog.count({ where, take: limit + 1 });
    const total = Math.min(counted, limit);
    const page = pageWithin(filter.page ?? 1, total, LOOKS_PER_PAGE);
    const rows = await tx.accessLog.findMany({
      where,
      orderBy: { id: 'desc' },
      take: LOOKS_PER_PAGE,
      skip: (page - 1) * LOOKS_PER_PAGE,
    });
    const persons =
      actor.role === 'municipal_admin'
        ? await tx.person.findMany({
            where: { AND: [visiblePersons(actor), { id: { in: rows.map((row) => row.personId) } }] },
            select: { id: true, duf: true },
          })
        : [];
    const masked = new Map(persons.map(({ id, duf }) => [id, maskDuf(duf)]));
    // Names of users and numbers of tickets stand in tables that the reader has no part in; the looks are the reader's.
    const { users, tickets, places } = await elevated(tx, async () => ({
      users: await tx.user.findMany({
        where: { id: { in: rows.map((row) => row.userId) } },
        select: { id: true, name: true, role: true, municipality: { select: { name: true } } },
      }),
      tickets: await tx.ticket.findMany({
        where: { id: { in: rows.flatMap((row) => row.ticketId ?? []) } },
        select: { id: true, number: true },
      }),
      places: await tx.municipality.findMany({
        where: { code: { in: rows.map((row) => row.municipalityCode) } },
        select: { code: true, name: true },
      }),
    }));
    const looks = rows.map((row): Look => {
      const user = users.find(({ id }) => id === row.userId);
      return {
        id: row.id,
        at: row.at.toISOString(),
        user: {
          id: row.userId,
          name: user?.name ?? '',
          role: user?.role ?? 'municipal_reader',
          municipalityName: user?.municipality?.name ?? null,
        },
        personId: row.personId,
        maskedDuf: masked.get(row.personId) ?? null,
        municipalityName: places.find(({ code }) => code === row.municipalityCode)?.name ?? '',
        purpose: row.purpose,
        findingId: row.findingId,
        ticketNumber: tickets.find(({ id }) => id === row.ticketId)?.number ?? null,
        reason: row.reason,
      };
    });
    return { looks, total, more: counted > limit, page };
  });
}

/**
 * The internal reference of a person by DUF number, for filtering the log; 0, which is nobody's, for a number that is
 * not in the register or not the reader's: both give an empty list.
 */
export async function findPersonOfLog(actor: Actor, duf: string): Promise<number> {
  visibleLooks(actor);
  return asActor(actor, async (tx) => {
    const find = (where: Prisma.PersonWhereInput) => tx.person.findFirst({ where, select: { id: true } });
    const found =
      actor.role === 'privacy_officer'
        ? await elevated(tx, () => find({ duf }))
        : await find({ AND: [visiblePersons(actor), { duf }] });
    return found?.id ?? 0;
  });
}
