import { defineRule } from '../define-rule';
import { START_DEADLINE_MONTHS } from '../legal-parameters';

/** No decision on Norwegian three months after entry in the population register or claim. */
export const dq021 = defineRule({
  id: 'DQ-021',
  letter: 'W',
  affects: ['G', 'R'],
  dimension: 'timeliness',
  regimes: ['INTEG', 'INTEG_6A'],
  minutes: 10,
  fixes: ['register_decision'],
  fact: 'person',
  applies: `f.norwegian_open and greatest(f.population_registered_on, f.training_claimed_on) is not null`,
  fails: `f.norwegian_decisions = 0
    and :today > (greatest(f.population_registered_on, f.training_claimed_on) + interval '${START_DEADLINE_MONTHS} months')::date`,
  turns: [
    `(greatest(f.population_registered_on, f.training_claimed_on) + interval '${START_DEADLINE_MONTHS} months')::date + 1`,
  ],
  businessKey: `''`,
  evidence: {
    since: { kind: 'date', sql: `greatest(f.population_registered_on, f.training_claimed_on)` },
    dueOn: {
      kind: 'date',
      sql: `(greatest(f.population_registered_on, f.training_claimed_on) + interval '${START_DEADLINE_MONTHS} months')::date`,
    },
  },
  words: {
    nb: {
      title: 'Rett til norskopplæring, men ingen vedtak etter tre måneder',
      sentence:
        'Vedtak om norskopplæring skulle vært på plass innen {{dueOn}}, tre måneder etter {{since}}. Ingen vedtak er registrert.',
      why: 'Norsktilskuddet utbetales bare når et vedtak om norskopplæring er registrert. Uten vedtak får kommunen heller ikke vist at opplæringen kom i gang i tide.',
      mustFix: 'Ja. Feilen påvirker både de offisielle tallene og tilskuddet til kommunen.',
      deadline:
        'Tilbudet skal gis senest tre måneder etter registrering i folkeregisteret i kommunen eller etter krav (§ 30).',
      fixInNir: 'Registrer vedtaket om opplæring i norsk. Er vedtaket ikke gjort, må det gjøres først.',
      fixInSpecialistSystem:
        'Registrer opplysningen i fagsystemet og overfør på nytt. Kontroller i NIR at den er kommet fram.',
      example:
        'Personen ble folkeregistrert i kommunen 02.05.2026. Fristen gikk ut 02.08.2026 uten at noe vedtak om norsk er registrert.',
      basis: 'Integreringsloven § 30.',
    },
    nn: {
      title: 'Rett til norskopplæring, men ikkje vedtak etter tre månader',
      sentence:
        'Vedtak om norskopplæring skulle vore på plass innan {{dueOn}}, tre månader etter {{since}}. Ingen vedtak er registrerte.',
      why: 'Norsktilskotet blir berre utbetalt når eit vedtak om norskopplæring er registrert. Utan vedtak får kommunen heller ikkje vist at opplæringa kom i gang i tide.',
      mustFix: 'Ja. Feilen påverkar både dei offisielle tala og tilskotet til kommunen.',
      deadline:
        'Tilbodet skal givast seinast tre månader etter registrering i folkeregisteret i kommunen eller etter krav (§ 30).',
      fixInNir: 'Registrer vedtaket om opplæring i norsk. Er vedtaket ikkje gjort, må det gjerast først.',
      fixInSpecialistSystem:
        'Registrer opplysninga i fagsystemet og overfør på nytt. Kontroller i NIR at ho har kome fram.',
      example:
        'Personen vart folkeregistrert i kommunen 02.05.2026. Fristen gjekk ut 02.08.2026 utan at noko vedtak om norsk er registrert.',
      basis: 'Integreringslova § 30.',
    },
    en: {
      title: 'Right to Norwegian training, but no decision after three months',
      sentence:
        'A decision on Norwegian training was due by {{dueOn}}, three months after {{since}}. None is registered.',
      why: 'The grant for Norwegian training is paid only when a decision on the training is registered. Without it the municipality cannot show that training began in time either.',
      mustFix: 'Yes. The error affects both the official figures and the grant to the municipality.',
      deadline:
        'The offer must be made at the latest three months after entry in the population register of the municipality or after the claim (§ 30).',
      fixInNir:
        'Register the decision on Norwegian training. If it has not been made, it must be made first.',
      fixInSpecialistSystem:
        'Register the information in the specialist system and transfer again. Check in NIR that it has arrived.',
      example:
        'The person was entered in the population register of the municipality on 02.05.2026. The limit passed on 02.08.2026 with no decision on Norwegian registered.',
      basis: 'Integration Act § 30.',
    },
  },
  cases: [
    {
      name: 'the limit is today',
      kind: 'just_passes',
      record: {
        person: { populationRegisteredOn: '2026-08-01' },
        categories: [{ code: 'RP_NORSK', fromDate: '2026-08-01' }],
      },
      expect: 'passes',
    },
    {
      name: 'the limit was yesterday',
      kind: 'just_fails',
      record: {
        person: { populationRegisteredOn: '2026-07-31' },
        categories: [{ code: 'RP_NORSK', fromDate: '2026-07-31' }],
      },
      expect: 'fails',
    },
    {
      name: 'the right of collective protection counts',
      kind: 'other',
      record: {
        person: { regime: 'INTEG_6A', permitGround: '34', populationRegisteredOn: '2026-01-01' },
        categories: [{ code: 'R_NORSK', fromDate: '2026-01-01' }],
      },
      expect: 'fails',
    },
    {
      name: 'a decision under the right scheme answers',
      kind: 'other',
      record: {
        person: { regime: 'INTEG_6A', permitGround: '34', populationRegisteredOn: '2026-01-01' },
        categories: [{ code: 'R_NORSK', fromDate: '2026-01-01' }],
        decisions: [{ scheme: 'NORSK_RETT', type: 'TILDELING', decidedOn: '2026-05-01' }],
      },
      expect: 'passes',
    },
    {
      name: 'entry not known',
      kind: 'open_ended',
      record: {
        person: { populationRegisteredOn: null },
        categories: [{ code: 'RP_NORSK', fromDate: '2026-01-01' }],
      },
      expect: 'not_applicable',
    },
    {
      name: 'no right to Norwegian',
      kind: 'not_applicable',
      record: { person: { populationRegisteredOn: '2026-01-01' } },
      expect: 'not_applicable',
    },
    {
      name: 'entered on 30 November: the limit is a leap day',
      kind: 'leap_day',
      today: '2024-02-29',
      record: {
        person: { populationRegisteredOn: '2023-11-30' },
        categories: [{ code: 'RP_NORSK', fromDate: '2023-11-30' }],
      },
      expect: 'passes',
    },
    {
      name: 'right and obligation closed yesterday',
      kind: 'other',
      record: { categories: [{ code: 'RP_NORSK', fromDate: '2024-02-01', toDate: '2026-10-31' }] },
      expect: 'not_applicable',
    },
    {
      name: 'a duty alone',
      kind: 'other',
      record: { categories: [{ code: 'P_NORSK', fromDate: '2024-02-01' }] },
      expect: 'not_applicable',
    },
  ],
});
