import type { CaseRecord } from '../case-record';
import type { RuleCase } from '../define-rule';

type Measure = NonNullable<CaseRecord['measures']>[number];

/** A programme of more than a year with a course half an hour too short, beside another measure. */
const beside = (other: Partial<Measure>): CaseRecord => ({
  decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2025-01-01' }],
  measures: [
    { type: 'LIVSMESTRING', groupCode: 'LIVSM', fromDate: '2025-02-01', hoursTotal: 24.5, completed: true },
    { type: 'NORSK', groupCode: 'NORSK', fromDate: '2025-03-01', completed: true, ...other },
  ],
});

/** Worked examples of DQ-046: what other measures say nothing of, and when a programme is over. */
export const OTHER_COURSE_CASES: readonly RuleCase[] = [
  { name: 'hours of another measure', kind: 'other', record: beside({ hoursTotal: 100 }), expect: 'fails' },
  { name: 'another measure without hours', kind: 'other', record: beside({}), expect: 'fails' },
  {
    name: 'a course without hours that was not held',
    kind: 'other',
    record: beside({ type: 'LIVSMESTRING', groupCode: 'LIVSM', completed: false }),
    expect: 'fails',
  },
  {
    name: 'ended before the courses were due, nobody knows when',
    kind: 'other',
    record: {
      decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2026-09-01' }],
      ends: [{ endedOn: null, reason: 'ARBEID' }],
    },
    expect: 'fails',
  },
  {
    name: 'ended, and awarded anew before the courses are due',
    kind: 'other',
    record: {
      decisions: [
        { scheme: 'INTRO', type: 'TILDELING', fromDate: '2026-08-01' },
        { scheme: 'INTRO', type: 'TILDELING', fromDate: '2026-09-15' },
      ],
      ends: [{ endedOn: '2026-09-14', reason: 'FLYTTET' }],
    },
    expect: 'not_applicable',
  },
];
