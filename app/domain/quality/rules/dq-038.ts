import { defineRule } from '../define-rule';
import { EXTENSION_FORBIDDEN, EXTENSION_TOO_LONG } from '../facts/extension-limits';

/** The programme was extended where it may not be, or for longer than it may be. */
export const dq038 = defineRule({
  id: 'DQ-038',
  letter: 'E',
  affects: ['T'],
  dimension: 'validity',
  regimes: ['INTEG'],
  minutes: 10,
  fixes: ['annul_duplicate', 'correct_dates'],
  fact: 'extension',
  applies: `true`,
  fails: `${EXTENSION_FORBIDDEN} or ${EXTENSION_TOO_LONG}`,
  businessKey: `'decision:' || f.id`,
  evidence: {
    variant: {
      kind: 'variant',
      sql: `case when ${EXTENSION_FORBIDDEN} then 'not_allowed' else 'too_long' end`,
    },
    fromDate: { kind: 'date', sql: `f.from_date` },
    toDate: { kind: 'date', sql: `f.to_date` },
    offeredStartOn: { kind: 'date', sql: `f.offered_start_on` },
  },
  words: {
    nb: {
      title: 'Forlengelsen er ikke tillatt eller for lang',
      sentence: {
        not_allowed:
          'Programmet er forlenget fra {{fromDate}}, men kan ikke forlenges når oppstart ble tilbudt {{offeredStartOn}}.',
        too_long: 'Forlengelsen fra {{fromDate}} til {{toDate}} er lengre enn tillatt.',
      },
      why: 'Programmet kan bare forlenges i noen tilfeller, og bare for en bestemt tid.',
      mustFix: 'Ja. Det som er registrert, kan ikke stemme, og statsforvalteren kan ta det opp i tilsyn.',
      deadline: 'Så snart som mulig, og senest innen fristen for årets kontroll.',
      fixInNir:
        'Rett perioden i vedtaket om forlengelse, eller annuller vedtaket hvis det ikke er adgang til å forlenge.',
      fixInSpecialistSystem:
        'Rett i fagsystemet og overfør på nytt. Kontroller i NIR at rettelsen er kommet fram.',
      example: 'Oppstart ble tilbudt 15.01.2026 og sluttmålet er arbeid. Da kan programmet ikke forlenges.',
      basis: 'Integreringsloven §§ 13 og 14.',
    },
    nn: {
      title: 'Forlenginga er ikkje tillaten eller for lang',
      sentence: {
        not_allowed:
          'Programmet er forlengt frå {{fromDate}}, men kan ikkje forlengjast når oppstart vart tilbydd {{offeredStartOn}}.',
        too_long: 'Forlenginga frå {{fromDate}} til {{toDate}} er lengre enn tillate.',
      },
      why: 'Programmet kan berre forlengjast i nokre tilfelle, og berre for ei viss tid.',
      mustFix: 'Ja. Det som er registrert, kan ikkje stemme, og statsforvaltaren kan ta det opp i tilsyn.',
      deadline: 'Så snart som råd, og seinast innan fristen for kontrollen i år.',
      fixInNir:
        'Rett perioden i vedtaket om forlenging, eller annuller vedtaket om det ikkje er høve til å forlengje.',
      fixInSpecialistSystem:
        'Rett i fagsystemet og overfør på nytt. Kontroller i NIR at rettinga har kome fram.',
      example:
        'Oppstart vart tilbydd 15.01.2026 og sluttmålet er arbeid. Då kan programmet ikkje forlengjast.',
      basis: 'Integreringslova §§ 13 og 14.',
    },
    en: {
      title: 'The extension is not allowed or too long',
      sentence: {
        not_allowed:
          'The programme is extended from {{fromDate}}, but cannot be when the start was offered on {{offeredStartOn}}.',
        too_long: 'The extension from {{fromDate}} to {{toDate}} is longer than allowed.',
      },
      why: 'The programme can be extended only in some cases, and only for a certain time.',
      mustFix:
        'Yes. What is registered cannot be right, and the County Governor can raise it in supervision.',
      deadline: 'As soon as possible, and at the latest by the deadline of this year’s control round.',
      fixInNir: 'Correct the period of the extension, or annul the decision if an extension is not allowed.',
      fixInSpecialistSystem:
        'Correct it in the specialist system and transfer again. Check in NIR that the correction has arrived.',
      example:
        'The start was offered on 15.01.2026 and the final goal is work. Then the programme cannot be extended.',
      basis: 'Integration Act §§ 13 and 14.',
    },
  },
  cases: [
    {
      name: 'twelve whole months',
      kind: 'just_passes',
      record: {
        decisions: [
          {
            scheme: 'INTRO',
            type: 'TILDELING',
            offeredStartOn: '2023-01-01',
            fromDate: '2023-01-01',
            toDate: '2024-12-31',
          },
          { scheme: 'INTRO', type: 'FORLENGELSE', fromDate: '2025-01-01', toDate: '2026-01-31' },
        ],
      },
      expect: 'passes',
    },
    {
      name: 'thirteen whole months',
      kind: 'just_fails',
      record: {
        decisions: [
          {
            scheme: 'INTRO',
            type: 'TILDELING',
            offeredStartOn: '2023-01-01',
            fromDate: '2023-01-01',
            toDate: '2024-12-31',
          },
          { scheme: 'INTRO', type: 'FORLENGELSE', fromDate: '2025-01-01', toDate: '2026-02-01' },
        ],
      },
      expect: 'fails',
    },
    {
      name: 'upper secondary and offered before 2026: seven months',
      kind: 'other',
      record: {
        person: { hasUpperSecondary: true },
        decisions: [
          {
            scheme: 'INTRO',
            type: 'TILDELING',
            offeredStartOn: '2025-01-01',
            fromDate: '2025-01-01',
            toDate: '2025-06-30',
          },
          { scheme: 'INTRO', type: 'FORLENGELSE', fromDate: '2025-07-01', toDate: '2026-02-01' },
        ],
      },
      expect: 'fails',
    },
    {
      name: 'goal work, offered on the last day of 2025',
      kind: 'other',
      record: {
        finalGoals: [{ code: 'ARBEID', setOn: '2026-01-10' }],
        decisions: [
          {
            scheme: 'INTRO',
            type: 'TILDELING',
            offeredStartOn: '2025-12-31',
            fromDate: '2026-01-02',
            toDate: '2026-06-30',
          },
          { scheme: 'INTRO', type: 'FORLENGELSE', fromDate: '2026-07-01', toDate: '2026-12-31' },
        ],
      },
      expect: 'passes',
    },
    {
      name: 'goal work, offered on the first day of 2026',
      kind: 'other',
      record: {
        finalGoals: [{ code: 'ARBEID', setOn: '2026-01-10' }],
        decisions: [
          {
            scheme: 'INTRO',
            type: 'TILDELING',
            offeredStartOn: '2026-01-01',
            fromDate: '2026-01-02',
            toDate: '2026-06-30',
          },
          { scheme: 'INTRO', type: 'FORLENGELSE', fromDate: '2026-07-01', toDate: '2026-12-31' },
        ],
      },
      expect: 'fails',
    },
    {
      name: 'upper secondary, offered on the first day of 2026',
      kind: 'other',
      record: {
        person: { hasUpperSecondary: true },
        decisions: [
          {
            scheme: 'INTRO',
            type: 'TILDELING',
            offeredStartOn: '2026-01-01',
            fromDate: '2026-01-01',
            toDate: '2026-06-30',
          },
          { scheme: 'INTRO', type: 'FORLENGELSE', fromDate: '2026-07-01', toDate: '2026-08-31' },
        ],
      },
      expect: 'fails',
    },
    {
      name: 'upper secondary, offered on the last day of 2025: six months',
      kind: 'other',
      record: {
        person: { hasUpperSecondary: true },
        decisions: [
          {
            scheme: 'INTRO',
            type: 'TILDELING',
            offeredStartOn: '2025-12-31',
            fromDate: '2025-12-31',
            toDate: '2026-06-30',
          },
          { scheme: 'INTRO', type: 'FORLENGELSE', fromDate: '2026-07-01', toDate: '2027-01-01' },
        ],
      },
      expect: 'passes',
    },
    {
      name: 'goal part of upper secondary, offered on the first day of 2026',
      kind: 'other',
      record: {
        finalGoals: [{ code: 'VGO_DEL', setOn: '2026-01-10' }],
        decisions: [
          {
            scheme: 'INTRO',
            type: 'TILDELING',
            offeredStartOn: '2026-01-01',
            fromDate: '2026-01-01',
            toDate: '2026-06-30',
          },
          { scheme: 'INTRO', type: 'FORLENGELSE', fromDate: '2026-07-01', toDate: '2026-12-31' },
        ],
      },
      expect: 'passes',
    },
    {
      name: 'an extension without an end date',
      kind: 'open_ended',
      record: {
        decisions: [
          {
            scheme: 'INTRO',
            type: 'TILDELING',
            offeredStartOn: '2023-01-01',
            fromDate: '2023-01-01',
            toDate: '2024-12-31',
          },
          { scheme: 'INTRO', type: 'FORLENGELSE', fromDate: '2025-01-01', toDate: null },
        ],
      },
      expect: 'passes',
    },
    {
      name: 'an extension of one day',
      kind: 'same_day',
      record: {
        decisions: [
          {
            scheme: 'INTRO',
            type: 'TILDELING',
            offeredStartOn: '2023-01-01',
            fromDate: '2023-01-01',
            toDate: '2024-12-31',
          },
          { scheme: 'INTRO', type: 'FORLENGELSE', fromDate: '2025-01-01', toDate: '2025-01-01' },
        ],
      },
      expect: 'passes',
    },
    {
      name: 'from a leap day to the next 28 March: twelve whole months',
      kind: 'leap_day',
      record: {
        decisions: [
          {
            scheme: 'INTRO',
            type: 'TILDELING',
            offeredStartOn: '2022-03-01',
            fromDate: '2022-03-01',
            toDate: '2024-02-28',
          },
          { scheme: 'INTRO', type: 'FORLENGELSE', fromDate: '2024-02-29', toDate: '2025-03-28' },
        ],
      },
      expect: 'passes',
    },
    {
      name: 'no extension',
      kind: 'not_applicable',
      record: {
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2023-01-01', toDate: '2024-12-31' }],
      },
      expect: 'not_applicable',
    },
    {
      name: 'Norwegian is extended by two years',
      kind: 'other',
      record: {
        decisions: [
          { scheme: 'INTRO', type: 'TILDELING', fromDate: '2023-01-01', toDate: '2024-12-31' },
          { scheme: 'NORSK', type: 'FORLENGELSE', fromDate: '2025-01-01', toDate: '2026-12-31' },
        ],
      },
      expect: 'not_applicable',
    },
  ],
});
