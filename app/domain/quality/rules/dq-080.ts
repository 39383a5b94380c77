import { ALL_REGIMES, defineRule } from '../define-rule';

/** The programme has run out and nobody has registered an end. */
export const dq080 = defineRule({
  id: 'DQ-080',
  letter: 'E',
  affects: ['R'],
  dimension: 'completeness',
  regimes: ALL_REGIMES,
  minutes: 5,
  fixes: ['register_end', 'register_decision'],
  fact: 'person',
  applies: 'f.programme_start_on is not null',
  fails:
    'not f.programme_running and f.programme_last_to < :today - 60 and (f.ends = 0 or f.is_awarded_anew)',
  turns: [`f.programme_last_to + 61`],
  businessKey: `''`,
  evidence: {
    startedOn: { kind: 'date', sql: 'f.programme_start_on' },
    ranOutOn: { kind: 'date', sql: 'f.programme_last_to' },
  },
  words: {
    nb: {
      title: 'Programmet er gått ut, men er ikke avsluttet',
      sentence: 'Vedtaket om introduksjonsprogram gikk ut {{ranOutOn}}, men ingen avslutning er registrert.',
      why: 'Når programperioden er over, skal NIR vise hvordan det gikk. Uten avslutning regnes deltakeren hverken som ferdig eller som deltaker, og kommunens resultat blir feil.',
      mustFix: 'Ja. Feilen påvirker de offisielle tallene for kommunen.',
      deadline:
        'Registrer avslutningen innen to måneder etter at programmet er slutt, og senest innen fristen for årets kontroll.',
      fixInNir:
        'Registrer avslutningen med dato og årsak. Årsaken er det deltakeren i hovedsak gikk til. Er programmet forlenget, registrerer du vedtaket om forlengelse i stedet.',
      fixInSpecialistSystem:
        'Registrer avslutningen i fagsystemet og overfør på nytt. Kontroller i NIR at den er kommet fram.',
      example:
        'Programmet varte fra 01.02.2024 til 31.01.2026. I dag er det 01.11.2026, og ingen avslutning er registrert.',
      basis:
        'Integreringsloven § 18 a. Integreringsforskriften § 58. IMDi om registrering av avslutningsårsak.',
    },
    nn: {
      title: 'Programmet har gått ut, men er ikkje avslutta',
      sentence: 'Vedtaket om introduksjonsprogram gjekk ut {{ranOutOn}}, men inga avslutning er registrert.',
      why: 'Når programperioden er over, skal NIR vise korleis det gjekk. Utan avslutning blir deltakaren korkje rekna som ferdig eller som deltakar, og resultatet til kommunen blir feil.',
      mustFix: 'Ja. Feilen påverkar dei offisielle tala for kommunen.',
      deadline:
        'Registrer avslutninga innan to månader etter at programmet er slutt, og seinast innan fristen for kontrollen i år.',
      fixInNir:
        'Registrer avslutninga med dato og årsak. Årsaka er det deltakaren i hovudsak gjekk til. Er programmet forlengt, registrerer du vedtaket om forlenging i staden.',
      fixInSpecialistSystem:
        'Registrer avslutninga i fagsystemet og overfør på nytt. Kontroller i NIR at ho har kome fram.',
      example:
        'Programmet varte frå 01.02.2024 til 31.01.2026. I dag er det 01.11.2026, og inga avslutning er registrert.',
      basis:
        'Integreringslova § 18 a. Integreringsforskrifta § 58. IMDi om registrering av avslutningsårsak.',
    },
    en: {
      title: 'The programme has run out but has no end',
      sentence:
        'The decision on the introduction programme ran out on {{ranOutOn}}, but no end is registered.',
      why: 'When the programme period is over, NIR must show how it went. Without an end the participant counts neither as finished nor as taking part, and the result of the municipality is wrong.',
      mustFix: 'Yes. The error affects the official figures of the municipality.',
      deadline:
        'Register the end within two months after the programme is over, and at the latest by the deadline of this year’s control round.',
      fixInNir:
        'Register the end with date and reason. The reason is what the participant mainly went on to. If the programme was extended, register the decision on extension instead.',
      fixInSpecialistSystem:
        'Register the end in the specialist system and transfer again. Check in NIR that it has arrived.',
      example:
        'The programme ran from 01.02.2024 to 31.01.2026. Today is 01.11.2026 and no end is registered.',
      basis:
        'Integration Act § 18 a. Integration Regulations § 58. IMDi on registering the reason for the end.',
    },
  },
  cases: [
    {
      name: 'ran out 60 days ago',
      kind: 'just_passes',
      record: {
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2024-09-03', toDate: '2026-09-02' }],
      },
      expect: 'passes',
    },
    {
      name: 'ran out 61 days ago',
      kind: 'just_fails',
      record: {
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2024-09-02', toDate: '2026-09-01' }],
      },
      expect: 'fails',
    },
    { name: 'no programme', kind: 'not_applicable', record: {}, expect: 'not_applicable' },
    {
      name: 'an extension is still running',
      kind: 'open_ended',
      record: {
        decisions: [
          { scheme: 'INTRO', type: 'TILDELING', fromDate: '2023-01-01', toDate: '2024-12-31' },
          { scheme: 'INTRO', type: 'FORLENGELSE', fromDate: '2025-01-01', toDate: null },
        ],
      },
      expect: 'passes',
    },
    {
      name: 'ran out on a leap day, 61 days before 30 April',
      kind: 'leap_day',
      today: '2024-04-30',
      record: {
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2023-03-01', toDate: '2024-02-29' }],
      },
      expect: 'fails',
    },
    {
      name: 'an end is registered',
      kind: 'other',
      record: {
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2023-01-01', toDate: '2024-12-31' }],
        ends: [{ endedOn: '2024-12-31', reason: 'ARBEID' }],
      },
      expect: 'passes',
    },
    {
      name: 'the award is annulled',
      kind: 'other',
      record: {
        decisions: [
          {
            scheme: 'INTRO',
            type: 'TILDELING',
            fromDate: '2023-01-01',
            toDate: '2024-12-31',
            annulled: true,
          },
        ],
      },
      expect: 'not_applicable',
    },
    {
      name: 'Norwegian goes on after it',
      kind: 'other',
      record: {
        decisions: [
          { scheme: 'INTRO', type: 'TILDELING', fromDate: '2025-01-01', toDate: '2026-09-01' },
          { scheme: 'NORSK', type: 'TILDELING', fromDate: '2025-01-01', toDate: '2027-01-01' },
          { scheme: 'NORSK', type: 'TILDELING', fromDate: '2025-01-01', toDate: null },
        ],
      },
      expect: 'fails',
    },
    {
      name: 'leave reaches beyond it',
      kind: 'other',
      record: {
        decisions: [
          { scheme: 'INTRO', type: 'TILDELING', fromDate: '2025-01-01', toDate: '2026-09-01' },
          { scheme: 'INTRO', type: 'PERMISJON', fromDate: '2026-08-01', toDate: '2026-10-15' },
        ],
      },
      expect: 'fails',
    },
    {
      name: 'a second programme that ran out, after the end of the first',
      kind: 'other',
      record: {
        decisions: [
          { scheme: 'INTRO', type: 'TILDELING', fromDate: '2024-05-01', toDate: '2025-04-30' },
          { scheme: 'INTRO', type: 'TILDELING', fromDate: '2025-05-15', toDate: '2026-05-14' },
        ],
        ends: [{ endedOn: '2025-05-14', reason: 'FLYTTET' }],
      },
      expect: 'fails',
    },
    {
      name: 'a second programme that began on the day of the end',
      kind: 'other',
      record: {
        decisions: [
          { scheme: 'INTRO', type: 'TILDELING', fromDate: '2024-05-01', toDate: '2025-04-30' },
          { scheme: 'INTRO', type: 'TILDELING', fromDate: '2025-05-15', toDate: '2026-05-14' },
        ],
        ends: [{ endedOn: '2025-05-15', reason: 'FLYTTET' }],
      },
      expect: 'passes',
    },
  ],
});
