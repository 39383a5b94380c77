import { addDays, addMonths, type IsoDate } from '~/platform/dates';
import { monthsToSpare } from './compose';
import { addDecision, type Draft, registeredOn } from './draft';
import {
  type Fault,
  type Findings,
  hasEnded,
  inProgramme,
  isRunning,
  otherMunicipality,
  programmeIn,
  ranOut,
  startedDaysAgo,
} from './fault';
import { longestMonths, type Plan } from './plan';

/** Two months and some days after the decision, when goals and papers are due. */
const decidedLongAgo = (plan: Plan): boolean =>
  plan.programme !== null && addMonths(plan.programme.decidedOn, 2) < addDays(plan.today, -3);

function addAwardAgain({ plan, record }: Draft, code: string): void {
  const [award] = record.decisions;
  if (award) record.decisions.splice(1, 0, { ...award, decisionMunicipalityCode: code });
  for (const appeal of record.appeals) appeal.overDecision = 0;
  if (!plan.programme) throw new Error('The fault needs an award');
}

/** A last day two months after the longest programme, one more than the month of slack. */
function tooLong(plan: Plan): IsoDate {
  const { start, offeredOn } = programmeIn(plan);
  const [longest] = longestMonths(plan, offeredOn);
  return addMonths(start, longest + 2);
}

