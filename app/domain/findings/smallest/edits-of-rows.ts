import type { Change, ChangeValues } from '~/domain/register/change-forms';
import { CHANGES } from '~/domain/register/changes';
import { UNREGISTERED_REASON } from '~/domain/register/end-reason';
import { standingEnds } from '~/domain/register/person-record';
import { dateFields, type Item, type ItemKind, rowKey } from '~/domain/register/record';
import { addDays, addMonths, daysBetween, type IsoDate, isIsoDate } from '~/platform/dates';
import { dayFrom, programmeEnd } from '../bulk/concrete-change';
import { type CandidateContext, daysOf, type Made, type Maker, named, unique } from './candidate';

const DESTROYS = 3;

/** How far a day is moved, in whole months; a day that was not registered is moved by none. */
function moved(from: unknown, to: IsoDate): number {
  return typeof from === 'string' ? Math.ceil(Math.abs(daysBetween(from, to)) / 31) : 0;
}

const reasonsOn = ({ codes, record }: CandidateContext, day: IsoDate): string[] =>
  codes
    .choices('END_REASON', record.regime, day)
    .map(({ code }) => code)
    .filter((code) => code !== UNREGISTERED_REASON);

/** The reasons that an end can have. */
export const setEndReason: Maker = (failing, ctx) => {
  const ends = named(failing, ctx.record, ['programme_end']);
  const targets = ends.length > 0 ? ends : standingEnds(ctx.record).slice(0, 1);
  return targets.flatMap((target) =>
    reasonsOn(ctx, String(target.values.ended_on ?? ctx.today)).map((reason) => ({
      change: { kind: 'set_end_reason', values: { reason } },
      target,
      family: rowKey(target.kind, target.id),
    })),
  );
};

/** Every reason on the likeliest day, and the likeliest reason on the other days. */
function ends(ctx: CandidateContext, days: readonly IsoDate[]): { endedOn: IsoDate; reason: string }[] {
  const past = days.filter((day) => day <= ctx.today);
  const [first] = past;
  if (!first) return [];
  const reasons = reasonsOn(ctx, first);
  const others = past.slice(1).flatMap((endedOn) => ({ endedOn, reason: reasons[0] ?? '' }));
  return [...reasons.map((reason) => ({ endedOn: first, reason })), ...others];
}

/** An end on the likeliest days of the record. */
export const registerEnd: Maker = (failing, ctx) => {
  const { record } = ctx;
  const likely = [
    programmeEnd(record),
    dayFrom('last_measure', null, record, null),
    dayFrom('last_hours', null, record, null),
  ];
  return ends(ctx, unique([...likely, ...daysOf(failing, ctx)])).map((values) => ({
    change: { kind: 'register_end', values },
    family: `end-${values.endedOn}`,
  }));
};

/** An end in the place of one that NIR set, or none where the programme goes on. */
export const replaceAutomaticEnd: Maker = (failing, ctx) => {
  const automatic = (item: Item) => item.values.set_by === 'SYSTEM' && !item.values.reopened_on;
  const targets = named(failing, ctx.record, ['programme_end']).filter(automatic);
  return targets.flatMap((target): Made[] => {
    const days = unique([target.values.ended_on as string | null, ...daysOf(failing, ctx)]);
    const made = ends(ctx, days).map(
      (values): Made => ({
        change: { kind: 'replace_automatic_end', values: { outcome: 'ended', ...values } },
        target,
        family: `${rowKey(target.kind, target.id)}-${values.endedOn}`,
        rank: moved(target.values.ended_on, values.endedOn),
      }),
    );
    const goesOn: ChangeValues<'replace_automatic_end'> = {
      outcome: 'continues',
      endedOn: null,
      reason: null,
    };
    const change: Change = { kind: 'replace_automatic_end', values: goesOn };
    return [...made, { change, target, family: `${rowKey(target.kind, target.id)}-on`, rank: 1 }];
  });
};

/** Dates of the rows that a finding names: exchanged, or moved to a day of the record. */
export const correctDates: Maker = (failing, ctx) => {
  const kinds = CHANGES.correct_dates.target as readonly ItemKind[];
  const days = daysOf(failing, ctx);
  const months = Object.values(failing.evidence).filter(
    (value): value is number => typeof value === 'number' && value > 0 && value <= 120,
  );
  return named(failing, ctx.record, kinds).flatMap((target): Made[] => {
    const fields = dateFields(target.kind);
    const now = Object.fromEntries(
      fields.map((field) => [field, (target.values[field] ?? null) as string | null]),
    );
    const { from_date: from = null, to_date: to = null } = now;
    const made = (values: Record<string, string>, field: string, rank: number): Made => ({
      change: { kind: 'correct_dates', values: { ...now, ...values } },
      target,
      family: `${rowKey(target.kind, target.id)}-${field}`,
      rank,
    });
    const limits = from ? months.map((count) => addDays(addMonths(from, Math.floor(count)), -1)) : [];
    const swapped = from && to ? [made({ from_date: to, to_date: from }, 'swap', 0)] : [];
    return [
      ...swapped,
      ...fields.flatMap((field) => {
        const value = now[field] ?? null;
        const sameDay =
          target.registeredOn && value ? [`${target.registeredOn.slice(0, 4)}${value.slice(4)}`] : [];
        const edges =
          field === 'from_date' ? days.map((day) => addDays(day, 1)) : days.map((day) => addDays(day, -1));
        const around = unique([...sameDay, ...(field === 'to_date' ? limits : []), ...days, ...edges]);
        return around
          .filter((day) => isIsoDate(day) && day !== value)
          .map((day) => made({ [field]: day }, field, sameDay.includes(day) ? 0 : moved(value, day)));
      }),
    ];
  });
};

/** Taking away a row that a finding names. */
export const annulDuplicate: Maker = (failing, { record }) =>
  named(failing, record, CHANGES.annul_duplicate.target as readonly ItemKind[]).map((target) => ({
    change: { kind: 'annul_duplicate', values: { reason: 'duplicate', note: '' } },
    target,
    family: rowKey(target.kind, target.id),
    rank: DESTROYS,
  }));
