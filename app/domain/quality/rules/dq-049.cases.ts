import type { RuleCase } from '../define-rule';

/** Worked examples of DQ-049. */
export const PROGRAMME_ITEM_CASES: readonly RuleCase[] = [
  {
    name: 'from the first to the last day of the programme',
    kind: 'just_passes',
    record: {
      decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2025-01-01', toDate: '2026-12-31' }],
      measures: [{ type: 'NORSK', fromDate: '2025-01-01', toDate: '2026-05-31' }],
      ends: [{ endedOn: '2026-05-31', reason: 'ARBEID' }],
    },
    expect: 'passes',
  },
  {
    name: 'begins the day before the programme',
    kind: 'just_fails',
    record: {
      decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2025-01-01', toDate: '2026-12-31' }],
      measures: [{ type: 'NORSK', fromDate: '2024-12-31', toDate: '2026-05-31' }],
    },
    expect: 'fails',
  },
  {
    name: 'ends the day after the programme',
    kind: 'other',
    record: {
      decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2025-01-01', toDate: '2026-12-31' }],
      measures: [{ type: 'NORSK', fromDate: '2025-01-01', toDate: '2026-06-01' }],
      ends: [{ endedOn: '2026-05-31', reason: 'ARBEID' }],
    },
    expect: 'fails',
  },
  {
    name: 'still running after the end',
    kind: 'open_ended',
    record: {
      decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2025-01-01', toDate: '2026-12-31' }],
      measures: [{ type: 'NORSK', fromDate: '2025-01-01', toDate: null }],
      ends: [{ endedOn: '2026-05-31', reason: 'ARBEID' }],
    },
    expect: 'fails',
  },
  {
    name: 'still running, no end',
    kind: 'other',
    record: {
      decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2025-01-01', toDate: '2026-12-31' }],
      measures: [{ type: 'NORSK', fromDate: '2025-01-01', toDate: null }],
    },
    expect: 'passes',
  },
  {
    name: 'the end was reopened',
    kind: 'other',
    record: {
      decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2025-01-01', toDate: '2026-12-31' }],
      measures: [{ type: 'NORSK', fromDate: '2025-01-01', toDate: '2026-09-30' }],
      ends: [{ endedOn: '2026-05-31', reason: 'ARBEID', reopenedOn: '2026-06-10' }],
    },
    expect: 'passes',
  },
  {
    name: 'a new programme began the day after the end',
    kind: 'other',
    record: {
      decisions: [
        { scheme: 'INTRO', type: 'TILDELING', fromDate: '2025-01-01', toDate: '2026-12-31' },
        { scheme: 'INTRO', type: 'TILDELING', fromDate: '2026-06-01', toDate: '2026-12-31' },
      ],
      measures: [{ type: 'NORSK', fromDate: '2026-06-01', toDate: '2026-09-30' }],
      ends: [{ endedOn: '2026-05-31', reason: 'FLYTTET' }],
    },
    expect: 'passes',
  },
  {
    name: 'the last award began on the day of the end',
    kind: 'same_day',
    record: {
      decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2026-05-31', toDate: '2026-12-31' }],
      measures: [{ type: 'NORSK', fromDate: '2026-06-01', toDate: '2026-09-30' }],
      ends: [{ endedOn: '2026-05-31', reason: 'FLYTTET' }],
    },
    expect: 'fails',
  },
  {
    name: 'extended and ended, the award not registered',
    kind: 'other',
    record: {
      decisions: [{ scheme: 'INTRO', type: 'FORLENGELSE', fromDate: '2026-01-01', toDate: '2026-12-31' }],
      measures: [{ type: 'NORSK', fromDate: '2026-01-01', toDate: '2026-06-01' }],
      ends: [{ endedOn: '2026-05-31', reason: 'ARBEID' }],
    },
    expect: 'fails',
    evidence: { variant: 'after_end', endedOn: '2026-05-31' },
  },
  {
    name: 'start of the measure not registered',
    kind: 'other',
    record: {
      decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2025-01-01' }],
      measures: [{ type: 'NORSK', fromDate: null, toDate: '2026-09-30' }],
    },
    expect: 'passes',
  },
  {
    name: 'hours of the programme and hours without any decision on training, both after the end',
    kind: 'other',
    findings: 2,
    record: {
      decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2025-01-01', toDate: '2026-12-31' }],
      hours: [
        { scheme: 'INTRO', subject: 'NORSK', fromDate: '2026-05-01', toDate: '2026-06-30', hours: 20 },
        { scheme: 'NORSK', subject: 'NORSK', fromDate: '2026-05-01', toDate: '2026-06-30', hours: 20 },
      ],
      ends: [{ endedOn: '2026-05-31', reason: 'ARBEID' }],
    },
    expect: 'fails',
  },
  {
    name: 'hours that rest on a decision on Norwegian',
    kind: 'other',
    record: {
      decisions: [
        { scheme: 'INTRO', type: 'TILDELING', fromDate: '2025-01-01', toDate: '2026-12-31' },
        { scheme: 'NORSK', type: 'TILDELING', fromDate: '2025-01-01' },
      ],
      hours: [{ scheme: 'NORSK', subject: 'NORSK', fromDate: '2026-05-01', toDate: '2026-06-30', hours: 20 }],
      ends: [{ endedOn: '2026-05-31', reason: 'ARBEID' }],
    },
    expect: 'not_applicable',
  },
  {
    name: 'hours in reception before the programme',
    kind: 'other',
    record: {
      decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2025-01-01', toDate: '2026-12-31' }],
      hours: [{ scheme: 'ASYL', subject: 'NORSK', fromDate: '2024-05-01', toDate: '2024-06-30', hours: 20 }],
    },
    expect: 'not_applicable',
  },
  {
    name: 'no programme',
    kind: 'not_applicable',
    record: { measures: [{ type: 'NORSK', fromDate: '2025-01-01' }] },
    expect: 'not_applicable',
  },
  {
    name: 'begins on the leap day before the programme',
    kind: 'leap_day',
    record: {
      decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2024-03-01' }],
      measures: [{ type: 'NORSK', fromDate: '2024-02-29', toDate: '2024-05-31' }],
    },
    expect: 'fails',
  },
  {
    name: 'Norwegian is awarded after the programme',
    kind: 'other',
    record: {
      decisions: [
        { scheme: 'INTRO', type: 'TILDELING', fromDate: '2025-01-01', toDate: '2026-12-31' },
        { scheme: 'NORSK', type: 'TILDELING', fromDate: '2026-06-01' },
      ],
      ends: [{ endedOn: '2026-05-31', reason: 'ARBEID' }],
      measures: [{ type: 'NORSK', fromDate: '2025-01-01', toDate: '2026-06-01' }],
    },
    expect: 'fails',
  },
  {
    name: 'the programme is refused after it',
    kind: 'other',
    record: {
      decisions: [
        { scheme: 'INTRO', type: 'TILDELING', fromDate: '2025-01-01', toDate: '2026-12-31' },
        { scheme: 'INTRO', type: 'AVSLAG', fromDate: '2026-06-15' },
      ],
      ends: [{ endedOn: '2026-05-31', reason: 'ARBEID' }],
      measures: [{ type: 'NORSK', fromDate: '2025-01-01', toDate: '2026-06-01' }],
    },
    expect: 'fails',
  },
];
