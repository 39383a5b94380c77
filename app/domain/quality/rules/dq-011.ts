import { defineRule } from '../define-rule';
import { TOO_OLD_FOR_PROGRAMME, TOO_YOUNG_FOR_PROGRAMME } from '../facts/programme-age';

/**
 * Right and obligation to the programme although the person was too young or too old when the permit was granted. In shadow:
 * the upper age is 55 in the Act in force, but 60 is enacted without a date.
 */
export const dq011 = defineRule({
  id: 'DQ-011',
  letter: 'W',
  affects: ['R'],
  dimension: 'consistency',
  regimes: ['INTEG'],
  startsAs: 'shadow',
  minutes: 15,
  fixes: ['support_case'],
  fact: 'programme_category',
  applies: `f.code = 'RP_INTRO'`,
  fails: `${TOO_YOUNG_FOR_PROGRAMME} or ${TOO_OLD_FOR_PROGRAMME}`,
  businessKey: `'category:' || f.id`,
  evidence: {
    variant: {
      kind: 'variant',
      sql: `case when ${TOO_YOUNG_FOR_PROGRAMME} then 'too_young' else 'too_old' end`,
    },
    permitDate: { kind: 'date', sql: `f.permit_date` },
    age: { kind: 'number', sql: `extract(year from age(f.permit_date, f.birth_date))::int` },
  },
  words: {
    nb: {
      title: 'Rett og plikt til program passer ikke med alderen',
      sentence: {
        too_young:
          'Personen var {{age}} år da tillatelsen ble gitt {{permitDate}}. Rett og plikt til introduksjonsprogram begynner ved 18 år.',
        too_old:
          'Personen var {{age}} år da tillatelsen ble gitt {{permitDate}}. Rett og plikt til introduksjonsprogram gjelder bare til og med 55 år.',
      },
      why: 'Kategorien avgjør hvem som skal ha program, og hvem som regnes med i tallene. Andre kan få tilbud om program, men har ikke rett og plikt.',
      mustFix: 'Ja. Feilen påvirker de offisielle tallene for kommunen.',
      deadline: 'Så snart som mulig, og senest innen fristen for årets kontroll.',
      fixInNir:
        'Kontroller fødselsdato og dato for tillatelsen. Uansett hva som er feil, spør du IMDi fra funnet: kategorien settes av registeret.',
      fixInSpecialistSystem:
        'Kommunen kan ikke rette dette selv. Spør IMDi fra funnet, så følger personen med i saken.',
      example:
        'Personen fylte 56 år en uke før tillatelsen ble gitt, men står med rett og plikt til program.',
      basis: 'Integreringsloven § 8: fra 18 til 55 år på datoen tillatelsen ble gitt.',
    },
    nn: {
      title: 'Rett og plikt til program passar ikkje med alderen',
      sentence: {
        too_young:
          'Personen var {{age}} år då løyvet vart gitt {{permitDate}}. Rett og plikt til introduksjonsprogram byrjar ved 18 år.',
        too_old:
          'Personen var {{age}} år då løyvet vart gitt {{permitDate}}. Rett og plikt til introduksjonsprogram gjeld berre til og med 55 år.',
      },
      why: 'Kategorien avgjer kven som skal ha program, og kven som blir rekna med i tala. Andre kan få tilbod om program, men har ikkje rett og plikt.',
      mustFix: 'Ja. Feilen påverkar dei offisielle tala for kommunen.',
      deadline: 'Så snart som råd, og seinast innan fristen for kontrollen i år.',
      fixInNir:
        'Kontroller fødselsdato og dato for løyvet. Uansett kva som er feil, spør du IMDi frå funnet: kategorien blir sett av registeret.',
      fixInSpecialistSystem:
        'Kommunen kan ikkje rette dette sjølv. Spør IMDi frå funnet, så følgjer personen med i saka.',
      example: 'Personen fylte 56 år ei veke før løyvet vart gitt, men står med rett og plikt til program.',
      basis: 'Integreringslova § 8: frå 18 til 55 år på datoen løyvet vart gitt.',
    },
    en: {
      title: 'Right and obligation to the programme does not fit the age',
      sentence: {
        too_young:
          'The person was {{age}} when the permit was granted on {{permitDate}}. Right and obligation to the introduction programme begins at 18.',
        too_old:
          'The person was {{age}} when the permit was granted on {{permitDate}}. Right and obligation to the introduction programme lasts up to and including 55.',
      },
      why: 'The category decides who must have the programme and who counts in the figures. Others may be offered the programme but have no right and obligation.',
      mustFix: 'Yes. The error affects the official figures of the municipality.',
      deadline: 'As soon as possible, and at the latest by the deadline of this year’s control round.',
      fixInNir:
        'Check the date of birth and the date of the permit. Whichever is wrong, ask IMDi from the finding: the register sets the category.',
      fixInSpecialistSystem:
        'The municipality cannot correct this itself. Ask IMDi from the finding, and the person goes along in the ticket.',
      example:
        'The person turned 56 a week before the permit was granted, but stands with right and obligation to the programme.',
      basis: 'Integration Act § 8: from 18 to 55 on the date the permit was granted.',
    },
  },
  cases: [
    {
      name: 'turns 18 on the day of the permit',
      kind: 'just_passes',
      record: {
        person: { birthDate: '2006-01-15', permitDate: '2024-01-15' },
        categories: [{ code: 'RP_INTRO', fromDate: '2024-01-15' }],
      },
      expect: 'passes',
    },
    {
      name: 'turns 18 the day after',
      kind: 'just_fails',
      record: {
        person: { birthDate: '2006-01-16', permitDate: '2024-01-15' },
        categories: [{ code: 'RP_INTRO', fromDate: '2024-01-15' }],
      },
      expect: 'fails',
    },
    {
      name: 'turns 56 the day after the permit',
      kind: 'other',
      record: {
        person: { birthDate: '1968-01-16', permitDate: '2024-01-15' },
        categories: [{ code: 'RP_INTRO', fromDate: '2024-01-15' }],
      },
      expect: 'passes',
    },
    {
      name: 'turns 56 on the day of the permit',
      kind: 'same_day',
      record: {
        person: { birthDate: '1968-01-15', permitDate: '2024-01-15' },
        categories: [{ code: 'RP_INTRO', fromDate: '2024-01-15' }],
      },
      expect: 'fails',
    },
    {
      name: 'a category that is closed counts too, and so does each of two',
      kind: 'open_ended',
      findings: 2,
      record: {
        person: { birthDate: '1960-01-15', permitDate: '2024-01-15' },
        categories: [
          { code: 'RP_INTRO', fromDate: '2024-01-15', toDate: '2024-06-30' },
          { code: 'RP_INTRO', fromDate: '2024-07-01', toDate: null },
        ],
      },
      expect: 'fails',
    },
    {
      name: 'born on a leap day, permit on 28 February eighteen years later',
      kind: 'leap_day',
      record: {
        person: { birthDate: '2008-02-29', permitDate: '2026-02-28' },
        categories: [{ code: 'RP_INTRO', fromDate: '2026-02-28' }],
      },
      expect: 'passes',
    },
    {
      name: 'born on a leap day, permit on 27 February eighteen years later',
      kind: 'leap_day',
      record: {
        person: { birthDate: '2008-02-29', permitDate: '2026-02-27' },
        categories: [{ code: 'RP_INTRO', fromDate: '2026-02-27' }],
      },
      expect: 'fails',
    },
    {
      name: 'may be offered the programme at any age',
      kind: 'not_applicable',
      record: {
        person: { birthDate: '1960-01-15', permitDate: '2024-01-15' },
        categories: [{ code: 'KT_INTRO', fromDate: '2024-01-15' }],
      },
      expect: 'not_applicable',
    },
    {
      name: 'under the Introduction Act the age is another',
      kind: 'not_applicable',
      record: {
        person: { birthDate: '1960-01-15', regime: 'INTRO', permitDate: '2020-12-31' },
        categories: [{ code: 'RP_INTRO', fromDate: '2021-01-01' }],
      },
      expect: 'not_applicable',
    },
    {
      name: 'the first day of the Integration Act',
      kind: 'other',
      record: {
        person: { birthDate: '1960-01-15', permitDate: '2021-01-01' },
        categories: [{ code: 'RP_INTRO', fromDate: '2021-01-01' }],
      },
      expect: 'fails',
    },
    {
      name: 'the category is annulled',
      kind: 'not_applicable',
      record: {
        person: { birthDate: '1960-01-15' },
        categories: [{ code: 'RP_INTRO', fromDate: '2024-01-15', annulled: true }],
      },
      expect: 'not_applicable',
    },
  ],
});
