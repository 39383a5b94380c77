import { addDays, addMonths, type IsoDate } from '~/platform/dates';
import { addMeasures } from './compose-measures';
import type { DecisionRow, DemoPerson } from './demo-person';
import { earliest, type Random } from './random';
import { registered, type Setting } from './setting';

const NEW_DURATIONS: IsoDate = '2026-01-01';
const LONGER_SCHOOL: IsoDate = '2025-01-01';

/** The fields of a decision that most decisions leave empty. */
export const PLAIN_DECISION = {
  offeredStartOn: null,
  reason: null,
  legalGround: null,
  documentation: null,
  durationKind: null,
} as const;

/**
 * Decision, goal, contract, measures, leave and end of the introduction programme. Gives the day training starts, or null when nothing
 * is decided yet.
 */
export function addProgramme(demo: DemoPerson, setting: Setting): IsoDate | null {
  const { random, today, municipalityCode } = setting;
  const settledOn = demo.person.settledOn ?? today;
  const decidedOn = addDays(settledOn, random.int(8, 80));
  if (decidedOn > today) return null;
  const offered = addDays(decidedOn, random.int(0, 6));
  const start = addDays(offered, random.int(2, 16));
  if (random.chance(0.012)) {
    addRefusal(demo, setting, decidedOn);
    return start;
  }
  const goal = finalGoal(demo, random);
  const months = programmeMonths(demo, goal, offered, random);
  const plannedTo = addDays(addMonths(start, months), -1);
  demo.decision.push({
    ...PLAIN_DECISION,
    scheme: 'INTRO',
    type: 'TILDELING',
    decidedOn,
    offeredStartOn: offered,
    fromDate: start,
    toDate: plannedTo,
    decisionMunicipalityCode: municipalityCode,
    notifiedOn: addDays(decidedOn, 2),
    ...registered(setting, decidedOn, 40),
  });
  const last = addExtension(demo, setting, { plannedTo, offered, goal });
  if (demo.person.regime !== 'INTRO') addGoals(demo, setting, decidedOn, goal);
  const leftEarly = random.chance(0.2) && months > 5;
  const endedOn = leftEarly ? addDays(plannedTo, -random.int(20, months * 12)) : last;
  addMeasures(demo, setting, { start, end: endedOn, goal });
  addLeave(demo, setting, start, endedOn);
  if (endedOn <= addDays(today, -10)) addEnd(demo, setting, endedOn, leftEarly);
  return start;
}

function finalGoal(demo: DemoPerson, random: Random): string {
  if (demo.person.hasUpperSecondary) {
    return random.weighted([
      ['ARBEID', 62],
      ['HOYERE', 31],
      ['REKVALIFISERING', 7],
    ]);
  }
  return random.weighted([
    ['ARBEID', 44],
    ['VGO_DEL', 27],
    ['VGO_FULL', 22],
    ['FAGBREV', 7],
  ]);
}

/** Within the limits of §§ 13–14 for the day the start was offered. */
function programmeMonths(demo: DemoPerson, goal: string, offered: IsoDate, random: Random): number {
  const { regime, hasUpperSecondary } = demo.person;
  if (regime === 'INTRO') return random.int(20, 24);
  if (hasUpperSecondary) return offered < NEW_DURATIONS ? 6 : random.int(7, 12);
  if (regime === 'INTEG_6A') return random.int(10, 24);
  if (goal === 'VGO_FULL') return offered < LONGER_SCHOOL ? random.int(26, 36) : random.int(30, 46);
  if (goal === 'FAGBREV') return offered < LONGER_SCHOOL ? random.int(24, 36) : random.int(30, 54);
  return random.int(14, 24);
}

function addExtension(
  demo: DemoPerson,
  setting: Setting,
  { plannedTo, offered, goal }: { plannedTo: IsoDate; offered: IsoDate; goal: string },
): IsoDate {
  const { random, today, municipalityCode } = setting;
  const barred =
    offered >= NEW_DURATIONS && (demo.person.hasUpperSecondary || goal === 'ARBEID' || goal === 'FAGBREV');
  const decidedOn = addDays(plannedTo, -random.int(12, 40));
  if (barred || decidedOn > today || !random.chance(0.22)) return plannedTo;
  const toDate = addMonths(plannedTo, demo.person.hasUpperSecondary ? random.int(3, 5) : random.int(4, 11));
  demo.decision.push({
    ...PLAIN_DECISION,
    scheme: 'INTRO',
    type: 'FORLENGELSE',
    decidedOn,
    fromDate: addDays(plannedTo, 1),
    toDate,
    decisionMunicipalityCode: municipalityCode,
    notifiedOn: addDays(decidedOn, 2),
    ...registered(setting, decidedOn, 40),
  });
  return toDate;
}

