import { defineRule } from '../define-rule';
import { GOAL_DEADLINE_MONTHS } from '../legal-parameters';

/** Two months after the decision on the programme the final goal is missing. */
export const dq030 = defineRule({
  id: 'DQ-030',
  letter: 'E',
  affects: ['R', 'T'],
  dimension: 'completeness',
  regimes: ['INTEG', 'INTEG_6A'],
  minutes: 3,
  fixes: ['set_final_goal'],
  fact: 'person',
  applies: `f.awards > 0`,
  fails: `f.goals = 0 and (f.first_award_decided_on + interval '${GOAL_DEADLINE_MONTHS} months')::date < :today`,
  turns: [`(f.first_award_decided_on + interval '${GOAL_DEADLINE_MONTHS} months')::date + 1`],
  businessKey: `''`,
  evidence: {
    decidedOn: { kind: 'date', sql: `f.first_award_decided_on` },
  },
  words: {
    nb: {
      title: 'Deltakeren mangler sluttmål',
      sentence: 'Programmet ble vedtatt {{decidedOn}}, men sluttmål er ikke registrert.',
      why: 'Sluttmålet avgjør hvor lenge programmet kan vare og hva det skal inneholde. Uten det kan ingen si om deltakeren nådde målet.',
      mustFix:
        'Ja. Feilen påvirker de offisielle tallene, og statsforvalteren kan etterspørre opplysningen i tilsyn.',
      deadline:
        'Innen to måneder etter at opplysningen forelå (integreringsforskriften § 58), og senest innen fristen for årets kontroll.',
      fixInNir: 'Registrer sluttmålet som står i integreringsplanen, med datoen det ble satt.',
      fixInSpecialistSystem:
        'Registrer opplysningen i fagsystemet og overfør på nytt. Kontroller i NIR at den er kommet fram.',
      example: 'Vedtaket er fra 12.06.2026, men sluttmål er ikke registrert.',
      basis: 'Integreringsloven §§ 13 og 14. IMDis sjekkliste for årsrapporteringen.',
    },
    nn: {
      title: 'Deltakaren manglar sluttmål',
      sentence: 'Programmet vart vedteke {{decidedOn}}, men sluttmål er ikkje registrert.',
      why: 'Sluttmålet avgjer kor lenge programmet kan vare og kva det skal innehalde. Utan det kan ingen seie om deltakaren nådde målet.',
      mustFix:
        'Ja. Feilen påverkar dei offisielle tala, og statsforvaltaren kan etterspørje opplysninga i tilsyn.',
      deadline:
        'Innan to månader etter at opplysninga låg føre (integreringsforskrifta § 58), og seinast innan fristen for kontrollen i år.',
      fixInNir: 'Registrer sluttmålet som står i integreringsplanen, med datoen det vart sett.',
      fixInSpecialistSystem:
        'Registrer opplysninga i fagsystemet og overfør på nytt. Kontroller i NIR at ho har kome fram.',
      example: 'Vedtaket er frå 12.06.2026, men sluttmål er ikkje registrert.',
      basis: 'Integreringslova §§ 13 og 14. Sjekklista til IMDi for årsrapporteringa.',
    },
    en: {
      title: 'The participant lacks a final goal',
      sentence: 'The programme was decided on {{decidedOn}}, but no final goal is registered.',
      why: 'The final goal decides how long the programme can last and what it must contain. Without it nobody can say whether the participant reached the goal.',
      mustFix:
        'Yes. The error affects the official figures, and the County Governor can ask for the information in supervision.',
      deadline:
        'Within two months after the information existed (Integration Regulations § 58), and at the latest by the deadline of this year’s control round.',
      fixInNir: 'Register the final goal that stands in the integration plan, with the date it was set.',
      fixInSpecialistSystem:
        'Register the information in the specialist system and transfer again. Check in NIR that it has arrived.',
      example: 'The decision is of 12.06.2026, but no final goal is registered.',
      basis: 'Integration Act §§ 13 and 14. IMDi’s checklist for the yearly reporting.',
    },
  },
  cases: [
    {
      name: 'decided two months ago today',
      kind: 'just_passes',
      record: {
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', decidedOn: '2026-09-01', fromDate: '2026-09-01' }],
      },
      expect: 'passes',
    },
    {
      name: 'decided two months and a day ago',
      kind: 'just_fails',
      record: {
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', decidedOn: '2026-08-31', fromDate: '2026-09-01' }],
      },
      expect: 'fails',
    },
    {
      name: 'a goal is set',
      kind: 'other',
      record: {
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', decidedOn: '2026-01-01', fromDate: '2026-01-01' }],
        finalGoals: [{ code: 'ARBEID', setOn: '2026-02-01' }],
      },
      expect: 'passes',
    },
    {
      name: 'the goal is annulled',
      kind: 'other',
      record: {
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', decidedOn: '2026-01-01', fromDate: '2026-01-01' }],
        finalGoals: [{ code: 'ARBEID', setOn: '2026-02-01', annulled: true }],
      },
      expect: 'fails',
    },
    {
      name: 'no programme',
      kind: 'not_applicable',
      record: {},
      expect: 'not_applicable',
    },
    {
      name: 'under the Introduction Act no goal is registered',
      kind: 'not_applicable',
      record: {
        person: { regime: 'INTRO', permitDate: '2019-01-01' },
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', decidedOn: '2026-01-01', fromDate: '2026-01-01' }],
      },
      expect: 'not_applicable',
    },
    {
      name: 'decided on 29 December: two months end on a leap day',
      kind: 'leap_day',
      today: '2024-02-29',
      record: {
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', decidedOn: '2023-12-29', fromDate: '2024-01-02' }],
      },
      expect: 'passes',
    },
    {
      name: 'the day after that leap day',
      kind: 'leap_day',
      today: '2024-03-01',
      record: {
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', decidedOn: '2023-12-29', fromDate: '2024-01-02' }],
      },
      expect: 'fails',
    },
    {
      name: 'the programme was refused',
      kind: 'other',
      record: { decisions: [{ scheme: 'INTRO', type: 'AVSLAG', decidedOn: '2026-01-02' }] },
      expect: 'not_applicable',
    },
  ],
});
