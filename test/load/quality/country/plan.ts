import { addDays, addMonths, daysBetween, type IsoDate } from '~/platform/dates';
import { earliest, type Random, randomOf } from '../../../../prisma/seed/demo/random';
import { bornAbout } from './identity';

/** TRAINING: Norwegian without the programme, as a duty or because of age. */
export type Kind = 'INTRO' | 'INTEG' | 'INTEG_6A' | 'TRAINING';

/** A stay away from the programme, inside it. */
export type Leave = { code: string; from: IsoDate; to: IsoDate };

/** Dates of the programme. `until` is the last day of taking part, which lies before `lastTo` for those who leave early. */
export type Programme = {
  decidedOn: IsoDate;
  offeredOn: IsoDate;
  start: IsoDate;
  months: number;
  awardTo: IsoDate;
  extension: { decidedOn: IsoDate; from: IsoDate; to: IsoDate } | null;
  lastTo: IsoDate;
  until: IsoDate;
  /** Registered end; null while the programme runs or has not begun. */
  endedOn: IsoDate | null;
  leave: Leave | null;
};

/** What is decided about a person before any row is written: everything that rules compare. */
export type Plan = {
  number: number;
  today: IsoDate;
  municipalityCode: string;
  kind: Kind;
  permitGround: string;
  permitDate: IsoDate;
  appliedFromAbroad: boolean;
  arrivalDate: IsoDate;
  settledOn: IsoDate;
  populationRegisteredOn: IsoDate;
  birthDate: IsoDate;
  nationalId: string;
  hasUpperSecondary: boolean;
  hasPrimarySchool: boolean;
  hasChildren: boolean;
  goal: string;
  /** Right and obligation to Norwegian, or only the obligation (TRAINING). */
  dutyOnly: boolean;
  norwegianHours: number;
  otherHours: number;
  fullTimeSchool: boolean;
  programme: Programme | null;
};

const NEW_DURATIONS: IsoDate = '2026-01-01';
const LONGER_SCHOOL: IsoDate = '2025-01-01';

/** Longest programme and extension in months (integreringsloven §§ 13–14), as the clean record keeps to them. */
export function longestMonths(
  plan: Pick<Plan, 'hasUpperSecondary' | 'goal'>,
  offeredOn: IsoDate,
): [number, number] {
  if (plan.hasUpperSecondary) return offeredOn < NEW_DURATIONS ? [6, 6] : [12, 0];
  if (plan.goal === 'VGO_FULL') return offeredOn < LONGER_SCHOOL ? [36, 12] : [48, 12];
  if (plan.goal === 'FAGBREV') return offeredOn < LONGER_SCHOOL ? [36, 12] : [60, 0];
  if (plan.goal === 'VGO_DEL') return offeredOn < LONGER_SCHOOL ? [24, 12] : [36, 12];
  return [24, offeredOn < NEW_DURATIONS ? 12 : 0];
}

/** The same plan for the same number, country and day, always. */
export function makePlan(number: number, municipalityCode: string, today: IsoDate): Plan {
  const random = randomOf(`plan ${number}`);
  const kind = random.weighted<Kind>([
    ['INTRO', 36],
    ['INTEG', 28],
    ['INTEG_6A', 31],
    ['TRAINING', 5],
  ]);
  const dutyOnly = random.chance(0.6);
  const latest = addDays(today, -60);
  const permitDate = random.day(
    { INTRO: '2015-09-01', INTEG: '2021-01-01', TRAINING: '2021-01-01', INTEG_6A: '2022-03-11' }[kind],
    kind === 'INTRO' ? '2020-12-31' : latest,
  );
  const permitGround = groundOf(random, kind, dutyOnly);
  const family = permitGround === '9f';
  const arrivalDate = addDays(permitDate, family ? random.int(20, 90) : -random.int(10, 300));
  const settledOn = earliest(
    addDays(family ? arrivalDate : permitDate, random.int(5, family ? 20 : 100)),
    addDays(today, -4),
  );
  const age =
    kind === 'TRAINING' && !dutyOnly ? random.int(56, 58) : random.int(21, random.chance(0.2) ? 46 : 40);
  const hasUpperSecondary = random.chance(kind === 'INTEG_6A' ? 0.6 : 0.32);
  const plan: Plan = {
    number,
    today,
    municipalityCode,
    kind,
    permitGround,
    permitDate,
    appliedFromAbroad: family,
    arrivalDate,
    settledOn,
    populationRegisteredOn: earliest(addDays(settledOn, random.int(1, 8)), today),
    ...bornAbout(Number(permitDate.slice(0, 4)) - age - 1, number),
    hasUpperSecondary,
    hasPrimarySchool: hasUpperSecondary || random.chance(0.7),
    hasChildren: random.chance(0.4),
    goal: '',
    dutyOnly,
    norwegianHours: random.int(15, 18),
    otherHours: random.int(15, 17),
    fullTimeSchool: false,
    programme: null,
  };
  const decidedOn = addDays(settledOn, random.int(9, 75));
  const offeredOn = addDays(decidedOn, random.int(0, 6));
  const start = addDays(offeredOn, random.int(2, 14));
  plan.goal = goalOf(random, plan, start);
  plan.fullTimeSchool = kind !== 'INTRO' && ['VGO_FULL', 'FAGBREV'].includes(plan.goal) && random.chance(0.3);
  if (decidedOn <= today) plan.programme = programmeOf(random, plan, { decidedOn, offeredOn, start });
  return plan;
}

