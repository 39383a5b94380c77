import { ALL_REGIMES, defineRule } from '../define-rule';

/** Active today without any measure that runs or ended within the last two months. */
export const dq040 = defineRule({
  id: 'DQ-040',
  letter: 'E',
  affects: ['R', 'T'],
  dimension: 'completeness',
  regimes: ALL_REGIMES,
  minutes: 8,
  fixes: ['register_measure', 'register_end'],
  fact: 'person',
  applies: `f.active_today`,
  fails: `not f.has_recent_measure`,
  businessKey: `''`,
  evidence: {
    variant: { kind: 'variant', sql: `case when f.last_measure_to is null then 'never' else 'ended' end` },
    startedOn: { kind: 'date', sql: `f.programme_start_on` },
    lastMeasureTo: { kind: 'date', sql: `f.last_measure_to` },
  },
  words: {
    nb: {
      title: 'Deltaker uten tiltak de siste to månedene',
      sentence: {
        ended: 'Det siste tiltaket sluttet {{lastMeasureTo}}. Programmet fra {{startedOn}} løper fortsatt.',
        never: 'Programmet fra {{startedOn}} løper, men ingen tiltak er registrert til i dag.',
      },
      why: 'Programmet skal være på full tid hele året. Uten tiltak ser det ut som om deltakeren ikke får noe tilbud.',
      mustFix:
        'Ja. Feilen påvirker de offisielle tallene, og statsforvalteren kan etterspørre opplysningen i tilsyn.',
      deadline:
        'Innen to måneder etter at opplysningen forelå (integreringsforskriften § 58), og senest innen fristen for årets kontroll.',
      fixInNir:
        'Registrer tiltakene deltakeren er i nå. Er deltakeren sluttet, registrerer du avslutningen. Er det permisjon, registrerer du vedtaket om permisjon.',
      fixInSpecialistSystem:
        'Registrer opplysningen i fagsystemet og overfør på nytt. Kontroller i NIR at den er kommet fram.',
      example: 'Det siste tiltaket sluttet 20.06.2026. Programmet løper fortsatt.',
      basis:
        'Integreringsforskriften § 52. NIR-rapporten «Deltakere i introduksjonsprogram uten gyldige tiltak de siste 2 mnd».',
    },
    nn: {
      title: 'Deltakar utan tiltak dei siste to månadene',
      sentence: {
        ended: 'Det siste tiltaket slutta {{lastMeasureTo}}. Programmet frå {{startedOn}} går framleis.',
        never: 'Programmet frå {{startedOn}} går, men ingen tiltak er registrerte til i dag.',
      },
      why: 'Programmet skal vere på full tid heile året. Utan tiltak ser det ut som om deltakaren ikkje får noko tilbod.',
      mustFix:
        'Ja. Feilen påverkar dei offisielle tala, og statsforvaltaren kan etterspørje opplysninga i tilsyn.',
      deadline:
        'Innan to månader etter at opplysninga låg føre (integreringsforskrifta § 58), og seinast innan fristen for kontrollen i år.',
      fixInNir:
        'Registrer tiltaka deltakaren er i no. Har deltakaren slutta, registrerer du avslutninga. Er det permisjon, registrerer du vedtaket om permisjon.',
      fixInSpecialistSystem:
        'Registrer opplysninga i fagsystemet og overfør på nytt. Kontroller i NIR at ho har kome fram.',
      example: 'Det siste tiltaket slutta 20.06.2026. Programmet går framleis.',
      basis:
        'Integreringsforskrifta § 52. NIR-rapporten «Deltakere i introduksjonsprogram uten gyldige tiltak de siste 2 mnd».',
    },
    en: {
      title: 'Participant without measures in the last two months',
      sentence: {
        ended:
          'The last measure ended on {{lastMeasureTo}}. The programme from {{startedOn}} is still running.',
        never: 'The programme from {{startedOn}} is running, but no measure is registered up to today.',
      },
      why: 'The programme must be full-time all year. Without measures it looks as if the participant is offered nothing.',
      mustFix:
        'Yes. The error affects the official figures, and the County Governor can ask for the information in supervision.',
      deadline:
        'Within two months after the information existed (Integration Regulations § 58), and at the latest by the deadline of this year’s control round.',
      fixInNir:
        'Register the measures the participant is in now. If the participant has left, register the end. If it is leave, register the decision on leave.',
      fixInSpecialistSystem:
        'Register the information in the specialist system and transfer again. Check in NIR that it has arrived.',
      example: 'The last measure ended on 20.06.2026. The programme is still running.',
      basis:
        'Integration Regulations § 52. The NIR report on participants without valid measures in the last two months.',
    },
  },
  cases: [
    {
      name: 'the last measure ended two months ago today',
      kind: 'just_passes',
      record: {
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2026-01-01', toDate: '2026-12-31' }],
        measures: [{ type: 'NORSK', fromDate: '2026-01-01', toDate: '2026-09-01' }],
      },
      expect: 'passes',
    },
    {
      name: 'it ended a day earlier',
      kind: 'just_fails',
      record: {
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2026-01-01', toDate: '2026-12-31' }],
        measures: [{ type: 'NORSK', fromDate: '2026-01-01', toDate: '2026-08-31' }],
      },
      expect: 'fails',
    },
    {
      name: 'no measure at all, programme without an end date',
      kind: 'other',
      record: { decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2026-01-01', toDate: null }] },
      expect: 'fails',
    },
    {
      name: 'a measure that begins today',
      kind: 'other',
      record: {
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2026-01-01', toDate: null }],
        measures: [{ type: 'NORSK', fromDate: '2026-11-01', toDate: null }],
      },
      expect: 'passes',
    },
    {
      name: 'a measure that begins tomorrow',
      kind: 'other',
      record: {
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2026-01-01', toDate: null }],
        measures: [
          { type: 'NORSK', fromDate: '2026-01-05', toDate: '2026-06-30' },
          { type: 'NORSK', fromDate: '2026-11-02', toDate: '2027-06-30' },
        ],
      },
      expect: 'fails',
      evidence: { variant: 'ended', lastMeasureTo: '2026-06-30' },
    },
    {
      name: 'a measure whose first day is not registered',
      kind: 'other',
      record: {
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2026-01-01', toDate: null }],
        measures: [{ type: 'NORSK', fromDate: null, toDate: '2026-10-31' }],
      },
      expect: 'passes',
    },
    {
      name: 'ended because of a move, and in a programme again',
      kind: 'other',
      record: {
        decisions: [
          { scheme: 'INTRO', type: 'TILDELING', fromDate: '2024-05-01', toDate: '2025-04-30' },
          { scheme: 'INTRO', type: 'TILDELING', fromDate: '2025-05-15', toDate: null },
        ],
        ends: [{ endedOn: '2025-04-30', reason: 'FLYTTET' }],
      },
      expect: 'fails',
    },
    {
      name: 'a measure that still runs',
      kind: 'open_ended',
      record: {
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2026-01-01', toDate: null }],
        measures: [{ type: 'NORSK', fromDate: '2026-01-01', toDate: null }],
      },
      expect: 'passes',
    },
    {
      name: 'the programme ends today',
      kind: 'same_day',
      record: {
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2026-01-01', toDate: '2026-11-01' }],
      },
      expect: 'fails',
    },
    {
      name: 'on leave today',
      kind: 'other',
      record: {
        decisions: [
          { scheme: 'INTRO', type: 'TILDELING', fromDate: '2026-01-01', toDate: '2026-12-31' },
          { scheme: 'INTRO', type: 'PERMISJON', fromDate: '2026-10-01', toDate: '2026-11-30' },
        ],
      },
      expect: 'not_applicable',
    },
    {
      name: 'ended yesterday',
      kind: 'not_applicable',
      record: {
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2026-01-01', toDate: '2026-12-31' }],
        ends: [{ reason: 'ARBEID', endedOn: '2026-10-31' }],
      },
      expect: 'not_applicable',
    },
    {
      name: 'the last measure ended on a leap day two months ago',
      kind: 'leap_day',
      today: '2024-04-29',
      record: {
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2023-09-01', toDate: '2024-12-31' }],
        measures: [{ type: 'NORSK', fromDate: '2023-09-01', toDate: '2024-02-29' }],
      },
      expect: 'passes',
    },
    {
      name: 'Norwegian goes on when the programme is over',
      kind: 'other',
      record: {
        decisions: [
          { scheme: 'INTRO', type: 'TILDELING', fromDate: '2026-01-01', toDate: '2026-10-31' },
          { scheme: 'NORSK', type: 'TILDELING', fromDate: '2026-01-01', toDate: '2027-10-31' },
        ],
      },
      expect: 'not_applicable',
    },
    {
      name: 'stopped after the last day of the award',
      kind: 'other',
      record: {
        decisions: [
          { scheme: 'INTRO', type: 'TILDELING', fromDate: '2026-01-01', toDate: '2026-09-30' },
          { scheme: 'INTRO', type: 'STANS', fromDate: '2026-10-01', toDate: '2026-12-31' },
        ],
      },
      expect: 'not_applicable',
    },
    {
      name: 'the award ends before it begins',
      kind: 'other',
      record: {
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2026-12-31', toDate: '2026-01-01' }],
      },
      expect: 'not_applicable',
    },
    {
      name: 'an award of today alone',
      kind: 'same_day',
      record: {
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2026-11-01', toDate: '2026-11-01' }],
      },
      expect: 'fails',
    },
    {
      name: 'on leave today alone',
      kind: 'other',
      record: {
        decisions: [
          { scheme: 'INTRO', type: 'TILDELING', fromDate: '2026-01-01', toDate: '2026-12-31' },
          { scheme: 'INTRO', type: 'PERMISJON', fromDate: '2026-11-01', toDate: '2026-11-01' },
        ],
      },
      expect: 'not_applicable',
    },
    {
      name: 'on leave without an end date',
      kind: 'other',
      record: {
        decisions: [
          { scheme: 'INTRO', type: 'TILDELING', fromDate: '2026-01-01', toDate: '2026-12-31' },
          { scheme: 'INTRO', type: 'PERMISJON', fromDate: '2026-10-01', toDate: null },
        ],
      },
      expect: 'not_applicable',
    },
    {
      name: 'on leave from Norwegian',
      kind: 'other',
      record: {
        decisions: [
          { scheme: 'INTRO', type: 'TILDELING', fromDate: '2026-01-01', toDate: '2026-12-31' },
          { scheme: 'NORSK', type: 'PERMISJON', fromDate: '2026-10-01', toDate: '2026-11-30' },
        ],
      },
      expect: 'fails',
    },
    {
      name: 'the leave ends before it begins',
      kind: 'other',
      record: {
        decisions: [
          { scheme: 'INTRO', type: 'TILDELING', fromDate: '2026-01-01', toDate: '2026-12-31' },
          { scheme: 'INTRO', type: 'PERMISJON', fromDate: '2026-11-30', toDate: '2026-10-01' },
        ],
      },
      expect: 'fails',
    },
    {
      name: 'the end is today',
      kind: 'same_day',
      record: {
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2026-01-01', toDate: '2026-12-31' }],
        ends: [{ endedOn: '2026-11-01', reason: 'ARBEID' }],
      },
      expect: 'fails',
    },
  ],
});