function addGoals(demo: DemoPerson, setting: Setting, decidedOn: IsoDate, goal: string): void {
  const { random, today } = setting;
  const setOn = earliest(addDays(decidedOn, random.int(0, 25)), today);
  demo.final_goal.push({ code: goal, setOn, ...registered(setting, setOn, 30) });
  demo.contract.push({ signedOn: setOn, ...registered(setting, setOn, 30) });
}

function addRefusal(demo: DemoPerson, setting: Setting, decidedOn: IsoDate): void {
  const { random, today, municipalityCode } = setting;
  demo.decision.push({
    ...PLAIN_DECISION,
    scheme: 'INTRO',
    type: 'AVSLAG',
    decidedOn,
    fromDate: null,
    toDate: null,
    reason: 'Utenfor målgruppen',
    decisionMunicipalityCode: municipalityCode,
    notifiedOn: addDays(decidedOn, 2),
    ...registered(setting, decidedOn, 40),
  });
  if (!random.chance(0.6)) return;
  const receivedOn = earliest(addDays(decidedOn, random.int(4, 20)), today);
  const settled = addDays(receivedOn, random.int(40, 120)) <= today;
  demo.appeal.push({
    decision: demo.decision.length - 1,
    receivedOn,
    forwardedOn: settled ? addDays(receivedOn, 20) : null,
    outcome: settled ? random.pick(['STADFESTET', 'OMGJORT', 'OPPHEVET', 'TRUKKET']) : null,
    outcomeOn: settled ? addDays(receivedOn, 38) : null,
    ...registered(setting, receivedOn, 30),
  });
}

function addLeave(demo: DemoPerson, setting: Setting, start: IsoDate, end: IsoDate): void {
  const { random, today, municipalityCode } = setting;
  if (!random.chance(0.07)) return;
  const fromDate = addDays(start, random.int(60, 150));
  const code = random.weighted([
    ['OMSORG', 5],
    ['VELFERD', 4],
    ['SYK_LANG', 2],
    ['FRI_FODSEL_FAR', 1],
  ]);
  const length = { OMSORG: random.int(90, 290), SYK_LANG: random.int(30, 120) }[code] ?? random.int(2, 9);
  const toDate = addDays(fromDate, length);
  if (toDate >= end || fromDate > today) return;
  const leave: DecisionRow = {
    ...PLAIN_DECISION,
    scheme: 'INTRO',
    type: 'PERMISJON',
    decidedOn: addDays(fromDate, -random.int(1, 14)),
    fromDate,
    toDate,
    reason: code,
    documentation: code === 'SYK_LANG' ? 'LEGE' : null,
    decisionMunicipalityCode: municipalityCode,
    notifiedOn: null,
    ...registered(setting, fromDate, 25),
  };
  demo.decision.push(leave);
}

function addEnd(demo: DemoPerson, setting: Setting, endedOn: IsoDate, leftEarly: boolean): void {
  const { random, municipalityCode } = setting;
  const ukrainian = demo.person.regime === 'INTEG_6A';
  const stopped = leftEarly && random.chance(0.05);
  const reason = stopped
    ? 'STANSET'
    : random.weighted([
        ['ARBEID', ukrainian ? 46 : 25],
        ['VGO', ukrainian ? 4 : 22],
        ['HOYERE_UTD', 5],
        ['GRUNNSKOLE', ukrainian ? 1 : 8],
        ['ARBEIDSSOKER', 17],
        ['NAV_TILTAK', 11],
        ['HELSE', 6],
        ['OMSORG', 3],
        ['FLYTTET', leftEarly ? 7 : 2],
        ['AVBRUTT_EGET_ONSKE', leftEarly ? 8 : 0],
        ['UTVANDRET', leftEarly && ukrainian ? 4 : 0],
        ['ANNET', 2],
      ]);
  if (stopped) {
    demo.decision.push({
      ...PLAIN_DECISION,
      scheme: 'INTRO',
      type: 'STANS',
      decidedOn: addDays(endedOn, -12),
      fromDate: endedOn,
      toDate: null,
      durationKind: 'PERMANENT',
      decisionMunicipalityCode: municipalityCode,
      notifiedOn: addDays(endedOn, -10),
      ...registered(setting, endedOn, 20),
    });
  }
  demo.programme_end.push({ endedOn, reason, setBy: 'BRUKER', ...registered(setting, endedOn, 45) });
}
