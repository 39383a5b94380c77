import { addDays, addMonths, type IsoDate } from '~/platform/dates';
import { PLAIN_DECISION } from './compose-programme';
import { type DemoPerson, programmeOf } from './demo-person';
import { earliest } from './random';
import type { Setting } from './setting';

/** Spoils the record as a busy municipality would. False when the person has nothing of the kind to spoil. */
export type Fault = (demo: DemoPerson, setting: Setting) => boolean;

const yearStart = (today: IsoDate): IsoDate =>
  `${Number(today.slice(0, 4)) - (Number(today.slice(5, 7)) < 3 ? 1 : 0)}-01-01`;

const programmeEnd = (demo: DemoPerson): IsoDate | null => programmeOf(demo).at(-1)?.toDate ?? null;

const runsToday = (demo: DemoPerson, today: IsoDate): boolean =>
  programmeOf(demo).some((row) => (row.fromDate ?? today) < today && (row.toDate ?? today) >= today) &&
  demo.programme_end.length === 0;

function startedBefore(demo: DemoPerson, day: IsoDate): boolean {
  const start = programmeOf(demo)[0]?.fromDate;
  return start !== null && start !== undefined && start < day;
}

function dropProgramme(demo: DemoPerson): void {
  const dropped = new Set(demo.decision.filter((row) => row.scheme === 'INTRO'));
  demo.decision = demo.decision.filter((row) => !dropped.has(row));
  demo.appeal = [];
  demo.final_goal = [];
  demo.contract = [];
  demo.measure = [];
  demo.absence = [];
  demo.programme_end = [];
  demo.full_time_upper_secondary = [];
}

/** No measure goes on after `day`; those that begin later are gone. */
function cutMeasures(demo: DemoPerson, day: IsoDate): void {
  demo.measure = demo.measure
    .filter((row) => (row.fromDate ?? day) <= day)
    .map((row) => ({
      ...row,
      toDate: earliest(row.toDate ?? day, day),
      registeredOn: earliest(row.registeredOn ?? day, day),
    }));
  demo.full_time_upper_secondary = [];
}

export const noEndReason: Fault = (demo, { random }) => {
  const [end] = demo.programme_end;
  if (!end) return false;
  end.reason = 'IKKE_REGISTRERT';
  if (random.chance(0.22)) end.setBy = 'SYSTEM';
  return true;
};

export const automaticEnd: Fault = (demo) => {
  const [end] = demo.programme_end;
  if (!end) return false;
  end.setBy = 'SYSTEM';
  return true;
};

export const noEnd: Fault = (demo, { today }) => {
  const last = programmeEnd(demo);
  if (!last || last >= addDays(today, -65) || demo.programme_end.length === 0) return false;
  demo.programme_end = [];
  return true;
};

export const endBeforeStart: Fault = (demo) => {
  const [end] = demo.programme_end;
  const start = programmeOf(demo)[0]?.fromDate;
  if (!end || !start) return false;
  end.endedOn = addDays(start, -12);
  end.registeredOn = addDays(start, 3);
  return true;
};

export const hoursAfterEnd: Fault = (demo, { today }) => {
  const [end] = demo.programme_end;
  const hours = demo.training_hours.at(-1);
  if (!end?.endedOn || !hours) return false;
  const fromDate = addDays(end.endedOn, 20);
  const toDate = addDays(fromDate, 60);
  if (toDate > today) return false;
  demo.training_hours.push({
    ...hours,
    subject: 'NORSK',
    fromDate,
    toDate,
    hours: 84,
    registeredOn: earliest(addDays(toDate, 12), today),
  });
  return true;
};

export const twoEnds: Fault = (demo, { random, today }) => {
  const [end] = demo.programme_end;
  if (!end?.endedOn) return false;
  const endedOn = addDays(end.endedOn, -random.int(9, 40));
  if (endedOn < (programmeOf(demo)[0]?.fromDate ?? endedOn)) return false;
  demo.programme_end.push({
    ...end,
    endedOn,
    reason: 'ARBEIDSSOKER',
    registeredOn: earliest(addDays(endedOn, 8), today),
  });
  return true;
};

