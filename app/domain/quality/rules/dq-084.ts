import { ALL_REGIMES, defineRule } from '../define-rule';

/** Two ends, and the programme was not reopened between them. */
export const dq084 = defineRule({
  id: 'DQ-084',
  letter: 'W',
  affects: ['R'],
  dimension: 'uniqueness',
  regimes: ALL_REGIMES,
  minutes: 5,
  fixes: ['annul_duplicate'],
  fact: 'programme_end',
  applies: `true`,
  fails: `f.previous_id is not null`,
  businessKey: `'programme_end:' || f.previous_id || '+' || f.id`,
  evidence: {
    firstEndedOn: { kind: 'date', sql: `f.previous_ended_on` },
    secondEndedOn: { kind: 'date', sql: `f.ended_on` },
  },
  words: {
    nb: {
      title: 'To avslutninger uten gjenåpning imellom',
      sentence:
        'Avslutning er registrert både {{firstEndedOn}} og {{secondEndedOn}}, uten gjenåpning imellom.',
      why: 'En person kan bare avslutte én gang av gangen. To avslutninger gjør det uklart hvilken som teller.',
      mustFix: 'Ja. Feilen påvirker de offisielle tallene for kommunen.',
      deadline: 'Så snart som mulig, og senest innen fristen for årets kontroll.',
      fixInNir:
        'Annuller den avslutningen som er feil. Begynte deltakeren igjen mellom de to, registrerer du gjenåpningen.',
      fixInSpecialistSystem:
        'Rett i fagsystemet og overfør på nytt. Kontroller i NIR at rettelsen er kommet fram.',
      example: 'Avslutning er registrert både 28.02.2026 og 15.03.2026.',
      basis: 'IMDi om gjenåpning av program (fra september 2022).',
    },
    nn: {
      title: 'To avslutningar utan gjenopning imellom',
      sentence:
        'Avslutning er registrert både {{firstEndedOn}} og {{secondEndedOn}}, utan gjenopning imellom.',
      why: 'Ein person kan berre avslutte éin gong om gongen. To avslutningar gjer det uklart kva for ei som tel.',
      mustFix: 'Ja. Feilen påverkar dei offisielle tala for kommunen.',
      deadline: 'Så snart som råd, og seinast innan fristen for kontrollen i år.',
      fixInNir:
        'Annuller den avslutninga som er feil. Byrja deltakaren igjen mellom dei to, registrerer du gjenopninga.',
      fixInSpecialistSystem:
        'Rett i fagsystemet og overfør på nytt. Kontroller i NIR at rettinga har kome fram.',
      example: 'Avslutning er registrert både 28.02.2026 og 15.03.2026.',
      basis: 'IMDi om gjenopning av program (frå september 2022).',
    },
    en: {
      title: 'Two ends without a reopening between them',
      sentence:
        'Ends are registered on both {{firstEndedOn}} and {{secondEndedOn}}, with no reopening between them.',
      why: 'A person can only end once at a time. Two ends make it unclear which one counts.',
      mustFix: 'Yes. The error affects the official figures of the municipality.',
      deadline: 'As soon as possible, and at the latest by the deadline of this year’s control round.',
      fixInNir:
        'Annul the end that is wrong. If the participant began again between the two, register the reopening.',
      fixInSpecialistSystem:
        'Correct it in the specialist system and transfer again. Check in NIR that the correction has arrived.',
      example: 'An end is registered both on 28.02.2026 and on 15.03.2026.',
      basis: 'IMDi on reopening a programme (from September 2022).',
    },
  },
  cases: [
    {
      name: 'one end',
      kind: 'just_passes',
      record: { ends: [{ endedOn: '2026-03-15', reason: 'ARBEID' }] },
      expect: 'passes',
    },
    {
      name: 'two ends and no reopening',
      kind: 'just_fails',
      record: {
        ends: [
          { endedOn: '2026-02-28', reason: 'ARBEID' },
          { endedOn: '2026-03-15', reason: 'ARBEID' },
        ],
      },
      expect: 'fails',
    },
    {
      name: 'two ends on the same day',
      kind: 'same_day',
      record: {
        ends: [
          { endedOn: '2026-02-28', reason: 'ARBEID' },
          { endedOn: '2026-02-28', reason: 'VGO' },
        ],
      },
      expect: 'fails',
    },
    {
      name: 'reopened between the two',
      kind: 'other',
      record: {
        ends: [
          { endedOn: '2026-02-28', reason: 'ARBEID', reopenedOn: '2026-03-02' },
          { endedOn: '2026-03-15', reason: 'ARBEID' },
        ],
      },
      expect: 'passes',
    },
    {
      name: 'awarded anew between the two, on the day of the first',
      kind: 'other',
      record: {
        decisions: [
          { scheme: 'INTRO', type: 'TILDELING', fromDate: '2024-03-01' },
          { scheme: 'INTRO', type: 'TILDELING', fromDate: '2025-02-28' },
        ],
        ends: [
          { endedOn: '2025-02-28', reason: 'FLYTTET' },
          { endedOn: '2026-03-15', reason: 'ARBEID' },
        ],
      },
      expect: 'passes',
    },
    {
      name: 'awarded anew before the two',
      kind: 'other',
      record: {
        decisions: [
          { scheme: 'INTRO', type: 'TILDELING', fromDate: '2024-03-01' },
          { scheme: 'INTRO', type: 'TILDELING', fromDate: '2025-02-27' },
        ],
        ends: [
          { endedOn: '2025-02-28', reason: 'FLYTTET' },
          { endedOn: '2026-03-15', reason: 'ARBEID' },
        ],
      },
      expect: 'fails',
      evidence: { firstEndedOn: '2025-02-28', secondEndedOn: '2026-03-15' },
    },
    {
      name: 'extended, refused and given Norwegian between the two',
      kind: 'other',
      record: {
        decisions: [
          { scheme: 'INTRO', type: 'FORLENGELSE', fromDate: '2025-04-01' },
          { scheme: 'INTRO', type: 'AVSLAG', fromDate: '2025-05-01' },
          { scheme: 'NORSK', type: 'TILDELING', fromDate: '2025-06-01' },
        ],
        ends: [
          { endedOn: '2025-02-28', reason: 'FLYTTET' },
          { endedOn: '2026-03-15', reason: 'ARBEID' },
        ],
      },
      expect: 'fails',
    },
    {
      name: 'three ends make two pairs',
      kind: 'other',
      findings: 2,
      record: {
        ends: [
          { endedOn: '2026-02-28', reason: 'ARBEID' },
          { endedOn: '2026-03-15', reason: 'ARBEID' },
          { endedOn: '2026-04-15', reason: 'ARBEID' },
        ],
      },
      expect: 'fails',
    },
    {
      name: 'one of them without a date',
      kind: 'open_ended',
      record: {
        ends: [
          { endedOn: null, reason: 'ARBEID' },
          { endedOn: '2026-03-15', reason: 'ARBEID' },
        ],
      },
      expect: 'fails',
    },
    { name: 'no end', kind: 'not_applicable', record: {}, expect: 'not_applicable' },
  ],
});
