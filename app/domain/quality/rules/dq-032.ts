import { defineRule } from '../define-rule';
import { TOO_OLD_FOR_PROGRAMME } from '../facts/programme-age';
import { DQ_032_CASES } from './dq-032.cases';

const HAS_EDUCATION = `f.has_upper_secondary and f.goal_code in ('VGO_FULL', 'VGO_DEL', 'FAGBREV')`;
const LACKS_EDUCATION = `not f.has_upper_secondary and f.goal_code = 'HOYERE'`;
const PAST_AGE = `${TOO_OLD_FOR_PROGRAMME} and f.goal_code <> 'ARBEID'`;

/**
 * The final goal does not fit the education or the age. The age is 55 in the Act in force and 60 in a change that is enacted
 * without a date; nothing is raised until that is settled.
 */
export const dq032 = defineRule({
  id: 'DQ-032',
  letter: 'W',
  affects: ['T'],
  dimension: 'consistency',
  regimes: ['INTEG'],
  minutes: 5,
  startsAs: 'shadow',
  fixes: ['set_final_goal', 'register_education'],
  fact: 'person',
  applies: `f.goal_code is not null`,
  fails: `${HAS_EDUCATION} or ${LACKS_EDUCATION} or ${PAST_AGE}`,
  businessKey: `''`,
  evidence: {
    variant: {
      kind: 'variant',
      sql: `case when ${HAS_EDUCATION} then 'has_education' when ${LACKS_EDUCATION} then 'lacks_education' else 'past_age' end`,
    },
    goal: { kind: 'code', list: 'FINAL_GOAL', sql: `f.goal_code` },
    permitDate: { kind: 'date', sql: `f.permit_date` },
    age: { kind: 'number', sql: `extract(year from age(f.permit_date, f.birth_date))::int` },
  },
  words: {
    nb: {
      title: 'Sluttmålet passer ikke med utdanning eller alder',
      sentence: {
        has_education:
          'Sluttmålet er «{{goal}}», men personen er registrert med videregående opplæring fra før.',
        lacks_education: 'Sluttmålet er «{{goal}}», men personen er registrert uten videregående opplæring.',
        past_age:
          'Sluttmålet er «{{goal}}», men personen var {{age}} år da tillatelsen ble gitt {{permitDate}}. Over 55 år er sluttmålet arbeid.',
      },
      why: 'Sluttmålet styrer hvor lenge programmet kan vare og hva det skal inneholde. Passer det ikke med utdanningen eller alderen, blir programmet feil.',
      mustFix:
        'Ja. Enten sluttmålet eller utdanningen er feil, og statsforvalteren kan spørre om det i tilsyn.',
      deadline: 'Så snart som mulig, og senest innen fristen for årets kontroll.',
      fixInNir:
        'Sammenlign sluttmålet med integreringsplanen og utdanningen med kompetansekartleggingen. Rett den av dem som er feil.',
      fixInSpecialistSystem:
        'Rett i fagsystemet og overfør på nytt. Kontroller i NIR at rettelsen er kommet fram.',
      example:
        'Personen har fullført videregående i hjemlandet, men sluttmålet er «Fullført videregående opplæring».',
      basis: 'Integreringsloven §§ 13 og 14.',
    },
    nn: {
      title: 'Sluttmålet passar ikkje med utdanning eller alder',
      sentence: {
        has_education:
          'Sluttmålet er «{{goal}}», men personen er registrert med vidaregåande opplæring frå før.',
        lacks_education: 'Sluttmålet er «{{goal}}», men personen er registrert utan vidaregåande opplæring.',
        past_age:
          'Sluttmålet er «{{goal}}», men personen var {{age}} år då løyvet vart gitt {{permitDate}}. Over 55 år er sluttmålet arbeid.',
      },
      why: 'Sluttmålet styrer kor lenge programmet kan vare og kva det skal innehalde. Passar det ikkje med utdanninga eller alderen, blir programmet feil.',
      mustFix:
        'Ja. Anten sluttmålet eller utdanninga er feil, og statsforvaltaren kan spørje om det i tilsyn.',
      deadline: 'Så snart som råd, og seinast innan fristen for kontrollen i år.',
      fixInNir:
        'Samanlikn sluttmålet med integreringsplanen og utdanninga med kompetansekartlegginga. Rett den av dei som er feil.',
      fixInSpecialistSystem:
        'Rett i fagsystemet og overfør på nytt. Kontroller i NIR at rettinga har kome fram.',
      example:
        'Personen har fullført vidaregåande i heimlandet, men sluttmålet er «Fullført vidaregåande opplæring».',
      basis: 'Integreringslova §§ 13 og 14.',
    },
    en: {
      title: 'The final goal does not fit education or age',
      sentence: {
        has_education:
          'The final goal is “{{goal}}”, but the person is registered as having upper secondary education already.',
        lacks_education:
          'The final goal is “{{goal}}”, but the person is registered without upper secondary education.',
        past_age:
          'The final goal is “{{goal}}”, but the person was {{age}} when the permit was granted on {{permitDate}}. Above 55 the final goal is work.',
      },
      why: 'The final goal decides how long the programme can last and what it must contain. If it does not fit the education or the age, the programme goes wrong.',
      mustFix:
        'Yes. Either the final goal or the education is wrong, and the County Governor can ask about it in supervision.',
      deadline: 'As soon as possible, and at the latest by the deadline of this year’s control round.',
      fixInNir:
        'Compare the final goal with the integration plan, and the education with the skills mapping. Correct the one that is wrong.',
      fixInSpecialistSystem:
        'Correct it in the specialist system and transfer again. Check in NIR that the correction has arrived.',
      example:
        'The person completed upper secondary school at home, but the final goal is “Completed upper secondary education”.',
      basis: 'Integration Act §§ 13 and 14.',
    },
  },
  cases: DQ_032_CASES,
});
