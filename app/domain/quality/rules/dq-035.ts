import { defineRule } from '../define-rule';
import { GOAL_DEADLINE_MONTHS } from '../legal-parameters';
import { AWARD_DEADLINE_CASES } from './award-deadline-cases';

/** Two months after the decision on the programme no skills mapping is registered. */
export const dq035 = defineRule({
  id: 'DQ-035',
  letter: 'W',
  affects: ['T'],
  dimension: 'completeness',
  regimes: ['INTEG'],
  minutes: 3,
  fixes: ['support_case'],
  fact: 'person',
  applies: `f.first_award_decided_on is not null`,
  fails: `f.skills_mapped_on is null and (f.first_award_decided_on + interval '${GOAL_DEADLINE_MONTHS} months')::date < :today`,
  turns: [`(f.first_award_decided_on + interval '${GOAL_DEADLINE_MONTHS} months')::date + 1`],
  businessKey: `''`,
  evidence: {
    decidedOn: { kind: 'date', sql: `f.first_award_decided_on` },
  },
  words: {
    nb: {
      title: 'Kompetansekartlegging mangler',
      sentence: 'Programmet ble vedtatt {{decidedOn}}, men kompetansekartlegging er ikke registrert.',
      why: 'Kartleggingen er grunnlaget for sluttmålet og innholdet i programmet. Den skal være gjennomført før planen lages.',
      mustFix: 'Ja. Opplysningen skal være registrert, og statsforvalteren kan etterspørre den i tilsyn.',
      deadline:
        'Innen to måneder etter at opplysningen forelå (integreringsforskriften § 58), og senest innen fristen for årets kontroll.',
      fixInNir:
        'Registrer datoen kartleggingen ble gjennomført. Ble den gjort i mottaket før bosetting, bruker du den datoen.',
      fixInSpecialistSystem:
        'Registrer opplysningen i fagsystemet og overfør på nytt. Kontroller i NIR at den er kommet fram.',
      example: 'Personen ble kartlagt i mottaket 03.02.2026, men datoen er ikke registrert i NIR.',
      basis: 'Integreringsloven §§ 6 og 10.',
    },
    nn: {
      title: 'Kompetansekartlegging manglar',
      sentence: 'Programmet vart vedteke {{decidedOn}}, men kompetansekartlegging er ikkje registrert.',
      why: 'Kartlegginga er grunnlaget for sluttmålet og innhaldet i programmet. Ho skal vere gjennomført før planen blir laga.',
      mustFix: 'Ja. Opplysninga skal vere registrert, og statsforvaltaren kan etterspørje henne i tilsyn.',
      deadline:
        'Innan to månader etter at opplysninga låg føre (integreringsforskrifta § 58), og seinast innan fristen for kontrollen i år.',
      fixInNir:
        'Registrer datoen kartlegginga vart gjennomført. Vart ho gjort i mottaket før busetjing, bruker du den datoen.',
      fixInSpecialistSystem:
        'Registrer opplysninga i fagsystemet og overfør på nytt. Kontroller i NIR at ho har kome fram.',
      example: 'Personen vart kartlagd i mottaket 03.02.2026, men datoen er ikkje registrert i NIR.',
      basis: 'Integreringslova §§ 6 og 10.',
    },
    en: {
      title: 'The skills mapping is missing',
      sentence: 'The programme was decided on {{decidedOn}}, but no skills mapping is registered.',
      why: 'The mapping is the ground for the final goal and the content of the programme. It must be done before the plan is made.',
      mustFix:
        'Yes. The information must be registered, and the County Governor can ask for it in supervision.',
      deadline:
        'Within two months after the information existed (Integration Regulations § 58), and at the latest by the deadline of this year’s control round.',
      fixInNir:
        'Register the date the mapping was done. If it was done in reception before settlement, use that date.',
      fixInSpecialistSystem:
        'Register the information in the specialist system and transfer again. Check in NIR that it has arrived.',
      example: 'The person was mapped in reception on 03.02.2026, but the date is not registered in NIR.',
      basis: 'Integration Act §§ 6 and 10.',
    },
  },
  cases: [
    ...AWARD_DEADLINE_CASES,
    {
      name: 'the skills are mapped',
      kind: 'other',
      record: {
        person: { skillsMappedOn: '2026-01-15' },
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', decidedOn: '2026-01-01', fromDate: '2026-01-01' }],
      },
      expect: 'passes',
    },
    {
      name: 'done on the day of the decision',
      kind: 'same_day',
      record: {
        person: { skillsMappedOn: '2026-01-01' },
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', decidedOn: '2026-01-01', fromDate: '2026-01-01' }],
      },
      expect: 'passes',
    },
    {
      name: 'collective protection',
      kind: 'not_applicable',
      record: {
        person: { regime: 'INTEG_6A', permitGround: '34' },
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', decidedOn: '2026-01-01', fromDate: '2026-01-01' }],
      },
      expect: 'not_applicable',
    },
  ],
});
