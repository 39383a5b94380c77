import { addDays, addMonths } from '~/platform/dates';
import { registeredOn } from './draft';
import { type Fault, hasEnded, mustWork, programmeIn, ranOut } from './fault';
import type { Plan } from './plan';

/** Makes a programme of introduksjonsloven three years and two months long; true to the rest of the plan. */
function prolong(plan: Plan): void {
  const programme = programmeIn(plan);
  const lastTo = addDays(addMonths(programme.start, 38), -1);
  const from = addDays(programme.awardTo, 1);
  programme.extension = { decidedOn: addDays(from, -20), from, to: lastTo };
  Object.assign(programme, { lastTo, until: lastTo, endedOn: lastTo });
  Object.assign(plan, { norwegianHours: 14, otherHours: 17 });
}

const isLongIntro = (plan: Plan): boolean =>
  plan.kind === 'INTRO' && hasEnded(plan) && addMonths(programmeIn(plan).start, 40) < plan.today;

/** Faults in how programmes end: missing ends and reasons lead, as in the rounds that IMDi has written about. */
export const END_FAULTS: readonly Fault[] = [
  {
    name: 'longer than three years',
    rule: 'DQ-039',
    weight: 4,
    fits: isLongIntro,
    change: prolong,
  },
  {
    name: 'end without a reason',
    rule: 'DQ-081',
    weight: 24,
    fits: hasEnded,
    spoil: ({ record }) => {
      for (const row of record.ends) row.reason = 'IKKE_REGISTRERT';
    },
  },
  {
    name: 'ended by NIR without a reason',
    rule: 'DQ-082',
    weight: 5,
    fits: hasEnded,
    spoil: ({ record }) => {
      for (const row of record.ends) Object.assign(row, { reason: 'IKKE_REGISTRERT', setBy: 'SYSTEM' });
    },
    also: () => ({ 'DQ-081': 1 }),
  },
  {
    name: 'ended by NIR',
    rule: 'DQ-082',
    weight: 4,
    fits: hasEnded,
    spoil: ({ record }) => {
      for (const row of record.ends) row.setBy = 'SYSTEM';
    },
  },
  {
    name: 'end in the future',
    rule: 'DQ-083',
    weight: 3,
    fits: (plan) => ranOut(plan) && programmeIn(plan).lastTo < plan.today,
    spoil: ({ plan, record }) => {
      for (const row of record.ends)
        Object.assign(row, { endedOn: addDays(plan.today, 20), reason: 'ARBEIDSSOKER' });
    },
  },
  {
    name: 'two ends',
    rule: 'DQ-084',
    weight: 5,
    fits: hasEnded,
    spoil: (draft) => {
      const endedOn = addDays(programmeIn(draft.plan).until, -12);
      const on = { registeredOn: registeredOn(draft, endedOn) };
      draft.record.ends.push({ endedOn, reason: 'ARBEIDSSOKER', setBy: 'BRUKER', ...on });
    },
  },
  {
    name: 'moved, and still here',
    rule: 'DQ-085',
    weight: 5,
    fits: (plan) => hasEnded(plan) && programmeIn(plan).until <= addDays(plan.today, -90),
    spoil: ({ record }) => {
      for (const row of record.ends) row.reason = 'FLYTTET';
    },
  },
  {
    name: 'ended in work without having worked',
    rule: 'DQ-086',
    weight: 5,
    fits: (plan) => hasEnded(plan) && !mustWork(plan) && !plan.fullTimeSchool,
    spoil: ({ record }) => {
      for (const row of record.ends) row.reason = 'ARBEID';
      for (const row of record.measures) {
        if (row.groupCode === 'ARBEID' || row.groupCode === 'UTDANNING')
          Object.assign(row, { type: 'ANNET', groupCode: 'ANNET' });
      }
    },
  },
  {
    name: 'hours go on after the end of a prolonged programme',
    rule: 'DQ-087',
    weight: 3,
    fits: (plan) => isLongIntro(plan) && addMonths(programmeIn(plan).start, 43) < plan.today,
    change: prolong,
    spoil: (draft) => {
      const fromDate = addDays(programmeIn(draft.plan).until, 10);
      const toDate = addDays(fromDate, 60);
      const on = { registeredOn: registeredOn(draft, toDate) };
      draft.record.hours.push({ scheme: 'NORSK', subject: 'NORSK', hours: 40, fromDate, toDate, ...on });
    },
    also: () => ({ 'DQ-039': 1 }),
  },
];
