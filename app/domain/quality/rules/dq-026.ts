import { ALL_REGIMES, defineRule } from '../define-rule';
import { REGISTRATION_DEADLINE_MONTHS } from '../legal-parameters';

/** Something was registered more than two months after it happened. */
export const dq026 = defineRule({
  id: 'DQ-026',
  letter: 'W',
  affects: ['T'],
  dimension: 'timeliness',
  regimes: ALL_REGIMES,
  minutes: 1,
  // What was registered late stays late; the pattern is what can be put right.
  fixes: [],
  fact: 'dated_item',
  applies: `f.event_on is not null and f.registered_on is not null`,
  fails: `f.registered_on > (f.event_on + interval '${REGISTRATION_DEADLINE_MONTHS} months')::date`,
  businessKey: `f.item_table || ':' || f.id`,
  evidence: {
    item: { kind: 'item', sql: `f.item_table || ':' || f.id` },
    eventOn: { kind: 'date', sql: `f.event_on` },
    registeredOn: { kind: 'date', sql: `f.registered_on` },
    dueOn: { kind: 'date', sql: `(f.event_on + interval '${REGISTRATION_DEADLINE_MONTHS} months')::date` },
  },
  words: {
    nb: {
      title: 'Registrert senere enn to måneder etter hendelsen',
      sentence: 'Hendelsen {{eventOn}} ble registrert {{registeredOn}}. Fristen var {{dueOn}} ({{item}}).',
      why: 'Opplysninger som kommer for sent, mangler i tallene når de hentes ut. Mange slike funn tyder på at en rutine eller overføring svikter.',
      mustFix:
        'Du kan ikke rette det som allerede er for sent. Bruk funnet til å se om noe i rutinen må endres.',
      deadline: 'Ingen frist: funnet viser noe som har skjedd.',
      fixInNir:
        'Det er ingenting å rette på personen. Er datoen for hendelsen feil, retter du den. Ellers ser du etter hvorfor det tok så lang tid.',
      fixInSpecialistSystem: 'Se etter om overføringen fra fagsystemet går ofte nok.',
      example: 'Vedtaket er datert 10.01.2026, men ble registrert 22.04.2026.',
      basis: 'Integreringsforskriften § 58: senest to måneder etter at opplysningene foreligger.',
    },
    nn: {
      title: 'Registrert seinare enn to månader etter hendinga',
      sentence: 'Hendinga {{eventOn}} vart registrert {{registeredOn}}. Fristen var {{dueOn}} ({{item}}).',
      why: 'Opplysningar som kjem for seint, manglar i tala når dei blir henta ut. Mange slike funn tyder på at ein rutine eller ei overføring sviktar.',
      mustFix:
        'Du kan ikkje rette det som alt er for seint. Bruk funnet til å sjå om noko i rutinen må endrast.',
      deadline: 'Ingen frist: funnet viser noko som har hendt.',
      fixInNir:
        'Det er ingenting å rette på personen. Er datoen for hendinga feil, rettar du han. Elles ser du etter kvifor det tok så lang tid.',
      fixInSpecialistSystem: 'Sjå etter om overføringa frå fagsystemet går ofte nok.',
      example: 'Vedtaket er datert 10.01.2026, men vart registrert 22.04.2026.',
      basis: 'Integreringsforskrifta § 58: seinast to månader etter at opplysningane ligg føre.',
    },
    en: {
      title: 'Registered more than two months after the event',
      sentence:
        'What happened on {{eventOn}} was registered on {{registeredOn}}. It was due by {{dueOn}} ({{item}}).',
      why: 'Information that comes too late is missing when the figures are drawn. Many such findings hint that a routine or a transfer fails.',
      mustFix: 'What is already late cannot be mended. Use the finding to see whether a routine must change.',
      deadline: 'No deadline: the finding shows something that has happened.',
      fixInNir:
        'There is nothing to mend on the person. If the date of the event is wrong, correct it. Otherwise look for why it took so long.',
      fixInSpecialistSystem: 'See whether the transfer from the specialist system runs often enough.',
      example: 'The decision is dated 10.01.2026 but was registered on 22.04.2026.',
      basis: 'Integration Regulations § 58: at the latest two months after the information exists.',
    },
  },
  cases: [
    {
      name: 'registered on the last day',
      kind: 'just_passes',
      record: {
        decisions: [
          { scheme: 'NORSK', type: 'TILDELING', decidedOn: '2026-01-10', registeredOn: '2026-03-10' },
        ],
      },
      expect: 'passes',
    },
    {
      name: 'registered the day after',
      kind: 'just_fails',
      record: {
        decisions: [
          { scheme: 'NORSK', type: 'TILDELING', decidedOn: '2026-01-10', registeredOn: '2026-03-11' },
        ],
      },
      expect: 'fails',
    },
    {
      name: 'registered on the day itself',
      kind: 'same_day',
      record: { ends: [{ reason: 'ARBEID', endedOn: '2026-01-10', registeredOn: '2026-01-10' }] },
      expect: 'passes',
    },
    {
      name: 'a measure is due from its last day',
      kind: 'other',
      record: {
        measures: [
          { type: 'NORSK', fromDate: '2025-01-01', toDate: '2026-01-10', registeredOn: '2026-03-11' },
        ],
      },
      expect: 'fails',
    },
    {
      name: 'a measure that still runs',
      kind: 'open_ended',
      record: {
        measures: [{ type: 'NORSK', fromDate: '2025-01-01', toDate: null, registeredOn: '2026-03-11' }],
      },
      expect: 'not_applicable',
    },
    {
      name: 'not known when it was registered',
      kind: 'not_applicable',
      record: { decisions: [{ scheme: 'NORSK', type: 'TILDELING', decidedOn: '2026-01-10' }] },
      expect: 'not_applicable',
    },
    {
      name: 'decided on 31 December: due on a leap day',
      kind: 'leap_day',
      record: {
        decisions: [
          { scheme: 'NORSK', type: 'TILDELING', decidedOn: '2023-12-31', registeredOn: '2024-02-29' },
        ],
      },
      expect: 'passes',
    },
    {
      name: 'the day after that leap day',
      kind: 'leap_day',
      record: {
        decisions: [
          { scheme: 'NORSK', type: 'TILDELING', decidedOn: '2023-12-31', registeredOn: '2024-03-01' },
        ],
      },
      expect: 'fails',
    },
  ],
});
