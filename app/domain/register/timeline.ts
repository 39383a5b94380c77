import type { IsoDate } from '~/platform/dates';
import { addDays } from '~/platform/dates';
import { type Item, type ItemKind, type RegisterTable, rowKey } from './record';

/** The lanes of the timeline, from the top. */
export const LANES = [
  'person',
  'category',
  'programme',
  'norwegian',
  'measure',
  'training_hours',
  'absence',
  'goal',
  'appeal',
] as const;

export type Lane = (typeof LANES)[number];

export type Tone = 'main' | 'second' | 'quiet' | 'end';

/** A period; `to` null is running. `row` leads to the item it is drawn from. */
export type Band = {
  row: string;
  kind: ItemKind;
  from: IsoDate;
  to: IsoDate | null;
  tone: Tone;
  code: CodeRef | null;
};

/** Something that happened on one day. */
export type Dot = {
  row: string;
  kind: RegisterTable;
  on: IsoDate;
  tone: Tone;
  what: DotKind;
  code: CodeRef | null;
};

/** What a label is looked up with: the field of the kind, and its code. */
export type CodeRef = { field: string; code: string };

export type DotKind =
  | 'decided'
  | 'set'
  | 'signed'
  | 'ended'
  | 'reopened'
  | 'received'
  | 'outcome'
  | 'arrived'
  | 'settled'
  | 'permit'
  | 'skills_mapped'
  | 'career_guided';

/** `rows` are the bands of a lane laid below each other where they share days; the first row carries the dots. */
export type TimelineLane = { lane: Lane; rows: Band[][]; dots: Dot[] };

export type Timeline = { from: IsoDate; to: IsoDate; today: IsoDate; lanes: TimelineLane[] };

function day(item: Item, name: string): IsoDate | null {
  const value = item.values[name];
  return typeof value === 'string' ? value : null;
}

function codeRef(item: Item, field: string): CodeRef | null {
  const code = item.values[field];
  return typeof code === 'string' && code !== '' ? { field, code } : null;
}

function laneOf(item: Item): Lane {
  switch (item.kind) {
    case 'decision':
      return item.values.scheme === 'INTRO' ? 'programme' : 'norwegian';
    case 'programme_end':
      return 'programme';
    case 'final_goal':
    case 'language_goal':
    case 'contract':
      return 'goal';
    case 'full_time_upper_secondary':
      return 'measure';
    default:
      return item.kind;
  }
}

const LABEL_FIELD: Partial<Record<ItemKind, string>> = {
  category: 'code',
  decision: 'type',
  final_goal: 'code',
  measure: 'type',
  training_hours: 'subject',
  absence: 'type',
  programme_end: 'reason',
};

function toneOf(item: Item): Tone {
  if (item.kind === 'programme_end') return 'end';
  if (item.kind === 'absence' || item.kind === 'category') return 'quiet';
  const type = item.values.type;
  if (item.kind === 'decision' && (type === 'PERMISJON' || type === 'STANS' || type === 'FRITAK'))
    return 'quiet';
  return item.kind === 'decision' ? 'main' : 'second';
}

/** A band for everything with a first day; an end before its beginning is drawn as the first day alone. */
function bandOf(item: Item): Band | null {
  const from = day(item, 'from_date');
  if (!from || item.kind === 'programme_end') return null;
  const to = day(item, 'to_date');
  const label = LABEL_FIELD[item.kind];
  return {
    row: rowKey(item.kind, item.id),
    kind: item.kind,
    from,
    to: to !== null && to < from ? from : to,
    tone: toneOf(item),
    code: label ? codeRef(item, label) : null,
  };
}

const DOTS: Partial<Record<ItemKind, readonly (readonly [field: string, what: DotKind])[]>> = {
  final_goal: [['set_on', 'set']],
  language_goal: [['set_on', 'set']],
  contract: [['signed_on', 'signed']],
  programme_end: [
    ['ended_on', 'ended'],
    ['reopened_on', 'reopened'],
  ],
  appeal: [
    ['received_on', 'received'],
    ['outcome_on', 'outcome'],
  ],
};

function dotsOf(item: Item): Dot[] {
  const label = LABEL_FIELD[item.kind];
  const pairs =
    item.kind === 'decision' && !item.values.from_date
      ? ([['decided_on', 'decided']] as const)
      : DOTS[item.kind];
  return (pairs ?? []).flatMap(([field, what]) => {
    const on = day(item, field);
    const code = label ? codeRef(item, label) : null;
    return on
      ? [{ row: rowKey(item.kind, item.id), kind: item.kind, on, tone: toneOf(item), what, code }]
      : [];
  });
}

/** Lays bands that share days in rows below each other; each takes the first row where it is free. */
function inRows(bands: Band[]): Band[][] {
  const rows: Band[][] = [];
  for (const band of [...bands].sort((a, b) => a.from.localeCompare(b.from))) {
    const free = rows.find((row) => {
      const last = row.at(-1);
      return last !== undefined && last.to !== null && last.to < band.from;
    });
    if (free) free.push(band);
    else rows.push([band]);
  }
  return rows;
}

const PERSON_DOTS = [
  ['permit_date', 'permit'],
  ['arrival_date', 'arrived'],
  ['settled_on', 'settled'],
  ['skills_mapped_on', 'skills_mapped'],
  ['career_guided_on', 'career_guided'],
] as const;

type TimelineInput = { id: number; values: Record<string, unknown>; items: readonly Item[] };

/**
 * Draws everything that is registered and not annulled: bands for periods, dots for days. The scale runs from the first
 * registered day to today, or to the last one when that lies ahead (running periods reach the end of the scale). Null when
 * no day is registered at all.
 */
export function timelineOf(person: TimelineInput, today: IsoDate): Timeline | null {
  const live = person.items.filter((item) => !item.annulledAt);
  const lanes = LANES.map((lane) => ({
    lane,
    bands: live.filter((item) => laneOf(item) === lane).flatMap((item) => bandOf(item) ?? []),
    dots: live.filter((item) => laneOf(item) === lane).flatMap(dotsOf),
  }));
  for (const [field, what] of PERSON_DOTS) {
    const on = person.values[field];
    if (typeof on !== 'string') continue;
    lanes[0]?.dots.push({
      row: rowKey('person', person.id),
      kind: 'person',
      on,
      tone: 'quiet',
      what,
      code: null,
    });
  }
  const used = lanes.filter(({ bands, dots }) => bands.length + dots.length > 0);
  if (used.length === 0) return null;
  const days = used.flatMap(({ bands, dots }) => [
    ...bands.flatMap(({ from, to }) => (to ? [from, to] : [from])),
    ...dots.map(({ on }) => on),
  ]);
  const first = days.reduce((a, b) => (a < b ? a : b));
  const last = days.reduce((a, b) => (a > b ? a : b));
  return {
    from: first,
    to: last > today ? last : addDays(today, 1),
    today,
    lanes: used.map(({ lane, bands, dots }) => ({
      lane,
      rows: inRows(bands),
      dots: dots.sort((a, b) => a.on.localeCompare(b.on)),
    })),
  };
}
