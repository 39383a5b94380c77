import type { Actor, Role } from '~/domain/accounts/actor';
import { can } from '~/domain/accounts/permissions';
import { now } from '~/platform/clock.server';
import { asActor, type Tx } from '~/platform/db.server';
import type { Notice, Prisma } from '~generated/prisma/client';
import { liveNotices } from './live-notices.server';
import {
  concerns,
  missingLanguages,
  type NoticeLine,
  type NoticeSeverity,
  noticePlace,
  noticeSeverity,
  type PageNotice,
  textFor,
} from './notice';

/** With what its writer wants to know: for whom it is, and which languages it lacks. */
export type NoticeEntry = NoticeLine & {
  audience: { kind: 'all' | 'county' | 'municipality'; name: string };
  roles: Role[];
  byMail: boolean;
  missing: ('nb' | 'nn' | 'en')[];
};

/** Later ones first within the same weight. */
const WEIGHT: Record<NoticeSeverity, number> = { critical: 0, warning: 1, info: 2 };

/** The notices that concern the actor right now, gravest first. Costs no query of its own: it is asked on every page. */
export async function findNotices(actor: Actor): Promise<NoticeLine[]> {
  const at = now();
  return (await liveNotices())
    .filter((notice) => notice.startsAt <= at && (notice.endsAt === null || notice.endsAt > at))
    .filter((notice) => concerns(notice, actor))
    .map((notice) => lineOf(notice, actor))
    .sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity]);
}

/** Those of them that stand on other pages than the first, with what is shown there. */
export async function findPageNotices(actor: Actor): Promise<PageNotice[]> {
  return (await findNotices(actor))
    .filter(({ place, severity }) => place !== 'front' || severity === 'critical')
    .map(({ id, severity, place, title, body, language }) => ({
      id,
      severity,
      place,
      title,
      body,
      language,
    }));
}

export type NoticeBoard = { current: NoticeEntry[]; coming: NoticeEntry[]; past: NoticeEntry[] };

const PAST_SHOWN = 30;

/** All notices that concern the actor; those to come are shown to their writers only. */
export async function findNoticeBoard(actor: Actor): Promise<NoticeBoard> {
  const at = now();
  return asActor(actor, async (tx) => {
    const mine = concerning(actor);
    const order = { orderBy: { startsAt: 'desc' as const } };
    const live = { OR: [{ endsAt: null }, { endsAt: { gt: at } }] };
    const current = await tx.notice.findMany({
      where: { AND: [mine, { startsAt: { lte: at } }, live] },
      ...order,
    });
    const past = await tx.notice.findMany({
      where: { AND: [mine, { endsAt: { lte: at } }, { startsAt: { lte: at } }] },
      ...order,
      take: PAST_SHOWN,
    });
    const coming = can(actor, 'notices.write')
      ? await tx.notice.findMany({
          where: { AND: [{ startsAt: { gt: at } }, live] },
          orderBy: { startsAt: 'asc' },
        })
      : [];
    const places = await placeNames(tx, [...current, ...coming, ...past]);
    const entries = (notices: Notice[]) => notices.map((notice) => entryOf(notice, actor, places));
    return { current: entries(current), coming: entries(coming), past: entries(past) };
  });
}

/** The same as `concerns`, said in SQL. */
function concerning(actor: Actor): Prisma.NoticeWhereInput {
  if (can(actor, 'notices.write')) return {};
  const role = { OR: [{ roles: { isEmpty: true } }, { roles: { has: actor.role } }] };
  return { AND: [role, concerningPlace(actor)] };
}

function concerningPlace(actor: Actor): Prisma.NoticeWhereInput {
  if (actor.municipalityCode === null && actor.countyCode === null) return {};
  const county = actor.countyCode ?? actor.municipalityCode?.slice(0, 2) ?? '';
  return {
    OR: [
      { countyCode: null, municipalityCode: null },
      { countyCode: county },
      ...(actor.municipalityCode
        ? [{ municipalityCode: actor.municipalityCode }]
        : [{ municipalityCode: { startsWith: county } }]),
    ],
  };
}

function lineOf(notice: Notice, actor: Actor): NoticeLine {
  const { id, startsAt, endsAt } = notice;
  return {
    id,
    startsAt,
    endsAt,
    severity: noticeSeverity(notice.severity),
    place: noticePlace(notice.place),
    ...textFor(notice, actor.language),
  };
}

type PlaceNames = { counties: Map<string, string>; municipalities: Map<string, string> };

/** Names of the places that the notices are for. */
async function placeNames(tx: Tx, notices: readonly Notice[]): Promise<PlaceNames> {
  const select = { code: true, name: true };
  const counties = await tx.county.findMany({
    where: { code: { in: notices.flatMap(({ countyCode }) => countyCode ?? []) } },
    select,
  });
  const municipalities = await tx.municipality.findMany({
    where: { code: { in: notices.flatMap(({ municipalityCode }) => municipalityCode ?? []) } },
    select,
  });
  const named = (places: typeof counties) => new Map(places.map(({ code, name }) => [code, name]));
  return { counties: named(counties), municipalities: named(municipalities) };
}

function entryOf(notice: Notice, actor: Actor, places: PlaceNames): NoticeEntry {
  return {
    ...lineOf(notice, actor),
    audience: audienceOf(notice, places),
    roles: notice.roles,
    byMail: notice.sendMail,
    missing: missingLanguages(notice),
  };
}

function audienceOf({ countyCode, municipalityCode }: Notice, places: PlaceNames): NoticeEntry['audience'] {
  if (municipalityCode !== null) {
    return { kind: 'municipality', name: places.municipalities.get(municipalityCode) ?? municipalityCode };
  }
  if (countyCode === null) return { kind: 'all', name: '' };
  return { kind: 'county', name: places.counties.get(countyCode) ?? countyCode };
}
