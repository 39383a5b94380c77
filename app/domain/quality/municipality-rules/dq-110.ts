import { parameterOn } from '../dated-parameters';
import { defineMunicipalityRule } from './define-municipality-rule';

const most = parameterOn('endedWithoutReasonShare', ':today');

/** Many of those who ended this control year have no registered reason. */
export const dq110 = defineMunicipalityRule({
  id: 'DQ-110',
  letter: 'W',
  affects: ['R'],
  dimension: 'plausibility',
  minutes: 15,
  applies: `f.year = :control_year and f.ended > 0`,
  fails: `100 * f.without_reason > ${most} * f.ended`,
  evidence: {
    year: { kind: 'text', sql: `f.year::text` },
    withoutReason: { kind: 'number', sql: `f.without_reason` },
    ended: { kind: 'number', sql: `f.ended` },
    share: { kind: 'number', sql: `round(100.0 * f.without_reason / f.ended)` },
  },
  fingerprint: `f.without_reason || '/' || f.ended`,
  confirmable: false,
  words: {
    nb: {
      title: 'Mange avsluttede uten registrert årsak',
      sentence:
        '{{withoutReason}} av {{ended}} som avsluttet programmet i {{year}}, mangler registrert årsak ({{share}} prosent).',
      why: 'Den som mangler årsak, telles som avsluttet uten å ha nådd målet. Er det mange, blir kommunens publiserte resultat for lavt.',
      mustFix: 'Ja. Funnet lukkes når høyst ti prosent mangler årsak.',
      deadline: 'Før fristen for årets kontroll.',
      fixInNir: 'Åpne listen over personer uten avslutningsårsak og registrer årsaken for hver av dem.',
      fixInSpecialistSystem:
        'Registrer årsakene i fagsystemet og overfør på nytt. Kontroller i NIR at de er kommet fram.',
      example: '6 av 40 som avsluttet programmet i 2026, mangler registrert årsak (15 prosent).',
      basis: 'IMDi: personer uten registrert årsak blir med i nevneren. Grensen på ti prosent er et forslag.',
    },
    nn: {
      title: 'Mange avslutta utan registrert årsak',
      sentence:
        '{{withoutReason}} av {{ended}} som avslutta programmet i {{year}}, manglar registrert årsak ({{share}} prosent).',
      why: 'Den som manglar årsak, blir talt som avslutta utan å ha nådd målet. Er det mange, blir det publiserte resultatet til kommunen for lågt.',
      mustFix: 'Ja. Funnet blir lukka når høgst ti prosent manglar årsak.',
      deadline: 'Før fristen for kontrollen i år.',
      fixInNir: 'Opne lista over personar utan avslutningsårsak og registrer årsaka for kvar av dei.',
      fixInSpecialistSystem:
        'Registrer årsakene i fagsystemet og overfør på nytt. Kontroller i NIR at dei har kome fram.',
      example: '6 av 40 som avslutta programmet i 2026, manglar registrert årsak (15 prosent).',
      basis: 'IMDi: personar utan registrert årsak blir med i nemnaren. Grensa på ti prosent er eit forslag.',
    },
    en: {
      title: 'Many ended without a registered reason',
      sentence:
        'No reason is registered for {{withoutReason}} of the {{ended}} who ended the programme in {{year}} ({{share}} per cent).',
      why: 'Whoever lacks a reason counts as ended without reaching the goal. When they are many, the published result of the municipality comes out too low.',
      mustFix: 'Yes. The finding closes when at most ten per cent lack a reason.',
      deadline: 'Before the deadline of this year’s control round.',
      fixInNir:
        'Open the list of persons without a reason for the end and register the reason for each of them.',
      fixInSpecialistSystem:
        'Register the reasons in the specialist system and transfer again. Check in NIR that they have arrived.',
      example: 'No reason is registered for 6 of the 40 who ended the programme in 2026 (15 per cent).',
      basis:
        'IMDi: persons without a registered reason stay in the denominator. The limit of ten per cent is a proposal.',
    },
  },
  cases: [
    { name: 'one in ten is not too many', figures: { ended: 10, withoutReason: 1 }, expect: 'passes' },
    { name: 'two in nineteen are', figures: { ended: 19, withoutReason: 2 }, expect: 'fails' },
    { name: 'eleven in a hundred are', figures: { ended: 100, withoutReason: 11 }, expect: 'fails' },
    { name: 'ten in a hundred are not', figures: { ended: 100, withoutReason: 10 }, expect: 'passes' },
    {
      name: 'a hundred and one in a thousand are',
      figures: { ended: 1000, withoutReason: 101 },
      expect: 'fails',
    },
    { name: 'the only one', figures: { ended: 1, withoutReason: 1 }, expect: 'fails' },
    { name: 'nobody ended', figures: { ended: 0 }, expect: 'not_applicable' },
    {
      name: 'an earlier year',
      figures: { year: 2025, ended: 10, withoutReason: 9 },
      expect: 'not_applicable',
    },
    {
      name: 'in February the year before is put right',
      today: '2027-02-28',
      figures: { year: 2026, countedTo: '2026-12-31', ended: 10, withoutReason: 9 },
      expect: 'fails',
    },
    {
      name: 'and in March the new year',
      today: '2027-03-01',
      figures: { year: 2026, countedTo: '2026-12-31', ended: 10, withoutReason: 9 },
      expect: 'not_applicable',
    },
  ],
});
