import { defineRule } from '../define-rule';
import { GOAL_DEADLINE_MONTHS } from '../legal-parameters';

/** Two months after the decision on Norwegian the language goal is missing. */
export const dq052 = defineRule({
  id: 'DQ-052',
  letter: 'E',
  affects: ['T'],
  dimension: 'completeness',
  regimes: ['INTEG', 'INTEG_6A'],
  minutes: 4,
  fixes: ['set_language_goal'],
  fact: 'person',
  applies: `f.norwegian_decided_on is not null`,
  fails: `f.language_goals = 0 and (f.norwegian_decided_on + interval '${GOAL_DEADLINE_MONTHS} months')::date < :today`,
  turns: [`(f.norwegian_decided_on + interval '${GOAL_DEADLINE_MONTHS} months')::date + 1`],
  businessKey: `''`,
  evidence: {
    decidedOn: { kind: 'date', sql: `f.norwegian_decided_on` },
  },
  words: {
    nb: {
      title: 'Norskmål mangler',
      sentence: 'Norskopplæringen ble vedtatt {{decidedOn}}, men norskmål er ikke registrert.',
      why: 'Alle som får norskopplæring, skal ha et mål for lytte, lese, skrive og snakke. Målet avgjør når opplæringen er fullført.',
      mustFix: 'Ja. Opplysningen skal være registrert, og statsforvalteren kan etterspørre den i tilsyn.',
      deadline:
        'Innen to måneder etter at opplysningen forelå (integreringsforskriften § 58), og senest innen fristen for årets kontroll.',
      fixInNir: 'Registrer norskmålet fra norskplanen for alle fire ferdigheter, med datoen det ble satt.',
      fixInSpecialistSystem:
        'Registrer opplysningen i fagsystemet og overfør på nytt. Kontroller i NIR at den er kommet fram.',
      example: 'Vedtaket om norskopplæring er fra 03.03.2026, men norskmål er ikke registrert.',
      basis: 'Integreringsloven § 31. Integreringsforskriften § 27.',
    },
    nn: {
      title: 'Norskmål manglar',
      sentence: 'Norskopplæringa vart vedteken {{decidedOn}}, men norskmål er ikkje registrert.',
      why: 'Alle som får norskopplæring, skal ha eit mål for å lytte, lese, skrive og snakke. Målet avgjer når opplæringa er fullført.',
      mustFix: 'Ja. Opplysninga skal vere registrert, og statsforvaltaren kan etterspørje henne i tilsyn.',
      deadline:
        'Innan to månader etter at opplysninga låg føre (integreringsforskrifta § 58), og seinast innan fristen for kontrollen i år.',
      fixInNir: 'Registrer norskmålet frå norskplanen for alle fire dugleikane, med datoen det vart sett.',
      fixInSpecialistSystem:
        'Registrer opplysninga i fagsystemet og overfør på nytt. Kontroller i NIR at ho har kome fram.',
      example: 'Vedtaket om norskopplæring er frå 03.03.2026, men norskmål er ikkje registrert.',
      basis: 'Integreringslova § 31. Integreringsforskrifta § 27.',
    },
    en: {
      title: 'The language goal is missing',
      sentence: 'Norwegian training was decided on {{decidedOn}}, but no language goal is registered.',
      why: 'Everyone in Norwegian training must have a goal for listening, reading, writing and speaking. The goal decides when the training is complete.',
      mustFix:
        'Yes. The information must be registered, and the County Governor can ask for it in supervision.',
      deadline:
        'Within two months after the information existed (Integration Regulations § 58), and at the latest by the deadline of this year’s control round.',
      fixInNir:
        'Register the language goal of the training plan for all four skills, with the date it was set.',
      fixInSpecialistSystem:
        'Register the information in the specialist system and transfer again. Check in NIR that it has arrived.',
      example: 'The decision on Norwegian training is of 03.03.2026, but no language goal is registered.',
      basis: 'Integration Act § 31. Integration Regulations § 27.',
    },
  },
  cases: [
    {
      name: 'decided two months ago today',
      kind: 'just_passes',
      record: { decisions: [{ scheme: 'NORSK', type: 'TILDELING', decidedOn: '2026-09-01' }] },
      expect: 'passes',
    },
    {
      name: 'decided two months and a day ago',
      kind: 'just_fails',
      record: { decisions: [{ scheme: 'NORSK', type: 'TILDELING', decidedOn: '2026-08-31' }] },
      expect: 'fails',
    },
    {
      name: 'a goal is set',
      kind: 'other',
      record: {
        decisions: [{ scheme: 'NORSK', type: 'TILDELING', decidedOn: '2026-01-31' }],
        languageGoals: [
          { listening: 'B1', reading: 'B1', writing: 'B1', speaking: 'B1', setOn: '2026-02-15' },
        ],
      },
      expect: 'passes',
    },
    {
      name: 'the right of collective protection counts',
      kind: 'other',
      record: {
        person: { regime: 'INTEG_6A', permitGround: '34' },
        decisions: [{ scheme: 'NORSK_RETT', type: 'TILDELING', decidedOn: '2026-01-31' }],
      },
      expect: 'fails',
    },
    {
      name: 'only a refusal',
      kind: 'not_applicable',
      record: { decisions: [{ scheme: 'NORSK', type: 'AVSLAG', decidedOn: '2026-01-31' }] },
      expect: 'not_applicable',
    },
    {
      name: 'decided on 29 December: two months end on a leap day',
      kind: 'leap_day',
      today: '2024-02-29',
      record: { decisions: [{ scheme: 'NORSK', type: 'TILDELING', decidedOn: '2023-12-29' }] },
      expect: 'passes',
    },
    {
      name: 'the day after that leap day',
      kind: 'leap_day',
      today: '2024-03-01',
      record: { decisions: [{ scheme: 'NORSK', type: 'TILDELING', decidedOn: '2023-12-29' }] },
      expect: 'fails',
    },
    {
      name: 'the programme was decided long before Norwegian',
      kind: 'other',
      record: {
        decisions: [
          { scheme: 'INTRO', type: 'TILDELING', decidedOn: '2026-01-02' },
          { scheme: 'NORSK', type: 'TILDELING', decidedOn: '2026-10-01' },
        ],
      },
      expect: 'passes',
    },
  ],
});
