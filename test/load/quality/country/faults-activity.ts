import { addDays, addMonths, daysBetween, type IsoDate } from '~/platform/dates';
import { earliest } from '../../../../prisma/seed/demo/random';
import { type Draft, type Measure, registeredOn } from './draft';
import {
  controlYearStart,
  type Fault,
  type Findings,
  hasEnded,
  inProgramme,
  isRunning,
  judgedUntil,
  mustWork,
  programmeIn,
  startedDaysAgo,
} from './fault';
import { LEAVE_AFTER_DAYS, type Plan } from './plan';

/** Nothing that was to happen goes on after `day`: courses are cut, and hours of the quarters after it are gone. */
function stopAfter({ record }: Draft, day: IsoDate): void {
  const cut = <Row extends { fromDate?: IsoDate | null; toDate?: IsoDate | null }>(rows: Row[]): Row[] =>
    rows
      .filter((row) => (row.fromDate ?? day) <= day)
      .map((row) => ({ ...row, toDate: earliest(row.toDate ?? day, day) }));
  record.measures = cut(record.measures).map((row) => ({
    ...row,
    registeredOn: earliest(row.registeredOn ?? day, day),
  }));
  record.hours = cut(record.hours).map((row) => ({
    ...row,
    registeredOn: earliest(row.registeredOn ?? day, addDays(day, 14)),
  }));
  record.fullTime = cut(record.fullTime);
}

const mainActivities = ({ record }: Draft): Measure[] =>
  record.measures.filter((row) => row.groupCode === 'ARBEID' || row.groupCode === 'UTDANNING');

/** Days of taking part that are judged, when nothing interrupts them. */
function judgedDays(plan: Plan): number {
  return daysBetween(programmeIn(plan).start, earliest(programmeIn(plan).until, judgedUntil(plan.today)));
}

/** So many days without any measure make thirteen weeks that are no longer full-time. */
const EMPTY_DAYS = 80;

