import type { CaseRecord } from '../case-record';
import type { RuleCase } from '../define-rule';

type Decision = NonNullable<CaseRecord['decisions']>[number];

/** An award by Arendal, where the person stands. */
function arendal(fromDate: Decision['fromDate'], toDate: Decision['toDate'] = null): Decision {
  return { scheme: 'INTRO', type: 'TILDELING', fromDate, toDate, decisionMunicipalityCode: '4203' };
}

/** An award by Oslo. */
function oslo(fromDate: Decision['fromDate'], toDate: Decision['toDate'] = null): Decision {
  return { ...arendal(fromDate, toDate), decisionMunicipalityCode: '0301' };
}

/** An award that names no municipality: it is of the person’s. */
function unnamed(fromDate: Decision['fromDate']): Decision {
  return { ...arendal(fromDate), decisionMunicipalityCode: null };
}

export const DQ_024_CASES: readonly RuleCase[] = [
  {
    name: 'one ends the day before the next begins',
    kind: 'just_passes',
    record: { decisions: [arendal('2025-01-01', '2025-06-30'), oslo('2025-07-01', '2025-12-31')] },
    expect: 'passes',
  },
  {
    name: 'they share one day',
    kind: 'just_fails',
    record: { decisions: [arendal('2025-01-01', '2025-07-01'), oslo('2025-07-01', '2025-12-31')] },
    expect: 'fails',
  },
  {
    name: 'the one registered first begins last',
    kind: 'other',
    record: { decisions: [oslo('2025-07-01', '2025-12-31'), arendal('2025-01-01', '2025-07-01')] },
    expect: 'fails',
  },
  {
    name: 'both last one and the same day',
    kind: 'same_day',
    record: { decisions: [arendal('2025-07-01', '2025-07-01'), oslo('2025-07-01', '2025-07-01')] },
    expect: 'fails',
  },
  {
    name: 'the first is still running',
    kind: 'open_ended',
    record: { decisions: [arendal('2025-01-01'), oslo('2026-01-01', '2026-12-31')] },
    expect: 'fails',
  },
  {
    name: 'neither has an end',
    kind: 'open_ended',
    record: { decisions: [arendal('2026-01-01'), oslo('2025-01-01')] },
    expect: 'fails',
  },
  {
    name: 'the later one has no beginning',
    kind: 'other',
    record: { decisions: [arendal('2025-01-01'), oslo(null, '2026-12-31')] },
    expect: 'passes',
  },
  {
    name: 'the earlier one has no beginning',
    kind: 'other',
    record: { decisions: [arendal(null, '2026-12-31'), oslo('2025-01-01')] },
    expect: 'passes',
  },
  {
    name: 'they share a leap day',
    kind: 'leap_day',
    record: { decisions: [arendal('2023-09-01', '2024-02-29'), oslo('2024-02-29', '2024-12-31')] },
    expect: 'fails',
  },
  {
    name: 'of the same municipality: another rule speaks',
    kind: 'other',
    record: { decisions: [arendal('2025-01-01'), arendal('2025-01-01')] },
    expect: 'passes',
  },
  {
    name: 'without a municipality of its own an award is of the person’s',
    kind: 'other',
    record: {
      decisions: [unnamed('2025-01-01'), arendal('2025-01-01')],
    },
    expect: 'passes',
  },
  {
    name: 'the other is of another municipality than the person’s',
    kind: 'other',
    record: {
      decisions: [oslo('2025-01-01'), unnamed('2025-01-01')],
    },
    expect: 'fails',
    evidence: { firstMunicipality: 'Oslo', secondMunicipality: 'Arendal' },
  },
  {
    name: 'the first is of the person’s municipality, though it does not say so',
    kind: 'other',
    record: { decisions: [unnamed('2025-01-01'), oslo('2025-01-01')] },
    expect: 'fails',
    evidence: { firstMunicipality: 'Arendal', secondMunicipality: 'Oslo' },
  },
  {
    name: 'the person’s municipality is not in the list: the first is named by number',
    kind: 'other',
    record: { person: { municipalityCode: '0104' }, decisions: [unnamed('2025-01-01'), oslo('2025-01-01')] },
    expect: 'fails',
    evidence: { firstMunicipality: '0104', secondMunicipality: 'Oslo' },
  },
  {
    name: 'the person’s municipality is not in the list: the second is named by number',
    kind: 'other',
    record: { person: { municipalityCode: '0104' }, decisions: [oslo('2025-01-01'), unnamed('2025-01-01')] },
    expect: 'fails',
    evidence: { firstMunicipality: 'Oslo', secondMunicipality: '0104' },
  },
  {
    name: 'of the same municipality before and after it was renumbered',
    kind: 'other',
    record: {
      decisions: [{ ...arendal('2019-01-01'), decisionMunicipalityCode: '0906' }, arendal('2019-01-01')],
      successors: [{ oldCode: '0906', newCode: '4203', validFrom: '2020-01-01' }],
    },
    expect: 'passes',
  },
  {
    name: 'of the same municipality after and before it was renumbered',
    kind: 'other',
    record: {
      decisions: [arendal('2019-01-01'), { ...arendal('2019-01-01'), decisionMunicipalityCode: '0906' }],
      successors: [{ oldCode: '0906', newCode: '4203', validFrom: '2020-01-01' }],
    },
    expect: 'passes',
  },
  {
    name: 'three municipalities make three pairs',
    kind: 'other',
    findings: 3,
    record: {
      decisions: [
        arendal('2025-01-01'),
        oslo('2025-01-01'),
        { ...arendal('2025-01-01'), decisionMunicipalityCode: '4601' },
      ],
    },
    expect: 'fails',
  },
  {
    name: 'an extension and an award of Norwegian are no awards of the programme',
    kind: 'other',
    record: {
      decisions: [
        arendal('2025-01-01'),
        { ...oslo('2025-01-01'), type: 'FORLENGELSE' },
        { ...oslo('2025-01-01'), scheme: 'NORSK' },
      ],
    },
    expect: 'passes',
  },
  {
    name: 'the other is annulled',
    kind: 'other',
    record: { decisions: [arendal('2025-01-01'), { ...oslo('2025-01-01'), annulled: true }] },
    expect: 'passes',
  },
  {
    name: 'no award',
    kind: 'not_applicable',
    record: { decisions: [{ ...oslo('2025-01-01'), type: 'AVSLAG' }] },
    expect: 'not_applicable',
  },
];
