import { parameterOn } from '../dated-parameters';
import { ALL_REGIMES, defineRule } from '../define-rule';

const DAYS = parameterOn('movedAfterDays', 'f.ended_on');

/** The award of the municipality that the person is said to have left; CASE_PERSON lives in 4203. */
const AWARD = {
  scheme: 'INTRO',
  type: 'TILDELING',
  fromDate: '2025-01-01',
  decisionMunicipalityCode: '4203',
} as const;

/** Ended because of a move, but three months later the person still has the municipality that gave the programme. */
export const dq085 = defineRule({
  id: 'DQ-085',
  letter: 'W',
  affects: ['R', 'G'],
  dimension: 'consistency',
  regimes: ALL_REGIMES,
  minutes: 10,
  fixes: ['set_end_reason', 'support_case'],
  fact: 'moved_end',
  applies: `:today - f.ended_on >= ${DAYS}`,
  fails: `f.is_still_there`,
  turns: [`f.ended_on + ${DAYS}`],
  businessKey: `'programme_end:' || f.id`,
  evidence: {
    endedOn: { kind: 'date', sql: `f.ended_on` },
    municipality: { kind: 'text', sql: `f.municipality_code` },
  },
  words: {
    nb: {
      title: 'Avsluttet som flyttet, men fortsatt i kommunen',
      sentence:
        'Programmet ble avsluttet {{endedOn}} fordi deltakeren flyttet, men personen står fortsatt i kommune {{municipality}}.',
      why: 'Enten er avslutningsårsaken feil, eller så er flyttingen ikke kommet fram. Kommunen kan få tilskudd og telles for en person som bor et annet sted.',
      mustFix: 'Ja. Feilen påvirker både de offisielle tallene og tilskuddet til kommunen.',
      deadline: 'Så snart som mulig, og senest innen fristen for årets kontroll.',
      fixInNir:
        'Kontroller adressen i folkeregisteret. Bor personen i kommunen, retter du avslutningsårsaken. Har personen flyttet, spør du IMDi fra funnet.',
      fixInSpecialistSystem:
        'Rett i fagsystemet og overfør på nytt. Kontroller i NIR at rettelsen er kommet fram.',
      example:
        'Programmet ble avsluttet 15.02.2026 med årsak flyttet. I juni bor deltakeren fortsatt i kommunen.',
      basis: 'Forslag: ny kommune skal vises innen 90 dager. Integreringsforskriften § 52.',
    },
    nn: {
      title: 'Avslutta som flytta, men framleis i kommunen',
      sentence:
        'Programmet vart avslutta {{endedOn}} fordi deltakaren flytta, men personen står framleis i kommune {{municipality}}.',
      why: 'Anten er avslutningsårsaka feil, eller så har flyttinga ikkje kome fram. Kommunen kan få tilskot og bli talt for ein person som bur ein annan stad.',
      mustFix: 'Ja. Feilen påverkar både dei offisielle tala og tilskotet til kommunen.',
      deadline: 'Så snart som råd, og seinast innan fristen for kontrollen i år.',
      fixInNir:
        'Kontroller adressa i folkeregisteret. Bur personen i kommunen, rettar du avslutningsårsaka. Har personen flytta, spør du IMDi frå funnet.',
      fixInSpecialistSystem:
        'Rett i fagsystemet og overfør på nytt. Kontroller i NIR at rettinga har kome fram.',
      example:
        'Programmet vart avslutta 15.02.2026 med årsak flytta. I juni bur deltakaren framleis i kommunen.',
      basis: 'Framlegg: ny kommune skal visast innan 90 dagar. Integreringsforskrifta § 52.',
    },
    en: {
      title: 'Ended as moved, but still in the municipality',
      sentence:
        'The programme ended on {{endedOn}} because the participant moved, but the person still stands in municipality {{municipality}}.',
      why: 'Either the reason is wrong, or the move has not arrived. The municipality may get a grant and be counted for a person who lives elsewhere.',
      mustFix: 'Yes. The error affects both the official figures and the grant to the municipality.',
      deadline: 'As soon as possible, and at the latest by the deadline of this year’s control round.',
      fixInNir:
        'Check the address in the population register. If the person lives in the municipality, correct the reason. If the person has moved, ask IMDi from the finding.',
      fixInSpecialistSystem:
        'Correct it in the specialist system and transfer again. Check in NIR that the correction has arrived.',
      example:
        'The programme ended on 15.02.2026 with the reason moved. In June the participant still lives in the municipality.',
      basis: 'Proposal: a new municipality shows within 90 days. Integration Regulations § 52.',
    },
  },
  cases: [
    {
      name: 'still there eighty-nine days later',
      kind: 'not_applicable',
      today: '2026-05-01',
      record: { decisions: [AWARD], ends: [{ endedOn: '2026-02-01', reason: 'FLYTTET' }] },
      expect: 'not_applicable',
    },
    {
      name: 'still there ninety days later',
      kind: 'just_fails',
      today: '2026-05-02',
      record: { decisions: [AWARD], ends: [{ endedOn: '2026-02-01', reason: 'FLYTTET' }] },
      expect: 'fails',
    },
    {
      name: 'left under the former number of the same municipality',
      kind: 'other',
      record: {
        decisions: [{ ...AWARD, decisionMunicipalityCode: '0906' }],
        ends: [{ endedOn: '2026-02-01', reason: 'FLYTTET' }],
        successors: [{ oldCode: '0906', newCode: '4203', validFrom: '2020-01-01' }],
      },
      expect: 'fails',
    },
    {
      name: 'has another municipality ninety days later',
      kind: 'just_passes',
      today: '2026-05-02',
      record: {
        person: { municipalityCode: '0301' },
        decisions: [AWARD],
        ends: [{ endedOn: '2026-02-01', reason: 'FLYTTET' }],
      },
      expect: 'passes',
    },
    {
      name: 'ninety days over the leap day',
      kind: 'leap_day',
      today: '2024-05-01',
      record: {
        decisions: [{ ...AWARD, fromDate: '2023-01-01' }],
        ends: [{ endedOn: '2024-02-01', reason: 'FLYTTET' }],
      },
      expect: 'fails',
    },
    {
      name: 'the programme began and ended the same day',
      kind: 'same_day',
      record: { decisions: [AWARD], ends: [{ endedOn: '2025-01-01', reason: 'FLYTTET' }] },
      expect: 'fails',
    },
    {
      name: 'an award that begins after the end is no proof',
      kind: 'not_applicable',
      record: { decisions: [AWARD], ends: [{ endedOn: '2024-12-31', reason: 'FLYTTET' }] },
      expect: 'not_applicable',
    },
    {
      name: 'the municipality moved to has given a programme of its own',
      kind: 'other',
      record: {
        person: { municipalityCode: '0301' },
        decisions: [AWARD, { ...AWARD, fromDate: '2026-02-15', decisionMunicipalityCode: '0301' }],
        ends: [{ endedOn: '2026-02-01', reason: 'FLYTTET' }],
      },
      expect: 'passes',
    },
    {
      name: 'the second of two municipalities was left, the first is where the person was before',
      kind: 'other',
      record: {
        decisions: [
          AWARD,
          { ...AWARD, type: 'FORLENGELSE', fromDate: '2025-06-01', decisionMunicipalityCode: '0301' },
        ],
        ends: [{ endedOn: '2026-02-01', reason: 'FLYTTET' }],
      },
      expect: 'passes',
    },
    {
      name: 'the municipality of the decision is not registered',
      kind: 'not_applicable',
      record: {
        decisions: [{ ...AWARD, decisionMunicipalityCode: null }],
        ends: [{ endedOn: '2026-02-01', reason: 'FLYTTET' }],
      },
      expect: 'not_applicable',
    },
    {
      name: 'only a decision on Norwegian',
      kind: 'not_applicable',
      record: {
        decisions: [{ ...AWARD, scheme: 'NORSK' }],
        ends: [{ endedOn: '2026-02-01', reason: 'FLYTTET' }],
      },
      expect: 'not_applicable',
    },
    {
      name: 'only a refusal',
      kind: 'not_applicable',
      record: {
        decisions: [{ ...AWARD, type: 'AVSLAG' }],
        ends: [{ endedOn: '2026-02-01', reason: 'FLYTTET' }],
      },
      expect: 'not_applicable',
    },
    {
      name: 'ended for another reason',
      kind: 'not_applicable',
      record: { decisions: [AWARD], ends: [{ endedOn: '2026-02-01', reason: 'ARBEID' }] },
      expect: 'not_applicable',
    },
    {
      name: 'the end was reopened',
      kind: 'not_applicable',
      record: {
        decisions: [AWARD],
        ends: [{ endedOn: '2026-02-01', reason: 'FLYTTET', reopenedOn: '2026-03-01' }],
      },
      expect: 'not_applicable',
    },
    {
      name: 'an end without a date',
      kind: 'open_ended',
      record: { decisions: [AWARD], ends: [{ endedOn: null, reason: 'FLYTTET' }] },
      expect: 'not_applicable',
    },
  ],
});
