import { addMonths, formatDate, type IsoDate } from '~/platform/dates';
import type { Change, ChangeValues } from './change-forms';
import { UNREGISTERED_REASON } from './end-reason';
import { liveItems, type PersonRecord, programmeStart, standingEnds } from './person-record';
import type { CodeListName, Item } from './record';

/** The part of the code lists that checking needs. */
export type CodeChoices = {
  choices(list: CodeListName, regime: string, on: IsoDate): { code: string }[];
};

export type CheckContext = { record: PersonRecord; target: Item | null; today: IsoDate; codes: CodeChoices };

/** Words key with its parameters, `key?name=value`. */
type Message = string;

/**
 * `errors` stop the change: words key per form field, '' for the form as a whole. `warnings` are things that may be right
 * but deserve a second look; the user confirms them.
 */
export type CheckResult = { errors: Record<string, Message>; warnings: Message[] };

/** The Introduction Act entered into force in 2003; nothing in the register is older. */
const FIRST_DAY: IsoDate = '2003-01-01';
/** No decision or measure runs longer ahead than this (the longest programme is five years, extended by one). */
const MAX_YEARS_AHEAD = 7;
/** Measures above this number of hours a week are usually typed in the wrong unit. */
const MANY_HOURS = 40;

class Check {
  readonly result: CheckResult = { errors: {}, warnings: [] };

  constructor(readonly ctx: CheckContext) {}

  error(field: string, key: Message): void {
    this.result.errors[field] ??= key;
  }

  warn(key: Message): void {
    if (!this.result.warnings.includes(key)) this.result.warnings.push(key);
  }

  /** A day of the register: not before birth, not before the register, not far ahead; `past` also not after today. */
  day(field: string, value: IsoDate | null, { past = false } = {}): void {
    const { record, today } = this.ctx;
    if (value === null) return;
    if (value < record.birthDate) this.error(field, 'register.errors.before_birth');
    else if (value < FIRST_DAY) this.error(field, `register.errors.too_early?date=${formatDate(FIRST_DAY)}`);
    else if (past && value > today) this.error(field, 'errors.fields.date_future');
    else if (value > addMonths(today, MAX_YEARS_AHEAD * 12)) {
      this.error(field, `register.errors.too_far?years=${MAX_YEARS_AHEAD}`);
    }
  }

  order(field: string, from: IsoDate | null, to: IsoDate | null): void {
    if (from !== null && to !== null && from > to) this.error(field, 'errors.fields.date_order');
  }

  code(field: string, list: CodeListName, code: string | null, on: IsoDate): void {
    if (code === null) return;
    const { codes, record } = this.ctx;
    const known = codes.choices(list, record.regime, on).some((entry) => entry.code === code);
    if (!known) this.error(field, 'errors.fields.choice');
  }

  /** Registered later than two months after it came to exist (integreringsforskriften § 58). */
  late(event: IsoDate | null): void {
    if (event !== null && this.ctx.today > addMonths(event, 2)) this.warn('register.warnings.late');
  }

  /** Sluttmål, norskmål and prior education are not registered for those under the Introduction Act (reference 3). */
  notUnderIntroductionAct(): void {
    if (this.ctx.record.regime === 'INTRO') this.error('', 'register.errors.not_for_intro');
  }
}

function checkEnd(check: Check, endedOn: IsoDate | null, reason: string | null): void {
  const { record, today } = check.ctx;
  check.day('endedOn', endedOn, { past: true });
  check.code('reason', 'END_REASON', reason, endedOn ?? today);
  if (reason === UNREGISTERED_REASON) check.error('reason', 'register.errors.real_reason');
  const start = programmeStart(record);
  if (start === null) check.warn('register.warnings.no_programme');
  if (endedOn === null) return;
  if (start !== null && endedOn < start) {
    check.error('endedOn', `register.errors.end_before_start?date=${formatDate(start)}`);
  }
  const later = liveItems(record, 'training_hours').some(
    ({ values }) => String(values.from_date ?? '') > endedOn,
  );
  if (later) check.warn('register.warnings.hours_after_end');
  const runs = liveItems(record, 'measure').some(
    ({ values }) =>
      values.from_date !== null && (values.to_date === null || String(values.to_date) > endedOn),
  );
  if (runs) check.warn('register.warnings.measures_after_end');
  check.late(endedOn);
}

