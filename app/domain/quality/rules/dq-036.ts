import { defineRule } from '../define-rule';
import { GOAL_DEADLINE_MONTHS } from '../legal-parameters';

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
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', decidedOn: '2026-08-31', fromDate: '2026-08-31' }],
      },
      expect: 'fails',
    },
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
      name: 'the programme has no end',
      kind: 'open_ended',
      record: {
        decisions: [
          {
            scheme: 'INTRO',
            type: 'TILDELING',
            decidedOn: '2026-01-01',
            fromDate: '2026-01-01',
            toDate: null,
          },
        ],
      },
      expect: 'fails',
    },
    {
      name: 'a later award does not move the deadline',
      kind: 'other',
      record: {
        decisions: [
          { scheme: 'INTRO', type: 'TILDELING', decidedOn: '2026-10-01' },
          { scheme: 'INTRO', type: 'TILDELING', decidedOn: '2026-01-01' },
        ],
      },
      expect: 'fails',
    },
    {
      name: 'not known when the programme was decided',
      kind: 'not_applicable',
      record: { decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2026-01-01' }] },
      expect: 'not_applicable',
    },
    {
      name: 'a refusal, and an award of Norwegian',
      kind: 'not_applicable',
      record: {
        decisions: [
          { scheme: 'INTRO', type: 'AVSLAG', decidedOn: '2026-01-01' },
          { scheme: 'NORSK', type: 'TILDELING', decidedOn: '2026-01-01' },
        ],
      },
      expect: 'not_applicable',
    },
    {
      name: 'the award is annulled',
      kind: 'not_applicable',
      record: {
        decisions: [
          {
            scheme: 'INTRO',
            type: 'TILDELING',
            decidedOn: '2026-01-01',
            fromDate: '2026-01-01',
            annulled: true,
          },
        ],
      },
      expect: 'not_applicable',
    },
    {
      name: 'under the Introduction Act, permit on its last day',
      kind: 'not_applicable',
      record: {
        person: { regime: 'INTRO', permitDate: '2020-12-31' },
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', decidedOn: '2026-01-01', fromDate: '2026-01-01' }],
      },
      expect: 'not_applicable',
    },
    {
      name: 'a permit of the first day of the Integration Act',
      kind: 'other',
      record: {
        person: { permitDate: '2021-01-01' },
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', decidedOn: '2021-02-01', fromDate: '2021-02-01' }],
      },
      expect: 'fails',
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
    {
      name: 'decided on 29 December: two months end on a leap day',
      kind: 'leap_day',
      today: '2024-02-29',
      record: {
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', decidedOn: '2023-12-29', fromDate: '2023-12-29' }],
      },
      expect: 'passes',
    },
    {
      name: 'the day after that leap day',
      kind: 'leap_day',
      today: '2024-03-01',
      record: {
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', decidedOn: '2023-12-29', fromDate: '2023-12-29' }],
      },
      expect: 'fails',
    },
  ],
});
