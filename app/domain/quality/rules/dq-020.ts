import { defineRule } from '../define-rule';
import { START_DEADLINE_MONTHS } from '../legal-parameters';

/** No decision on the programme three months after settlement or claim. */
export const dq020 = defineRule({
  id: 'DQ-020',
  letter: 'W',
  affects: ['R', 'T'],
  dimension: 'timeliness',
  regimes: ['INTEG'],
  minutes: 10,
  fixes: ['register_decision'],
  fact: 'person',
  applies: `f.programme_duty_open and greatest(f.settled_on, f.programme_claimed_on) is not null`,
  fails: `f.programme_answers = 0
    and :today > (greatest(f.settled_on, f.programme_claimed_on) + interval '${START_DEADLINE_MONTHS} months')::date`,
  turns: [
    `(greatest(f.settled_on, f.programme_claimed_on) + interval '${START_DEADLINE_MONTHS} months')::date + 1`,
  ],
  businessKey: `''`,
  evidence: {
    since: { kind: 'date', sql: `greatest(f.settled_on, f.programme_claimed_on)` },
    dueOn: {
      kind: 'date',
      sql: `(greatest(f.settled_on, f.programme_claimed_on) + interval '${START_DEADLINE_MONTHS} months')::date`,
    },
  },
  words: {
    nb: {
      title: 'Rett og plikt til program, men ingen vedtak etter tre måneder',
      sentence:
        'Vedtak om program skulle vært på plass innen {{dueOn}}, tre måneder etter {{since}}. Hverken tildeling eller avslag er registrert.',
      why: 'Den som har rett og plikt til introduksjonsprogram, skal ha vedtak innen tre måneder. Uten vedtak mister personen tid, og kommunen står uten deltaker i tallene.',
      mustFix:
        'Ja. Feilen påvirker de offisielle tallene, og statsforvalteren kan etterspørre opplysningen i tilsyn.',
      deadline:
        'Vedtak og start skal skje så snart som mulig, og senest tre måneder etter bosetting eller krav (§ 12).',
      fixInNir: 'Registrer vedtaket om tildeling eller avslag. Er vedtaket ikke gjort, må det gjøres først.',
      fixInSpecialistSystem:
        'Registrer opplysningen i fagsystemet og overfør på nytt. Kontroller i NIR at den er kommet fram.',
      example:
        'Personen ble bosatt 10.04.2026. Fristen gikk ut 10.07.2026, og hverken tildeling eller avslag er registrert.',
      basis: 'Integreringsloven § 12.',
    },
    nn: {
      title: 'Rett og plikt til program, men ikkje vedtak etter tre månader',
      sentence:
        'Vedtak om program skulle vore på plass innan {{dueOn}}, tre månader etter {{since}}. Korkje tildeling eller avslag er registrert.',
      why: 'Den som har rett og plikt til introduksjonsprogram, skal ha vedtak innan tre månader. Utan vedtak mistar personen tid, og kommunen står utan deltakar i tala.',
      mustFix:
        'Ja. Feilen påverkar dei offisielle tala, og statsforvaltaren kan etterspørje opplysninga i tilsyn.',
      deadline:
        'Vedtak og start skal skje så snart som råd, og seinast tre månader etter busetjing eller krav (§ 12).',
      fixInNir:
        'Registrer vedtaket om tildeling eller avslag. Er vedtaket ikkje gjort, må det gjerast først.',
      fixInSpecialistSystem:
        'Registrer opplysninga i fagsystemet og overfør på nytt. Kontroller i NIR at ho har kome fram.',
      example:
        'Personen vart busett 10.04.2026. Fristen gjekk ut 10.07.2026, og korkje tildeling eller avslag er registrert.',
      basis: 'Integreringslova § 12.',
    },
    en: {
      title: 'Right and obligation to a programme, but no decision after three months',
      sentence:
        'A decision on the programme was due by {{dueOn}}, three months after {{since}}. Neither award nor refusal is registered.',
      why: 'Whoever has the right and obligation to an introduction programme must have a decision within three months. Without it the person loses time and the municipality lacks a participant in the figures.',
      mustFix:
        'Yes. The error affects the official figures, and the County Governor can ask for the information in supervision.',
      deadline:
        'Decision and start as soon as possible, and at the latest three months after settlement or claim (§ 12).',
      fixInNir: 'Register the decision to award or refuse. If it has not been made, it must be made first.',
      fixInSpecialistSystem:
        'Register the information in the specialist system and transfer again. Check in NIR that it has arrived.',
      example:
        'The person was settled on 10.04.2026. The limit passed on 10.07.2026, and neither award nor refusal is registered.',
      basis: 'Integration Act § 12.',
    },
  },
  cases: [
    {
      name: 'the limit is today',
      kind: 'just_passes',
      record: {
        person: { settledOn: '2026-08-01' },
        categories: [{ code: 'RP_INTRO', fromDate: '2026-08-01' }],
      },
      expect: 'passes',
    },
    {
      name: 'the limit was yesterday',
      kind: 'just_fails',
      record: {
        person: { settledOn: '2026-07-31' },
        categories: [{ code: 'RP_INTRO', fromDate: '2026-07-31' }],
      },
      expect: 'fails',
    },
    {
      name: 'a later claim moves the limit',
      kind: 'other',
      record: {
        person: { settledOn: '2026-01-01', programmeClaimedOn: '2026-08-01' },
        categories: [{ code: 'RP_INTRO', fromDate: '2026-01-01' }],
      },
      expect: 'passes',
    },
    {
      name: 'a refusal is an answer too',
      kind: 'other',
      record: {
        person: { settledOn: '2026-01-01' },
        categories: [{ code: 'RP_INTRO', fromDate: '2026-01-01' }],
        decisions: [{ scheme: 'INTRO', type: 'AVSLAG', decidedOn: '2026-05-01' }],
      },
      expect: 'passes',
    },
    {
      name: 'a decision on Norwegian is no answer',
      kind: 'other',
      record: {
        person: { settledOn: '2026-01-01' },
        categories: [{ code: 'RP_INTRO', fromDate: '2026-01-01' }],
        decisions: [{ scheme: 'NORSK', type: 'TILDELING', decidedOn: '2026-05-01' }],
      },
      expect: 'fails',
    },
    {
      name: 'settlement not known',
      kind: 'open_ended',
      record: { person: { settledOn: null }, categories: [{ code: 'RP_INTRO', fromDate: '2026-01-01' }] },
      expect: 'not_applicable',
    },
    {
      name: 'category closed',
      kind: 'not_applicable',
      record: {
        person: { settledOn: '2026-01-01' },
        categories: [{ code: 'RP_INTRO', fromDate: '2026-01-01', toDate: '2026-10-31' }],
      },
      expect: 'not_applicable',
    },
    {
      name: 'settled on 30 November: the limit is a leap day',
      kind: 'leap_day',
      today: '2024-02-29',
      record: {
        person: { settledOn: '2023-11-30' },
        categories: [{ code: 'RP_INTRO', fromDate: '2023-11-30' }],
      },
      expect: 'passes',
    },
    {
      name: 'the day after that leap day',
      kind: 'leap_day',
      today: '2024-03-01',
      record: {
        person: { settledOn: '2023-11-30' },
        categories: [{ code: 'RP_INTRO', fromDate: '2023-11-30' }],
      },
      expect: 'fails',
    },
    {
      name: 'the category opens today',
      kind: 'same_day',
      record: { categories: [{ code: 'RP_INTRO', fromDate: '2026-11-01' }] },
      expect: 'fails',
    },
    {
      name: 'the category opens tomorrow',
      kind: 'other',
      record: { categories: [{ code: 'RP_INTRO', fromDate: '2026-11-02' }] },
      expect: 'not_applicable',
    },
    {
      name: 'the category closes today',
      kind: 'other',
      record: { categories: [{ code: 'RP_INTRO', fromDate: '2024-03-01', toDate: '2026-11-01' }] },
      expect: 'fails',
    },
    {
      name: 'the programme may only be offered',
      kind: 'other',
      record: { categories: [{ code: 'KT_INTRO', fromDate: '2024-03-01' }] },
      expect: 'not_applicable',
    },
    {
      name: 'leave is no answer',
      kind: 'other',
      record: {
        categories: [{ code: 'RP_INTRO', fromDate: '2024-03-01' }],
        decisions: [{ scheme: 'INTRO', type: 'PERMISJON', fromDate: '2026-05-04' }],
      },
      expect: 'fails',
    },
  ],
});
