import { defineRule } from '../define-rule';
import { GOAL_DEADLINE_MONTHS } from '../legal-parameters';
import { AWARD_DEADLINE_CASES } from './award-deadline-cases';

/** Two months after the decision on the programme no integration contract is registered. */
export const dq034 = defineRule({
  id: 'DQ-034',
  letter: 'W',
  affects: ['T'],
  dimension: 'completeness',
  regimes: ['INTEG', 'INTEG_6A'],
  minutes: 3,
  fixes: ['support_case'],
  fact: 'person',
  applies: `f.first_award_decided_on is not null`,
  fails: `f.contracts = 0 and (f.first_award_decided_on + interval '${GOAL_DEADLINE_MONTHS} months')::date < :today`,
  turns: [`(f.first_award_decided_on + interval '${GOAL_DEADLINE_MONTHS} months')::date + 1`],
  businessKey: `''`,
  evidence: {
    decidedOn: { kind: 'date', sql: `f.first_award_decided_on` },
  },
  words: {
    nb: {
      title: 'Deltakeren mangler integreringskontrakt',
      sentence: 'Programmet ble vedtatt {{decidedOn}}, men integreringskontrakt er ikke registrert.',
      why: 'Kontrakten skal inngås samtidig med at integreringsplanen lages. Uten den er det ikke vist at deltakeren og kommunen har avtalt hva hver av dem skal gjøre.',
      mustFix: 'Ja. Opplysningen skal være registrert, og statsforvalteren kan etterspørre den i tilsyn.',
      deadline:
        'Innen to måneder etter at opplysningen forelå (integreringsforskriften § 58), og senest innen fristen for årets kontroll.',
      fixInNir: 'Registrer datoen kontrakten ble inngått. Er den ikke inngått, må det gjøres først.',
      fixInSpecialistSystem:
        'Registrer opplysningen i fagsystemet og overfør på nytt. Kontroller i NIR at den er kommet fram.',
      example:
        'Vedtaket er fra 12.06.2026. Kontrakten ligger signert i saken, men datoen er ikke registrert i NIR.',
      basis: 'Integreringsloven § 16.',
    },
    nn: {
      title: 'Deltakaren manglar integreringskontrakt',
      sentence: 'Programmet vart vedteke {{decidedOn}}, men integreringskontrakt er ikkje registrert.',
      why: 'Kontrakten skal inngåast samtidig med at integreringsplanen blir laga. Utan han er det ikkje vist at deltakaren og kommunen har avtalt kva kvar av dei skal gjere.',
      mustFix: 'Ja. Opplysninga skal vere registrert, og statsforvaltaren kan etterspørje henne i tilsyn.',
      deadline:
        'Innan to månader etter at opplysninga låg føre (integreringsforskrifta § 58), og seinast innan fristen for kontrollen i år.',
      fixInNir: 'Registrer datoen kontrakten vart inngått. Er han ikkje inngått, må det gjerast først.',
      fixInSpecialistSystem:
        'Registrer opplysninga i fagsystemet og overfør på nytt. Kontroller i NIR at ho har kome fram.',
      example:
        'Vedtaket er frå 12.06.2026. Kontrakten ligg signert i saka, men datoen er ikkje registrert i NIR.',
      basis: 'Integreringslova § 16.',
    },
    en: {
      title: 'The participant lacks an integration contract',
      sentence: 'The programme was decided on {{decidedOn}}, but no integration contract is registered.',
      why: 'The contract is made at the same time as the integration plan. Without it nothing shows that participant and municipality agreed on what each of them must do.',
      mustFix:
        'Yes. The information must be registered, and the County Governor can ask for it in supervision.',
      deadline:
        'Within two months after the information existed (Integration Regulations § 58), and at the latest by the deadline of this year’s control round.',
      fixInNir: 'Register the date the contract was made. If it has not been made, that comes first.',
      fixInSpecialistSystem:
        'Register the information in the specialist system and transfer again. Check in NIR that it has arrived.',
      example:
        'The decision is of 12.06.2026. The signed contract lies in the file, but its date is not registered in NIR.',
      basis: 'Integration Act § 16.',
    },
  },
  cases: [
    ...AWARD_DEADLINE_CASES,
    {
      name: 'a contract is registered',
      kind: 'other',
      record: {
        contracts: [{ signedOn: '2026-01-15' }],
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', decidedOn: '2026-01-01', fromDate: '2026-01-01' }],
      },
      expect: 'passes',
    },
    {
      name: 'signed on the day of the decision',
      kind: 'same_day',
      record: {
        contracts: [{ signedOn: '2026-01-01' }],
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', decidedOn: '2026-01-01', fromDate: '2026-01-01' }],
      },
      expect: 'passes',
    },
    {
      name: 'a contract without a date',
      kind: 'other',
      record: {
        contracts: [{ signedOn: null }],
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', decidedOn: '2026-01-01', fromDate: '2026-01-01' }],
      },
      expect: 'passes',
    },
    {
      name: 'the contract is annulled',
      kind: 'other',
      record: {
        contracts: [{ signedOn: '2026-01-15', annulled: true }],
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', decidedOn: '2026-01-01', fromDate: '2026-01-01' }],
      },
      expect: 'fails',
    },
    {
      name: 'collective protection',
      kind: 'other',
      record: {
        person: { regime: 'INTEG_6A', permitGround: '34' },
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', decidedOn: '2026-01-01', fromDate: '2026-01-01' }],
      },
      expect: 'fails',
    },
  ],
});
