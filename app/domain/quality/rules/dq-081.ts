import { ALL_REGIMES, defineRule } from '../define-rule';

/** An end without its real reason. */
export const dq081 = defineRule({
  id: 'DQ-081',
  letter: 'E',
  affects: ['R'],
  dimension: 'completeness',
  regimes: ALL_REGIMES,
  minutes: 5,
  fixes: ['set_end_reason'],
  fact: 'programme_end',
  applies: `true`,
  fails: `f.reason = 'IKKE_REGISTRERT'`,
  businessKey: `'programme_end:' || f.id`,
  evidence: {
    endedOn: { kind: 'date', sql: `f.ended_on` },
  },
  words: {
    nb: {
      title: 'Avslutningsårsak er ikke registrert',
      sentence: 'Programmet er avsluttet {{endedOn}}, men årsaken er ikke registrert.',
      why: 'Den som mangler årsak, telles som avsluttet uten å ha nådd målet. Kommunens resultat blir lavere enn det er.',
      mustFix: 'Ja. Feilen påvirker de offisielle tallene for kommunen.',
      deadline:
        'Innen to måneder etter at opplysningen forelå (integreringsforskriften § 58), og senest innen fristen for årets kontroll.',
      fixInNir: 'Registrer årsaken: det deltakeren i hovedsak gikk til da programmet sluttet.',
      fixInSpecialistSystem:
        'Registrer opplysningen i fagsystemet og overfør på nytt. Kontroller i NIR at den er kommet fram.',
      example: 'Programmet er avsluttet 14.03.2025. Deltakeren begynte i arbeid, men årsaken står tom.',
      basis: 'Integreringsloven § 18 a. IMDi: personer uten registrert årsak blir med i nevneren.',
    },
    nn: {
      title: 'Avslutningsårsak er ikkje registrert',
      sentence: 'Programmet er avslutta {{endedOn}}, men årsaka er ikkje registrert.',
      why: 'Den som manglar årsak, blir talt som avslutta utan å ha nådd målet. Resultatet til kommunen blir lågare enn det er.',
      mustFix: 'Ja. Feilen påverkar dei offisielle tala for kommunen.',
      deadline:
        'Innan to månader etter at opplysninga låg føre (integreringsforskrifta § 58), og seinast innan fristen for kontrollen i år.',
      fixInNir: 'Registrer årsaka: det deltakaren i hovudsak gjekk til då programmet slutta.',
      fixInSpecialistSystem:
        'Registrer opplysninga i fagsystemet og overfør på nytt. Kontroller i NIR at ho har kome fram.',
      example: 'Programmet er avslutta 14.03.2025. Deltakaren byrja i arbeid, men årsaka står tom.',
      basis: 'Integreringslova § 18 a. IMDi: personar utan registrert årsak blir med i nemnaren.',
    },
    en: {
      title: 'The reason for the end is not registered',
      sentence: 'The programme ended on {{endedOn}}, but the reason is not registered.',
      why: 'Whoever lacks a reason counts as ended without reaching the goal. The result of the municipality comes out lower than it is.',
      mustFix: 'Yes. The error affects the official figures of the municipality.',
      deadline:
        'Within two months after the information existed (Integration Regulations § 58), and at the latest by the deadline of this year’s control round.',
      fixInNir: 'Register the reason: what the participant mainly went on to when the programme ended.',
      fixInSpecialistSystem:
        'Register the information in the specialist system and transfer again. Check in NIR that it has arrived.',
      example: 'The programme ended on 14.03.2025. The participant began work, but the reason is empty.',
      basis: 'Integration Act § 18 a. IMDi: persons without a registered reason stay in the denominator.',
    },
  },
  cases: [
    {
      name: 'a reason is registered',
      kind: 'just_passes',
      record: { ends: [{ endedOn: '2026-05-01', reason: 'ARBEID' }] },
      expect: 'passes',
    },
    {
      name: 'the reason is not registered',
      kind: 'just_fails',
      record: { ends: [{ endedOn: '2026-05-01', reason: 'IKKE_REGISTRERT' }] },
      expect: 'fails',
    },
    {
      name: 'two ends without reasons',
      kind: 'other',
      findings: 2,
      record: {
        ends: [
          { endedOn: '2025-05-01', reason: 'IKKE_REGISTRERT' },
          { endedOn: '2026-05-01', reason: 'IKKE_REGISTRERT' },
        ],
      },
      expect: 'fails',
    },
    {
      name: 'an end without a date',
      kind: 'open_ended',
      record: { ends: [{ endedOn: null, reason: 'IKKE_REGISTRERT' }] },
      expect: 'fails',
    },
    {
      name: 'the programme was reopened',
      kind: 'not_applicable',
      record: { ends: [{ endedOn: '2026-05-01', reason: 'IKKE_REGISTRERT', reopenedOn: '2026-05-20' }] },
      expect: 'not_applicable',
    },
    { name: 'no end', kind: 'not_applicable', record: {}, expect: 'not_applicable' },
  ],
});
