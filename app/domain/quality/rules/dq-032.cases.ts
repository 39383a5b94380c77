import type { CasePerson, CaseRecord } from '../case-record';
import type { RuleCase } from '../define-rule';

function aiming(code: string, person: Partial<CasePerson> = {}): CaseRecord {
  return { person, finalGoals: [{ code, setOn: '2024-05-01' }] };
}

const WITH = { hasUpperSecondary: true };
const WITHOUT = { hasUpperSecondary: false };
const UNKNOWN = { hasUpperSecondary: null };
/** Turns 56 on the day of the permit. */
const OLD = { birthDate: '1968-01-15', permitDate: '2024-01-15' } as const;

export const DQ_032_CASES: readonly RuleCase[] = [
  {
    name: 'work, with upper secondary education',
    kind: 'just_passes',
    record: aiming('ARBEID', WITH),
    expect: 'passes',
  },
  {
    name: 'complete upper secondary, with upper secondary education',
    kind: 'just_fails',
    record: aiming('VGO_FULL', WITH),
    expect: 'fails',
  },
  {
    name: 'part of upper secondary, with upper secondary education',
    kind: 'other',
    record: aiming('VGO_DEL', WITH),
    expect: 'fails',
  },
  {
    name: 'vocational education, with upper secondary education',
    kind: 'other',
    record: aiming('FAGBREV', WITH),
    expect: 'fails',
  },
  {
    name: 'education above upper secondary, with upper secondary education',
    kind: 'other',
    record: aiming('HOYERE', WITH),
    expect: 'passes',
  },
  {
    name: 'requalification, with upper secondary education',
    kind: 'other',
    record: aiming('REKVALIFISERING', WITH),
    expect: 'passes',
  },
  {
    name: 'education above upper secondary, without upper secondary education',
    kind: 'other',
    record: aiming('HOYERE', WITHOUT),
    expect: 'fails',
  },
  {
    name: 'complete upper secondary, without it so far',
    kind: 'other',
    record: aiming('VGO_FULL', WITHOUT),
    expect: 'passes',
  },
  {
    name: 'vocational education, education not known',
    kind: 'other',
    record: aiming('FAGBREV', UNKNOWN),
    expect: 'passes',
  },
  {
    name: 'education above upper secondary, education not known',
    kind: 'other',
    record: aiming('HOYERE', UNKNOWN),
    expect: 'passes',
  },
  {
    name: 'turns 56 on the day of the permit, goal complete upper secondary',
    kind: 'same_day',
    record: aiming('VGO_FULL', { ...OLD, ...WITHOUT }),
    expect: 'fails',
  },
  {
    name: 'turns 56 the day after the permit',
    kind: 'other',
    record: aiming('VGO_FULL', { ...OLD, ...WITHOUT, birthDate: '1968-01-16' }),
    expect: 'passes',
  },
  {
    name: 'turns 56 on the day of the permit, goal work',
    kind: 'other',
    record: aiming('ARBEID', { ...OLD, ...WITHOUT }),
    expect: 'passes',
  },
  {
    name: 'turns 56 on the day of the permit, education not known',
    kind: 'other',
    record: aiming('VGO_FULL', { ...OLD, ...UNKNOWN }),
    expect: 'fails',
  },
  {
    name: 'born on a leap day, permit on the 56th birthday',
    kind: 'leap_day',
    record: aiming('VGO_DEL', { birthDate: '1968-02-29', permitDate: '2024-02-29' }),
    expect: 'fails',
  },
  {
    name: 'born on a leap day, permit the day before it',
    kind: 'leap_day',
    record: aiming('VGO_DEL', { birthDate: '1968-02-29', permitDate: '2024-02-28' }),
    expect: 'passes',
  },
  {
    name: 'no goal is set',
    kind: 'not_applicable',
    record: { person: { ...OLD, ...WITH } },
    expect: 'not_applicable',
  },
  {
    name: 'an earlier goal did not fit, the latest does',
    kind: 'open_ended',
    record: {
      person: WITH,
      finalGoals: [
        { code: 'ARBEID', setOn: '2024-06-01' },
        { code: 'VGO_FULL', setOn: '2024-05-01' },
      ],
    },
    expect: 'passes',
  },
  {
    name: 'the goal that did not fit is annulled',
    kind: 'not_applicable',
    record: { person: WITH, finalGoals: [{ code: 'VGO_FULL', setOn: '2024-05-01', annulled: true }] },
    expect: 'not_applicable',
  },
  {
    name: 'collective protection',
    kind: 'not_applicable',
    record: aiming('VGO_FULL', { ...WITH, regime: 'INTEG_6A', permitGround: '34' }),
    expect: 'not_applicable',
  },
  {
    name: 'under the Introduction Act, permit on its last day',
    kind: 'not_applicable',
    record: aiming('VGO_FULL', { ...WITH, regime: 'INTRO', permitDate: '2020-12-31' }),
    expect: 'not_applicable',
  },
  {
    name: 'a permit of the first day of the Integration Act',
    kind: 'other',
    record: aiming('VGO_FULL', { ...WITH, permitDate: '2021-01-01' }),
    expect: 'fails',
  },
];
