import { parameterOn } from '../dated-parameters';
import { ALL_REGIMES, defineRule } from '../define-rule';

/** Weeks that the period has begun: a course from a Monday to the Friday of the week after is two weeks, and a day is one. */
const WEEKS = `((f.to_date - f.from_date + 7) / 7)`;

const LIMIT = parameterOn('highestTrainingHours', 'f.from_date');

/** More hours of Norwegian or social studies than fit into a week. */
export const dq063 = defineRule({
  id: 'DQ-063',
  letter: 'W',
  affects: ['R', 'G'],
  dimension: 'plausibility',
  regimes: ALL_REGIMES,
  minutes: 5,
  fixes: ['correct_dates', 'annul_duplicate'],
  fact: 'training_hours',
  applies: `f.hours is not null and f.from_date <= f.to_date`,
  fails: `f.hours > ${LIMIT} * ${WEEKS}`,
  businessKey: `'training_hours:' || f.id`,
  evidence: {
    hours: { kind: 'number', sql: `f.hours` },
    fromDate: { kind: 'date', sql: `f.from_date` },
    toDate: { kind: 'date', sql: `f.to_date` },
    limit: { kind: 'number', sql: LIMIT },
  },
  words: {
    nb: {
      title: 'Flere timer enn det er plass til i uken',
      sentence:
        'Det er ført {{hours}} timer fra {{fromDate}} til {{toDate}}. Det er mer enn {{limit}} timer i uken.',
      why: 'Som regel er timene for et helt semester ført på en kort periode, eller perioden er feil. Timene går inn i tallene og i tilskuddet.',
      mustFix: 'Ja. Feilen påvirker både de offisielle tallene og tilskuddet til kommunen.',
      deadline: 'Så snart som mulig, og senest innen fristen for årets kontroll.',
      fixInNir:
        'Kontroller om timene gjelder uken eller hele perioden, og om datoene er riktige. Rett det som er feil.',
      fixInSpecialistSystem:
        'Rett i fagsystemet og overfør på nytt. Kontroller i NIR at rettelsen er kommet fram.',
      example: 'Det er ført 300 timer fra 05.01.2026 til 30.01.2026.',
      basis: 'Forslag: mer enn 40 timer i uken er lite trolig. Integreringsforskriften § 53.',
    },
    nn: {
      title: 'Fleire timar enn det er plass til i veka',
      sentence:
        'Det er ført {{hours}} timar frå {{fromDate}} til {{toDate}}. Det er meir enn {{limit}} timar i veka.',
      why: 'Som regel er timane for eit heilt semester førte på ein kort periode, eller perioden er feil. Timane går inn i tala og i tilskotet.',
      mustFix: 'Ja. Feilen påverkar både dei offisielle tala og tilskotet til kommunen.',
      deadline: 'Så snart som råd, og seinast innan fristen for kontrollen i år.',
      fixInNir:
        'Kontroller om timane gjeld veka eller heile perioden, og om datoane er rette. Rett det som er feil.',
      fixInSpecialistSystem:
        'Rett i fagsystemet og overfør på nytt. Kontroller i NIR at rettinga har kome fram.',
      example: 'Det er ført 300 timar frå 05.01.2026 til 30.01.2026.',
      basis: 'Framlegg: meir enn 40 timar i veka er lite truleg. Integreringsforskrifta § 53.',
    },
    en: {
      title: 'More hours than fit into the week',
      sentence:
        '{{hours}} hours are entered from {{fromDate}} to {{toDate}}. That is more than {{limit}} hours a week.',
      why: 'Usually the hours of a whole term are entered on a short period, or the period is wrong. The hours go into the figures and the grant.',
      mustFix: 'Yes. The error affects both the official figures and the grant to the municipality.',
      deadline: 'As soon as possible, and at the latest by the deadline of this year’s control round.',
      fixInNir:
        'Check whether the hours are for a week or the whole period, and whether the dates are right. Correct what is wrong.',
      fixInSpecialistSystem:
        'Correct it in the specialist system and transfer again. Check in NIR that the correction has arrived.',
      example: '300 hours are entered from 05.01.2026 to 30.01.2026.',
      basis: 'Proposal: more than 40 hours a week are hardly right. Integration Regulations § 53.',
    },
  },
  cases: [
    {
      name: 'forty hours in a week',
      kind: 'just_passes',
      record: {
        hours: [
          { scheme: 'NORSK', subject: 'NORSK', fromDate: '2026-01-05', toDate: '2026-01-11', hours: 40 },
        ],
      },
      expect: 'passes',
    },
    {
      name: 'half an hour more',
      kind: 'just_fails',
      record: {
        hours: [
          { scheme: 'NORSK', subject: 'NORSK', fromDate: '2026-01-05', toDate: '2026-01-11', hours: 40.5 },
        ],
      },
      expect: 'fails',
    },
    {
      name: 'eighty hours in eight days: two weeks have begun',
      kind: 'other',
      record: {
        hours: [
          { scheme: 'NORSK', subject: 'SAMF', fromDate: '2026-01-05', toDate: '2026-01-12', hours: 80 },
        ],
      },
      expect: 'passes',
    },
    {
      name: 'eighty-one hours in two whole weeks',
      kind: 'other',
      record: {
        hours: [
          { scheme: 'NORSK', subject: 'SAMF', fromDate: '2026-01-05', toDate: '2026-01-18', hours: 81 },
        ],
      },
      expect: 'fails',
    },
    {
      name: 'a single day counts as one week',
      kind: 'same_day',
      record: {
        hours: [
          { scheme: 'NORSK', subject: 'NORSK', fromDate: '2026-01-05', toDate: '2026-01-05', hours: 41 },
        ],
      },
      expect: 'fails',
    },
    {
      name: 'a week with the leap day in it',
      kind: 'leap_day',
      record: {
        hours: [
          { scheme: 'NORSK', subject: 'NORSK', fromDate: '2024-02-26', toDate: '2024-03-03', hours: 41 },
        ],
      },
      expect: 'fails',
    },
    {
      name: 'two rows, one of them too many',
      kind: 'other',
      record: {
        hours: [
          { scheme: 'NORSK', subject: 'NORSK', fromDate: '2026-01-05', toDate: '2026-01-11', hours: 300 },
          { scheme: 'NORSK', subject: 'NORSK', fromDate: '2026-01-12', toDate: '2026-06-19', hours: 300 },
        ],
      },
      expect: 'fails',
    },
    {
      name: 'hours without an end date',
      kind: 'open_ended',
      record: {
        hours: [{ scheme: 'NORSK', subject: 'NORSK', fromDate: '2026-01-05', toDate: null, hours: 400 }],
      },
      expect: 'not_applicable',
    },
    {
      name: 'a period without a number of hours',
      kind: 'not_applicable',
      record: {
        hours: [{ scheme: 'NORSK', subject: 'NORSK', fromDate: '2026-01-05', toDate: '2026-01-11' }],
      },
      expect: 'not_applicable',
    },
    {
      name: 'a period that ends before it begins says nothing',
      kind: 'not_applicable',
      record: {
        hours: [
          { scheme: 'NORSK', subject: 'NORSK', fromDate: '2026-01-11', toDate: '2026-01-05', hours: 400 },
        ],
      },
      expect: 'not_applicable',
    },
  ],
});
