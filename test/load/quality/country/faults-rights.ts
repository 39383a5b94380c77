import { MUNICIPALITIES_LISTED_FROM } from '~/domain/quality/legal-parameters';
import { addDays, addMonths } from '~/platform/dates';
import {
  type Fault,
  type Findings,
  hasEnded,
  inProgramme,
  isRunning,
  otherMunicipality,
  programmeIn,
} from './fault';
import { bornAbout } from './identity';
import type { Plan } from './plan';

/** Codes of municipalities that existed from 2020 to 2023. */
const FORMER = ['3004', '3030', '3803', '5401'] as const;

function makeAge(plan: Plan, years: number): void {
  plan.birthDate = addDays(addMonths(plan.permitDate, -12 * years), -100);
}

const openSince = (plan: Plan, day: string): boolean => addMonths(day, 3) < plan.today;

/** Faults in who the person is to the law, and in what they have a right to. */
export const RIGHTS_FAULTS: readonly Fault[] = [
  {
    name: 'decision of a municipality that is no more',
    rule: 'DQ-006',
    weight: 2,
    // Before that the codes were good.
    fits: (plan) =>
      hasEnded(plan) &&
      !programmeIn(plan).extension &&
      programmeIn(plan).awardTo < plan.today &&
      programmeIn(plan).start > addMonths(MUNICIPALITIES_LISTED_FROM, 4),
    spoil: ({ record, random }) => {
      const [award] = record.decisions;
      if (award) award.decisionMunicipalityCode = random.pick(FORMER);
    },
  },
  {
    name: 'decisions of another municipality',
    rule: 'DQ-007',
    weight: 12,
    fits: (plan) =>
      isRunning(plan) &&
      programmeIn(plan).start < addDays(plan.today, -100) &&
      !programmeIn(plan).extension &&
      !programmeIn(plan).leave,
    spoil: ({ plan, record }) => {
      for (const row of record.decisions) row.decisionMunicipalityCode = otherMunicipality(plan);
    },
  },
  {
    name: 'the other law by the day of the permit',
    rule: 'DQ-010',
    weight: 4,
    fits: (plan) =>
      plan.kind === 'INTRO' ||
      (plan.kind === 'INTEG' && !plan.appliedFromAbroad && plan.permitDate < '2022-01-01'),
    spoil: ({ plan, record }) => {
      record.person.permitDate = plan.kind === 'INTRO' ? '2021-02-08' : '2020-12-15';
    },
  },
  {
    name: 'duty to the programme past the age',
    rule: 'DQ-011',
    weight: 2,
    fits: (plan) => plan.kind === 'INTEG' && plan.goal === 'ARBEID',
    spoil: ({ plan, record }) => {
      makeAge(plan, 57);
      record.person.birthDate = plan.birthDate;
    },
  },
  {
    name: 'duty on a permit that gives none',
    rule: 'DQ-012',
    weight: 2,
    fits: (plan) => plan.kind === 'INTEG',
    spoil: ({ record }) => {
      record.person.permitGround = '28b';
    },
  },
  {
    name: 'collective protection without category',
    rule: 'DQ-013',
    weight: 2,
    fits: (plan) => plan.kind === 'INTEG_6A',
    spoil: ({ record }) => {
      record.categories = [];
      record.person.settledByAgreement = false;
    },
  },
  {
    name: 'citizen of the EEA in the programme',
    rule: 'DQ-014',
    weight: 1,
    fits: (plan) => plan.kind === 'INTEG',
    spoil: ({ record, random }) => {
      record.person.citizenshipGroup = random.pick(['EOS', 'NORDISK']);
    },
  },
  {
    name: 'too old for the duty to Norwegian',
    rule: 'DQ-015',
    weight: 10,
    fits: (plan) => plan.kind === 'TRAINING' && !plan.dutyOnly,
    spoil: ({ plan, record }) => {
      makeAge(plan, 68);
      record.person.birthDate = plan.birthDate;
    },
  },
  {
    name: 'too young for the duty to Norwegian',
    rule: 'DQ-015',
    weight: 1,
    fits: (plan) => plan.kind === 'INTEG' && plan.goal !== 'ARBEID',
    spoil: ({ plan, record }) => {
      makeAge(plan, 17);
      record.person.birthDate = plan.birthDate;
    },
    // Who is too young for Norwegian is too young for the programme.
    also: () => ({ 'DQ-011': 1 }),
  },
  {
    name: 'no decision on the programme',
    rule: 'DQ-020',
    weight: 7,
    fits: (plan) => plan.kind === 'INTEG' && openSince(plan, plan.settledOn) && inProgramme(plan),
    spoil: ({ record }) => {
      record.decisions = record.decisions.filter((row) => row.scheme !== 'INTRO');
      Object.assign(record, { finalGoals: [], contracts: [], measures: [], absences: [], ends: [] });
      Object.assign(record, { appeals: [], fullTime: [] });
    },
  },
  {
    name: 'no decision on anything',
    rule: 'DQ-021',
    weight: 7,
    fits: (plan) =>
      (inProgramme(plan) ? plan.kind !== 'INTRO' : plan.programme !== null && !plan.dutyOnly) &&
      openSince(plan, plan.populationRegisteredOn),
    spoil: ({ record }) => {
      Object.assign(record, { decisions: [], finalGoals: [], contracts: [], languageGoals: [] });
      Object.assign(record, { measures: [], hours: [], absences: [], ends: [], appeals: [], fullTime: [] });
    },
    also: ({ plan }): Findings => (plan.kind === 'INTEG' ? { 'DQ-020': 1 } : {}),
  },
  {
    name: 'decided more than two years after settlement',
    rule: 'DQ-022',
    weight: 2,
    fits: (plan) => plan.kind === 'INTEG' && inProgramme(plan),
    spoil: ({ plan, record }) => {
      record.person.firstSettledOn = addMonths(programmeIn(plan).decidedOn, -25);
    },
  },
  {
    name: 'awarded to one who works full time',
    rule: 'DQ-027',
    weight: 8,
    fits: (plan) => plan.kind === 'INTEG' && inProgramme(plan) && programmeIn(plan).decidedOn >= '2026-01-01',
    spoil: ({ record, random }) => {
      record.person.workHoursPerWeek = random.int(30, 38);
    },
  },
  {
    name: 'under 25 without school, straight to work',
    rule: 'DQ-033',
    weight: 2,
    fits: (plan) =>
      plan.kind === 'INTEG' && inProgramme(plan) && !plan.hasUpperSecondary && plan.goal === 'ARBEID',
    spoil: ({ plan, record }) => {
      record.person.birthDate = bornAbout(
        Number(programmeIn(plan).start.slice(0, 4)) - 21,
        plan.number,
      ).birthDate;
    },
  },
  {
    name: 'no schooling registered',
    rule: 'DQ-050',
    weight: 8,
    fits: (plan) => plan.kind === 'INTEG' || (plan.kind === 'TRAINING' && !plan.dutyOnly),
    spoil: ({ record }) => {
      record.person.hasUpperSecondary = null;
    },
  },
  {
    name: 'schooling under introduksjonsloven',
    rule: 'DQ-051',
    weight: 3,
    fits: (plan) => plan.kind === 'INTRO',
    spoil: ({ record }) => {
      record.person.hasUpperSecondary = true;
    },
  },
  {
    name: 'hours without a track',
    rule: 'DQ-062',
    weight: 3,
    fits: (plan) => plan.kind === 'INTRO' && inProgramme(plan),
    spoil: ({ record }) => {
      record.person.track = null;
    },
  },
];
