import type { Actor } from '~/domain/accounts/actor';
import { can } from '~/domain/accounts/permissions';
import { scoreOf } from '~/domain/quality/score';
import { today } from '~/platform/clock.server';
import { addDays, type IsoDate, toDbDate } from '~/platform/dates';
import { asActor } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import { Prisma } from '~generated/prisma/client';
import { CHANGE_DAYS } from './get-municipality-quality.server';
import { scoreChange } from './score-change';
import { isSuppressed, summedPlaces } from './shown-from';
import { tellApart } from './tell-apart';

export const NATIONAL_SORTS = ['name', 'score', 'persons', 'flawless', 'critical', 'change'] as const;
export type NationalSort = (typeof NATIONAL_SORTS)[number];

/** One municipality in the national table. All figures are null when it is too small to be shown. */
export type NationalLine = {
  code: string;
  name: string;
  countyCode: string;
  countyName: string;
  /** One to four persons: shown as `:`. */
  suppressed: boolean;
  persons: number | null;
  score: number | null;
  flawless: number | null;
  /** Share of persons without anything that costs points, 0–1. */
  flawlessShare: number | null;
  critical: number | null;
  change: number | null;
};

export type NationalQuality = {
  lines: NationalLine[];
  counties: { code: string; name: string }[];
  /** Of the municipalities in the filter; of the small ones only where a county has enough persons in them. */
  total: { persons: number; score: number | null; flawless: number; critical: number };
  /** The county that the reader is bound to. */
  boundTo: string | null;
  comparedWith: IsoDate;
};

type Row = {
  code: string;
  name: string;
  county_code: string;
  county_name: string;
  persons: number;
  flawless: number;
  loss_total: number;
  critical: number;
  then_persons: number | null;
  then_loss: number | null;
};

/**
 * All municipalities with their quality, sorted by name unless asked otherwise; no ranks. A county governor sees its own
 * county and no other. Throws `forbidden` without the right.
 */
export async function findNationalQuality(
  actor: Actor,
  {
    countyCode = null,
    sort = 'name',
    descending = false,
  }: { countyCode?: string | null; sort?: NationalSort; descending?: boolean } = {},
): Promise<NationalQuality> {
  if (!can(actor, 'national.read')) throw new AppError('forbidden');
  const boundTo = actor.role === 'county_governor' ? (actor.countyCode ?? '') : null;
  const county = boundTo ?? countyCode;
  const comparedWith = addDays(today(), -CHANGE_DAYS);
  return asActor(actor, async (tx) => {
    const rows = await tx.$queryRaw<Row[]>`
      select m.code::text, m.name, m.county_code::text, c.name as county_name, coalesce(q.persons, 0) as persons,
        coalesce(q.flawless, 0) as flawless, coalesce(q.loss_total, 0) as loss_total, coalesce(q.critical, 0) as critical,
        d.persons as then_persons, d.loss_total as then_loss
      from municipality m
      join county c on c.code = m.county_code
      left join municipality_quality q on q.municipality_code = m.code
      left join lateral (
        select persons, loss_total from municipality_quality_day d
        where d.municipality_code = m.code and d.day < ${toDbDate(today())}::date
        order by (d.day <= ${toDbDate(comparedWith)}::date) desc,
          case when d.day <= ${toDbDate(comparedWith)}::date then d.day end desc, d.day limit 1
      ) d on true
      where m.valid_to is null and ${county ? Prisma.sql`m.county_code = ${county}` : Prisma.sql`${boundTo === null}`}`;
    const counties = await tx.county.findMany({
      where: boundTo === null ? {} : { code: boundTo },
      orderBy: { name: 'asc' },
      select: { code: true, name: true },
    });
    const lines = tellApart(rows.map((row) => toLine(row, actor)));
    return {
      lines: lines.sort(order(sort, descending)),
      counties: counties.sort((a, b) => a.name.localeCompare(b.name, 'nb')),
      total: totalOf(rows),
      boundTo,
      comparedWith,
    };
  });
}

function toLine(row: Row, actor: Actor): NationalLine {
  const place = { code: row.code, name: row.name, countyCode: row.county_code, countyName: row.county_name };
  if (isSuppressed(actor, row)) {
    return {
      ...place,
      suppressed: true,
      persons: null,
      score: null,
      flawless: null,
      flawlessShare: null,
      critical: null,
      change: null,
    };
  }
  const score = scoreOf(row.loss_total, row.persons);
  // A day with few persons stays theirs when more have come since.
  const then =
    row.then_persons && !isSuppressed(actor, { code: row.code, persons: row.then_persons })
      ? scoreOf(row.then_loss ?? 0, row.then_persons)
      : null;
  return {
    ...place,
    suppressed: false,
    persons: row.persons,
    score,
    flawless: row.flawless,
    flawlessShare: row.persons > 0 ? row.flawless / row.persons : null,
    critical: row.critical,
    change: score === null || then === null ? null : scoreChange(then, score),
  };
}

const VALUE: Record<Exclude<NationalSort, 'name'>, (line: NationalLine) => number | null> = {
  score: (line) => line.score,
  persons: (line) => line.persons,
  flawless: (line) => line.flawlessShare,
  critical: (line) => line.critical,
  change: (line) => line.change,
};

/** Sums over the municipalities, without small ones that could be found by subtraction. */
function totalOf(rows: readonly Row[]): NationalQuality['total'] {
  const counted = summedPlaces(rows.map((row) => ({ ...row, countyCode: row.county_code })));
  const sum = (of: (row: Row) => number): number => counted.reduce((total, row) => total + of(row), 0);
  const persons = sum((row) => row.persons);
  return {
    persons,
    score: scoreOf(
      sum((row) => row.loss_total),
      persons,
    ),
    flawless: sum((row) => row.flawless),
    critical: sum((row) => row.critical),
  };
}

/** What has no value stands last in either direction. */
function order(sort: NationalSort, descending: boolean): (a: NationalLine, b: NationalLine) => number {
  const byName = (a: NationalLine, b: NationalLine): number => a.name.localeCompare(b.name, 'nb');
  if (sort === 'name') return (a, b) => (descending ? byName(b, a) : byName(a, b));
  const value = VALUE[sort];
  return (a, b) => {
    const [left, right] = [value(a), value(b)];
    if (left === null || right === null)
      return Number(left === null) - Number(right === null) || byName(a, b);
    return (descending ? right - left : left - right) || byName(a, b);
  };
}