function groundOf(random: Random, kind: Kind, dutyOnly: boolean): string {
  if (kind === 'INTRO') return 'INTRO';
  if (kind === 'INTEG_6A') return '34';
  if (kind === 'TRAINING') return dutyOnly ? random.pick(['28a', '28b', '28c']) : '9a';
  return random.weighted([
    ['9a', 36],
    ['9b', 28],
    ['9c', 6],
    ['9d', 2],
    ['9f', 26],
    ['9g', 2],
  ]);
}

/** One that fits education and age (§§ 13–14): who is under 25 and lacks school is not to go straight to work. */
function goalOf(random: Random, plan: Plan, start: IsoDate): string {
  if (plan.hasUpperSecondary)
    return random.weighted([
      ['ARBEID', 64],
      ['HOYERE', 28],
      ['REKVALIFISERING', 8],
    ]);
  const young = addMonths(plan.birthDate, 25 * 12) > start;
  return random.weighted([
    ['ARBEID', young ? 0 : 46],
    ['VGO_DEL', 26],
    ['VGO_FULL', 22],
    ['FAGBREV', 6],
  ]);
}

type Beginning = Pick<Programme, 'decidedOn' | 'offeredOn' | 'start'>;

function monthsOf(random: Random, plan: Plan, offeredOn: IsoDate): [number, number] {
  if (plan.kind === 'TRAINING') return [random.int(9, 16), 0];
  if (plan.kind === 'INTRO')
    return random.weighted([
      [[random.int(14, 23), 0], 25],
      [[24, 0], 50],
      [[24, random.int(3, 12)], 25],
    ]);
  if (plan.kind === 'INTEG_6A')
    return random.weighted([
      [[random.int(6, 12), 0], 80],
      [[6, random.int(2, 6)], 20],
    ]);
  const [longest, extension] = longestMonths(plan, offeredOn);
  const months = plan.hasUpperSecondary
    ? random.int(Math.min(6, longest), longest)
    : random.int(14, Math.min(24, longest));
  const extended = extension > 0 && random.chance(0.25) ? random.int(2, Math.min(extension, 34 - months)) : 0;
  return [months, extended];
}

/** Shortest time that the demands of each law on hours and courses can be met in, in days. */
const SHORTEST = { INTRO: 335, INTEG: 175, INTEG_6A: 100, TRAINING: 270 } as const;

function programmeOf(random: Random, plan: Plan, begins: Beginning): Programme {
  const { today, kind } = plan;
  const { start, offeredOn } = begins;
  const [months, extended] = monthsOf(random, plan, offeredOn);
  const awardTo = addDays(addMonths(start, months), -1);
  const extensionOn = addDays(awardTo, -random.int(14, 40));
  const extension =
    extended > 0 && extensionOn <= today
      ? {
          decidedOn: extensionOn,
          from: addDays(awardTo, 1),
          to: addDays(addMonths(start, months + extended), -1),
        }
      : null;
  const lastTo = extension?.to ?? awardTo;
  const leavesEarly =
    kind !== 'TRAINING' && random.chance(0.2) && addDays(start, SHORTEST[kind] + 40) < awardTo;
  const until =
    leavesEarly && !extension ? random.day(addDays(start, SHORTEST[kind]), addDays(awardTo, -20)) : lastTo;
  const endedOn = until < today && kind !== 'TRAINING' ? until : null;
  const programme = { ...begins, months, awardTo, extension, lastTo, until, endedOn, leave: null };
  return { ...programme, leave: leaveOf(random, plan, programme) };
}

/** Nothing that the law wants done early falls into these days. */
export const LEAVE_AFTER_DAYS = 180;

function leaveOf(random: Random, plan: Plan, { start, until }: Programme): Leave | null {
  if (plan.kind === 'TRAINING' || !random.chance(0.3)) return null;
  const first = addDays(start, LEAVE_AFTER_DAYS);
  const last = addDays(earliest(until, plan.today), -45);
  const code = random.weighted([
    ['FERIE', 60],
    ['VELFERD', 25],
    ['OMSORG', plan.kind === 'INTEG' ? 0 : 10],
    ['SYK_LANG', plan.kind === 'INTEG' ? 0 : 5],
  ]);
  const length =
    { FERIE: 20, VELFERD: random.int(1, 3), OMSORG: random.int(90, 200) }[code] ?? random.int(30, 90);
  const from =
    code === 'FERIE'
      ? `${first.slice(5) > '07-01' ? Number(first.slice(0, 4)) + 1 : first.slice(0, 4)}-07-03`
      : random.day(first, addDays(last, -length));
  const to = addDays(from, length);
  if (plan.kind === 'INTRO' && daysBetween(start, until) - length < SHORTEST.INTRO) return null;
  return from >= first && to <= last ? { code, from, to } : null;
}