function checkMeasure(check: Check, values: ChangeValues<'register_measure'>): void {
  const { record, today } = check.ctx;
  check.code('type', 'MEASURE', values.type, values.fromDate);
  check.day('fromDate', values.fromDate);
  check.day('toDate', values.toDate);
  check.order('toDate', values.fromDate, values.toDate);
  if ((values.hoursPerWeek ?? 0) > MANY_HOURS) check.warn(`register.warnings.many_hours?hours=${MANY_HOURS}`);
  const start = programmeStart(record);
  if (start !== null && values.fromDate < start) {
    check.warn(`register.warnings.before_programme?date=${formatDate(start)}`);
  }
  const end = standingEnds(record)[0]?.values.ended_on;
  if (typeof end === 'string' && (values.toDate ?? today) > end) {
    check.warn(`register.warnings.after_end?date=${formatDate(end)}`);
  }
  const same = liveItems(record, 'measure').some(
    (item) => item.values.type === values.type && item.values.from_date === values.fromDate,
  );
  if (same) check.warn('register.warnings.same_exists');
  check.late(values.toDate);
}

function checkDecision(check: Check, values: ChangeValues<'register_decision'>): void {
  const { record } = check.ctx;
  check.code('scheme', 'SCHEME', values.scheme, values.decidedOn);
  check.code('type', 'DECISION_TYPE', values.type, values.decidedOn);
  check.day('decidedOn', values.decidedOn, { past: true });
  check.day('offeredStartOn', values.offeredStartOn);
  check.day('fromDate', values.fromDate);
  check.day('toDate', values.toDate);
  check.order('toDate', values.fromDate, values.toDate);
  const needsPeriod = ['TILDELING', 'FORLENGELSE', 'PERMISJON'].includes(values.type);
  if (needsPeriod && values.fromDate === null) check.error('fromDate', 'errors.fields.required');
  if (values.type === 'PERMISJON') {
    if (values.reason === null) check.error('reason', 'errors.fields.required');
    check.code('reason', 'LEAVE', values.reason, values.decidedOn);
  }
  if (values.type === 'FRITAK') {
    if (values.legalGround === null) check.error('legalGround', 'errors.fields.required');
    check.code('legalGround', 'LEGAL_GROUND', values.legalGround, values.decidedOn);
  }
  if (values.type === 'STANS' && values.durationKind === null) {
    check.error('durationKind', 'errors.fields.required');
  }
  const rivals = liveItems(record, 'decision').filter(
    (item) => item.values.scheme === values.scheme && item.values.type === values.type,
  );
  if (rivals.some((item) => item.values.from_date === values.fromDate))
    check.warn('register.warnings.same_exists');
  else if (values.type === 'TILDELING' && rivals.some((item) => sharesDays(item, values))) {
    check.warn('register.warnings.overlaps');
  }
  check.late(values.decidedOn);
}

function sharesDays(
  item: Item,
  { fromDate, toDate }: { fromDate: IsoDate | null; toDate: IsoDate | null },
): boolean {
  const { from_date: from, to_date: to } = item.values;
  if (typeof from !== 'string' || fromDate === null) return false;
  return from <= (toDate ?? '9999-12-31') && fromDate <= (typeof to === 'string' ? to : '9999-12-31');
}

const PAST_DATES = new Set([
  'decided_on',
  'set_on',
  'signed_on',
  'ended_on',
  'reopened_on',
  'received_on',
  'outcome_on',
]);
/** Dates without which a row says nothing. */
const REQUIRED_DATES = new Set(['category.from_date', 'programme_end.ended_on', 'measure.from_date']);

function checkDates(check: Check, target: Item, values: ChangeValues<'correct_dates'>): void {
  const { record } = check.ctx;
  for (const [field, value] of Object.entries(values)) {
    check.day(field, value, { past: PAST_DATES.has(field) });
    if (value === null && REQUIRED_DATES.has(`${target.kind}.${field}`))
      check.error(field, 'errors.fields.required');
  }
  check.order('to_date', values.from_date ?? null, values.to_date ?? null);
  const same = Object.entries(values).every(([field, value]) => target.values[field] === value);
  if (same) check.error('', 'register.errors.nothing_changed');
  if (target.kind === 'programme_end') {
    const start = programmeStart(record);
    const { ended_on: endedOn = null, reopened_on: reopenedOn = null } = values;
    if (start !== null && endedOn !== null && endedOn < start) {
      check.error('ended_on', `register.errors.end_before_start?date=${formatDate(start)}`);
    }
    check.order('reopened_on', endedOn, reopenedOn);
  }
  if (target.kind === 'appeal')
    check.order('outcome_on', values.received_on ?? null, values.outcome_on ?? null);
}

