import { parameterOn } from '../dated-parameters';
import { defineRule } from '../define-rule';
import { INTRO_HOURS_CASES } from './dq-059.cases';

const NORWEGIAN = parameterOn('introNorwegianHours', 'f.permit_date');
const SOCIAL = parameterOn('introSocialStudiesHours', 'f.permit_date');
const MOST = parameterOn('introMostNorwegianHours', 'f.permit_date');
const RIGHT_OVER = `f.norwegian_right_until < :today`;
const TOO_MANY = `f.norwegian_hours > ${MOST}`;
const NORWEGIAN_SHORT = `(${RIGHT_OVER} and not f.is_exempt_from_norwegian and f.norwegian_hours_known and f.norwegian_hours < ${NORWEGIAN})`;
const SOCIAL_SHORT = `(${RIGHT_OVER} and not f.is_exempt_from_social_studies and f.social_hours_known and f.social_hours < ${SOCIAL})`;

/** Right and obligation under introduksjonsloven ended with too few hours, or holds more than the law could give. */
export const dq059 = defineRule({
  id: 'DQ-059',
  letter: 'W',
  affects: ['U'],
  dimension: 'plausibility',
  regimes: ['INTRO'],
  minutes: 8,
  fixes: ['register_decision', 'annul_duplicate'],
  fact: 'person',
  applies: `f.has_norwegian_duty`,
  fails: `${TOO_MANY} or ${NORWEGIAN_SHORT} or ${SOCIAL_SHORT}`,
  turns: [`f.norwegian_right_until + 1`],
  businessKey: `''`,
  evidence: {
    variant: {
      kind: 'variant',
      sql: `case when ${TOO_MANY} then 'too_many' when ${NORWEGIAN_SHORT} then 'norwegian_short' else 'social_short' end`,
    },
    endedOn: { kind: 'date', sql: `nullif(f.norwegian_right_until, 'infinity')` },
    norwegianHours: { kind: 'number', sql: `f.norwegian_hours` },
    socialHours: { kind: 'number', sql: `f.social_hours` },
    leastNorwegian: { kind: 'number', sql: NORWEGIAN },
    leastSocial: { kind: 'number', sql: SOCIAL },
    most: { kind: 'number', sql: MOST },
  },
  words: {
    nb: {
      title: 'Timene stemmer ikke med introduksjonsloven',
      sentence: {
        too_many: 'Det er ført {{norwegianHours}} timer norsk. Loven gir høyst {{most}}.',
        norwegian_short:
          'Retten og plikten var over {{endedOn}} med {{norwegianHours}} timer norsk. Det skulle være minst {{leastNorwegian}}.',
        social_short:
          'Retten og plikten var over {{endedOn}} med {{socialHours}} timer samfunnskunnskap. Det skulle være minst {{leastSocial}}.',
      },
      why: 'Etter introduksjonsloven var opplæringen 550 timer norsk og 50 timer samfunnskunnskap, og opptil 2 400 timer norsk til ved behov. Timene teller i saker om permanent opphold.',
      mustFix:
        'Ja. Mangler timene, kan det ramme personen i en sak om permanent opphold eller statsborgerskap.',
      deadline: 'Så snart som mulig, og senest innen fristen for årets kontroll.',
      fixInNir:
        'Kontroller timene mot undervisningslistene. Mangler timer, fører du dem. Er personen fritatt, registrerer du vedtaket. Er timer ført to ganger, annullerer du den ene raden.',
      fixInSpecialistSystem:
        'Rett i fagsystemet og overfør på nytt. Kontroller i NIR at rettelsen er kommet fram.',
      example: 'Retten var over 31.12.2023 med 480 timer norsk og uten fritak.',
      basis: 'Introduksjonsloven §§ 17 og 18. IMDi om norsktilskudd 2016.',
    },
    nn: {
      title: 'Timane stemmer ikkje med introduksjonslova',
      sentence: {
        too_many: 'Det er ført {{norwegianHours}} timar norsk. Lova gir høgst {{most}}.',
        norwegian_short:
          'Retten og plikta var over {{endedOn}} med {{norwegianHours}} timar norsk. Det skulle vere minst {{leastNorwegian}}.',
        social_short:
          'Retten og plikta var over {{endedOn}} med {{socialHours}} timar samfunnskunnskap. Det skulle vere minst {{leastSocial}}.',
      },
      why: 'Etter introduksjonslova var opplæringa 550 timar norsk og 50 timar samfunnskunnskap, og opptil 2 400 timar norsk til ved behov. Timane tel i saker om permanent opphald.',
      mustFix:
        'Ja. Manglar timane, kan det råke personen i ei sak om permanent opphald eller statsborgarskap.',
      deadline: 'Så snart som råd, og seinast innan fristen for kontrollen i år.',
      fixInNir:
        'Kontroller timane mot undervisningslistene. Manglar timar, fører du dei. Er personen friteken, registrerer du vedtaket. Er timar førte to gonger, annullerer du den eine rada.',
      fixInSpecialistSystem:
        'Rett i fagsystemet og overfør på nytt. Kontroller i NIR at rettinga har kome fram.',
      example: 'Retten var over 31.12.2023 med 480 timar norsk og utan fritak.',
      basis: 'Introduksjonslova §§ 17 og 18. IMDi om norsktilskot 2016.',
    },
    en: {
      title: 'The hours do not fit the Introduction Act',
      sentence: {
        too_many: '{{norwegianHours}} hours of Norwegian are entered. The Act gives at most {{most}}.',
        norwegian_short:
          'Right and obligation were over on {{endedOn}} with {{norwegianHours}} hours of Norwegian. There should be at least {{leastNorwegian}}.',
        social_short:
          'Right and obligation were over on {{endedOn}} with {{socialHours}} hours of social studies. There should be at least {{leastSocial}}.',
      },
      why: 'Under the Introduction Act training was 550 hours of Norwegian and 50 of social studies, and up to 2,400 more of Norwegian when needed. The hours count in cases about permanent residence.',
      mustFix: 'Yes. Missing hours can harm the person in a case about permanent residence or citizenship.',
      deadline: 'As soon as possible, and at the latest by the deadline of this year’s control round.',
      fixInNir:
        'Check the hours against the lists of lessons. If hours are missing, enter them. If the person is exempt, register the decision. If hours were entered twice, annul one of the rows.',
      fixInSpecialistSystem:
        'Correct it in the specialist system and transfer again. Check in NIR that the correction has arrived.',
      example: 'The right was over on 31.12.2023 with 480 hours of Norwegian and no exemption.',
      basis: 'Introduction Act §§ 17 and 18. IMDi on the grant for Norwegian 2016.',
    },
  },
  cases: INTRO_HOURS_CASES,
});