export const noRunningMeasure: Fault = (demo, { random, today }) => {
  const cut = addDays(today, -random.int(72, 150));
  if (!runsToday(demo, today) || !startedBefore(demo, addDays(cut, -30)) || cut < yearStart(today))
    return false;
  cutMeasures(demo, cut);
  return true;
};

export const noMeasureThisYear: Fault = (demo, { today }) => {
  const cut = addDays(yearStart(today), -20);
  if (!runsToday(demo, today) || !startedBefore(demo, addDays(cut, -30))) return false;
  cutMeasures(demo, cut);
  return true;
};

export const neverStarted: Fault = (demo, { today }) => {
  if (!runsToday(demo, today) || !startedBefore(demo, addDays(today, -40))) return false;
  demo.measure = [];
  demo.training_hours = [];
  demo.full_time_upper_secondary = [];
  return true;
};

export const noFinalGoal: Fault = (demo, { today }) => {
  if (demo.final_goal.length === 0 || !startedBefore(demo, addDays(today, -70))) return false;
  demo.final_goal = [];
  return true;
};

export const noLanguageGoal: Fault = (demo, { today }) => {
  if (demo.language_goal.length === 0 || !startedBefore(demo, addDays(today, -70))) return false;
  demo.language_goal = [];
  return true;
};

export const noEducation: Fault = (demo) => {
  if (demo.person.regime !== 'INTEG' || !demo.category.some((row) => row.code === 'RP_NORSK')) return false;
  demo.person.hasUpperSecondary = null;
  return true;
};

export const noProgrammeDecision: Fault = (demo, { today }) => {
  const open = demo.category.some((row) => row.code === 'RP_INTRO' && !row.toDate);
  const settled = demo.person.settledOn ?? today;
  if (demo.person.regime !== 'INTEG' || !open || addMonths(settled, 3) >= addDays(today, -3)) return false;
  dropProgramme(demo);
  return true;
};

export const noTrainingDecision: Fault = (demo, { today }) => {
  const inRegister = demo.person.populationRegisteredOn ?? today;
  if (demo.person.regime === 'INTRO' || addMonths(inRegister, 3) >= addDays(today, -3)) return false;
  if (demo.appeal.length > 0 || demo.training_hours.length > 6) return false;
  demo.decision = demo.decision.filter((row) => !row.scheme.startsWith('NORSK'));
  demo.training_hours = [];
  return true;
};

export const hoursWithoutDecision: Fault = (demo) => {
  if (demo.training_hours.length === 0 || demo.appeal.length > 0) return false;
  demo.decision = demo.decision.filter((row) => row.scheme === 'INTRO');
  return true;
};

export const lateRegistration: Fault = (demo, { random, today }) => {
  const [hours] = demo.training_hours;
  const [end] = demo.programme_end;
  const days = random.int(75, 210);
  if (hours?.toDate && addDays(hours.toDate, days) <= today) {
    hours.registeredOn = addDays(hours.toDate, days);
    return true;
  }
  if (end?.endedOn && addDays(end.endedOn, days) <= today) {
    end.registeredOn = addDays(end.endedOn, days);
    return true;
  }
  return false;
};

export const tooLongProgramme: Fault = (demo) => {
  const award = programmeOf(demo)[0];
  const goal = demo.final_goal[0]?.code;
  if (demo.person.regime !== 'INTEG' || demo.person.hasUpperSecondary === null || !award?.fromDate || !goal)
    return false;
  // A programme that was ended in time is not too long, whatever was granted.
  if (demo.programme_end.length > 0) return false;
  const months = demo.person.hasUpperSecondary ? 26 : goal === 'VGO_FULL' ? 66 : goal === 'FAGBREV' ? 76 : 54;
  award.toDate = addMonths(award.fromDate, months);
  demo.decision = demo.decision.filter((row) => row.type !== 'FORLENGELSE');
  return true;
};

