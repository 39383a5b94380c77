import { ALL_REGIMES, defineRule } from '../define-rule';

/** Two awards of the programme in the same municipality cover the same days. */
export const dq025 = defineRule({
  id: 'DQ-025',
  letter: 'E',
  affects: ['R'],
  dimension: 'uniqueness',
  regimes: ALL_REGIMES,
  minutes: 5,
  fixes: ['annul_duplicate', 'correct_dates'],
  fact: 'award',
  applies: `true`,
  fails: `f.same_municipality`,
  businessKey: `'decision:' || f.id || '+' || f.other_id`,
  evidence: {
    firstFrom: { kind: 'date', sql: `f.from_date` },
    firstTo: { kind: 'date', sql: `f.to_date` },
    secondFrom: { kind: 'date', sql: `f.other_from_date` },
    secondTo: { kind: 'date', sql: `f.other_to_date` },
  },
  words: {
    nb: {
      title: 'To vedtak om program dekker samme tid',
      sentence: 'Tildelingen fra {{firstFrom}} og tildelingen fra {{secondFrom}} dekker samme tid.',
      why: 'Når to tildelinger overlapper, telles tiden dobbelt, og det er uklart hvilket vedtak som gjelder.',
      mustFix: 'Ja. Feilen påvirker de offisielle tallene for kommunen.',
      deadline: 'Så snart som mulig, og senest innen fristen for årets kontroll.',
      fixInNir:
        'Annuller vedtaket som ble registrert to ganger, eller rett perioden hvis det ene skulle begynt senere.',
      fixInSpecialistSystem:
        'Rett i fagsystemet og overfør på nytt. Kontroller i NIR at rettelsen er kommet fram.',
      example: 'Samme tildeling er registrert i NIR og overført fra fagsystemet.',
      basis: 'Integreringsloven § 46; ett vedtak om tildeling for samme tid.',
    },
    nn: {
      title: 'To vedtak om program dekkjer same tid',
      sentence: 'Tildelinga frå {{firstFrom}} og tildelinga frå {{secondFrom}} dekkjer same tid.',
      why: 'Når to tildelingar overlappar, blir tida talt dobbelt, og det er uklart kva vedtak som gjeld.',
      mustFix: 'Ja. Feilen påverkar dei offisielle tala for kommunen.',
      deadline: 'Så snart som råd, og seinast innan fristen for kontrollen i år.',
      fixInNir:
        'Annuller vedtaket som vart registrert to gonger, eller rett perioden om det eine skulle byrja seinare.',
      fixInSpecialistSystem:
        'Rett i fagsystemet og overfør på nytt. Kontroller i NIR at rettinga har kome fram.',
      example: 'Same tildeling er registrert i NIR og overført frå fagsystemet.',
      basis: 'Integreringslova § 46; eitt vedtak om tildeling for same tid.',
    },
    en: {
      title: 'Two programme decisions cover the same time',
      sentence: 'The award from {{firstFrom}} and the award from {{secondFrom}} cover the same time.',
      why: 'When two awards overlap, time counts twice and it is unclear which decision is in force.',
      mustFix: 'Yes. The error affects the official figures of the municipality.',
      deadline: 'As soon as possible, and at the latest by the deadline of this year’s control round.',
      fixInNir:
        'Annul the decision that was registered twice, or correct the period if one of them should have begun later.',
      fixInSpecialistSystem:
        'Correct it in the specialist system and transfer again. Check in NIR that the correction has arrived.',
      example: 'The same award was registered in NIR and transferred from the specialist system.',
      basis: 'Integration Act § 46; one award for the same time.',
    },
  },
  cases: [
    {
      name: 'one ends the day before the next begins',
      kind: 'just_passes',
      record: {
        decisions: [
          { scheme: 'INTRO', type: 'TILDELING', fromDate: '2025-01-01', toDate: '2025-06-30' },
          { scheme: 'INTRO', type: 'TILDELING', fromDate: '2025-07-01', toDate: '2025-12-31' },
        ],
      },
      expect: 'passes',
    },
    {
      name: 'they share one day',
      kind: 'just_fails',
      record: {
        decisions: [
          { scheme: 'INTRO', type: 'TILDELING', fromDate: '2025-01-01', toDate: '2025-07-01' },
          { scheme: 'INTRO', type: 'TILDELING', fromDate: '2025-07-01', toDate: '2025-12-31' },
        ],
      },
      expect: 'fails',
    },
    {
      name: 'both last one and the same day',
      kind: 'same_day',
      record: {
        decisions: [
          { scheme: 'INTRO', type: 'TILDELING', fromDate: '2025-07-01', toDate: '2025-07-01' },
          { scheme: 'INTRO', type: 'TILDELING', fromDate: '2025-07-01', toDate: '2025-07-01' },
        ],
      },
      expect: 'fails',
    },
    {
      name: 'the first is still running',
      kind: 'open_ended',
      record: {
        decisions: [
          { scheme: 'INTRO', type: 'TILDELING', fromDate: '2025-01-01', toDate: null },
          { scheme: 'INTRO', type: 'TILDELING', fromDate: '2026-01-01', toDate: '2026-12-31' },
        ],
      },
      expect: 'fails',
    },
    {
      name: 'three awards of the same time make three pairs',
      kind: 'other',
      findings: 3,
      record: {
        decisions: [
          { scheme: 'INTRO', type: 'TILDELING', fromDate: '2025-01-01' },
          { scheme: 'INTRO', type: 'TILDELING', fromDate: '2025-01-01' },
          { scheme: 'INTRO', type: 'TILDELING', fromDate: '2025-01-01' },
        ],
      },
      expect: 'fails',
    },
    {
      name: 'the other is of another municipality',
      kind: 'other',
      record: {
        decisions: [
          { scheme: 'INTRO', type: 'TILDELING', fromDate: '2025-01-01' },
          { scheme: 'INTRO', type: 'TILDELING', fromDate: '2025-01-01', decisionMunicipalityCode: '0301' },
        ],
      },
      expect: 'passes',
    },
    {
      name: 'the first names no municipality, the other the former number of the person’s',
      kind: 'other',
      record: {
        decisions: [
          { scheme: 'INTRO', type: 'TILDELING', fromDate: '2019-01-01' },
          { scheme: 'INTRO', type: 'TILDELING', fromDate: '2019-01-01', decisionMunicipalityCode: '0906' },
        ],
        successors: [{ oldCode: '0906', newCode: '4203', validFrom: '2020-01-01' }],
      },
      expect: 'fails',
    },
    {
      name: 'the first carries the former number of the person’s municipality, the other names none',
      kind: 'other',
      record: {
        decisions: [
          { scheme: 'INTRO', type: 'TILDELING', fromDate: '2019-01-01', decisionMunicipalityCode: '0906' },
          { scheme: 'INTRO', type: 'TILDELING', fromDate: '2019-01-01' },
        ],
        successors: [{ oldCode: '0906', newCode: '4203', validFrom: '2020-01-01' }],
      },
      expect: 'fails',
    },
    {
      name: 'the duplicate is annulled',
      kind: 'other',
      record: {
        decisions: [
          { scheme: 'INTRO', type: 'TILDELING', fromDate: '2025-01-01' },
          { scheme: 'INTRO', type: 'TILDELING', fromDate: '2025-01-01', annulled: true },
        ],
      },
      expect: 'passes',
    },
    {
      name: 'they share a leap day',
      kind: 'leap_day',
      record: {
        decisions: [
          { scheme: 'INTRO', type: 'TILDELING', fromDate: '2023-09-01', toDate: '2024-02-29' },
          { scheme: 'INTRO', type: 'TILDELING', fromDate: '2024-02-29', toDate: '2024-12-31' },
        ],
      },
      expect: 'fails',
    },
    { name: 'no award', kind: 'not_applicable', record: {}, expect: 'not_applicable' },
    {
      name: 'an award of Norwegian covers the same days',
      kind: 'other',
      record: {
        decisions: [
          { scheme: 'NORSK', type: 'TILDELING', fromDate: '2025-01-01', toDate: '2025-12-31' },
          { scheme: 'INTRO', type: 'TILDELING', fromDate: '2025-01-01', toDate: '2025-12-31' },
        ],
      },
      expect: 'passes',
    },
  ],
});
