import { ALL_REGIMES, defineRule } from '../define-rule';

/** An end on a day that cannot be right. */
export const dq083 = defineRule({
  id: 'DQ-083',
  letter: 'E',
  affects: ['R'],
  dimension: 'consistency',
  regimes: ALL_REGIMES,
  minutes: 5,
  fixes: ['correct_dates', 'annul_duplicate'],
  fact: 'programme_end',
  applies: `f.ended_on is not null`,
  fails: `f.ended_on < f.programme_start_on or f.ended_on > :today
    or (f.ended_on = f.over_on and f.last_programme_hours_from > f.ended_on)`,
  turns: [`f.ended_on`],
  businessKey: `'programme_end:' || f.id`,
  evidence: {
    variant: {
      kind: 'variant',
      sql: `case when f.ended_on < f.programme_start_on then 'before_start'
        when f.ended_on > :today then 'in_future' else 'hours_after' end`,
    },
    endedOn: { kind: 'date', sql: `f.ended_on` },
    startedOn: { kind: 'date', sql: `f.programme_start_on` },
    hoursFrom: {
      kind: 'date',
      sql: `case when f.last_programme_hours_from > f.ended_on then f.last_programme_hours_from end`,
    },
  },
  words: {
    nb: {
      title: 'Avslutningsdatoen stemmer ikke med resten',
      sentence: {
        before_start: 'Programmet er avsluttet {{endedOn}}, før det begynte {{startedOn}}.',
        in_future: 'Avslutningen {{endedOn}} ligger fram i tid.',
        hours_after: 'Programmet er avsluttet {{endedOn}}, men det er ført timer fra {{hoursFrom}}.',
      },
      why: 'En avslutning før start, fram i tid eller med timer etterpå, gjør at deltakeren telles i feil år.',
      mustFix: 'Ja. Feilen påvirker de offisielle tallene for kommunen.',
      deadline: 'Så snart som mulig, og senest innen fristen for årets kontroll.',
      fixInNir: 'Rett avslutningsdatoen, eller rett timene som er ført etter den.',
      fixInSpecialistSystem:
        'Rett i fagsystemet og overfør på nytt. Kontroller i NIR at rettelsen er kommet fram.',
      example: 'Programmet er avsluttet 31.01.2026, men det er ført timer fra 02.02.2026.',
      basis: 'Integreringsloven § 18 a. Integreringsforskriften § 52.',
    },
    nn: {
      title: 'Avslutningsdatoen stemmer ikkje med resten',
      sentence: {
        before_start: 'Programmet er avslutta {{endedOn}}, før det byrja {{startedOn}}.',
        in_future: 'Avslutninga {{endedOn}} ligg fram i tid.',
        hours_after: 'Programmet er avslutta {{endedOn}}, men det er ført timar frå {{hoursFrom}}.',
      },
      why: 'Ei avslutning før start, fram i tid eller med timar etterpå, gjer at deltakaren blir talt i feil år.',
      mustFix: 'Ja. Feilen påverkar dei offisielle tala for kommunen.',
      deadline: 'Så snart som råd, og seinast innan fristen for kontrollen i år.',
      fixInNir: 'Rett avslutningsdatoen, eller rett timane som er førte etter han.',
      fixInSpecialistSystem:
        'Rett i fagsystemet og overfør på nytt. Kontroller i NIR at rettinga har kome fram.',
      example: 'Programmet er avslutta 31.01.2026, men det er ført timar frå 02.02.2026.',
      basis: 'Integreringslova § 18 a. Integreringsforskrifta § 52.',
    },
    en: {
      title: 'The end date does not fit the rest',
      sentence: {
        before_start: 'The programme ended on {{endedOn}}, before it began on {{startedOn}}.',
        in_future: 'The end on {{endedOn}} lies in the future.',
        hours_after: 'The programme ended on {{endedOn}}, but hours are entered from {{hoursFrom}}.',
      },
      why: 'An end before the start, in the future or with hours after it makes the participant count in the wrong year.',
      mustFix: 'Yes. The error affects the official figures of the municipality.',
      deadline: 'As soon as possible, and at the latest by the deadline of this year’s control round.',
      fixInNir: 'Correct the end date, or the hours that were entered after it.',
      fixInSpecialistSystem:
        'Correct it in the specialist system and transfer again. Check in NIR that the correction has arrived.',
      example: 'The programme ended on 31.01.2026, but hours are entered from 02.02.2026.',
      basis: 'Integration Act § 18 a. Integration Regulations § 52.',
    },
  },
  cases: [
    {
      name: 'ended on the day it began',
      kind: 'same_day',
      record: {
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2025-01-01' }],
        ends: [{ endedOn: '2025-01-01', reason: 'FLYTTET' }],
      },
      expect: 'passes',
    },
    {
      name: 'ended the day before it began',
      kind: 'just_fails',
      record: {
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2025-01-01' }],
        ends: [{ endedOn: '2024-12-31', reason: 'FLYTTET' }],
      },
      expect: 'fails',
    },
    {
      name: 'ended today',
      kind: 'just_passes',
      record: {
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2025-01-01' }],
        ends: [{ endedOn: '2026-11-01', reason: 'ARBEID' }],
      },
      expect: 'passes',
    },
    {
      name: 'ended tomorrow',
      kind: 'other',
      record: {
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2025-01-01' }],
        ends: [{ endedOn: '2026-11-02', reason: 'ARBEID' }],
      },
      expect: 'fails',
    },
    {
      name: 'hours that begin on the last day',
      kind: 'other',
      record: {
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2025-01-01' }],
        ends: [{ endedOn: '2026-05-01', reason: 'ARBEID' }],
        hours: [{ scheme: 'NORSK', subject: 'NORSK', fromDate: '2026-05-01' }],
      },
      expect: 'passes',
    },
    {
      name: 'hours that begin the day after',
      kind: 'other',
      record: {
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2025-01-01' }],
        ends: [{ endedOn: '2026-05-01', reason: 'ARBEID' }],
        hours: [{ scheme: 'NORSK', subject: 'NORSK', fromDate: '2026-05-02' }],
      },
      expect: 'fails',
    },
    {
      name: 'hours between an end and the next',
      kind: 'other',
      record: {
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2025-01-01' }],
        ends: [
          { endedOn: '2025-06-01', reason: 'ARBEID' },
          { endedOn: '2026-05-01', reason: 'ARBEID' },
        ],
        hours: [{ scheme: 'NORSK', subject: 'NORSK', fromDate: '2026-01-01' }],
      },
      expect: 'passes',
    },
    {
      name: 'Norwegian that goes on by a decision of its own',
      kind: 'other',
      record: {
        decisions: [
          { scheme: 'INTRO', type: 'TILDELING', fromDate: '2025-01-01' },
          { scheme: 'NORSK', type: 'TILDELING', fromDate: '2025-01-01' },
        ],
        ends: [{ endedOn: '2026-05-01', reason: 'ARBEID' }],
        hours: [{ scheme: 'NORSK', subject: 'NORSK', fromDate: '2026-05-02' }],
      },
      expect: 'passes',
    },
    {
      name: 'hours of the programme, whatever was decided on Norwegian',
      kind: 'other',
      record: {
        decisions: [
          { scheme: 'INTRO', type: 'TILDELING', fromDate: '2025-01-01' },
          { scheme: 'NORSK', type: 'TILDELING', fromDate: '2025-01-01' },
        ],
        ends: [{ endedOn: '2026-05-01', reason: 'ARBEID' }],
        hours: [
          { scheme: 'INTRO', subject: 'NORSK', fromDate: '2026-05-02' },
          { scheme: 'NORSK', subject: 'NORSK', fromDate: '2026-05-03' },
        ],
      },
      expect: 'fails',
      evidence: { variant: 'hours_after', hoursFrom: '2026-05-02' },
    },
    {
      name: 'hours in a programme that was awarded anew',
      kind: 'other',
      record: {
        decisions: [
          { scheme: 'INTRO', type: 'TILDELING', fromDate: '2025-01-01' },
          { scheme: 'INTRO', type: 'TILDELING', fromDate: '2026-05-02' },
        ],
        ends: [{ endedOn: '2026-05-01', reason: 'FLYTTET' }],
        hours: [{ scheme: 'INTRO', subject: 'NORSK', fromDate: '2026-05-02' }],
      },
      expect: 'passes',
    },
    {
      name: 'an end without a date',
      kind: 'open_ended',
      record: {
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2025-01-01' }],
        ends: [{ endedOn: null, reason: 'ARBEID' }],
      },
      expect: 'not_applicable',
    },
    {
      name: 'ended on a leap day that is tomorrow',
      kind: 'leap_day',
      today: '2024-02-28',
      record: {
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2023-01-01' }],
        ends: [{ endedOn: '2024-02-29', reason: 'ARBEID' }],
      },
      expect: 'fails',
    },
    {
      name: 'no end',
      kind: 'not_applicable',
      record: { decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2025-01-01' }] },
      expect: 'not_applicable',
    },
  ],
});
