import type { CasePerson, CaseRecord } from '../case-record';
import type { RuleCase } from '../define-rule';

type Decision = NonNullable<CaseRecord['decisions']>[number];

/** An award by Oslo to a person of Arendal. The day judged is 1 November 2026, sixty days after 2 September. */
function oslo(decision: Partial<Decision>, person: Partial<CasePerson> = {}): CaseRecord {
  return { person, decisions: [award(decision)] };
}

function award(decision: Partial<Decision>): Decision {
  return {
    scheme: 'INTRO',
    type: 'TILDELING',
    fromDate: '2025-01-01',
    decisionMunicipalityCode: '0301',
    ...decision,
  };
}

const MOVED = { populationRegisteredOn: null, settledOn: null };

export const DQ_007_CASES: readonly RuleCase[] = [
  {
    name: 'sixty days since it began',
    kind: 'just_passes',
    record: oslo({ fromDate: '2026-09-02' }),
    expect: 'passes',
  },
  {
    name: 'sixty-one days since it began',
    kind: 'just_fails',
    record: oslo({ fromDate: '2026-09-01' }),
    expect: 'fails',
    evidence: { personMunicipality: 'Arendal', decisionMunicipality: 'Oslo', since: '2026-09-01' },
  },
  {
    name: 'sixty days since entry in the population register',
    kind: 'other',
    record: oslo({}, { populationRegisteredOn: '2026-09-02' }),
    expect: 'passes',
  },
  {
    name: 'sixty-one days since entry in the population register, settlement not known',
    kind: 'other',
    record: oslo({}, { populationRegisteredOn: '2026-09-01', settledOn: null }),
    expect: 'fails',
  },
  {
    name: 'sixty days since settlement',
    kind: 'other',
    record: oslo({}, { settledOn: '2026-09-02' }),
    expect: 'passes',
  },
  {
    name: 'sixty-one days since settlement, the population register not known',
    kind: 'other',
    record: oslo({}, { populationRegisteredOn: null, settledOn: '2026-09-01' }),
    expect: 'fails',
  },
  {
    name: 'nobody knows when the person came',
    kind: 'not_applicable',
    record: oslo({}, MOVED),
    expect: 'not_applicable',
  },
  {
    name: 'the decision names no municipality',
    kind: 'not_applicable',
    record: oslo({ decisionMunicipalityCode: null }),
    expect: 'not_applicable',
  },
  {
    name: 'the decision is of the person’s own municipality',
    kind: 'other',
    record: oslo({ decisionMunicipalityCode: '4203' }),
    expect: 'passes',
  },
  {
    name: 'the decision is of the same municipality under its former number',
    kind: 'other',
    record: {
      ...oslo({ decisionMunicipalityCode: '0906' }),
      successors: [{ oldCode: '0906', newCode: '4203', validFrom: '2020-01-01' }],
    },
    expect: 'passes',
  },
  {
    name: 'the decision carries the number that the person’s municipality got later',
    kind: 'other',
    record: {
      ...oslo({ decisionMunicipalityCode: '4203' }, { municipalityCode: '0906' }),
      successors: [{ oldCode: '0906', newCode: '4203', validFrom: '2020-01-01' }],
    },
    expect: 'passes',
  },
  {
    name: 'the decision is of a municipality that is not in the list: its number is named',
    kind: 'other',
    record: oslo({ decisionMunicipalityCode: '0104' }),
    expect: 'fails',
    evidence: { personMunicipality: 'Arendal', decisionMunicipality: '0104' },
  },
  {
    name: 'the person’s municipality is not in the list: its number is named',
    kind: 'other',
    record: oslo({}, { municipalityCode: '0104' }),
    expect: 'fails',
    evidence: { personMunicipality: '0104', decisionMunicipality: 'Oslo' },
  },
  {
    name: 'the decision ends today',
    kind: 'same_day',
    record: oslo({ toDate: '2026-11-01' }),
    expect: 'fails',
  },
  {
    name: 'the decision ended yesterday',
    kind: 'not_applicable',
    record: oslo({ toDate: '2026-10-31' }),
    expect: 'not_applicable',
  },
  {
    name: 'the decision has no end',
    kind: 'open_ended',
    record: oslo({ scheme: 'NORSK', toDate: null }),
    expect: 'fails',
  },
  {
    name: 'the decision begins tomorrow',
    kind: 'not_applicable',
    record: oslo({ fromDate: '2026-11-02' }),
    expect: 'not_applicable',
  },
  {
    name: 'a later decision of the person’s own municipality',
    kind: 'other',
    record: {
      decisions: [award({}), award({ fromDate: '2025-01-02', decisionMunicipalityCode: '4203' })],
    },
    expect: 'passes',
  },
  {
    name: 'an earlier decision of the person’s own municipality',
    kind: 'other',
    record: {
      decisions: [award({}), award({ fromDate: '2024-12-31', decisionMunicipalityCode: '4203' })],
    },
    expect: 'fails',
  },
  {
    name: 'of two that began on one day the one registered last counts',
    kind: 'other',
    record: { decisions: [award({ decisionMunicipalityCode: '4203' }), award({})] },
    expect: 'fails',
  },
  {
    name: 'a refusal, a stop and an exemption run on in no municipality',
    kind: 'not_applicable',
    record: {
      decisions: [award({ type: 'AVSLAG' }), award({ type: 'STANS' }), award({ type: 'FRITAK' })],
    },
    expect: 'not_applicable',
  },
  {
    name: 'the programme ended yesterday',
    kind: 'not_applicable',
    record: { ...oslo({}), ends: [{ endedOn: '2026-10-31', reason: 'FLYTTET' }] },
    expect: 'not_applicable',
  },
  {
    name: 'the programme ends today',
    kind: 'other',
    record: { ...oslo({}), ends: [{ endedOn: '2026-11-01', reason: 'FLYTTET' }] },
    expect: 'fails',
  },
  {
    name: 'the end was reopened',
    kind: 'other',
    record: { ...oslo({}), ends: [{ endedOn: '2026-10-31', reason: 'FLYTTET', reopenedOn: '2026-10-31' }] },
    expect: 'fails',
  },
  {
    name: 'Norwegian goes on after the end of the programme',
    kind: 'other',
    record: { ...oslo({ scheme: 'NORSK' }), ends: [{ endedOn: '2026-10-31', reason: 'FLYTTET' }] },
    expect: 'fails',
  },
  {
    name: 'awarded anew the day after the end',
    kind: 'other',
    record: { ...oslo({ fromDate: '2026-01-02' }), ends: [{ endedOn: '2026-01-01', reason: 'ARBEID' }] },
    expect: 'fails',
  },
  {
    name: 'awarded on the very day of the end',
    kind: 'not_applicable',
    record: { ...oslo({ fromDate: '2026-01-01' }), ends: [{ endedOn: '2026-01-01', reason: 'ARBEID' }] },
    expect: 'not_applicable',
  },
  {
    name: 'sixty days with a leap day among them',
    kind: 'leap_day',
    today: '2024-03-31',
    record: oslo({ fromDate: '2024-01-31' }, { settledOn: '2023-12-01', populationRegisteredOn: null }),
    expect: 'passes',
  },
  {
    name: 'sixty-one days with a leap day among them',
    kind: 'leap_day',
    today: '2024-04-01',
    record: oslo({ fromDate: '2024-01-31' }, { settledOn: '2023-12-01', populationRegisteredOn: null }),
    expect: 'fails',
  },
  {
    name: 'the decision is annulled',
    kind: 'not_applicable',
    record: oslo({ annulled: true }),
    expect: 'not_applicable',
  },
  {
    name: 'the award begins today, long after the move',
    kind: 'same_day',
    record: oslo({ fromDate: '2026-11-01' }),
    expect: 'passes',
  },
];
