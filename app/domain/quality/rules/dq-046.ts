import { parameterOn } from '../dated-parameters';
import { defineRule } from '../define-rule';
import { COURSES_DUE, COURSES_DUE_ON } from '../facts/courses-due';
import { OTHER_COURSE_CASES } from './dq-046.cases';

const HOURS = `case
    when f.has_upper_secondary then ${parameterOn('lifeSkillsHoursWithUpperSecondary', 'f.programme_start_on')}
    when not f.has_upper_secondary then ${parameterOn('lifeSkillsHours', 'f.programme_start_on')} end`;

/**
 * The programme is over or a year old without a life skills course that was held, or with too few hours of it. Where
 * education or hours are not registered, only the missing course is a finding.
 */
export const dq046 = defineRule({
  id: 'DQ-046',
  letter: 'W',
  affects: ['T'],
  dimension: 'completeness',
  regimes: ['INTEG'],
  minutes: 8,
  fixes: ['register_measure'],
  fact: 'person',
  applies: `f.programme_start_on is not null and ${COURSES_DUE}`,
  fails: `f.life_skills_courses = 0 or (f.life_skills_hours_known and f.life_skills_hours < ${HOURS})`,
  turns: [`${COURSES_DUE_ON} + 1`],
  businessKey: `''`,
  evidence: {
    variant: { kind: 'variant', sql: `case when f.life_skills_courses = 0 then 'none' else 'few_hours' end` },
    startedOn: { kind: 'date', sql: `f.programme_start_on` },
    hours: { kind: 'number', sql: `f.life_skills_hours` },
    least: { kind: 'number', sql: HOURS },
  },
  words: {
    nb: {
      title: 'Kurs i livsmestring mangler eller er for kort',
      sentence: {
        none: 'Programmet begynte {{startedOn}}, men ikke noe kurs i livsmestring er registrert som gjennomført.',
        few_hours: 'Kurset i livsmestring er registrert med {{hours}} timer. Det skal være minst {{least}}.',
      },
      why: 'Kurs i livsmestring er en obligatorisk del av programmet, med et lavere timetall for dem som har videregående opplæring.',
      mustFix: 'Ja. Opplysningen skal være registrert, og statsforvalteren kan etterspørre den i tilsyn.',
      deadline:
        'Innen to måneder etter at opplysningen forelå (integreringsforskriften § 58), og senest innen fristen for årets kontroll.',
      fixInNir:
        'Registrer kurset som tiltak med antall timer, og merk det som gjennomført. Er timetallet riktig, kontrollerer du om utdanningen er registrert rett.',
      fixInSpecialistSystem:
        'Registrer opplysningen i fagsystemet og overfør på nytt. Kontroller i NIR at den er kommet fram.',
      example:
        'Programmet startet for 14 måneder siden. Kurset er registrert, men ikke merket som gjennomført.',
      basis: 'Integreringsloven § 14 a. Integreringsforskriften § 4.',
    },
    nn: {
      title: 'Kurs i livsmeistring manglar eller er for kort',
      sentence: {
        none: 'Programmet byrja {{startedOn}}, men ikkje noko kurs i livsmeistring er registrert som gjennomført.',
        few_hours: 'Kurset i livsmeistring er registrert med {{hours}} timar. Det skal vere minst {{least}}.',
      },
      why: 'Kurs i livsmeistring er ein obligatorisk del av programmet, med eit lågare timetal for dei som har vidaregåande opplæring.',
      mustFix: 'Ja. Opplysninga skal vere registrert, og statsforvaltaren kan etterspørje henne i tilsyn.',
      deadline:
        'Innan to månader etter at opplysninga låg føre (integreringsforskrifta § 58), og seinast innan fristen for kontrollen i år.',
      fixInNir:
        'Registrer kurset som tiltak med talet på timar, og merk det som gjennomført. Er timetalet rett, kontrollerer du om utdanninga er rett registrert.',
      fixInSpecialistSystem:
        'Registrer opplysninga i fagsystemet og overfør på nytt. Kontroller i NIR at ho har kome fram.',
      example:
        'Programmet starta for 14 månader sidan. Kurset er registrert, men ikkje merkt som gjennomført.',
      basis: 'Integreringslova § 14 a. Integreringsforskrifta § 4.',
    },
    en: {
      title: 'The life skills course is missing or too short',
      sentence: {
        none: 'The programme began on {{startedOn}}, but no life skills course is registered as completed.',
        few_hours:
          'The life skills course is registered with {{hours}} hours. It must have at least {{least}}.',
      },
      why: 'A life skills course is a compulsory part of the programme, with fewer hours for those who have upper secondary education.',
      mustFix:
        'Yes. The information must be registered, and the County Governor can ask for it in supervision.',
      deadline:
        'Within two months after the information existed (Integration Regulations § 58), and at the latest by the deadline of this year’s control round.',
      fixInNir:
        'Register the course as a measure with its hours, and mark it as completed. If the hours are right, check whether prior education is registered correctly.',
      fixInSpecialistSystem:
        'Register the information in the specialist system and transfer again. Check in NIR that it has arrived.',
      example: 'The programme began 14 months ago. The course is registered, but not marked as completed.',
      basis: 'Integration Act § 14 a. Integration Regulations § 4.',
    },
  },
  cases: [
    {
      name: 'twelve months old today, no course yet',
      kind: 'not_applicable',
      record: { decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2025-11-01' }] },
      expect: 'not_applicable',
    },
    {
      name: 'a day older, runs without an end date',
      kind: 'just_fails',
      record: { decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2025-10-31', toDate: null }] },
      expect: 'fails',
    },
    {
      name: 'ended early without a course',
      kind: 'other',
      record: {
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2026-03-01' }],
        ends: [{ endedOn: '2026-09-01', reason: 'ARBEID' }],
      },
      expect: 'fails',
    },
    {
      name: 'the end was reopened',
      kind: 'other',
      record: {
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2026-03-01' }],
        ends: [{ endedOn: '2026-09-01', reason: 'ARBEID', reopenedOn: '2026-09-20' }],
      },
      expect: 'not_applicable',
    },
    {
      name: 'twenty-five hours in two courses',
      kind: 'just_passes',
      record: {
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2025-01-01' }],
        measures: [
          {
            type: 'LIVSMESTRING',
            groupCode: 'LIVSM',
            fromDate: '2025-02-01',
            hoursTotal: 10,
            completed: true,
          },
          {
            type: 'LIVSMESTRING',
            groupCode: 'LIVSM',
            fromDate: '2025-05-01',
            hoursTotal: 15,
            completed: true,
          },
        ],
      },
      expect: 'passes',
    },
    {
      name: 'half an hour too few',
      kind: 'other',
      record: {
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2025-01-01' }],
        measures: [
          {
            type: 'LIVSMESTRING',
            groupCode: 'LIVSM',
            fromDate: '2025-02-01',
            hoursTotal: 24.5,
            completed: true,
          },
        ],
      },
      expect: 'fails',
    },
    {
      name: 'fifteen hours with upper secondary education',
      kind: 'other',
      record: {
        person: { hasUpperSecondary: true },
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2025-01-01' }],
        measures: [
          {
            type: 'LIVSMESTRING',
            groupCode: 'LIVSM',
            fromDate: '2025-02-01',
            hoursTotal: 15,
            completed: true,
          },
        ],
      },
      expect: 'passes',
    },
    {
      name: 'fourteen hours with upper secondary education',
      kind: 'other',
      record: {
        person: { hasUpperSecondary: true },
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2025-01-01' }],
        measures: [
          {
            type: 'LIVSMESTRING',
            groupCode: 'LIVSM',
            fromDate: '2025-02-01',
            hoursTotal: 14,
            completed: true,
          },
        ],
      },
      expect: 'fails',
    },
    {
      name: 'education not registered: the hours cannot be judged',
      kind: 'other',
      record: {
        person: { hasUpperSecondary: null },
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2025-01-01' }],
        measures: [
          {
            type: 'LIVSMESTRING',
            groupCode: 'LIVSM',
            fromDate: '2025-02-01',
            hoursTotal: 1,
            completed: true,
          },
        ],
      },
      expect: 'passes',
    },
    {
      name: 'one of two courses without hours',
      kind: 'other',
      record: {
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2025-01-01' }],
        measures: [
          {
            type: 'LIVSMESTRING',
            groupCode: 'LIVSM',
            fromDate: '2025-02-01',
            hoursTotal: 10,
            completed: true,
          },
          { type: 'LIVSMESTRING', groupCode: 'LIVSM', fromDate: '2025-05-01', completed: true },
        ],
      },
      expect: 'passes',
    },
    {
      name: 'the course is not marked as completed, another measure is',
      kind: 'other',
      record: {
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2025-01-01' }],
        measures: [
          { type: 'LIVSMESTRING', groupCode: 'LIVSM', fromDate: '2025-02-01', hoursTotal: 25 },
          {
            type: 'LIVSMESTRING',
            groupCode: 'LIVSM',
            fromDate: '2025-02-01',
            hoursTotal: 25,
            completed: false,
          },
          {
            type: 'BRANSJEKURS',
            groupCode: 'ARBEID',
            fromDate: '2025-02-01',
            hoursTotal: 25,
            completed: true,
          },
        ],
      },
      expect: 'fails',
    },
    {
      name: 'hours of a course that was not held do not count',
      kind: 'other',
      record: {
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2025-01-01' }],
        measures: [
          {
            type: 'LIVSMESTRING',
            groupCode: 'LIVSM',
            fromDate: '2025-02-01',
            hoursTotal: 20,
            completed: true,
          },
          {
            type: 'LIVSMESTRING',
            groupCode: 'LIVSM',
            fromDate: '2025-02-01',
            hoursTotal: 20,
            completed: false,
          },
        ],
      },
      expect: 'fails',
    },
    {
      name: 'began on a leap day; a year is over on 28 February',
      kind: 'leap_day',
      today: '2025-02-28',
      record: { decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2024-02-29' }] },
      expect: 'not_applicable',
    },
    {
      name: 'an end without any programme',
      kind: 'other',
      record: { ends: [{ endedOn: '2026-09-01', reason: 'ARBEID' }] },
      expect: 'not_applicable',
    },
    ...OTHER_COURSE_CASES,
  ],
});
