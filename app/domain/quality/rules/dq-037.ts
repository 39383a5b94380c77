import { defineRule } from '../define-rule';
import { DAYS_TOO_MANY, LIMIT_TURNS_ON, MONTHS_ALLOWED, RUNS_ON } from '../facts/programme-limit';
import { DURATION_CASES } from './dq-037.cases';
import { DAYS_CASES, workFrom } from './dq-037-days.cases';

/** The programme is longer than education and final goal allow; where the length hangs on a goal that is not registered, nothing is said. */
export const dq037 = defineRule({
  id: 'DQ-037',
  letter: 'E',
  affects: ['R', 'T'],
  dimension: 'validity',
  regimes: ['INTEG'],
  minutes: 15,
  fixes: ['correct_dates', 'set_final_goal', 'register_end', 'register_education'],
  fact: 'person',
  applies: `f.programme_start_on is not null and f.base_months is not null`,
  fails: `${DAYS_TOO_MANY} > 0`,
  turns: [LIMIT_TURNS_ON],
  businessKey: `''`,
  evidence: {
    variant: {
      kind: 'variant',
      sql: `case when ${RUNS_ON} then 'running' when f.programme_end_on > :today then 'planned' else 'ended' end`,
    },
    startedOn: { kind: 'date', sql: `f.programme_start_on` },
    // Of a programme that runs, the day would change every night.
    endsOn: { kind: 'date', sql: `case when not (${RUNS_ON}) then f.programme_end_on end` },
    longestTo: { kind: 'date', sql: `f.programme_end_on - ${DAYS_TOO_MANY}` },
    months: { kind: 'number', sql: MONTHS_ALLOWED },
    goal: { kind: 'code', list: 'FINAL_GOAL', sql: `f.goal_code` },
    hasUpperSecondary: { kind: 'boolean', sql: `f.has_upper_secondary` },
  },
  words: {
    nb: {
      title: 'Programmet varer lenger enn loven tillater',
      sentence: {
        running: 'Programmet har vart siden {{startedOn}} og kunne lengst vare til {{longestTo}}.',
        planned:
          'Programmet er gitt fra {{startedOn}} til {{endsOn}}, men kan lengst vare til {{longestTo}}.',
        ended: 'Programmet varte fra {{startedOn}} til {{endsOn}}, men kunne lengst vare til {{longestTo}}.',
      },
      why: 'Lengden følger av utdanning, sluttmål og når oppstart ble tilbudt. Et for langt program tyder på feil sluttmål, feil utdanning eller feil sluttdato.',
      mustFix:
        'Ja. Feilen påvirker de offisielle tallene, og statsforvalteren kan etterspørre opplysningen i tilsyn.',
      deadline: 'Så snart som mulig, og senest innen fristen for årets kontroll.',
      fixInNir:
        'Kontroller sluttmålet, om personen har videregående opplæring, datoen for tilbud om oppstart og sluttdatoen. Rett det som er feil.',
      fixInSpecialistSystem:
        'Rett i fagsystemet og overfør på nytt. Kontroller i NIR at rettelsen er kommet fram.',
      example:
        'Personen har videregående opplæring og fikk tilbud om oppstart 01.02.2025. Programmet kan da vare 6 måneder, og 6 til med forlengelse, men er registrert med 24.',
      basis: 'Integreringsloven §§ 13 og 14. Integreringsforskriften §§ 10, 19, 75 og 76.',
    },
    nn: {
      title: 'Programmet varer lenger enn lova tillèt',
      sentence: {
        running: 'Programmet har vart sidan {{startedOn}} og kunne lengst vare til {{longestTo}}.',
        planned:
          'Programmet er gitt frå {{startedOn}} til {{endsOn}}, men kan lengst vare til {{longestTo}}.',
        ended: 'Programmet varte frå {{startedOn}} til {{endsOn}}, men kunne lengst vare til {{longestTo}}.',
      },
      why: 'Lengda følgjer av utdanning, sluttmål og når oppstart vart tilbydd. Eit for langt program tyder på feil sluttmål, feil utdanning eller feil sluttdato.',
      mustFix:
        'Ja. Feilen påverkar dei offisielle tala, og statsforvaltaren kan etterspørje opplysninga i tilsyn.',
      deadline: 'Så snart som råd, og seinast innan fristen for kontrollen i år.',
      fixInNir:
        'Kontroller sluttmålet, om personen har vidaregåande opplæring, datoen for tilbod om oppstart og sluttdatoen. Rett det som er feil.',
      fixInSpecialistSystem:
        'Rett i fagsystemet og overfør på nytt. Kontroller i NIR at rettinga har kome fram.',
      example:
        'Personen har vidaregåande opplæring og fekk tilbod om oppstart 01.02.2025. Programmet kan då vare 6 månader, og 6 til med forlenging, men er registrert med 24.',
      basis: 'Integreringslova §§ 13 og 14. Integreringsforskrifta §§ 10, 19, 75 og 76.',
    },
    en: {
      title: 'The programme lasts longer than the Act allows',
      sentence: {
        running: 'The programme has lasted since {{startedOn}} and could last until {{longestTo}} at most.',
        planned:
          'The programme is granted from {{startedOn}} to {{endsOn}}, but can last until {{longestTo}} at most.',
        ended:
          'The programme lasted from {{startedOn}} to {{endsOn}}, but could last until {{longestTo}} at most.',
      },
      why: 'The length follows from education, final goal and when the start was offered. A programme that is too long hints at a wrong goal, education or end date.',
      mustFix:
        'Yes. The error affects the official figures, and the County Governor can ask for the information in supervision.',
      deadline: 'As soon as possible, and at the latest by the deadline of this year’s control round.',
      fixInNir:
        'Check the final goal, whether the person has upper secondary education, the date the start was offered and the end date. Correct what is wrong.',
      fixInSpecialistSystem:
        'Correct it in the specialist system and transfer again. Check in NIR that the correction has arrived.',
      example:
        'The person has upper secondary education and was offered a start on 01.02.2025. The programme can last 6 months, and 6 more with an extension, but 24 are registered.',
      basis: 'Integration Act §§ 13 and 14. Integration Regulations §§ 10, 19, 75 and 76.',
    },
  },
  cases: [
    {
      name: 'two years and the month of slack',
      kind: 'just_passes',
      record: workFrom('2023-01-01', '2025-02-01'),
      expect: 'passes',
    },
    {
      name: 'a day more',
      kind: 'just_fails',
      record: workFrom('2023-01-01', '2025-02-02'),
      expect: 'fails',
      evidence: { variant: 'ended', endsOn: '2025-02-02', longestTo: '2025-02-01', months: 24 },
    },
    ...DURATION_CASES,
    ...DAYS_CASES,
    {
      name: 'runs without an end date and is past its limit',
      kind: 'open_ended',
      record: workFrom('2023-01-01', null),
      expect: 'fails',
      evidence: { variant: 'running', endsOn: null, longestTo: '2025-02-01' },
    },
    {
      name: 'ended on a leap day, the last day allowed',
      kind: 'leap_day',
      record: {
        person: { hasUpperSecondary: true },
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2023-07-31', toDate: '2024-02-29' }],
      },
      expect: 'passes',
    },
    {
      name: 'no programme',
      kind: 'not_applicable',
      record: { finalGoals: [{ code: 'ARBEID' }] },
      expect: 'not_applicable',
    },
    {
      name: 'education not registered',
      kind: 'not_applicable',
      record: { ...workFrom('2020-01-01', '2025-02-02'), person: { hasUpperSecondary: null } },
      expect: 'not_applicable',
    },
    {
      name: 'final goal not registered',
      kind: 'not_applicable',
      record: { ...workFrom('2020-01-01', '2025-02-02'), finalGoals: [] },
      expect: 'not_applicable',
    },
  ],
});
