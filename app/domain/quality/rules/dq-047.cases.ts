import type { CaseRecord } from '../case-record';
import type { RuleCase } from '../define-rule';

type Course = Pick<
  NonNullable<CaseRecord['measures']>[number],
  'form' | 'meetings' | 'completed' | 'capacityException' | 'groupCode'
>;

/** A parent a few months into the programme, with such courses. */
const parent = (...courses: Course[]): CaseRecord => ({
  person: { hasChildrenUnder18: true },
  decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2026-03-01' }],
  measures: courses.map((course) => ({
    type: 'FORELDREVEIL',
    groupCode: 'FORELDRE',
    fromDate: '2026-04-01',
    completed: true,
    ...course,
  })),
});

/** Worked examples of DQ-047. */
export const PARENTAL_GUIDANCE_CASES: readonly RuleCase[] = [
  {
    name: 'eight meetings in a group',
    kind: 'just_passes',
    record: parent({ form: 'GRUPPE', meetings: 8 }),
    expect: 'passes',
  },
  {
    name: 'seven meetings in a group',
    kind: 'just_fails',
    record: parent({ form: 'GRUPPE', meetings: 7 }),
    expect: 'fails',
  },
  {
    name: 'the exception for capacity is marked as not used',
    kind: 'other',
    record: parent({ form: 'GRUPPE', meetings: 7, capacityException: false }),
    expect: 'fails',
  },
  {
    name: 'four meetings with the exception for capacity',
    kind: 'other',
    record: parent({ form: 'GRUPPE', meetings: 4, capacityException: true }),
    expect: 'passes',
  },
  {
    name: 'three meetings with the exception for capacity',
    kind: 'other',
    record: parent({ form: 'GRUPPE', meetings: 3, capacityException: true }),
    expect: 'fails',
  },
  {
    name: 'five talks',
    kind: 'other',
    record: parent({ form: 'INDIVIDUELL', meetings: 5 }),
    expect: 'passes',
  },
  {
    name: 'four talks',
    kind: 'other',
    record: parent({ form: 'INDIVIDUELL', meetings: 4 }),
    expect: 'fails',
  },
  {
    name: 'two talks with the exception for capacity',
    kind: 'other',
    record: parent({ form: 'INDIVIDUELL', meetings: 2, capacityException: true }),
    expect: 'passes',
  },
  {
    name: 'one talk with the exception for capacity',
    kind: 'other',
    record: parent({ form: 'INDIVIDUELL', meetings: 1, capacityException: true }),
    expect: 'fails',
  },
  {
    name: 'one course too short, another long enough',
    kind: 'other',
    record: parent({ form: 'GRUPPE', meetings: 3 }, { form: 'GRUPPE', meetings: 9 }),
    expect: 'passes',
  },
  {
    name: 'a course long enough that was not held beside one too short',
    kind: 'other',
    record: parent({ form: 'GRUPPE', meetings: 3 }, { form: 'GRUPPE', meetings: 9, completed: false }),
    expect: 'fails',
    evidence: { variant: 'few_meetings', meetings: 3 },
  },
  {
    name: 'another measure with many meetings',
    kind: 'other',
    record: parent({ form: 'GRUPPE', meetings: 3 }, { form: 'GRUPPE', meetings: 9, groupCode: 'LIVSM' }),
    expect: 'fails',
    evidence: { variant: 'few_meetings', meetings: 3 },
  },
  {
    name: 'number of meetings not registered',
    kind: 'other',
    record: parent({ form: 'GRUPPE' }),
    expect: 'passes',
  },
  {
    name: 'form not registered',
    kind: 'other',
    record: parent({ meetings: 1 }),
    expect: 'passes',
  },
  {
    name: 'none held, programme twelve months old today',
    kind: 'other',
    record: {
      person: { hasChildrenUnder18: true },
      decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2025-11-01' }],
    },
    expect: 'not_applicable',
  },
  {
    name: 'none held, a day older, runs without an end date',
    kind: 'open_ended',
    record: {
      person: { hasChildrenUnder18: true },
      decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2025-10-31', toDate: null }],
    },
    expect: 'fails',
    evidence: { variant: 'none', startedOn: '2025-10-31', meetings: null },
  },
  {
    name: 'none held and the programme ended early',
    kind: 'other',
    record: {
      person: { hasChildrenUnder18: true },
      decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2026-03-01' }],
      ends: [{ endedOn: '2026-09-01', reason: 'ARBEID' }],
    },
    expect: 'fails',
  },
  {
    name: 'no children under 18',
    kind: 'not_applicable',
    record: {
      person: { hasChildrenUnder18: false },
      decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2025-01-01' }],
    },
    expect: 'not_applicable',
  },
  {
    name: 'children not registered',
    kind: 'other',
    record: { decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2025-01-01' }] },
    expect: 'not_applicable',
  },
  {
    name: 'guidance in reception, no programme',
    kind: 'other',
    record: { ...parent({ form: 'GRUPPE', meetings: 3 }), decisions: [] },
    expect: 'not_applicable',
  },
  {
    name: 'began on a leap day; a year is over on 28 February',
    kind: 'leap_day',
    today: '2025-03-01',
    record: {
      person: { hasChildrenUnder18: true },
      decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2024-02-29' }],
    },
    expect: 'fails',
  },
  {
    name: 'another course was held',
    kind: 'other',
    record: {
      ...parent(),
      measures: [{ type: 'LIVSMESTRING', groupCode: 'LIVSM', fromDate: '2026-04-01', completed: true }],
    },
    expect: 'not_applicable',
  },
  {
    name: 'the course goes on',
    kind: 'other',
    record: parent({ form: 'GRUPPE', meetings: 3, completed: false }),
    expect: 'not_applicable',
  },
  {
    name: 'ended, and awarded anew before guidance is due',
    kind: 'other',
    record: {
      person: { hasChildrenUnder18: true },
      decisions: [
        { scheme: 'INTRO', type: 'TILDELING', fromDate: '2026-08-01' },
        { scheme: 'INTRO', type: 'TILDELING', fromDate: '2026-09-15' },
      ],
      ends: [{ endedOn: '2026-09-14', reason: 'FLYTTET' }],
    },
    expect: 'not_applicable',
  },
];
