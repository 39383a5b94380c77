import type { RuleCase } from '../define-rule';

/** What holds of every rule about something that is due two months after the programme was awarded under integreringsloven. */
export const AWARD_DEADLINE_CASES: readonly RuleCase[] = [
  {
    name: 'decided two months ago today',
    kind: 'just_passes',
    record: {
      decisions: [{ scheme: 'INTRO', type: 'TILDELING', decidedOn: '2026-09-01', fromDate: '2026-09-01' }],
    },
    expect: 'passes',
  },
  {
    name: 'decided two months and a day ago',
    kind: 'just_fails',
    record: {
      decisions: [{ scheme: 'INTRO', type: 'TILDELING', decidedOn: '2026-08-31', fromDate: '2026-08-31' }],
    },
    expect: 'fails',
  },
  {
    name: 'decided on 29 December: two months end on a leap day',
    kind: 'leap_day',
    today: '2024-02-29',
    record: {
      decisions: [{ scheme: 'INTRO', type: 'TILDELING', decidedOn: '2023-12-29', fromDate: '2023-12-29' }],
    },
    expect: 'passes',
  },
  {
    name: 'the day after that leap day',
    kind: 'leap_day',
    today: '2024-03-01',
    record: {
      decisions: [{ scheme: 'INTRO', type: 'TILDELING', decidedOn: '2023-12-29', fromDate: '2023-12-29' }],
    },
    expect: 'fails',
  },
  {
    name: 'the programme has no end',
    kind: 'open_ended',
    record: {
      decisions: [
        {
          scheme: 'INTRO',
          type: 'TILDELING',
          decidedOn: '2026-01-01',
          fromDate: '2026-01-01',
          toDate: null,
        },
      ],
    },
    expect: 'fails',
  },
  {
    name: 'a later award does not move the deadline',
    kind: 'other',
    record: {
      decisions: [
        { scheme: 'INTRO', type: 'TILDELING', decidedOn: '2026-10-01' },
        { scheme: 'INTRO', type: 'TILDELING', decidedOn: '2026-01-01' },
      ],
    },
    expect: 'fails',
  },
  {
    name: 'not known when the programme was decided',
    kind: 'not_applicable',
    record: { decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2026-01-01' }] },
    expect: 'not_applicable',
  },
  {
    name: 'a refusal, and an award of Norwegian',
    kind: 'not_applicable',
    record: {
      decisions: [
        { scheme: 'INTRO', type: 'AVSLAG', decidedOn: '2026-01-01' },
        { scheme: 'NORSK', type: 'TILDELING', decidedOn: '2026-01-01' },
      ],
    },
    expect: 'not_applicable',
  },
  {
    name: 'the award is annulled',
    kind: 'not_applicable',
    record: {
      decisions: [
        {
          scheme: 'INTRO',
          type: 'TILDELING',
          decidedOn: '2026-01-01',
          fromDate: '2026-01-01',
          annulled: true,
        },
      ],
    },
    expect: 'not_applicable',
  },
  {
    name: 'under the Introduction Act, permit on its last day',
    kind: 'not_applicable',
    record: {
      person: { regime: 'INTRO', permitDate: '2020-12-31' },
      decisions: [{ scheme: 'INTRO', type: 'TILDELING', decidedOn: '2026-01-01', fromDate: '2026-01-01' }],
    },
    expect: 'not_applicable',
  },
  {
    name: 'a permit of the first day of the Integration Act',
    kind: 'other',
    record: {
      person: { permitDate: '2021-01-01' },
      decisions: [{ scheme: 'INTRO', type: 'TILDELING', decidedOn: '2021-02-01', fromDate: '2021-02-01' }],
    },
    expect: 'fails',
  },
];