/** Faults in decisions, goals, papers and appeals. */
export const DECISION_FAULTS: readonly Fault[] = [
  {
    name: 'contract dated in the future',
    rule: 'DQ-023',
    weight: 3,
    fits: (plan) => inProgramme(plan) && plan.kind !== 'INTRO',
    spoil: ({ plan, record }) => {
      for (const row of record.contracts) row.signedOn = addDays(plan.today, 40);
    },
  },
  {
    name: 'awards of two municipalities',
    rule: 'DQ-024',
    weight: 2,
    fits: (plan) => hasEnded(plan) && programmeIn(plan).awardTo < plan.today,
    spoil: (draft) => addAwardAgain(draft, otherMunicipality(draft.plan)),
  },
  {
    name: 'the same award twice',
    rule: 'DQ-025',
    weight: 4,
    fits: inProgramme,
    spoil: (draft) => addAwardAgain(draft, draft.plan.municipalityCode),
  },
  {
    name: 'no final goal',
    rule: 'DQ-030',
    weight: 8,
    fits: (plan) =>
      decidedLongAgo(plan) &&
      (plan.kind === 'INTEG_6A' ||
        (plan.kind === 'INTEG' && !programmeIn(plan).extension && programmeIn(plan).months <= 24)),
    spoil: ({ record }) => {
      record.finalGoals = [];
    },
  },
  {
    name: 'contract under introduksjonsloven',
    rule: 'DQ-031',
    weight: 2,
    fits: (plan) => plan.kind === 'INTRO' && inProgramme(plan),
    spoil: ({ plan, record }) => {
      record.contracts.push({ signedOn: programmeIn(plan).decidedOn });
    },
  },
  {
    name: 'final goal that the schooling has passed',
    rule: 'DQ-032',
    weight: 3,
    fits: (plan) => plan.kind === 'INTEG' && plan.hasUpperSecondary && inProgramme(plan),
    spoil: ({ record }) => {
      for (const row of record.finalGoals) row.code = 'VGO_DEL';
    },
  },
  {
    name: 'no contract',
    rule: 'DQ-034',
    weight: 5,
    fits: (plan) => decidedLongAgo(plan) && (plan.kind === 'INTEG' || plan.kind === 'INTEG_6A'),
    spoil: ({ record }) => {
      record.contracts = [];
    },
  },
  {
    name: 'no skills mapping',
    rule: 'DQ-035',
    weight: 4,
    fits: (plan) => decidedLongAgo(plan) && plan.kind === 'INTEG',
    spoil: ({ record }) => {
      record.person.skillsMappedOn = null;
    },
  },
  {
    name: 'no career guidance',
    rule: 'DQ-036',
    weight: 4,
    fits: (plan) => decidedLongAgo(plan) && plan.kind === 'INTEG',
    spoil: ({ record }) => {
      record.person.careerGuidedOn = null;
    },
  },
  {
    name: 'programme too long',
    rule: 'DQ-037',
    weight: 5,
    fits: (plan) =>
      plan.kind === 'INTEG' &&
      hasEnded(plan) &&
      !programmeIn(plan).extension &&
      // With other goals the training would last longer than the right to it.
      (plan.hasUpperSecondary || plan.goal === 'ARBEID') &&
      addDays(tooLong(plan), 100) < plan.today,
    change: (plan) => {
      const lastTo = tooLong(plan);
      Object.assign(programmeIn(plan), { awardTo: lastTo, lastTo, until: lastTo, endedOn: lastTo });
    },
  },
  {
    name: 'extension too long',
    rule: 'DQ-038',
    weight: 40,
    fits: (plan) =>
      plan.kind === 'INTEG' &&
      hasEnded(plan) &&
      !plan.hasUpperSecondary &&
      programmeIn(plan).extension !== null &&
      programmeIn(plan).months + 14 <=
        longestMonths(plan, programmeIn(plan).offeredOn).reduce((sum, months) => sum + months, 0),
    spoil: ({ record }) => {
      for (const row of record.decisions) {
        if (row.type === 'FORLENGELSE' && row.fromDate) row.toDate = addMonths(row.fromDate, 14);
      }
    },
  },
  {
    name: 'extension that the law no longer allows',
    rule: 'DQ-038',
    weight: 20,
    fits: (plan) =>
      plan.kind === 'INTEG' &&
      startedDaysAgo(plan, 30) &&
      plan.hasUpperSecondary &&
      programmeIn(plan).offeredOn >= '2026-01-01' &&
      monthsToSpare(plan) >= 2,
    spoil: (draft) => {
      const { start, awardTo } = programmeIn(draft.plan);
      addDecision(draft, {
        scheme: 'INTRO',
        type: 'FORLENGELSE',
        decidedOn: addDays(start, 20),
        fromDate: addDays(awardTo, 1),
        toDate: addMonths(awardTo, 1),
      });
    },
  },
  {
    name: 'no language goal',
    rule: 'DQ-052',
    weight: 8,
    fits: (plan) => decidedLongAgo(plan) && plan.kind !== 'INTRO',
    spoil: ({ record }) => {
      record.languageGoals = [];
    },
  },
  {
    name: 'language goal too low',
    rule: 'DQ-053',
    weight: 3,
    fits: (plan) => (plan.kind === 'INTEG' || plan.kind === 'TRAINING') && plan.programme !== null,
    spoil: ({ record }) => {
      for (const row of record.languageGoals) row.listening = 'A1';
    },
  },
  {
    name: 'hours without a decision',
    rule: 'DQ-054',
    weight: 5,
    fits: (plan) => startedDaysAgo(plan, 100) && (plan.kind === 'INTRO' || plan.kind === 'INTEG_6A'),
    spoil: ({ record }) => {
      record.decisions = record.decisions.filter((row) => row.scheme === 'INTRO');
    },
    also: ({ plan }): Findings => (plan.kind === 'INTEG_6A' ? { 'DQ-021': 1 } : {}),
  },
  {
    name: 'extended Norwegian outside its time',
    rule: 'DQ-061',
    weight: 4,
    fits: (plan) => plan.kind === 'INTEG_6A' && startedDaysAgo(plan, 470) && !programmeIn(plan).leave,
    spoil: (draft) => {
      const decidedOn = addDays(addMonths(programmeIn(draft.plan).start, 12), 75);
      addDecision(draft, {
        scheme: 'NORSK_RETT',
        type: 'UTVIDET_NORSK',
        decidedOn,
        fromDate: decidedOn,
        toDate: addMonths(decidedOn, 6),
      });
    },
  },
  {
    name: 'temporary stop without end',
    rule: 'DQ-088',
    weight: 15,
    fits: (plan) => isRunning(plan) && startedDaysAgo(plan, 150),
    spoil: (draft) => {
      const from = addDays(draft.plan.today, -120);
      addDecision(draft, {
        scheme: 'INTRO',
        type: 'STANS',
        durationKind: 'MIDLERTIDIG',
        decidedOn: from,
        fromDate: from,
        toDate: null,
      });
    },
  },
  ...(
    [
      ['exemption without a ground', 'DQ-090', null, null],
      ['hours after exemption from Norwegian', 'DQ-091', '23-1', 'ANNEN'],
      ['exemption for health without a doctor', 'DQ-092', '25', 'ANNEN'],
    ] as const
  ).map(
    ([name, rule, legalGround, documentation]): Fault => ({
      name,
      rule,
      weight: 2,
      fits: (plan) => plan.kind === 'INTEG' && startedDaysAgo(plan, 200) && !programmeIn(plan).leave,
      spoil: (draft) => {
        const decidedOn = addDays(programmeIn(draft.plan).start, 40);
        addDecision(draft, {
          scheme: 'NORSK',
          type: 'FRITAK',
          decidedOn,
          fromDate: decidedOn,
          toDate: null,
          legalGround,
          documentation,
        });
      },
    }),
  ),
  {
    name: 'appeal without an outcome',
    rule: 'DQ-093',
    weight: 1,
    fits: (plan) => startedDaysAgo(plan, 250),
    spoil: ({ plan, record }) => {
      const receivedOn = addDays(programmeIn(plan).decidedOn, 10);
      record.appeals = [{ overDecision: 0, receivedOn, outcome: null, outcomeOn: null }];
    },
  },
  {
    name: 'appeal that came too late',
    rule: 'DQ-094',
    weight: 1,
    fits: (plan) => startedDaysAgo(plan, 100),
    spoil: (draft) => {
      const receivedOn = addDays(programmeIn(draft.plan).decidedOn, 30);
      const outcomeOn = addDays(receivedOn, 15);
      const on = { registeredOn: registeredOn(draft, receivedOn) };
      draft.record.appeals = [{ overDecision: 0, receivedOn, outcome: 'STADFESTET', outcomeOn, ...on }];
    },
  },
  {
    name: 'the programme ran out and nobody ended it',
    rule: 'DQ-080',
    weight: 12,
    fits: (plan) => ranOut(plan) && programmeIn(plan).lastTo < addDays(plan.today, -61),
    spoil: ({ record }) => {
      record.ends = [];
    },
  },
];