/** Faults in measures, hours, absence and leave. */
export const ACTIVITY_FAULTS: readonly Fault[] = [
  {
    name: 'registered late',
    rule: 'DQ-026',
    weight: 9,
    fits: (plan) => startedDaysAgo(plan, 240),
    spoil: ({ record }) => {
      const [row] = record.hours;
      if (row?.toDate) row.registeredOn = addDays(addMonths(row.toDate, 2), 12);
    },
  },
  {
    name: 'awarded and never begun',
    rule: 'DQ-028',
    weight: 5,
    fits: (plan) =>
      plan.kind === 'INTEG_6A' &&
      hasEnded(plan) &&
      programmeIn(plan).until < controlYearStart(plan.today) &&
      programmeIn(plan).until < '2026-01-01',
    spoil: ({ record }) => {
      Object.assign(record, { measures: [], hours: [], absences: [], fullTime: [] });
      for (const row of record.ends) row.reason = 'ANNET';
    },
  },
  {
    name: 'no measure for months',
    rule: 'DQ-040',
    weight: 150,
    fits: (plan) =>
      isRunning(plan) &&
      startedDaysAgo(plan, 250) &&
      !programmeIn(plan).leave &&
      !mustWork(plan) &&
      addDays(plan.today, -EMPTY_DAYS) >= controlYearStart(plan.today) &&
      (plan.kind !== 'INTEG_6A' || addDays(judgedUntil(plan.today), -90) >= '2026-01-01'),
    spoil: (draft) => stopAfter(draft, addDays(draft.plan.today, -EMPTY_DAYS)),
    // Without measures for so long, thirteen weeks have too few hours.
    also: () => ({ 'DQ-043': 1 }),
  },
  {
    name: 'no measure in the year',
    rule: 'DQ-041',
    weight: 40,
    fits: (plan) => {
      const year = controlYearStart(plan.today);
      if (!hasEnded(plan) || !programmeIn(plan).endedOn || programmeIn(plan).leave) return false;
      const { endedOn, start } = programmeIn(plan);
      const days = daysBetween(year, endedOn ?? year);
      return days > 42 && days < 83 && start < addDays(year, -LEAVE_AFTER_DAYS) && !mustWork(plan);
    },
    spoil: (draft) => stopAfter(draft, addDays(controlYearStart(draft.plan.today), -1)),
    also: ({ plan }): Findings => (plan.kind === 'INTEG_6A' ? {} : { 'DQ-043': 1 }),
  },
  {
    name: 'half a programme',
    rule: 'DQ-043',
    weight: 10,
    fits: (plan) =>
      (plan.kind === 'INTRO' || plan.kind === 'INTEG') &&
      startedDaysAgo(plan, 290) &&
      judgedDays(plan) > 260 &&
      !programmeIn(plan).leave &&
      !mustWork(plan) &&
      !plan.fullTimeSchool,
    spoil: (draft) => {
      for (const row of mainActivities(draft)) row.hoursPerWeek = 5;
    },
  },
  {
    name: 'hours of a month registered as of a week',
    rule: 'DQ-044',
    weight: 4,
    fits: (plan) => startedDaysAgo(plan, 3),
    spoil: (draft) => {
      const [row] = mainActivities(draft);
      if (row) row.hoursPerWeek = 65;
    },
  },
  {
    name: 'too little work for a goal of work',
    rule: 'DQ-045',
    weight: 80,
    fits: (plan) =>
      plan.kind === 'INTEG' &&
      inProgramme(plan) &&
      mustWork(plan) &&
      addDays(addMonths(programmeIn(plan).start, plan.hasUpperSecondary ? 3 : 6), 3) <
        earliest(programmeIn(plan).until, judgedUntil(plan.today)),
    spoil: (draft) => {
      for (const row of draft.record.measures) {
        if (row.groupCode === 'ARBEID') row.hoursPerWeek = 9;
        if (row.groupCode === 'NORSK') row.hoursPerWeek = 23;
      }
    },
  },
  {
    name: 'no life skills',
    rule: 'DQ-046',
    weight: 8,
    fits: (plan) =>
      plan.kind === 'INTEG' &&
      inProgramme(plan) &&
      (hasEnded(plan) || addMonths(programmeIn(plan).start, 12) < addDays(plan.today, -3)),
    spoil: ({ record }) => {
      record.measures = record.measures.filter((row) => row.groupCode !== 'LIVSM');
    },
  },
  {
    name: 'too few meetings for parents',
    rule: 'DQ-047',
    weight: 10,
    fits: (plan) => plan.kind === 'INTEG' && plan.hasChildren && startedDaysAgo(plan, 110),
    spoil: ({ record }) => {
      for (const row of record.measures) if (row.groupCode === 'FORELDRE') row.meetings = 3;
    },
  },
  {
    name: 'social studies under collective protection',
    rule: 'DQ-048',
    weight: 3,
    fits: (plan) => plan.kind === 'INTEG_6A' && startedDaysAgo(plan, 40),
    spoil: (draft) => {
      const [norwegian] = draft.record.hours;
      if (!norwegian?.fromDate || !norwegian.toDate) return;
      const period = { fromDate: norwegian.fromDate, toDate: norwegian.toDate };
      const on = { registeredOn: registeredOn(draft, norwegian.toDate) };
      draft.record.measures.push({ type: 'SAMF', groupCode: 'SAMF', hoursPerWeek: 2, ...period, ...on });
      draft.record.hours.push({ scheme: 'NORSK_RETT', subject: 'SAMF', hours: 4, ...period, ...on });
    },
  },
  {
    name: 'full-time school without the marker',
    rule: 'DQ-060',
    weight: 12,
    fits: (plan) => plan.fullTimeSchool && startedDaysAgo(plan, 0),
    spoil: ({ record }) => {
      record.fullTime = [];
    },
    findings: ({ record }) => record.measures.filter((row) => row.type === 'VGO').length,
  },
  {
    name: 'marker without full-time school',
    rule: 'DQ-060',
    weight: 2,
    fits: (plan) => !plan.fullTimeSchool && plan.kind !== 'INTRO' && startedDaysAgo(plan, 100),
    spoil: ({ plan, record }) => {
      const { start } = programmeIn(plan);
      record.fullTime.push({ fromDate: start, toDate: addDays(start, 60) });
    },
  },
  {
    name: 'hours of a year registered as of a quarter',
    rule: 'DQ-063',
    weight: 4,
    fits: (plan) => plan.kind !== 'INTRO' && plan.programme !== null && plan.programme.start <= plan.today,
    spoil: ({ record }) => {
      const [row] = record.hours;
      if (!row?.fromDate || !row.toDate) return;
      row.hours = 41 * Math.floor((daysBetween(row.fromDate, row.toDate) + 7) / 7) + 20;
    },
  },
  {
    name: 'holiday for too long',
    rule: 'DQ-070',
    weight: 15,
    fits: (plan) =>
      plan.kind === 'INTEG' && startedDaysAgo(plan, 180) && programmeIn(plan).leave?.code === 'FERIE',
    change: (plan) => {
      const { leave, until } = programmeIn(plan);
      if (leave)
        programmeIn(plan).leave = { ...leave, to: earliest(addDays(leave.from, 45), addDays(until, -1)) };
    },
  },
  {
    name: 'care leave for too long',
    rule: 'DQ-071',
    weight: 12,
    fits: (plan) =>
      plan.kind === 'INTEG' &&
      inProgramme(plan) &&
      !mustWork(plan) &&
      // From later days there is no saying whether the end lies whole months after.
      programmeIn(plan).start.slice(8) <= '28' &&
      daysBetween(programmeIn(plan).start, earliest(programmeIn(plan).until, plan.today)) > 560,
    change: (plan) => {
      const from = addDays(programmeIn(plan).start, LEAVE_AFTER_DAYS + 5);
      programmeIn(plan).leave = { code: 'OMSORG', from, to: addDays(from, 320) };
    },
    // So long a leave moves the end of the programme, which stands as it was granted.
    also: ({ plan }): Findings => {
      const { endedOn, lastTo } = programmeIn(plan);
      return endedOn === null || endedOn >= lastTo ? { 'DQ-075': 1 } : {};
    },
  },
  {
    name: 'self-certified in the first weeks',
    rule: 'DQ-072',
    weight: 3,
    fits: (plan) => (plan.kind === 'INTRO' || plan.kind === 'INTEG') && startedDaysAgo(plan, 10),
    spoil: (draft) => {
      const day = addDays(programmeIn(draft.plan).start, 5);
      const on = { registeredOn: registeredOn(draft, day) };
      draft.record.absences.push({ type: 'EGENMELDING', fromDate: day, toDate: day, hours: 7.5, ...on });
    },
  },
  {
    name: 'work practice during leave',
    rule: 'DQ-073',
    weight: 30,
    fits: (plan) => ['OMSORG', 'SYK_LANG'].includes(plan.programme?.leave?.code ?? ''),
    spoil: (draft) => {
      const { leave } = programmeIn(draft.plan);
      if (!leave) return;
      const period = { fromDate: addDays(leave.from, 4), toDate: addDays(leave.from, 18) };
      const on = { registeredOn: registeredOn(draft, period.toDate) };
      const work = { type: 'ARBEIDSPRAKSIS', groupCode: 'ARBEID', hoursPerWeek: 15, completed: true };
      draft.record.measures.push({ ...work, ...period, ...on });
    },
  },
  {
    name: 'away without a reason',
    rule: 'DQ-074',
    weight: 3,
    fits: (plan) => startedDaysAgo(plan, 60),
    spoil: (draft) => {
      const { start, until } = programmeIn(draft.plan);
      const day = addDays(start, 40);
      const hours = Math.ceil(((daysBetween(start, until) + 31) / 7) * 8);
      const on = { registeredOn: registeredOn(draft, day) };
      draft.record.absences.push({ type: 'UGYLDIG', fromDate: day, toDate: addDays(day, 15), hours, ...on });
    },
  },
];
