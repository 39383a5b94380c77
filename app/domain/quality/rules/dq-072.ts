import { parameterOn } from '../dated-parameters';
import { defineRule } from '../define-rule';
import { DQ_072_CASES } from './dq-072.cases';

const LONGEST = parameterOn('selfCertifiedDays', 'f.from_date');
const WEEKS = parameterOn('selfCertifiedAfter', 'f.from_date');
const TIMES = parameterOn('selfCertifiedTimes', 'f.from_date');
const WITHIN = parameterOn('selfCertifiedWithin', 'f.from_date');

const TOO_LONG = `f.to_date - f.from_date + 1 > ${LONGEST}`;
const TOO_EARLY = `(f.from_date >= f.programme_start_on and f.from_date < f.programme_start_on + 7 * ${WEEKS})`;
const TOO_OFTEN = `f.first_of_many_from > (f.from_date - make_interval(months => ${WITHIN}))::date`;

/**
 * Self-certified absence of more than three days, in the first eight weeks of the programme, or for the fourth time in
 * twelve months. The register does not hold a review, so the fourth always asks for one; an absence without an end
 * has no known length.
 */
export const dq072 = defineRule({
  id: 'DQ-072',
  letter: 'N',
  affects: [],
  dimension: 'validity',
  regimes: ['INTRO', 'INTEG'],
  minutes: 5,
  fixes: ['correct_dates', 'annul_duplicate'],
  fact: 'self_certified',
  applies: `true`,
  fails: `${TOO_LONG} or ${TOO_EARLY} or ${TOO_OFTEN}`,
  businessKey: `'absence:' || f.id`,
  evidence: {
    variant: {
      kind: 'variant',
      sql: `case when ${TOO_LONG} then 'too_long' when ${TOO_EARLY} then 'too_early' else 'too_often' end`,
    },
    fromDate: { kind: 'date', sql: `f.from_date` },
    toDate: { kind: 'date', sql: `f.to_date` },
    startedOn: { kind: 'date', sql: `f.programme_start_on` },
    firstFrom: { kind: 'date', sql: `f.first_of_many_from` },
    longest: { kind: 'number', sql: LONGEST },
    weeks: { kind: 'number', sql: WEEKS },
    times: { kind: 'number', sql: TIMES },
  },
  words: {
    nb: {
      title: 'Egenmelding utenfor reglene',
      sentence: {
        too_long: 'Egenmelding fra {{fromDate}} til {{toDate}} er lengre enn {{longest}} kalenderdager.',
        too_early:
          'Egenmelding fra {{fromDate}}, før deltakeren hadde deltatt i {{weeks}} uker. Programmet begynte {{startedOn}}.',
        too_often: 'Egenmelding fra {{fromDate}} er nummer {{times}} eller mer siden {{firstFrom}}.',
      },
      why: 'Egenmelding kan brukes i tre dager om gangen, etter åtte uker i programmet. Etter fire ganger på tolv måneder kan kommunen vurdere om retten skal falle bort.',
      mustFix: 'Bare hvis registreringen er feil. Er den riktig, lar du den stå.',
      deadline: 'Så snart som mulig, og senest innen fristen for årets kontroll.',
      fixInNir: 'Har deltakeren levert legeerklæring, endrer du type fravær. Er datoene feil, retter du dem.',
      fixInSpecialistSystem:
        'Rett i fagsystemet og overfør på nytt. Kontroller i NIR at rettelsen er kommet fram.',
      example: 'Egenmelding er registrert fra mandag 02.03.2026 til fredag 06.03.2026.',
      basis: 'Integreringsforskriften §§ 8 og 9. IMDi om fravær etter introduksjonsloven.',
    },
    nn: {
      title: 'Eigenmelding utanfor reglane',
      sentence: {
        too_long: 'Eigenmelding frå {{fromDate}} til {{toDate}} er lengre enn {{longest}} kalenderdagar.',
        too_early:
          'Eigenmelding frå {{fromDate}}, før deltakaren hadde delteke i {{weeks}} veker. Programmet byrja {{startedOn}}.',
        too_often: 'Eigenmelding frå {{fromDate}} er nummer {{times}} eller meir sidan {{firstFrom}}.',
      },
      why: 'Eigenmelding kan brukast i tre dagar om gongen, etter åtte veker i programmet. Etter fire gonger på tolv månader kan kommunen vurdere om retten skal falle bort.',
      mustFix: 'Berre om registreringa er feil. Er ho rett, lèt du henne stå.',
      deadline: 'Så snart som råd, og seinast innan fristen for kontrollen i år.',
      fixInNir: 'Har deltakaren levert legeerklæring, endrar du type fråvær. Er datoane feil, rettar du dei.',
      fixInSpecialistSystem:
        'Rett i fagsystemet og overfør på nytt. Kontroller i NIR at rettinga har kome fram.',
      example: 'Eigenmelding er registrert frå måndag 02.03.2026 til fredag 06.03.2026.',
      basis: 'Integreringsforskrifta §§ 8 og 9. IMDi om fråvær etter introduksjonslova.',
    },
    en: {
      title: 'Self-certified absence outside the rules',
      sentence: {
        too_long:
          'Self-certified absence from {{fromDate}} to {{toDate}} is longer than {{longest}} calendar days.',
        too_early:
          'Self-certified absence from {{fromDate}}, before {{weeks}} weeks of participation. The programme began on {{startedOn}}.',
        too_often:
          'Self-certified absence from {{fromDate}} is number {{times}} or more since {{firstFrom}}.',
      },
      why: 'Self-certification can be used for three days at a time, after eight weeks in the programme. After four times in twelve months the municipality may consider whether the right shall lapse.',
      mustFix: 'Only if the registration is wrong. If it is right, leave it.',
      deadline: 'As soon as possible, and at the latest by the deadline of this year’s control round.',
      fixInNir:
        'If the participant handed in a medical certificate, change the kind of absence. If the dates are wrong, correct them.',
      fixInSpecialistSystem:
        'Correct it in the specialist system and transfer again. Check in NIR that the correction has arrived.',
      example: 'Self-certified absence is registered from Monday 02.03.2026 to Friday 06.03.2026.',
      basis: 'Integration Regulations §§ 8 and 9. IMDi on absence under the Introduction Act.',
    },
  },
  cases: DQ_072_CASES,
});
