import { parameterOn } from '../dated-parameters';
import { ALL_REGIMES, defineRule } from '../define-rule';

const SHARE = parameterOn('invalidAbsenceShare', 'f.last_from');

const PRACTICE = {
  type: 'ARBEIDSPRAKSIS',
  groupCode: 'ARBEID',
  fromDate: '2026-01-05',
  toDate: '2026-03-15',
  hoursPerWeek: 30,
};

/**
 * Invalid absence of more than a tenth of the hours of the programme. Those are the hours of the measures, up to today
 * where a measure runs; when a measure has no hours they are not known.
 */
export const dq074 = defineRule({
  id: 'DQ-074',
  letter: 'N',
  affects: ['T'],
  dimension: 'plausibility',
  regimes: ALL_REGIMES,
  minutes: 15,
  fixes: ['register_decision', 'correct_dates'],
  fact: 'invalid_absence',
  applies: `f.invalid_hours is not null and f.hours_known`,
  fails: `f.invalid_hours * 100 > f.programme_hours * ${SHARE}`,
  businessKey: `''`,
  evidence: {
    invalidHours: { kind: 'number', sql: `f.invalid_hours` },
    lastFrom: { kind: 'date', sql: `f.last_from` },
    share: { kind: 'number', sql: SHARE },
  },
  words: {
    nb: {
      title: 'Mye ugyldig fravær',
      sentence:
        'Det er ført {{invalidHours}} timer ugyldig fravær, sist fra {{lastFrom}}. Det er mer enn {{share}} prosent av timene i programmet.',
      why: 'Så mye ugyldig fravær regnes som omfattende. Kommunen må vurdere om programmet skal stanses, og kunne vise hva den kom til.',
      mustFix: 'Vurder stans og skriv ned hva dere kom til. Er fraværet ført feil, må det rettes.',
      deadline: 'Så snart som mulig, og senest innen fristen for årets kontroll.',
      fixInNir:
        'Kontroller at fraværet er ført med riktig type og timetall. Er det gjort vedtak om stans, registrerer du det.',
      fixInSpecialistSystem:
        'Rett i fagsystemet og overfør på nytt. Kontroller i NIR at rettelsen er kommet fram.',
      example: 'Programmet har 300 timer i tiltak, og 45 timer er ført som ugyldig fravær.',
      basis: 'IMDi om stans av introduksjonsprogram.',
    },
    nn: {
      title: 'Mykje ugyldig fråvær',
      sentence:
        'Det er ført {{invalidHours}} timar ugyldig fråvær, sist frå {{lastFrom}}. Det er meir enn {{share}} prosent av timane i programmet.',
      why: 'Så mykje ugyldig fråvær blir rekna som omfattande. Kommunen må vurdere om programmet skal stansast, og kunne vise kva han kom til.',
      mustFix: 'Vurder stans og skriv ned kva de kom til. Er fråværet ført feil, må det rettast.',
      deadline: 'Så snart som råd, og seinast innan fristen for kontrollen i år.',
      fixInNir:
        'Kontroller at fråværet er ført med rett type og timetal. Er det gjort vedtak om stans, registrerer du det.',
      fixInSpecialistSystem:
        'Rett i fagsystemet og overfør på nytt. Kontroller i NIR at rettinga har kome fram.',
      example: 'Programmet har 300 timar i tiltak, og 45 timar er førte som ugyldig fråvær.',
      basis: 'IMDi om stans av introduksjonsprogram.',
    },
    en: {
      title: 'Much invalid absence',
      sentence:
        '{{invalidHours}} hours of invalid absence are entered, last from {{lastFrom}}. That is more than {{share}} per cent of the hours of the programme.',
      why: 'So much invalid absence counts as extensive. The municipality must consider whether to stop the programme, and be able to show what it concluded.',
      mustFix:
        'Consider a stop and write down what you concluded. If the absence is entered wrongly, it must be corrected.',
      deadline: 'As soon as possible, and at the latest by the deadline of this year’s control round.',
      fixInNir:
        'Check that the absence has the right kind and number of hours. If a stop was decided, register the decision.',
      fixInSpecialistSystem:
        'Correct it in the specialist system and transfer again. Check in NIR that the correction has arrived.',
      example: 'The programme has 300 hours of measures, and 45 hours are entered as invalid absence.',
      basis: 'IMDi on stopping the introduction programme.',
    },
  },
  cases: [
    {
      name: 'a tenth of three hundred hours',
      kind: 'just_passes',
      record: { measures: [PRACTICE], absences: [{ type: 'UGYLDIG', fromDate: '2026-02-02', hours: 30 }] },
      expect: 'passes',
    },
    {
      name: 'six minutes more',
      kind: 'just_fails',
      record: { measures: [PRACTICE], absences: [{ type: 'UGYLDIG', fromDate: '2026-02-02', hours: 30.1 }] },
      expect: 'fails',
    },
    {
      name: 'two absences together',
      kind: 'same_day',
      record: {
        measures: [PRACTICE],
        absences: [
          { type: 'UGYLDIG', fromDate: '2026-02-02', toDate: '2026-02-02', hours: 15 },
          { type: 'UGYLDIG', fromDate: '2026-02-02', toDate: '2026-02-02', hours: 15.1 },
        ],
      },
      expect: 'fails',
    },
    {
      name: 'a measure of one day',
      kind: 'same_day',
      record: {
        measures: [{ ...PRACTICE, toDate: '2026-01-05', hoursTotal: 100 }],
        absences: [{ type: 'UGYLDIG', fromDate: '2026-02-02', hours: 10 }],
      },
      expect: 'passes',
    },
    {
      name: 'two measures together',
      kind: 'other',
      record: {
        measures: [PRACTICE, { ...PRACTICE, fromDate: '2026-03-16', toDate: '2026-05-24' }],
        absences: [{ type: 'UGYLDIG', fromDate: '2026-02-02', hours: 60 }],
      },
      expect: 'passes',
    },
    {
      name: 'hours in all go before hours per week',
      kind: 'other',
      record: {
        measures: [{ ...PRACTICE, hoursTotal: 100 }],
        absences: [{ type: 'UGYLDIG', fromDate: '2026-02-02', hours: 10.5 }],
      },
      expect: 'fails',
    },
    {
      name: 'a measure that runs, three hundred hours until today',
      kind: 'open_ended',
      today: '2026-03-15',
      record: {
        measures: [{ ...PRACTICE, toDate: null }],
        absences: [{ type: 'UGYLDIG', fromDate: '2026-02-02', hours: 30 }],
      },
      expect: 'passes',
    },
    {
      name: 'the same measure a day before',
      kind: 'open_ended',
      today: '2026-03-14',
      record: {
        measures: [{ ...PRACTICE, toDate: null }],
        absences: [{ type: 'UGYLDIG', fromDate: '2026-02-02', hours: 30 }],
      },
      expect: 'fails',
    },
    {
      name: 'a measure of four weeks and the leap day',
      kind: 'leap_day',
      record: {
        measures: [{ ...PRACTICE, fromDate: '2024-02-05', toDate: '2024-03-03', hoursPerWeek: 25 }],
        absences: [{ type: 'UGYLDIG', fromDate: '2024-02-29', hours: 10 }],
      },
      expect: 'passes',
    },
    {
      name: 'one measure without hours: the programme’s hours are not known',
      kind: 'not_applicable',
      record: {
        measures: [PRACTICE, { ...PRACTICE, hoursPerWeek: undefined }],
        absences: [{ type: 'UGYLDIG', fromDate: '2026-02-02', hours: 300 }],
      },
      expect: 'not_applicable',
    },
    {
      name: 'hours in all without any date are known',
      kind: 'other',
      record: {
        measures: [{ type: 'VGO', hoursTotal: 300 }],
        absences: [{ type: 'UGYLDIG', fromDate: '2026-02-02', hours: 30 }],
      },
      expect: 'passes',
    },
    {
      name: 'hours per week without a start date are not known',
      kind: 'not_applicable',
      record: {
        measures: [{ ...PRACTICE, fromDate: null }],
        absences: [{ type: 'UGYLDIG', fromDate: '2026-02-02', hours: 300 }],
      },
      expect: 'not_applicable',
    },
    {
      name: 'a measure that ends before it begins has no hours',
      kind: 'other',
      record: {
        measures: [PRACTICE, { ...PRACTICE, fromDate: '2026-09-01', toDate: '2026-03-01' }],
        absences: [{ type: 'UGYLDIG', fromDate: '2026-02-02', hours: 30 }],
      },
      expect: 'passes',
    },
    {
      name: 'valid absence',
      kind: 'not_applicable',
      record: { measures: [PRACTICE], absences: [{ type: 'LEGE', fromDate: '2026-02-02', hours: 200 }] },
      expect: 'not_applicable',
    },
    {
      name: 'invalid absence without hours',
      kind: 'not_applicable',
      record: { measures: [PRACTICE], absences: [{ type: 'UGYLDIG', fromDate: '2026-02-02' }] },
      expect: 'not_applicable',
    },
    {
      name: 'no measures',
      kind: 'not_applicable',
      record: { absences: [{ type: 'UGYLDIG', fromDate: '2026-02-02', hours: 30 }] },
      expect: 'not_applicable',
    },
  ],
});
