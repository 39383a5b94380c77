import type { CasePerson, CaseRecord } from '../case-record';
import type { RuleCase } from '../define-rule';

type Decision = NonNullable<CaseRecord['decisions']>[number];

/** A decision by a municipality, made in February 2025 unless something else is said. */
const decision = (decisionMunicipalityCode: string | null, dates: Partial<Decision> = {}): CaseRecord => ({
  decisions: [
    {
      scheme: 'INTRO',
      type: 'TILDELING',
      decidedOn: '2025-02-01',
      fromDate: '2025-02-01',
      decisionMunicipalityCode,
      ...dates,
    },
  ],
});

const UNDATED = { decidedOn: null, fromDate: null };

/** Arendal, numbered anew at New Year 2020. */
const RENUMBERED = { successors: [{ oldCode: '0906', newCode: '4203', validFrom: '2020-01-01' }] };

/** A municipality that was parted among others, and stands in the list with its last day. */
const PARTED = { formerMunicipalities: [{ code: '5012', name: 'Snillfjord', validTo: '2019-12-31' }] };

const livesInParted = (registeredOn: CasePerson['registeredOn']): CaseRecord => ({
  person: { municipalityCode: '5012', registeredOn },
  ...PARTED,
});

/** Worked examples of DQ-006, judged on 1 November 2026. */
export const MUNICIPALITY_CODE_CASES: readonly RuleCase[] = [
  {
    name: 'a municipality of 2024',
    kind: 'just_passes',
    record: { person: { municipalityCode: '4203' } },
    expect: 'passes',
  },
  {
    name: 'a number from before the reform',
    kind: 'just_fails',
    record: { person: { municipalityCode: '0106' } },
    expect: 'fails',
    evidence: { code: '0106', usedOn: '2024-03-10' },
  },
  {
    name: 'a decision by a municipality that does not exist',
    kind: 'other',
    record: decision('0106'),
    expect: 'fails',
    evidence: { code: '0106', usedOn: '2025-02-01' },
  },
  {
    name: 'a code that is not listed, used before the list begins',
    kind: 'other',
    record: decision('0106', { decidedOn: '2023-12-31' }),
    expect: 'passes',
  },
  {
    name: 'used on the day on which the list begins',
    kind: 'other',
    record: decision('0106', { decidedOn: '2024-01-01' }),
    expect: 'fails',
  },
  {
    name: 'only codes that nothing is known of',
    kind: 'not_applicable',
    record: { person: { municipalityCode: '0106', registeredOn: '2023-12-31' } },
    expect: 'not_applicable',
  },
  {
    name: 'no day of decision: the code is of the day of registration',
    kind: 'other',
    record: decision('0106', { decidedOn: null, registeredOn: '2025-03-01' }),
    expect: 'fails',
    evidence: { usedOn: '2025-03-01' },
  },
  {
    name: 'neither day of decision nor of registration: of the first day of the decision',
    kind: 'other',
    record: decision('0106', { decidedOn: null }),
    expect: 'fails',
    evidence: { usedOn: '2025-02-01' },
  },
  {
    name: 'a decision without any date: of today',
    kind: 'other',
    record: decision('0106', UNDATED),
    expect: 'fails',
    evidence: { usedOn: null },
  },
  {
    name: 'a decision without any date names a municipality that is no more',
    kind: 'other',
    record: { ...decision('5012', UNDATED), ...PARTED },
    expect: 'fails',
    evidence: { code: '5012', usedOn: null },
  },
  {
    name: 'a decision that names no municipality',
    kind: 'other',
    record: decision(null),
    expect: 'passes',
  },
  {
    name: 'nobody knows when it was registered',
    kind: 'open_ended',
    record: { person: { municipalityCode: '4203', registeredOn: null } },
    expect: 'passes',
  },
  {
    name: 'decided on the last day of the former number',
    kind: 'other',
    record: { ...decision('0906', { decidedOn: '2019-12-31' }), ...RENUMBERED },
    expect: 'passes',
  },
  {
    name: 'decided under the former number on the first day of the new one',
    kind: 'other',
    record: { ...decision('0906', { decidedOn: '2020-01-01' }), ...RENUMBERED },
    expect: 'fails',
  },
  {
    name: 'registered on the last day of a municipality that was parted',
    kind: 'same_day',
    record: livesInParted('2019-12-31'),
    expect: 'passes',
  },
  {
    name: 'registered the day before that',
    kind: 'other',
    record: livesInParted('2019-12-30'),
    expect: 'passes',
  },
  {
    name: 'registered the day after that municipality was parted',
    kind: 'other',
    record: livesInParted('2020-01-01'),
    expect: 'fails',
    evidence: { code: '5012', usedOn: '2020-01-01' },
  },
  {
    name: 'in a municipality that was parted before this register was made, nobody knows since when',
    kind: 'open_ended',
    record: livesInParted(null),
    expect: 'fails',
  },
];
