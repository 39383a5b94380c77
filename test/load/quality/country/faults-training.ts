import { addDays, addMonths, daysBetween, type IsoDate } from '~/platform/dates';
import type { Draft } from './draft';
import { type Fault, inProgramme, programmeIn, startedDaysAgo } from './fault';
import { LEAVE_AFTER_DAYS, type Plan } from './plan';

/** Days of leave, which prolong every right to training. */
function awayDays({ programme }: Plan): number {
  return programme?.leave ? daysBetween(programme.leave.from, programme.leave.to) + 1 : 0;
}

/** Whether so many months of training, leave added, were over before today. */
function trainingIsOver(plan: Plan, from: IsoDate, months: number): boolean {
  return addDays(addMonths(from, months), awayDays(plan) + 5) < plan.today;
}

const rightMonths = ({ hasUpperSecondary }: Plan): number => (hasUpperSecondary ? 18 : 36);

/** Right and obligation to Norwegian under integreringsloven. */
const hasRightAndDuty = (plan: Plan): boolean =>
  plan.programme !== null && (plan.kind === 'INTEG' || (plan.kind === 'TRAINING' && !plan.dutyOnly));

const SOCIAL_STUDIES_IN_A_YEAR_FROM: IsoDate = '2023-08-01';

function cutHours({ record }: Draft, subject: string, hours: number): void {
  for (const row of record.hours) if (row.subject === subject) row.hours = hours;
}

function prolongTraining({ record }: Draft, months: number): void {
  for (const row of record.decisions) {
    if (row.type === 'TILDELING' && row.scheme !== 'INTRO' && row.toDate) {
      row.toDate = addMonths(row.toDate, months);
    }
  }
}

/** Faults in the hours and the length of training in Norwegian and social studies. */
export const TRAINING_FAULTS: readonly Fault[] = [
  {
    name: 'hours of a quarter missing',
    rule: 'DQ-042',
    weight: 10,
    fits: (plan) =>
      startedDaysAgo(plan, 460) &&
      daysBetween(programmeIn(plan).start, programmeIn(plan).until) > (plan.kind === 'INTRO' ? 520 : 380) &&
      !programmeIn(plan).leave,
    spoil: ({ plan, record }) => {
      const from = addDays(programmeIn(plan).start, LEAVE_AFTER_DAYS);
      const missing = record.hours.find((row) => (row.fromDate ?? from) > from);
      record.hours = record.hours.filter((row) => row !== missing);
    },
  },
  {
    name: 'measure before the programme began',
    rule: 'DQ-049',
    weight: 6,
    fits: (plan) => startedDaysAgo(plan, 5),
    spoil: ({ plan, record }) => {
      const row = record.measures.find((one) => one.groupCode === 'ARBEID' || one.groupCode === 'UTDANNING');
      if (row) row.fromDate = addDays(programmeIn(plan).start, -25);
    },
  },
  {
    name: 'too few hours of social studies',
    rule: 'DQ-055',
    weight: 8,
    fits: (plan) => {
      if (!hasRightAndDuty(plan) || plan.fullTimeSchool || !plan.programme) return false;
      const came = plan.arrivalDate > plan.permitDate ? plan.arrivalDate : plan.permitDate;
      const months = came >= SOCIAL_STUDIES_IN_A_YEAR_FROM ? 12 : rightMonths(plan);
      return trainingIsOver(plan, plan.programme.offeredOn, months);
    },
    spoil: (draft) => cutHours(draft, 'SAMF', 6),
  },
  {
    name: 'Norwegian goes on after the right',
    rule: 'DQ-056',
    weight: 5,
    fits: (plan) =>
      hasRightAndDuty(plan) &&
      plan.programme !== null &&
      trainingIsOver(plan, plan.programme.offeredOn, rightMonths(plan)),
    spoil: (draft) => prolongTraining(draft, 14),
  },
  {
    name: 'Norwegian goes on after the year of collective protection',
    rule: 'DQ-057',
    weight: 5,
    fits: (plan) =>
      plan.kind === 'INTEG_6A' && inProgramme(plan) && trainingIsOver(plan, programmeIn(plan).start, 12),
    spoil: (draft) => prolongTraining(draft, 10),
  },
  {
    name: 'too few hours of a duty to Norwegian',
    rule: 'DQ-058',
    weight: 20,
    fits: (plan) =>
      plan.kind === 'TRAINING' &&
      plan.dutyOnly &&
      plan.programme !== null &&
      trainingIsOver(plan, plan.programme.offeredOn, rightMonths(plan)),
    spoil: (draft) => cutHours(draft, 'NORSK', 20),
  },
  {
    name: 'too few hours under introduksjonsloven',
    rule: 'DQ-059',
    weight: 4,
    fits: (plan) => plan.kind === 'INTRO' && inProgramme(plan) && addMonths(plan.permitDate, 60) < plan.today,
    spoil: (draft) => cutHours(draft, 'NORSK', 30),
  },
];
