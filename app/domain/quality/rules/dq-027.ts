import { parameterOn } from '../dated-parameters';
import { defineRule } from '../define-rule';
import { WORK_EXEMPTION_FROM } from '../legal-parameters';

/** The programme was awarded to a person who works so much that the Act exempts them. */
export const dq027 = defineRule({
  id: 'DQ-027',
  letter: 'N',
  affects: ['T'],
  dimension: 'consistency',
  regimes: ['INTEG'],
  minutes: 10,
  fixes: ['annul_duplicate', 'support_case'],
  fact: 'programme_award',
  applies: `f.decided_on >= date '${WORK_EXEMPTION_FROM}' and f.work_hours_per_week is not null`,
  fails: `f.work_hours_per_week >= ${parameterOn('exemptWorkHours', 'f.decided_on')}`,
  businessKey: `'decision:' || f.id`,
  evidence: {
    decidedOn: { kind: 'date', sql: `f.decided_on` },
    hours: { kind: 'number', sql: `f.work_hours_per_week` },
  },
  words: {
    nb: {
      title: 'Program tildelt til en person i arbeid',
      sentence: 'Programmet ble tildelt {{decidedOn}}, men personen arbeider {{hours}} timer i uka.',
      why: 'Fra 2026 har den som er i arbeid eller har tilbud om arbeid på minst 30 timer i uka, ikke rett og plikt til program. Retten kan komme tilbake hvis arbeidet tar slutt.',
      mustFix: 'Ikke alltid. Kontroller om personen arbeidet da vedtaket ble gjort.',
      deadline: 'Så snart som mulig, og senest innen fristen for årets kontroll.',
      fixInNir:
        'Kontroller timetallet og vedtaket. Arbeidet personen ikke så mye da vedtaket ble gjort, lar du det stå. Er vedtaket registrert ved en feil, annullerer du det.',
      fixInSpecialistSystem:
        'Rett i fagsystemet og overfør på nytt. Kontroller i NIR at rettelsen er kommet fram.',
      example: 'Personen fikk fast jobb i januar 2026. Programmet ble tildelt i mars.',
      basis: 'Integreringsloven § 8 fjerde ledd, i kraft 01.01.2026.',
    },
    nn: {
      title: 'Program tildelt til ein person i arbeid',
      sentence: 'Programmet vart tildelt {{decidedOn}}, men personen arbeider {{hours}} timar i veka.',
      why: 'Frå 2026 har den som er i arbeid eller har tilbod om arbeid på minst 30 timar i veka, ikkje rett og plikt til program. Retten kan kome tilbake om arbeidet tek slutt.',
      mustFix: 'Ikkje alltid. Kontroller om personen arbeidde då vedtaket vart gjort.',
      deadline: 'Så snart som råd, og seinast innan fristen for kontrollen i år.',
      fixInNir:
        'Kontroller timetalet og vedtaket. Arbeidde ikkje personen så mykje då vedtaket vart gjort, lèt du det stå. Er vedtaket registrert ved ein feil, annullerer du det.',
      fixInSpecialistSystem:
        'Rett i fagsystemet og overfør på nytt. Kontroller i NIR at rettinga har kome fram.',
      example: 'Personen fekk fast jobb i januar 2026. Programmet vart tildelt i mars.',
      basis: 'Integreringslova § 8 fjerde ledd, i kraft 01.01.2026.',
    },
    en: {
      title: 'The programme was awarded to a person who works',
      sentence: 'The programme was awarded on {{decidedOn}}, but the person works {{hours}} hours a week.',
      why: 'From 2026 a person who has or is offered work of at least 30 hours a week has no right and obligation to the programme. The right can come back when the work ends.',
      mustFix: 'Not always. Check whether the person worked when the decision was made.',
      deadline: 'As soon as possible, and at the latest by the deadline of this year’s control round.',
      fixInNir:
        'Check the hours and the decision. If the person did not work that much when the decision was made, leave it. If the decision was registered by mistake, annul it.',
      fixInSpecialistSystem:
        'Correct it in the specialist system and transfer again. Check in NIR that the correction has arrived.',
      example: 'The person got a permanent job in January 2026. The programme was awarded in March.',
      basis: 'Integration Act § 8 fourth paragraph, in force 01.01.2026.',
    },
  },
  cases: [
    {
      name: 'just under thirty hours',
      kind: 'just_passes',
      record: {
        person: { workHoursPerWeek: 29.99 },
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', decidedOn: '2026-03-01' }],
      },
      expect: 'passes',
    },
    {
      name: 'thirty hours',
      kind: 'just_fails',
      record: {
        person: { workHoursPerWeek: 30 },
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', decidedOn: '2026-03-01' }],
      },
      expect: 'fails',
    },
    {
      name: 'decided on the first day of the exemption',
      kind: 'same_day',
      record: {
        person: { workHoursPerWeek: 37.5 },
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', decidedOn: '2026-01-01' }],
      },
      expect: 'fails',
    },
    {
      name: 'decided the day before',
      kind: 'not_applicable',
      record: {
        person: { workHoursPerWeek: 37.5 },
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', decidedOn: '2025-12-31' }],
      },
      expect: 'not_applicable',
    },
    {
      name: 'one award before and two after',
      kind: 'open_ended',
      findings: 2,
      record: {
        person: { workHoursPerWeek: 37.5 },
        decisions: [
          { scheme: 'INTRO', type: 'TILDELING', decidedOn: '2025-12-31', toDate: null },
          { scheme: 'INTRO', type: 'TILDELING', decidedOn: '2026-02-01', toDate: null },
          { scheme: 'INTRO', type: 'TILDELING', decidedOn: '2026-07-01', toDate: null },
        ],
      },
      expect: 'fails',
    },
    {
      name: 'not known whether the person works',
      kind: 'not_applicable',
      record: {
        person: { workHoursPerWeek: null },
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', decidedOn: '2026-03-01' }],
      },
      expect: 'not_applicable',
    },
    {
      name: 'not known when it was decided',
      kind: 'not_applicable',
      record: {
        person: { workHoursPerWeek: 37.5 },
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2026-03-01' }],
      },
      expect: 'not_applicable',
    },
    {
      name: 'an extension, and an award of Norwegian',
      kind: 'not_applicable',
      record: {
        person: { workHoursPerWeek: 37.5 },
        decisions: [
          { scheme: 'INTRO', type: 'FORLENGELSE', decidedOn: '2026-03-01' },
          { scheme: 'NORSK', type: 'TILDELING', decidedOn: '2026-03-01' },
        ],
      },
      expect: 'not_applicable',
    },
    {
      name: 'collective protection',
      kind: 'not_applicable',
      record: {
        person: { regime: 'INTEG_6A', permitGround: '34', workHoursPerWeek: 37.5 },
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', decidedOn: '2026-03-01' }],
      },
      expect: 'not_applicable',
    },
  ],
});
