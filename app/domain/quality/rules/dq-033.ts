import { parameterOn } from '../dated-parameters';
import { defineRule } from '../define-rule';

/** A participant under 25 without upper secondary education aims at work, where school is the main rule. */
export const dq033 = defineRule({
  id: 'DQ-033',
  letter: 'N',
  affects: ['T'],
  dimension: 'plausibility',
  regimes: ['INTEG'],
  minutes: 5,
  fixes: ['set_final_goal', 'register_education'],
  fact: 'person',
  applies: `f.programme_start_on is not null and f.goal_code is not null and f.has_upper_secondary is not null`,
  fails: `not f.has_upper_secondary and f.goal_code = 'ARBEID'
    and (f.birth_date + make_interval(years => ${parameterOn('youngParticipantAge', 'f.programme_start_on')}))::date > f.programme_start_on`,
  businessKey: `''`,
  evidence: {
    startOn: { kind: 'date', sql: `f.programme_start_on` },
    age: { kind: 'number', sql: `extract(year from age(f.programme_start_on, f.birth_date))::int` },
  },
  words: {
    nb: {
      title: 'Ung deltaker uten videregående har arbeid som sluttmål',
      sentence:
        'Deltakeren var {{age}} år ved oppstart {{startOn}} og har ikke videregående opplæring, men sluttmålet er arbeid.',
      why: 'For deltakere under 25 år uten videregående opplæring er hovedregelen at sluttmålet er fullført videregående. Unntak er mulig, men skal være begrunnet.',
      mustFix: 'Ikke hvis arbeid er valgt med en grunn. Statsforvalteren kan spørre om grunnen i tilsyn.',
      deadline: 'Så snart som mulig, og senest innen fristen for årets kontroll.',
      fixInNir:
        'Sammenlign med integreringsplanen. Står det et annet mål der, retter du sluttmålet. Er arbeid riktig, skal grunnen stå i vedtaket, og du lar sluttmålet stå.',
      fixInSpecialistSystem:
        'Rett i fagsystemet og overfør på nytt. Kontroller i NIR at rettelsen er kommet fram.',
      example: 'Deltakeren er 22 år og har gått åtte år på skole. Sluttmålet er «Arbeid».',
      basis: 'Integreringsloven § 14 tredje ledd.',
    },
    nn: {
      title: 'Ung deltakar utan vidaregåande har arbeid som sluttmål',
      sentence:
        'Deltakaren var {{age}} år ved oppstart {{startOn}} og har ikkje vidaregåande opplæring, men sluttmålet er arbeid.',
      why: 'For deltakarar under 25 år utan vidaregåande opplæring er hovudregelen at sluttmålet er fullført vidaregåande. Unntak er mogleg, men skal vere grunngitt.',
      mustFix: 'Ikkje om arbeid er valt med ein grunn. Statsforvaltaren kan spørje om grunnen i tilsyn.',
      deadline: 'Så snart som råd, og seinast innan fristen for kontrollen i år.',
      fixInNir:
        'Samanlikn med integreringsplanen. Står det eit anna mål der, rettar du sluttmålet. Er arbeid rett, skal grunnen stå i vedtaket, og du lèt sluttmålet stå.',
      fixInSpecialistSystem:
        'Rett i fagsystemet og overfør på nytt. Kontroller i NIR at rettinga har kome fram.',
      example: 'Deltakaren er 22 år og har gått åtte år på skule. Sluttmålet er «Arbeid».',
      basis: 'Integreringslova § 14 tredje ledd.',
    },
    en: {
      title: 'A young participant without upper secondary education aims at work',
      sentence:
        'The participant was {{age}} at the start on {{startOn}} and lacks upper secondary education, but the final goal is work.',
      why: 'For participants under 25 without upper secondary education the main rule is that the final goal is to complete it. Exceptions are possible but must be reasoned.',
      mustFix:
        'Not if work was chosen for a reason. The County Governor can ask for the reason in supervision.',
      deadline: 'As soon as possible, and at the latest by the deadline of this year’s control round.',
      fixInNir:
        'Compare with the integration plan. If another goal stands there, correct the final goal. If work is right, the reason must stand in the decision, and the goal stays.',
      fixInSpecialistSystem:
        'Correct it in the specialist system and transfer again. Check in NIR that the correction has arrived.',
      example: 'The participant is 22 and has eight years of school. The final goal is “Work”.',
      basis: 'Integration Act § 14 third paragraph.',
    },
  },
  cases: [
    {
      name: 'turns 25 on the day of the start',
      kind: 'just_passes',
      record: {
        person: { birthDate: '1999-06-01' },
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2024-06-01' }],
        finalGoals: [{ code: 'ARBEID', setOn: '2024-05-01' }],
      },
      expect: 'passes',
    },
    {
      name: 'turns 25 the day after the start',
      kind: 'just_fails',
      record: {
        person: { birthDate: '1999-06-02' },
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2024-06-01' }],
        finalGoals: [{ code: 'ARBEID', setOn: '2024-05-01' }],
      },
      expect: 'fails',
    },
    {
      name: 'the first of two awards counts, though the last has no end',
      kind: 'open_ended',
      record: {
        person: { birthDate: '1999-06-02' },
        decisions: [
          { scheme: 'INTRO', type: 'TILDELING', fromDate: '2025-06-01', toDate: null },
          { scheme: 'INTRO', type: 'TILDELING', fromDate: '2024-06-01', toDate: '2025-05-31' },
        ],
        finalGoals: [{ code: 'ARBEID', setOn: '2024-05-01' }],
      },
      expect: 'fails',
    },
    {
      name: 'part of upper secondary as the goal',
      kind: 'other',
      record: {
        person: { birthDate: '2004-06-02' },
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2024-06-01' }],
        finalGoals: [{ code: 'VGO_DEL', setOn: '2024-05-01' }],
      },
      expect: 'passes',
    },
    {
      name: 'with upper secondary education',
      kind: 'other',
      record: {
        person: { birthDate: '2004-06-02', hasUpperSecondary: true },
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2024-06-01' }],
        finalGoals: [{ code: 'ARBEID', setOn: '2024-05-01' }],
      },
      expect: 'passes',
    },
    {
      name: 'education not known',
      kind: 'not_applicable',
      record: {
        person: { birthDate: '2004-06-02', hasUpperSecondary: null },
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2024-06-01' }],
        finalGoals: [{ code: 'ARBEID', setOn: '2024-05-01' }],
      },
      expect: 'not_applicable',
    },
    {
      name: 'no goal is set',
      kind: 'not_applicable',
      record: {
        person: { birthDate: '2004-06-02' },
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2024-06-01' }],
      },
      expect: 'not_applicable',
    },
    {
      name: 'the programme has no start',
      kind: 'not_applicable',
      record: {
        person: { birthDate: '2004-06-02' },
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', decidedOn: '2024-06-01' }],
        finalGoals: [{ code: 'ARBEID', setOn: '2024-05-01' }],
      },
      expect: 'not_applicable',
    },
    {
      name: 'born on a leap day, start on 28 February twenty-five years later',
      kind: 'leap_day',
      record: {
        person: { birthDate: '2000-02-29' },
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2025-02-28' }],
        finalGoals: [{ code: 'ARBEID', setOn: '2025-02-01' }],
      },
      expect: 'passes',
    },
    {
      name: 'born on a leap day, start on 27 February twenty-five years later',
      kind: 'leap_day',
      record: {
        person: { birthDate: '2000-02-29' },
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2025-02-27' }],
        finalGoals: [{ code: 'ARBEID', setOn: '2025-02-01' }],
      },
      expect: 'fails',
    },
    {
      name: 'under the Introduction Act',
      kind: 'not_applicable',
      record: {
        person: { birthDate: '2004-06-02', regime: 'INTRO', permitDate: '2020-12-31' },
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2024-06-01' }],
        finalGoals: [{ code: 'ARBEID', setOn: '2024-05-01' }],
      },
      expect: 'not_applicable',
    },
  ],
});
