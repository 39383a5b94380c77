import type { Change } from '~/domain/register/change-forms';
import { CHANGES, needsTarget } from '~/domain/register/changes';
import { liveItems, type PersonRecord, programmeStart, standingEnds } from '~/domain/register/person-record';
import { dateFields, type Item, type ItemKind } from '~/domain/register/record';
import type { IsoDate } from '~/platform/dates';
import { itemsOfKey } from '../finding';
import type { BulkFix } from './bulk-fix-form';
import type { DaySource } from './bulk-kinds';

/** A correction of many as it becomes for one person, or the words key of why it cannot be made of this one. */
export type ConcreteChange =
  | { ok: true; change: Change; target: Item | null }
  | { ok: false; reason: string };

const refused = (reason: string): ConcreteChange => ({ ok: false, reason: `fixes.reason.${reason}` });

function latest(items: readonly Item[], ...fields: string[]): IsoDate | null {
  const days = items
    .flatMap(({ values }) => fields.map((field) => values[field]))
    .filter((day): day is string => typeof day === 'string');
  return days.sort().at(-1) ?? null;
}

/** The last day of the programme as its decisions have it; null when the last award or extension is open-ended. */
export function programmeEnd(record: Pick<PersonRecord, 'items'>): IsoDate | null {
  const periods = liveItems(record, 'decision').filter(
    ({ values }) =>
      values.scheme === 'INTRO' && (values.type === 'TILDELING' || values.type === 'FORLENGELSE'),
  );
  return latest(periods, 'to_date');
}

/** A day of the person's own record; null when it is not registered. */
export function dayFrom(
  source: DaySource,
  given: IsoDate | null,
  record: PersonRecord,
  target: Item | null,
): IsoDate | null {
  switch (source) {
    case 'given':
      return given;
    case 'programme_start':
      return programmeStart(record);
    case 'programme_end':
      return programmeEnd(record);
    case 'last_measure':
      return latest(liveItems(record, 'measure'), 'to_date');
    case 'last_hours':
      return latest(liveItems(record, 'training_hours'), 'to_date', 'from_date');
    case 'as_registered':
      return (target?.values.ended_on as IsoDate | null | undefined) ?? null;
  }
}

/** The row that is corrected: one that the finding names, or the end that stands. */
function targetOf(fix: BulkFix, record: PersonRecord, businessKey: string): Item | null {
  const allowed = CHANGES[fix.kind].target as readonly ItemKind[];
  const named = itemsOfKey(businessKey);
  const fitting = record.items.filter(
    (item) =>
      !item.annulledAt &&
      allowed.includes(item.kind) &&
      named.some(({ table, id }) => table === item.kind && id === item.id),
  );
  const byAge = [...fitting].sort(
    (a, b) => (a.registeredOn ?? '').localeCompare(b.registeredOn ?? '') || a.id - b.id,
  );
  if ('which' in fix.values) return (fix.values.which === 'oldest' ? byAge[0] : byAge.at(-1)) ?? null;
  if (allowed.length === 1 && allowed[0] === 'programme_end')
    return byAge.at(-1) ?? standingEnds(record)[0] ?? null;
  return byAge.at(-1) ?? null;
}

function datesOf(
  target: Item,
  fix: BulkFix & { kind: 'correct_dates' },
  record: PersonRecord,
): ConcreteChange {
  const { field, dayFrom: source, day } = fix.values;
  const names = dateFields(target.kind);
  const values = Object.fromEntries(
    names.map((name) => [name, (target.values[name] ?? null) as string | null]),
  );
  if (field === 'swap') {
    const { from_date: from, to_date: to } = values;
    if (!from || !to) return refused('no_two_dates');
    return {
      ok: true,
      change: { kind: 'correct_dates', values: { ...values, from_date: to, to_date: from } },
      target,
    };
  }
  if (!names.includes(field)) return refused('no_such_date');
  const to = dayFrom(source, day, record, target);
  if (!to) return refused('no_day');
  return { ok: true, change: { kind: 'correct_dates', values: { ...values, [field]: to } }, target };
}

/** Makes the correction for one person; pure. `businessKey` is that of the person's finding. */
export function concreteChange(fix: BulkFix, record: PersonRecord, businessKey: string): ConcreteChange {
  const target = needsTarget(fix.kind) ? targetOf(fix, record, businessKey) : null;
  if (needsTarget(fix.kind) && !target) return refused('no_row');
  const day = 'dayFrom' in fix.values ? dayFrom(fix.values.dayFrom, fix.values.day, record, target) : null;
  const done = (change: Change): ConcreteChange => ({ ok: true, change, target });
  switch (fix.kind) {
    case 'set_end_reason':
      return done(fix);
    case 'annul_duplicate':
      return done({ kind: fix.kind, values: { reason: fix.values.reason, note: '' } });
    case 'correct_dates':
      return target ? datesOf(target, fix, record) : refused('no_row');
    case 'register_education': {
      const { hasUpperSecondary, hasPrimarySchool } = fix.values;
      const primary = hasPrimarySchool === null ? null : hasPrimarySchool === 'J';
      const values = { hasUpperSecondary: hasUpperSecondary === 'J', hasPrimarySchool: primary };
      return done({ kind: fix.kind, values });
    }
    case 'replace_automatic_end': {
      if (target?.values.set_by !== 'SYSTEM') return refused('not_automatic');
      const { outcome, reason } = fix.values;
      if (outcome === 'continues')
        return done({ kind: fix.kind, values: { outcome, endedOn: null, reason: null } });
      return day ? done({ kind: fix.kind, values: { outcome, endedOn: day, reason } }) : refused('no_day');
    }
    default:
      return day ? done(registration(fix, day)) : refused('no_day');
  }
}

type Registration = Extract<
  BulkFix,
  { kind: 'register_end' | 'register_measure' | 'set_final_goal' | 'set_language_goal' }
>;

function registration(fix: Registration, day: IsoDate): Change {
  switch (fix.kind) {
    case 'register_end':
      return { kind: fix.kind, values: { endedOn: day, reason: fix.values.reason } };
    case 'set_final_goal':
      return { kind: fix.kind, values: { code: fix.values.code, setOn: day } };
    case 'set_language_goal': {
      const { listening, reading, writing, speaking } = fix.values;
      return { kind: fix.kind, values: { listening, reading, writing, speaking, setOn: day } };
    }
    case 'register_measure': {
      const { type, toDay, hoursPerWeek: hours } = fix.values;
      const hoursPerWeek = hours === null ? null : Number(hours.replace(',', '.'));
      const rest = { hoursTotal: null, meetings: null, form: null, completed: false };
      const values = { type, fromDate: day, toDate: toDay, hoursPerWeek, ...rest };
      return { kind: fix.kind, values };
    }
  }
}
