import { addDays, type IsoDate } from '~/platform/dates';
import type { RuleCase } from '../define-rule';
import { workFrom } from './dq-037-days.cases';

type Offer = {
  offer: string;
  hasUpperSecondary: boolean;
  goal: string | null;
  /** The day the start was offered, which is also the first day of the programme. */
  offeredOn: IsoDate;
  /** Last days that pass, the month of slack included: of the programme as granted, and when it is extended. */
  lastDay: IsoDate;
  lastDayExtended: IsoDate;
};

/** Education and goal on each side of the days on which the law changed how long a programme may be. */
const OFFERS: readonly Offer[] = [
  {
    offer: 'upper secondary, offered on the last day of 2025',
    hasUpperSecondary: true,
    goal: null,
    offeredOn: '2025-12-31',
    lastDay: '2026-07-31',
    lastDayExtended: '2027-01-31',
  },
  {
    offer: 'upper secondary, offered on the first day of 2026',
    hasUpperSecondary: true,
    goal: null,
    offeredOn: '2026-01-01',
    lastDay: '2027-02-01',
    lastDayExtended: '2027-02-01',
  },
  {
    offer: 'all of upper secondary as goal, offered on the last day of 2024',
    hasUpperSecondary: false,
    goal: 'VGO_FULL',
    offeredOn: '2024-12-31',
    lastDay: '2028-01-31',
    lastDayExtended: '2029-01-31',
  },
  {
    offer: 'all of upper secondary as goal, offered on the first day of 2025',
    hasUpperSecondary: false,
    goal: 'VGO_FULL',
    offeredOn: '2025-01-01',
    lastDay: '2029-02-01',
    lastDayExtended: '2030-02-01',
  },
  {
    offer: 'vocational goal, offered on the last day of 2024',
    hasUpperSecondary: false,
    goal: 'FAGBREV',
    offeredOn: '2024-12-31',
    lastDay: '2028-01-31',
    lastDayExtended: '2029-01-31',
  },
  {
    offer: 'vocational goal, offered on the first day of 2025',
    hasUpperSecondary: false,
    goal: 'FAGBREV',
    offeredOn: '2025-01-01',
    lastDay: '2030-02-01',
    lastDayExtended: '2030-02-01',
  },
  {
    offer: 'part of upper secondary as goal, offered on the last day of 2024',
    hasUpperSecondary: false,
    goal: 'VGO_DEL',
    offeredOn: '2024-12-31',
    lastDay: '2027-01-31',
    lastDayExtended: '2028-01-31',
  },
  {
    offer: 'part of upper secondary as goal, offered on the first day of 2025',
    hasUpperSecondary: false,
    goal: 'VGO_DEL',
    offeredOn: '2025-01-01',
    lastDay: '2028-02-01',
    lastDayExtended: '2029-02-01',
  },
  {
    offer: 'work as goal, offered on the last day of 2025',
    hasUpperSecondary: false,
    goal: 'ARBEID',
    offeredOn: '2025-12-31',
    lastDay: '2028-01-31',
    lastDayExtended: '2029-01-31',
  },
  {
    offer: 'work as goal, offered on the first day of 2026',
    hasUpperSecondary: false,
    goal: 'ARBEID',
    offeredOn: '2026-01-01',
    lastDay: '2028-02-01',
    lastDayExtended: '2028-02-01',
  },
];

const AWARDED_TO = '2026-06-30';

function lasting(offer: Offer, toDate: IsoDate, extended: boolean): RuleCase['record'] {
  const { hasUpperSecondary, goal, offeredOn } = offer;
  const award = { scheme: 'INTRO', type: 'TILDELING', offeredStartOn: offeredOn, fromDate: offeredOn };
  return {
    person: { hasUpperSecondary },
    finalGoals: goal ? [{ code: goal, setOn: offeredOn }] : [],
    decisions: extended
      ? [
          { ...award, toDate: AWARDED_TO },
          { scheme: 'INTRO', type: 'FORLENGELSE', fromDate: addDays(AWARDED_TO, 1), toDate },
        ]
      : [{ ...award, toDate }],
  };
}

/** Decisions that look alike. */
const OTHER_DECISIONS: readonly RuleCase[] = [
  {
    name: 'Norwegian was offered before the law changed',
    kind: 'other',
    record: {
      finalGoals: [{ code: 'FAGBREV' }],
      decisions: [
        { scheme: 'NORSK', type: 'TILDELING', offeredStartOn: '2024-06-01', fromDate: '2024-06-01' },
        {
          scheme: 'INTRO',
          type: 'TILDELING',
          offeredStartOn: '2025-01-01',
          fromDate: '2025-01-01',
          toDate: '2030-02-01',
        },
      ],
    },
    expect: 'passes',
  },
  {
    name: 'refused before the law changed',
    kind: 'other',
    record: {
      finalGoals: [{ code: 'FAGBREV' }],
      decisions: [
        { scheme: 'INTRO', type: 'AVSLAG', offeredStartOn: '2024-06-01', fromDate: '2024-06-01' },
        {
          scheme: 'INTRO',
          type: 'TILDELING',
          offeredStartOn: '2025-01-01',
          fromDate: '2025-01-01',
          toDate: '2030-02-01',
        },
      ],
    },
    expect: 'passes',
  },
  {
    name: 'Norwegian is extended, the programme is not',
    kind: 'other',
    record: workFrom('2023-01-01', '2025-02-02', {
      scheme: 'NORSK',
      type: 'FORLENGELSE',
      fromDate: '2025-01-01',
      toDate: '2026-01-01',
    }),
    expect: 'fails',
  },
  {
    name: 'an extension adds a year',
    kind: 'other',
    record: {
      ...workFrom('2023-01-01', '2024-12-31', {
        scheme: 'INTRO',
        type: 'FORLENGELSE',
        fromDate: '2025-01-01',
        toDate: '2026-02-01',
      }),
    },
    expect: 'passes',
  },
];

/** Worked examples of DQ-037 at each cut-over: the last day that passes and the day after it, extended and not; and what does not count. */
export const DURATION_CASES: readonly RuleCase[] = [
  ...OTHER_DECISIONS,
  ...OFFERS.flatMap((offer) =>
    [false, true].flatMap((extended): RuleCase[] => {
      const lastDay = extended ? offer.lastDayExtended : offer.lastDay;
      const name = `${offer.offer}${extended ? ', extended' : ''}`;
      const dayAfter = addDays(lastDay, 1);
      return [
        {
          name: `${name}: the last day`,
          kind: 'other',
          record: lasting(offer, lastDay, extended),
          expect: 'passes',
        },
        {
          name: `${name}: a day more`,
          kind: 'other',
          record: lasting(offer, dayAfter, extended),
          expect: 'fails',
        },
      ];
    }),
  ),
];