function checkEducation(check: Check, values: ChangeValues<'register_education'>): void {
  const { record } = check.ctx;
  check.notUnderIntroductionAct();
  if (values.hasUpperSecondary && values.hasPrimarySchool === false) {
    check.error('hasPrimarySchool', 'register.errors.upper_needs_primary');
  }
  const same =
    record.values.has_upper_secondary === values.hasUpperSecondary &&
    (values.hasPrimarySchool === null || record.values.has_primary_school === values.hasPrimarySchool);
  if (same) check.error('', 'register.errors.nothing_changed');
}

function checkGoal(check: Check, values: ChangeValues<'set_final_goal'>): void {
  const { record } = check.ctx;
  check.notUnderIntroductionAct();
  check.code('code', 'FINAL_GOAL', values.code, values.setOn);
  check.day('setOn', values.setOn, { past: true });
  const upper = record.values.has_upper_secondary;
  const misfit =
    (upper === true && ['VGO_FULL', 'VGO_DEL', 'FAGBREV'].includes(values.code)) ||
    (upper === false && values.code === 'HOYERE');
  if (misfit) check.warn('register.warnings.goal_and_education');
  const same = liveItems(record, 'final_goal').some((item) => item.values.code === values.code);
  if (same) check.warn('register.warnings.same_exists');
}

function checkLanguageGoal(check: Check, values: ChangeValues<'set_language_goal'>): void {
  check.notUnderIntroductionAct();
  for (const part of ['listening', 'reading', 'writing', 'speaking'] as const) {
    check.code(part, 'LANGUAGE_LEVEL', values[part], values.setOn);
  }
  check.day('setOn', values.setOn, { past: true });
}

function checkEndReason(check: Check, reason: string): void {
  const end = requireTarget(check);
  check.code('reason', 'END_REASON', reason, String(end?.values.ended_on ?? check.ctx.today));
  if (reason === UNREGISTERED_REASON) check.error('reason', 'register.errors.real_reason');
  else if (end?.values.reason === reason) check.error('', 'register.errors.nothing_changed');
}

/** A row that a change points at must be there, of the right kind and not annulled. */
function requireTarget(check: Check): Item | null {
  const { target } = check.ctx;
  if (!target || target.annulledAt) check.error('', 'register.errors.row_gone');
  return target && !target.annulledAt ? target : null;
}

/** Whether a change makes sense on the record as it stands; pure. Runs inside the transaction of the change. */
export function checkChange(change: Change, ctx: CheckContext): CheckResult {
  const check = new Check(ctx);
  switch (change.kind) {
    case 'register_end': {
      checkEnd(check, change.values.endedOn, change.values.reason);
      const standing = standingEnds(ctx.record)[0]?.values.ended_on;
      if (standing) check.error('', `register.errors.has_end?date=${formatDate(String(standing))}`);
      break;
    }
    case 'replace_automatic_end':
      requireTarget(check);
      if (change.values.outcome === 'ended') checkEnd(check, change.values.endedOn, change.values.reason);
      break;
    case 'set_end_reason':
      checkEndReason(check, change.values.reason);
      break;
    case 'correct_dates': {
      const target = requireTarget(check);
      if (target) checkDates(check, target, change.values);
      break;
    }
    case 'register_measure':
      checkMeasure(check, change.values);
      break;
    case 'set_final_goal':
      checkGoal(check, change.values);
      break;
    case 'set_language_goal':
      checkLanguageGoal(check, change.values);
      break;
    case 'register_education':
      checkEducation(check, change.values);
      break;
    case 'register_decision':
      checkDecision(check, change.values);
      break;
    case 'annul_duplicate':
      requireTarget(check);
      break;
  }
  return check.result;
}
