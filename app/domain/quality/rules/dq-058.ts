import { parameterOn } from '../dated-parameters';
import { defineRule } from '../define-rule';
import { DUTY_HOURS_CASES } from './dq-058.cases';

const HOURS = parameterOn('dutyNorwegianHours', 'f.permit_date');
const ENDED_ON = `least(f.norwegian_duty_until, f.training_until)`;

/**
 * A duty alone to Norwegian has ended (category or decisions) with fewer hours than it asks for. Whoever got a right as
 * well follows the rules of right and obligation.
 */
export const dq058 = defineRule({
  id: 'DQ-058',
  letter: 'W',
  affects: ['U'],
  dimension: 'completeness',
  regimes: ['INTEG'],
  minutes: 10,
  fixes: ['register_decision', 'correct_dates'],
  fact: 'person',
  applies: `f.norwegian_duty_until is not null and not f.has_norwegian_duty and not f.is_exempt_from_norwegian
    and f.norwegian_hours_known`,
  fails: `${ENDED_ON} < :today and f.norwegian_hours < ${HOURS}`,
  turns: [`${ENDED_ON} + 1`],
  businessKey: `''`,
  evidence: {
    endedOn: { kind: 'date', sql: ENDED_ON },
    hours: { kind: 'number', sql: `f.norwegian_hours` },
    least: { kind: 'number', sql: HOURS },
  },
  words: {
    nb: {
      title: 'Plikten til norsk er over med for få timer',
      sentence: 'Opplæringen sluttet {{endedOn}} med {{hours}} timer norsk. Plikten er {{least}} timer.',
      why: 'Den som bare har plikt til norsk, må ha gjennomført timene eller være fritatt for å få permanent opphold.',
      mustFix:
        'Ja. Mangler timene, kan det ramme personen i en sak om permanent opphold eller statsborgerskap.',
      deadline:
        'Innen to måneder etter at opplysningen forelå (integreringsforskriften § 58), og senest innen fristen for årets kontroll.',
      fixInNir:
        'Før timene som er gitt, også dem personen har betalt selv. Har personen nådd målet eller er fritatt, registrerer du vedtaket om fritak.',
      fixInSpecialistSystem:
        'Registrer opplysningen i fagsystemet og overfør på nytt. Kontroller i NIR at den er kommet fram.',
      example: 'Plikten er avsluttet 30.06.2026 med 180 av 225 timer.',
      basis: 'Integreringsloven § 32. Integreringsforskriften § 73.',
    },
    nn: {
      title: 'Plikta til norsk er over med for få timar',
      sentence: 'Opplæringa slutta {{endedOn}} med {{hours}} timar norsk. Plikta er {{least}} timar.',
      why: 'Den som berre har plikt til norsk, må ha gjennomført timane eller vere friteken for å få permanent opphald.',
      mustFix:
        'Ja. Manglar timane, kan det råke personen i ei sak om permanent opphald eller statsborgarskap.',
      deadline:
        'Innan to månader etter at opplysninga låg føre (integreringsforskrifta § 58), og seinast innan fristen for kontrollen i år.',
      fixInNir:
        'Før timane som er gitt, også dei personen har betalt sjølv. Har personen nådd målet eller er friteken, registrerer du vedtaket om fritak.',
      fixInSpecialistSystem:
        'Registrer opplysninga i fagsystemet og overfør på nytt. Kontroller i NIR at ho har kome fram.',
      example: 'Plikta er avslutta 30.06.2026 med 180 av 225 timar.',
      basis: 'Integreringslova § 32. Integreringsforskrifta § 73.',
    },
    en: {
      title: 'The duty to Norwegian is over with too few hours',
      sentence:
        'The training ended on {{endedOn}} with {{hours}} hours of Norwegian. The duty is {{least}} hours.',
      why: 'Whoever has a duty alone to Norwegian must have completed the hours or be exempt to get permanent residence.',
      mustFix: 'Yes. Missing hours can harm the person in a case about permanent residence or citizenship.',
      deadline:
        'Within two months after the information existed (Integration Regulations § 58), and at the latest by the deadline of this year’s control round.',
      fixInNir:
        'Enter the hours that were given, also those the person paid for. If the person has reached the goal or is exempt, register the decision on exemption.',
      fixInSpecialistSystem:
        'Register the information in the specialist system and transfer again. Check in NIR that it has arrived.',
      example: 'The duty ended on 30.06.2026 with 180 of 225 hours.',
      basis: 'Integration Act § 32. Integration Regulations § 73.',
    },
  },
  cases: DUTY_HOURS_CASES,
});