export const tooLongExtension: Fault = (demo) => {
  const extension = demo.decision.find((row) => row.type === 'FORLENGELSE');
  if (demo.person.regime !== 'INTEG' || !extension?.fromDate) return false;
  extension.toDate = addMonths(extension.fromDate, demo.person.hasUpperSecondary ? 9 : 15);
  return true;
};

export const duplicateAward: Fault = (demo) => {
  const award = programmeOf(demo)[0];
  if (!award?.fromDate) return false;
  demo.decision.push({ ...award, fromDate: addDays(award.fromDate, 5) });
  return true;
};

export const impossibleDates: Fault = (demo, { random }) => {
  const measure = demo.measure.find(
    (row) => row.type !== 'NORSK' && row.fromDate && row.toDate && row.fromDate < row.toDate,
  );
  if (measure && random.chance(0.7)) {
    const { fromDate, toDate } = measure;
    measure.fromDate = toDate;
    measure.toDate = fromDate;
    return true;
  }
  const [goal] = demo.final_goal;
  if (!goal?.setOn) return false;
  goal.setOn = `${Number(goal.setOn.slice(0, 4)) + 20}${goal.setOn.slice(4, 8)}15`;
  return true;
};

export const wrongRegime: Fault = (demo) => {
  if (demo.person.regime === 'INTRO' || demo.programme_end.length > 0) return false;
  demo.person.regime = demo.person.regime === 'INTEG_6A' ? 'INTEG' : 'INTRO';
  return true;
};

export const wrongAge: Fault = (demo) => {
  if (demo.person.regime !== 'INTEG' || !demo.category.some((row) => row.code === 'RP_NORSK')) return false;
  demo.person.birthDate = addDays(addMonths(demo.person.permitDate, -12 * 17), -120);
  return true;
};

export const wrongExtendedNorwegian: Fault = (demo, setting) => {
  const training = demo.decision.find((row) => row.scheme === 'NORSK_RETT' && row.type === 'TILDELING');
  const decidedOn: IsoDate = '2026-07-09';
  if (!training || decidedOn > setting.today || (training.fromDate ?? '') > '2025-08-01') return false;
  demo.decision = demo.decision.filter((row) => row.type !== 'UTVIDET_NORSK');
  demo.decision.push({
    ...PLAIN_DECISION,
    scheme: 'NORSK_RETT',
    type: 'UTVIDET_NORSK',
    decidedOn,
    fromDate: decidedOn,
    toDate: addMonths(decidedOn, 6),
    decisionMunicipalityCode: setting.municipalityCode,
    notifiedOn: null,
    source: 'WEB',
    registeredOn: earliest(addDays(decidedOn, 9), setting.today),
  });
  return true;
};

/** Numbers of municipalities that existed from 2020 to 2023 and no longer do. */
const FORMER_CODES = ['3004', '3005', '3030', '3803', '3804', '5401', '3024', '3025'] as const;

export const formerMunicipality: Fault = (demo, { random }) => {
  const award = demo.decision.find(
    (row) => row.type === 'TILDELING' && (row.decidedOn ?? '') >= '2024-01-01',
  );
  if (!award) return false;
  award.decisionMunicipalityCode = random.pick(FORMER_CODES);
  return true;
};

export const badDuf: Fault = (demo, { random }) => {
  const { duf } = demo.person;
  if (random.chance(0.5)) {
    const control = (Number(duf.slice(10)) + 4) % 11;
    demo.person.duf = duf.slice(0, 10) + String(control).padStart(2, '0');
  } else {
    demo.person.duf = `${duf.slice(0, 9)}O${duf.slice(10)}`;
  }
  return true;
};
