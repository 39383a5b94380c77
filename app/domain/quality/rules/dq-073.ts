import { ALL_REGIMES, defineRule } from '../define-rule';
import { DQ_073_CASES } from './dq-073.cases';

/**
 * A measure with hours during care leave or leave for sickness. Only these leaves take the participant away altogether:
 * holiday and single days off lie inside measures that run on. Training from the fourth month of care leave is meant to be.
 */
export const dq073 = defineRule({
  id: 'DQ-073',
  letter: 'W',
  affects: ['R'],
  dimension: 'consistency',
  regimes: ALL_REGIMES,
  minutes: 10,
  fixes: ['correct_dates'],
  fact: 'leave_measure',
  applies: `true`,
  fails: `f.measures > 0`,
  businessKey: `'decision:' || f.id`,
  evidence: {
    leaveType: { kind: 'code', list: 'LEAVE', sql: `f.leave_type` },
    fromDate: { kind: 'date', sql: `f.from_date` },
    toDate: { kind: 'date', sql: `f.to_date` },
    measureType: { kind: 'code', list: 'MEASURE', sql: `f.measure_type` },
    measureFrom: { kind: 'date', sql: `f.measure_from` },
    measures: { kind: 'number', sql: `f.measures` },
  },
  words: {
    nb: {
      title: 'Tiltak under permisjon',
      sentence:
        '{{leaveType}} fra {{fromDate}} overlapper {{measures}} tiltak med timer. Det første er {{measureType}} fra {{measureFrom}}.',
      why: 'Deltakeren kan ikke være borte og delta samtidig. Timene i tiltaket blir regnet med selv om ingen deltok.',
      mustFix: 'Ja. Feilen påvirker de offisielle tallene for kommunen.',
      deadline: 'Så snart som mulig, og senest innen fristen for årets kontroll.',
      fixInNir:
        'La tiltaket slutte dagen før permisjonen og begynne igjen etterpå, eller rett datoene for permisjonen. Norsk og språktrening fra fjerde måned av omsorgspermisjonen kan stå.',
      fixInSpecialistSystem:
        'Rett i fagsystemet og overfør på nytt. Kontroller i NIR at rettelsen er kommet fram.',
      example:
        'Omsorgspermisjonen varer fra 01.02.2026 til 30.09.2026, men arbeidspraksis står med 30 timer i uken hele året.',
      basis: 'Integreringsforskriften §§ 15 og 16.',
    },
    nn: {
      title: 'Tiltak under permisjon',
      sentence:
        '{{leaveType}} frå {{fromDate}} overlappar {{measures}} tiltak med timar. Det første er {{measureType}} frå {{measureFrom}}.',
      why: 'Deltakaren kan ikkje vere borte og delta samstundes. Timane i tiltaket blir rekna med sjølv om ingen deltok.',
      mustFix: 'Ja. Feilen påverkar dei offisielle tala for kommunen.',
      deadline: 'Så snart som råd, og seinast innan fristen for kontrollen i år.',
      fixInNir:
        'Lat tiltaket slutte dagen før permisjonen og byrje igjen etterpå, eller rett datoane for permisjonen. Norsk og språktrening frå fjerde månad av omsorgspermisjonen kan stå.',
      fixInSpecialistSystem:
        'Rett i fagsystemet og overfør på nytt. Kontroller i NIR at rettinga har kome fram.',
      example:
        'Omsorgspermisjonen varer frå 01.02.2026 til 30.09.2026, men arbeidspraksis står med 30 timar i veka heile året.',
      basis: 'Integreringsforskrifta §§ 15 og 16.',
    },
    en: {
      title: 'Measures during leave',
      sentence:
        '{{leaveType}} from {{fromDate}} overlaps with {{measures}} measures with hours. The first is {{measureType}} from {{measureFrom}}.',
      why: 'The participant cannot be away and take part at once. The hours of the measure are counted although nobody took part.',
      mustFix: 'Yes. The error affects the official figures of the municipality.',
      deadline: 'As soon as possible, and at the latest by the deadline of this year’s control round.',
      fixInNir:
        'Let the measure end the day before the leave and begin again afterwards, or correct the dates of the leave. Norwegian and language practice from the fourth month of care leave may stay.',
      fixInSpecialistSystem:
        'Correct it in the specialist system and transfer again. Check in NIR that the correction has arrived.',
      example:
        'Care leave lasts from 01.02.2026 to 30.09.2026, but work practice stands with 30 hours a week the whole year.',
      basis: 'Integration Regulations §§ 15 and 16.',
    },
  },
  cases: DQ_073_CASES,
});
