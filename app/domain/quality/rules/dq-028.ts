import { ALL_REGIMES, defineRule } from '../define-rule';

/** The programme should have begun, but neither measures nor hours are registered. */
export const dq028 = defineRule({
  id: 'DQ-028',
  letter: 'W',
  affects: ['R'],
  dimension: 'completeness',
  regimes: ALL_REGIMES,
  minutes: 10,
  fixes: ['register_measure', 'annul_duplicate'],
  fact: 'person',
  applies: `f.awards > 0`,
  fails: `f.first_award_from < :today - 30 and f.measures = 0 and f.hour_rows = 0`,
  turns: [`f.first_award_from + 31`],
  businessKey: `''`,
  evidence: {
    startedOn: { kind: 'date', sql: `f.first_award_from` },
  },
  words: {
    nb: {
      title: 'Programmet har startet uten tiltak og timer',
      sentence: 'Programmet begynte {{startedOn}}, men hverken tiltak eller timer er registrert.',
      why: 'Et vedtak uten innhold ser ut som om deltakeren aldri begynte.',
      mustFix: 'Ja. Feilen påvirker de offisielle tallene for kommunen.',
      deadline:
        'Innen to måneder etter at opplysningen forelå (integreringsforskriften § 58), og senest innen fristen for årets kontroll.',
      fixInNir:
        'Registrer det første tiltaket. Har deltakeren ikke begynt, retter du startdatoen eller annullerer vedtaket.',
      fixInSpecialistSystem:
        'Registrer opplysningen i fagsystemet og overfør på nytt. Kontroller i NIR at den er kommet fram.',
      example: 'Programmet startet 01.09.2026, men hverken tiltak eller timer er registrert.',
      basis: 'Integreringsforskriften § 52. IMDi om kontroll av tiltak.',
    },
    nn: {
      title: 'Programmet har starta utan tiltak og timar',
      sentence: 'Programmet byrja {{startedOn}}, men korkje tiltak eller timar er registrerte.',
      why: 'Eit vedtak utan innhald ser ut som om deltakaren aldri byrja.',
      mustFix: 'Ja. Feilen påverkar dei offisielle tala for kommunen.',
      deadline:
        'Innan to månader etter at opplysninga låg føre (integreringsforskrifta § 58), og seinast innan fristen for kontrollen i år.',
      fixInNir:
        'Registrer det første tiltaket. Har deltakaren ikkje byrja, rettar du startdatoen eller annullerer vedtaket.',
      fixInSpecialistSystem:
        'Registrer opplysninga i fagsystemet og overfør på nytt. Kontroller i NIR at ho har kome fram.',
      example: 'Programmet starta 01.09.2026, men korkje tiltak eller timar er registrert.',
      basis: 'Integreringsforskrifta § 52. IMDi om kontroll av tiltak.',
    },
    en: {
      title: 'The programme has begun without measures or hours',
      sentence: 'The programme began on {{startedOn}}, but neither measures nor hours are registered.',
      why: 'A decision without content looks as if the participant never began.',
      mustFix: 'Yes. The error affects the official figures of the municipality.',
      deadline:
        'Within two months after the information existed (Integration Regulations § 58), and at the latest by the deadline of this year’s control round.',
      fixInNir:
        'Register the first measure. If the participant has not begun, correct the start date or annul the decision.',
      fixInSpecialistSystem:
        'Register the information in the specialist system and transfer again. Check in NIR that it has arrived.',
      example: 'The programme began on 01.09.2026, but neither measures nor hours are registered.',
      basis: 'Integration Regulations § 52. IMDi on checking measures.',
    },
  },
  cases: [
    {
      name: 'began thirty days ago',
      kind: 'just_passes',
      record: {
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2026-10-02', toDate: '2027-10-01' }],
      },
      expect: 'passes',
    },
    {
      name: 'began thirty-one days ago',
      kind: 'just_fails',
      record: {
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2026-10-01', toDate: '2027-09-30' }],
      },
      expect: 'fails',
    },
    {
      name: 'runs without an end date',
      kind: 'open_ended',
      record: { decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2026-01-01', toDate: null }] },
      expect: 'fails',
    },
    {
      name: 'a measure is registered',
      kind: 'other',
      record: {
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2026-01-01' }],
        measures: [{ type: 'NORSK', fromDate: '2026-01-01' }],
      },
      expect: 'passes',
    },
    {
      name: 'hours alone are enough',
      kind: 'other',
      record: {
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2026-01-01' }],
        hours: [{ scheme: 'NORSK', subject: 'NORSK', fromDate: '2026-01-01', hours: 20 }],
      },
      expect: 'passes',
    },
    {
      name: 'no award',
      kind: 'not_applicable',
      record: { decisions: [{ scheme: 'NORSK', type: 'TILDELING', fromDate: '2026-01-01' }] },
      expect: 'not_applicable',
    },
    {
      name: 'began on a leap day thirty-one days ago',
      kind: 'leap_day',
      today: '2024-03-31',
      record: { decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2024-02-29' }] },
      expect: 'fails',
    },
    {
      name: 'Norwegian began long before the programme',
      kind: 'other',
      record: {
        decisions: [
          { scheme: 'NORSK', type: 'TILDELING', fromDate: '2026-01-01' },
          { scheme: 'INTRO', type: 'TILDELING', fromDate: '2026-10-15' },
        ],
      },
      expect: 'passes',
    },
    {
      name: 'refused long before it was awarded',
      kind: 'other',
      record: {
        decisions: [
          { scheme: 'INTRO', type: 'AVSLAG', fromDate: '2026-01-01' },
          { scheme: 'INTRO', type: 'TILDELING', fromDate: '2026-10-15' },
        ],
      },
      expect: 'passes',
    },
  ],
});
