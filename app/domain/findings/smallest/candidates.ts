import type { FixKind, Rule } from '~/domain/quality/define-rule';
import type { Change, ChangeValues } from '~/domain/register/change-forms';
import { CHANGES } from '~/domain/register/changes';
import { checkChange } from '~/domain/register/check-change';
import type { CodeLists } from '~/domain/register/code-list.server';
import { type PersonRecord, programmeStart, standingEnds } from '~/domain/register/person-record';
import { dateFields, type Item, type ItemKind, rowKey } from '~/domain/register/record';
import { addDays, addMonths, type IsoDate, isIsoDate } from '~/platform/dates';
import { dayFrom, programmeEnd } from '../bulk/concrete-change';
import { type Evidence, itemsOfKey } from '../finding';

/** An edit that may clear a finding. */
export type Candidate = {
  /** The same edit has the same key, whichever finding it was made for. */
  key: string;
  change: Change;
  target: Item | null;
  /** Kind of change and the row that it is made of. */
  group: string;
  /** Edits of one family differ in a value that only the municipality knows. */
  family: string;
  /** Lower is tried and chosen first: the order of the rule's own corrections; taking a row away comes last. */
  rank: number;
};

/** What candidates are made for: a failing rule with what it saw. */
export type Failing = { rule: Rule; businessKey: string; evidence: Evidence };

export type CandidateContext = { record: PersonRecord; codes: CodeLists; today: IsoDate };

/** So many edits are tried for one finding. */
const MOST = 40;

type Made = { change: Change; target?: Item | null; family: string; rank?: number };

/** Taking a registered row away is the last thing to propose. */
const DESTROYS = 10;

function unique<T>(values: readonly (T | null | undefined)[]): T[] {
  return [...new Set(values.filter((value): value is T => value !== null && value !== undefined))];
}

/** Days that an edit may be about: those that the rule saw, and those of the programme. */
function daysOf({ evidence }: Failing, { record, today }: CandidateContext): IsoDate[] {
  const seen = Object.values(evidence).filter(
    (value): value is string => typeof value === 'string' && isIsoDate(value),
  );
  const start = programmeStart(record);
  const end = programmeEnd(record);
  const lastMeasure = dayFrom('last_measure', null, record, null);
  const lastHours = dayFrom('last_hours', null, record, null);
  const standing = standingEnds(record)[0]?.values.ended_on as string | undefined;
  return unique([...seen, standing, end, lastMeasure, lastHours, start, today]);
}

function named({ businessKey }: Failing, record: PersonRecord, kinds: readonly ItemKind[]): Item[] {
  const keys = itemsOfKey(businessKey);
  return record.items.filter(
    (item) =>
      !item.annulledAt &&
      kinds.includes(item.kind) &&
      keys.some(({ table, id }) => table === item.kind && id === item.id),
  );
}

type Maker = (failing: Failing, ctx: CandidateContext) => Made[];

const reasonsOn = ({ codes, record }: CandidateContext, day: IsoDate): string[] =>
  codes
    .choices('END_REASON', record.regime, day)
    .map(({ code }) => code)
    .filter((code) => code !== 'IKKE_REGISTRERT');

