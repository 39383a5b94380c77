import { parameterOn } from '../dated-parameters';
import { ALL_REGIMES, defineRule } from '../define-rule';

const DAYS = parameterOn('appealAnsweredDays', 'f.received_on');

/** An appeal that has had no outcome for half a year. */
export const dq093 = defineRule({
  id: 'DQ-093',
  letter: 'N',
  affects: ['T'],
  dimension: 'timeliness',
  regimes: ALL_REGIMES,
  minutes: 10,
  fixes: ['support_case'],
  fact: 'appeal',
  applies: `f.received_on is not null`,
  fails: `f.outcome is null and f.received_on < :today - ${DAYS}`,
  turns: [`f.received_on + ${DAYS} + 1`],
  businessKey: `'appeal:' || f.id`,
  evidence: {
    receivedOn: { kind: 'date', sql: `f.received_on` },
    days: { kind: 'number', sql: DAYS },
  },
  words: {
    nb: {
      title: 'Klage uten utfall',
      sentence: 'Klagen ble mottatt {{receivedOn}}, og etter {{days}} dager er utfallet ikke registrert.',
      why: 'En klage skal behandles uten ugrunnet opphold. Mangler utfallet, vet ingen hva som gjelder for personen.',
      mustFix: 'Registrer utfallet når klagen er avgjort. Er den ikke avgjort, må den følges opp.',
      deadline: 'Så snart som mulig, og senest innen fristen for årets kontroll.',
      fixInNir:
        'Registrer utfallet og datoen på klagen. Er den sendt til statsforvalteren, registrerer du det.',
      fixInSpecialistSystem:
        'Registrer opplysningen i fagsystemet og overfør på nytt. Kontroller i NIR at den er kommet fram.',
      example: 'Klagen ble mottatt 12.01.2026, og i august er det ikke registrert noe utfall.',
      basis: 'Integreringsloven § 47. Grensen på 180 dager er foreslått.',
    },
    nn: {
      title: 'Klage utan utfall',
      sentence: 'Klaga vart motteken {{receivedOn}}, og etter {{days}} dagar er utfallet ikkje registrert.',
      why: 'Ei klage skal handsamast utan ugrunna opphald. Manglar utfallet, veit ingen kva som gjeld for personen.',
      mustFix: 'Registrer utfallet når klaga er avgjord. Er ho ikkje avgjord, må ho følgjast opp.',
      deadline: 'Så snart som råd, og seinast innan fristen for kontrollen i år.',
      fixInNir: 'Registrer utfallet og datoen på klaga. Er ho send til statsforvaltaren, registrerer du det.',
      fixInSpecialistSystem:
        'Registrer opplysninga i fagsystemet og overfør på nytt. Kontroller i NIR at ho har kome fram.',
      example: 'Klaga vart motteken 12.01.2026, og i august er det ikkje registrert noko utfall.',
      basis: 'Integreringslova § 47. Grensa på 180 dagar er foreslått.',
    },
    en: {
      title: 'An appeal without an outcome',
      sentence:
        'The appeal was received on {{receivedOn}}, and after {{days}} days no outcome is registered.',
      why: 'An appeal must be dealt with without undue delay. Without the outcome nobody knows what holds for the person.',
      mustFix:
        'Register the outcome when the appeal is settled. If it is not settled, it must be followed up.',
      deadline: 'As soon as possible, and at the latest by the deadline of this year’s control round.',
      fixInNir:
        'Register the outcome and the date on the appeal. If it was sent to the County Governor, register that.',
      fixInSpecialistSystem:
        'Register the information in the specialist system and transfer again. Check in NIR that it has arrived.',
      example: 'The appeal was received on 12.01.2026, and in August no outcome is registered.',
      basis: 'Integration Act § 47. The limit of 180 days is a proposal.',
    },
  },
  cases: [
    {
      name: 'received 180 days ago',
      kind: 'just_passes',
      record: { appeals: [{ receivedOn: '2026-05-05' }] },
      expect: 'passes',
    },
    {
      name: 'received 181 days ago',
      kind: 'just_fails',
      record: { appeals: [{ receivedOn: '2026-05-04' }] },
      expect: 'fails',
    },
    {
      name: 'received long ago, with an outcome',
      kind: 'other',
      record: { appeals: [{ receivedOn: '2025-05-04', outcome: 'STADFESTET' }] },
      expect: 'passes',
    },
    {
      name: 'two appeals, one without an outcome',
      kind: 'other',
      record: { appeals: [{ receivedOn: '2025-05-04', outcome: 'OMGJORT' }, { receivedOn: '2025-05-04' }] },
      expect: 'fails',
    },
    {
      name: 'received today',
      kind: 'same_day',
      record: { appeals: [{ receivedOn: '2026-11-01' }] },
      expect: 'passes',
    },
    {
      name: '180 days over the leap day',
      kind: 'leap_day',
      today: '2024-07-09',
      record: { appeals: [{ receivedOn: '2024-01-11' }] },
      expect: 'passes',
    },
    {
      name: 'the day of receipt is not registered',
      kind: 'open_ended',
      record: { appeals: [{ receivedOn: null }] },
      expect: 'not_applicable',
    },
    {
      name: 'the appeal is annulled',
      kind: 'not_applicable',
      record: { appeals: [{ receivedOn: '2025-05-04', annulled: true }] },
      expect: 'not_applicable',
    },
    {
      name: 'no appeal',
      kind: 'not_applicable',
      record: {},
      expect: 'not_applicable',
    },
  ],
});
