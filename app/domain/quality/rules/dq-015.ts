import { parameterOn } from '../dated-parameters';
import { defineRule } from '../define-rule';
import { birthday } from '../facts/birthday';

const OLD_ENOUGH = birthday(parameterOn('norwegianYoungestAge', 'f.permit_date'));
const TOO_OLD = birthday(parameterOn('norwegianLastBirthday', 'f.permit_date'));

/** Right and obligation to Norwegian although the person is too young or too old for it. */
export const dq015 = defineRule({
  id: 'DQ-015',
  letter: 'E',
  affects: ['G', 'U'],
  dimension: 'validity',
  regimes: ['INTEG'],
  minutes: 15,
  fixes: ['support_case', 'correct_dates'],
  fact: 'norwegian_category',
  applies: `true`,
  fails: `${OLD_ENOUGH} > f.permit_date
    or ${TOO_OLD} <= f.permit_date
    or least(f.to_date, :today) > ${TOO_OLD}`,
  turns: [`${TOO_OLD} + 1`],
  businessKey: `'category:' || f.id`,
  evidence: {
    variant: {
      kind: 'variant',
      sql: `case when ${OLD_ENOUGH} > f.permit_date then 'too_young'
        when ${TOO_OLD} <= f.permit_date then 'too_old'
        else 'still_open' end`,
    },
    permitDate: { kind: 'date', sql: `f.permit_date` },
    birthday67: { kind: 'date', sql: TOO_OLD },
  },
  words: {
    nb: {
      title: 'Rett og plikt til norsk passer ikke med alderen',
      sentence: {
        too_young:
          'Personen var under 18 år da tillatelsen ble gitt {{permitDate}}, men har rett og plikt til norskopplæring.',
        too_old:
          'Personen var 67 år eller eldre da tillatelsen ble gitt {{permitDate}}, men har rett og plikt til norskopplæring.',
        still_open:
          'Personen fylte 67 år {{birthday67}}, men rett og plikt til norskopplæring sto åpen lenger.',
      },
      why: 'Rett og plikt gjelder bare mellom 18 og 67 år. En feil kategori gir feil tilskudd og kan stå i veien når personen søker permanent opphold.',
      mustFix:
        'Ja. Feilen påvirker tilskuddet, og den kan ramme personen i en sak om permanent opphold eller statsborgerskap.',
      deadline: 'Så snart som mulig, og senest innen fristen for årets kontroll.',
      fixInNir:
        'Kontroller fødselsdato og vedtaksdato, og rett dem hvis de er feil. Er de riktige, spør du IMDi fra funnet: kategorien settes av registeret.',
      fixInSpecialistSystem:
        'Kommunen kan ikke rette dette selv. Spør IMDi fra funnet, så følger personen med i saken.',
      example:
        'Personen fylte 67 år i fjor, men kategorien «rett og plikt til opplæring i norsk og samfunnskunnskap» er fortsatt åpen.',
      basis: 'Integreringsloven § 26: rett og plikt til norskopplæring gjelder fra 18 til 67 år.',
    },
    nn: {
      title: 'Rett og plikt til norsk passar ikkje med alderen',
      sentence: {
        too_young:
          'Personen var under 18 år då løyvet vart gitt {{permitDate}}, men har rett og plikt til norskopplæring.',
        too_old:
          'Personen var 67 år eller eldre då løyvet vart gitt {{permitDate}}, men har rett og plikt til norskopplæring.',
        still_open:
          'Personen fylte 67 år {{birthday67}}, men rett og plikt til norskopplæring stod open lenger.',
      },
      why: 'Rett og plikt gjeld berre mellom 18 og 67 år. Ein feil kategori gir feil tilskot og kan stå i vegen når personen søkjer permanent opphald.',
      mustFix:
        'Ja. Feilen påverkar tilskotet, og han kan råke personen i ei sak om permanent opphald eller statsborgarskap.',
      deadline: 'Så snart som råd, og seinast innan fristen for kontrollen i år.',
      fixInNir:
        'Kontroller fødselsdato og vedtaksdato, og rett dei om dei er feil. Er dei rette, spør du IMDi frå funnet: kategorien blir sett av registeret.',
      fixInSpecialistSystem:
        'Kommunen kan ikkje rette dette sjølv. Spør IMDi frå funnet, så følgjer personen med i saka.',
      example:
        'Personen fylte 67 år i fjor, men kategorien «rett og plikt til opplæring i norsk og samfunnskunnskap» er framleis open.',
      basis: 'Integreringslova § 26: rett og plikt til norskopplæring gjeld frå 18 til 67 år.',
    },
    en: {
      title: 'Right and obligation to Norwegian does not fit the age',
      sentence: {
        too_young:
          'The person was under 18 when the permit was granted on {{permitDate}}, but has the right and obligation to Norwegian training.',
        too_old:
          'The person was 67 or older when the permit was granted on {{permitDate}}, but has the right and obligation to Norwegian training.',
        still_open:
          'The person turned 67 on {{birthday67}}, but the right and obligation to Norwegian training stayed open longer.',
      },
      why: 'Right and obligation apply only between 18 and 67. A wrong category gives a wrong grant and can stand in the way when the person applies for permanent residence.',
      mustFix:
        'Yes. The error affects the grant, and it can harm the person in a case about permanent residence or citizenship.',
      deadline: 'As soon as possible, and at the latest by the deadline of this year’s control round.',
      fixInNir:
        'Check date of birth and date of the permit, and correct them if they are wrong. If they are right, ask IMDi from the finding: the register sets the category.',
      fixInSpecialistSystem:
        'The municipality cannot correct this itself. Ask IMDi from the finding, and the person goes along in the ticket.',
      example:
        'The person turned 67 last year, but the category “right and obligation to training in Norwegian and social studies” is still open.',
      basis: 'Integration Act § 26: right and obligation to Norwegian training apply from age 18 to 67.',
    },
  },
  cases: [
    {
      name: 'turns 18 on the day of the permit',
      kind: 'just_passes',
      record: {
        person: { birthDate: '2006-01-15', permitDate: '2024-01-15' },
        categories: [{ code: 'RP_NORSK', fromDate: '2024-01-15' }],
      },
      expect: 'passes',
    },
    {
      name: 'turns 18 the day after',
      kind: 'just_fails',
      record: {
        person: { birthDate: '2006-01-16', permitDate: '2024-01-15' },
        categories: [{ code: 'RP_NORSK', fromDate: '2024-01-15' }],
      },
      expect: 'fails',
    },
    {
      name: 'turns 67 on the day of the permit',
      kind: 'other',
      record: {
        person: { birthDate: '1957-01-15', permitDate: '2024-01-15' },
        categories: [{ code: 'RP_NORSK', fromDate: '2024-01-15', toDate: '2024-01-15' }],
      },
      expect: 'fails',
    },
    {
      name: 'closed on the 67th birthday',
      kind: 'other',
      record: {
        person: { birthDate: '1957-01-16', permitDate: '2024-01-15' },
        categories: [{ code: 'RP_NORSK', fromDate: '2024-01-15', toDate: '2024-01-16' }],
      },
      expect: 'passes',
    },
    {
      name: 'still open the day after the 67th birthday',
      kind: 'open_ended',
      record: {
        person: { birthDate: '1959-10-31' },
        categories: [{ code: 'RP_NORSK', fromDate: '2024-01-15' }],
      },
      expect: 'fails',
    },
    {
      name: 'turns 67 today',
      kind: 'same_day',
      record: {
        person: { birthDate: '1959-11-01' },
        categories: [{ code: 'RP_NORSK', fromDate: '2024-01-15' }],
      },
      expect: 'passes',
    },
    {
      name: 'born on a leap day, permit on 28 February eighteen years later',
      kind: 'leap_day',
      record: {
        person: { birthDate: '2008-02-29', permitDate: '2026-02-28' },
        categories: [{ code: 'RP_NORSK', fromDate: '2026-02-28' }],
      },
      expect: 'passes',
    },
    {
      name: 'a right without duty',
      kind: 'not_applicable',
      record: {
        person: { birthDate: '1950-01-01' },
        categories: [{ code: 'R_NORSK', fromDate: '2024-01-15' }],
      },
      expect: 'not_applicable',
    },
  ],
});
