import { defineRule } from '../define-rule';
import { GOAL_DEADLINE_MONTHS } from '../legal-parameters';
import { AWARD_DEADLINE_CASES } from './award-deadline-cases';

/** Two months after the decision on the programme no career guidance is registered; it is the duty of the county. */
export const dq036 = defineRule({
  id: 'DQ-036',
  letter: 'N',
  affects: ['T'],
  dimension: 'completeness',
  regimes: ['INTEG'],
  minutes: 5,
  fixes: ['support_case'],
  fact: 'person',
  applies: `f.first_award_decided_on is not null`,
  fails: `f.career_guided_on is null and (f.first_award_decided_on + interval '${GOAL_DEADLINE_MONTHS} months')::date < :today`,
  turns: [`(f.first_award_decided_on + interval '${GOAL_DEADLINE_MONTHS} months')::date + 1`],
  businessKey: `''`,
  evidence: {
    decidedOn: { kind: 'date', sql: `f.first_award_decided_on` },
  },
  words: {
    nb: {
      title: 'Karriereveiledning mangler',
      sentence: 'Programmet ble vedtatt {{decidedOn}}, men karriereveiledning er ikke registrert.',
      why: 'Veiledningen bør være gitt før vedtaket, så deltakeren kan velge et sluttmål som passer. Fylkeskommunen har ansvaret.',
      mustFix:
        'Kommunen skal ikke registrere den selv, men bør spørre fylkeskommunen. Statsforvalteren kan etterspørre opplysningen i tilsyn.',
      deadline:
        'Innen to måneder etter at opplysningen forelå (integreringsforskriften § 58), og senest innen fristen for årets kontroll.',
      fixInNir:
        'Spør fylkeskommunen om veiledningen er gitt, og be dem registrere datoen. Er den ikke gitt, ber du om en time for deltakeren.',
      fixInSpecialistSystem:
        'Fylkeskommunen registrerer veiledningen i NIR. Den overføres ikke fra kommunens fagsystem.',
      example:
        'Deltakeren var på karrieresenteret i mars 2026, men fylkeskommunen har ikke registrert datoen.',
      basis: 'Integreringsloven § 11 og integreringsforskriften § 59.',
    },
    nn: {
      title: 'Karriererettleiing manglar',
      sentence: 'Programmet vart vedteke {{decidedOn}}, men karriererettleiing er ikkje registrert.',
      why: 'Rettleiinga bør vere gitt før vedtaket, så deltakaren kan velje eit sluttmål som passar. Fylkeskommunen har ansvaret.',
      mustFix:
        'Kommunen skal ikkje registrere henne sjølv, men bør spørje fylkeskommunen. Statsforvaltaren kan etterspørje opplysninga i tilsyn.',
      deadline:
        'Innan to månader etter at opplysninga låg føre (integreringsforskrifta § 58), og seinast innan fristen for kontrollen i år.',
      fixInNir:
        'Spør fylkeskommunen om rettleiinga er gitt, og be dei registrere datoen. Er ho ikkje gitt, ber du om ein time for deltakaren.',
      fixInSpecialistSystem:
        'Fylkeskommunen registrerer rettleiinga i NIR. Ho blir ikkje overført frå fagsystemet til kommunen.',
      example:
        'Deltakaren var på karrieresenteret i mars 2026, men fylkeskommunen har ikkje registrert datoen.',
      basis: 'Integreringslova § 11 og integreringsforskrifta § 59.',
    },
    en: {
      title: 'Career guidance is missing',
      sentence: 'The programme was decided on {{decidedOn}}, but no career guidance is registered.',
      why: 'The guidance should be given before the decision, so that the participant can choose a final goal that fits. The county is responsible.',
      mustFix:
        'The municipality does not register it itself but should ask the county. The County Governor can ask for the information in supervision.',
      deadline:
        'Within two months after the information existed (Integration Regulations § 58), and at the latest by the deadline of this year’s control round.',
      fixInNir:
        'Ask the county whether the guidance was given, and ask them to register the date. If it was not given, ask for an appointment for the participant.',
      fixInSpecialistSystem:
        'The county registers the guidance in NIR. It is not transferred from the specialist system of the municipality.',
      example:
        'The participant was at the career centre in March 2026, but the county has not registered the date.',
      basis: 'Integration Act § 11 and Integration Regulations § 59.',
    },
  },
  cases: [
    ...AWARD_DEADLINE_CASES,
    {
      name: 'the guidance is registered',
      kind: 'other',
      record: {
        person: { careerGuidedOn: '2026-01-15' },
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', decidedOn: '2026-01-01', fromDate: '2026-01-01' }],
      },
      expect: 'passes',
    },
    {
      name: 'done on the day of the decision',
      kind: 'same_day',
      record: {
        person: { careerGuidedOn: '2026-01-01' },
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