const setEndReason: Maker = (failing, ctx) => {
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

const registerEnd: Maker = (failing, ctx) => {
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

const replaceAutomaticEnd: Maker = (failing, ctx) => {
  const automatic = (item: Item) => item.values.set_by === 'SYSTEM' && !item.values.reopened_on;
  const targets = named(failing, ctx.record, ['programme_end']).filter(automatic);
  return targets.flatMap((target): Made[] => {
    const days = unique([target.values.ended_on as string | null, ...daysOf(failing, ctx)]);
    const made = ends(ctx, days).map(
      (values): Made => ({
        change: { kind: 'replace_automatic_end', values: { outcome: 'ended', ...values } },
        target,
        family: `${rowKey(target.kind, target.id)}-${values.endedOn}`,
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

const correctDates: Maker = (failing, ctx) => {
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
    const made = (values: Record<string, string | null>, field: string): Made => ({
      change: { kind: 'correct_dates', values: { ...now, ...values } },
      target,
      family: `${rowKey(target.kind, target.id)}-${field}`,
    });
    const limits = from ? months.map((count) => addDays(addMonths(from, Math.floor(count)), -1)) : [];
    const swapped = from && to ? [made({ from_date: to, to_date: from }, 'swap')] : [];
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
          .map((day) => made({ [field]: day }, field));
      }),
    ];
  });
};

/** One type of each group stands for the others of it. */
const registerMeasure: Maker = (_, { record, codes, today }) => {
  const start = programmeStart(record) ?? today;
  const end = programmeEnd(record);
  const types = codes.choices('MEASURE', record.regime, today);
  const firsts = types.filter(
    ({ groupCode }, at) => at === types.findIndex((type) => type.groupCode === groupCode),
  );
  const yearStart = `${today.slice(0, 4)}-01-01`;
  const from = unique([start, start < yearStart ? yearStart : null, today]).filter(
    (day) => !end || day <= end,
  );
  return firsts.flatMap(({ code }) =>
    from.map((fromDate) => ({
      change: {
        kind: 'register_measure',
        values: {
          ...{ type: code, fromDate, toDate: end, hoursPerWeek: 30, hoursTotal: null },
          ...{ meetings: null, form: null, completed: false },
        },
      },
      family: `measure-${fromDate}`,
    })),
  );
};

/** When a goal was likely set: at the start, and not after today. */
function goalDays({ record, today }: CandidateContext): IsoDate[] {
  const start = programmeStart(record);
  return unique([start && start < today ? start : null, today]);
}

const setFinalGoal: Maker = (_, ctx) =>
  goalDays(ctx).flatMap((setOn) =>
    ctx.codes.choices('FINAL_GOAL', ctx.record.regime, setOn).map(({ code }) => ({
      change: { kind: 'set_final_goal', values: { code, setOn } },
      family: `goal-${setOn}`,
    })),
  );

const setLanguageGoal: Maker = (_, ctx) =>
  goalDays(ctx).flatMap((setOn) =>
    ctx.codes.choices('LANGUAGE_LEVEL', ctx.record.regime, setOn).map(({ code }) => ({
      change: {
        kind: 'set_language_goal',
        values: { listening: code, reading: code, writing: code, speaking: code, setOn },
      },
      family: `language-${setOn}`,
    })),
  );

const registerEducation: Maker = () =>
  [true, false].flatMap((hasUpperSecondary) =>
    (hasUpperSecondary ? [null, true] : [null, true, false]).map((hasPrimarySchool) => ({
      change: { kind: 'register_education', values: { hasUpperSecondary, hasPrimarySchool } },
      family: 'education',
    })),
  );

const registerDecision: Maker = (failing, ctx) => {
  const { codes, record, today } = ctx;
  const end = programmeEnd(record);
  const days = daysOf(failing, ctx);
  const none = { offeredStartOn: null, reason: null, legalGround: null, durationKind: null };
  const schemes = codes.choices('SCHEME', record.regime, today).map(({ code }) => code);
  const awards = schemes.flatMap((scheme) =>
    days.map((day) => ({
      scheme,
      type: 'TILDELING',
      fromDate: day,
      toDate: addDays(addMonths(day, 24), -1),
    })),
  );
  const extension = end
    ? [
        {
          scheme: 'INTRO',
          type: 'FORLENGELSE',
          fromDate: addDays(end, 1),
          toDate: addMonths(end, 6),
        },
      ]
    : [];
  return [...extension, ...awards].map((values) => ({
    change: {
      kind: 'register_decision',
      values: { ...none, ...values, decidedOn: values.fromDate < today ? values.fromDate : today },
    },
    family: `decision-${values.scheme}-${values.type}-${values.fromDate}`,
    rank: 1,
  }));
};

const annulDuplicate: Maker = (failing, { record }) =>
  named(failing, record, CHANGES.annul_duplicate.target as readonly ItemKind[]).map((target) => ({
    change: { kind: 'annul_duplicate', values: { reason: 'duplicate', note: '' } },
    target,
    family: rowKey(target.kind, target.id),
    rank: DESTROYS,
  }));

const MAKERS: Record<Exclude<FixKind, 'support_case'>, Maker> = {
  set_end_reason: setEndReason,
  register_end: registerEnd,
  replace_automatic_end: replaceAutomaticEnd,
  correct_dates: correctDates,
  register_measure: registerMeasure,
  set_final_goal: setFinalGoal,
  set_language_goal: setLanguageGoal,
  register_education: registerEducation,
  register_decision: registerDecision,
  annul_duplicate: annulDuplicate,
};

/**
 * Edits that may clear a finding, made from the corrections that its rule offers and from days and codes at hand; those
 * that the register would refuse are left out. Pure. Whether one does clear it, only the rules can say.
 */
export function candidatesFor(failing: Failing, ctx: CandidateContext): Candidate[] {
  const seen = new Set<string>();
  const found = failing.rule.fixes.flatMap((kind, place) => {
    if (kind === 'support_case') return [];
    return MAKERS[kind](failing, ctx).flatMap(({ change, target = null, family, rank = 0 }): Candidate[] => {
      const group = `${change.kind} ${target ? rowKey(target.kind, target.id) : ''}`;
      const key = JSON.stringify([group, change.values]);
      const { errors } = checkChange(change, { ...ctx, target });
      if (seen.has(key) || Object.keys(errors).length > 0) return [];
      seen.add(key);
      return [{ key, change, target, group, family: `${change.kind}-${family}`, rank: place + rank }];
    });
  });
  return found.slice(0, MOST);
}
