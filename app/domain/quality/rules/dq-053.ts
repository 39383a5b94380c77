import { defineRule } from '../define-rule';
import { isBelow } from '../facts/lowest-language-goal';
import { LANGUAGE_GOAL_CASES } from './dq-053.cases';

const BELOW_LOWEST = [
  isBelow('f.listening', 'f.lowest_written'),
  isBelow('f.reading', 'f.lowest_written'),
  isBelow('f.writing', 'f.lowest_written'),
  isBelow('f.speaking', 'f.lowest_spoken'),
].join(' or ');

/**
 * The language goal that counts lies below the lowest level for the person's schooling (regulation § 28). Preparatory
 * training for adults has the lowest demands; where schooling is not registered nothing is said.
 */
export const dq053 = defineRule({
  id: 'DQ-053',
  letter: 'N',
  affects: ['T'],
  dimension: 'plausibility',
  regimes: ['INTEG'],
  minutes: 5,
  fixes: ['set_language_goal', 'register_education'],
  fact: 'language_goal',
  applies: `f.lowest_written is not null`,
  fails: BELOW_LOWEST,
  businessKey: `'language_goal:' || f.id`,
  evidence: {
    listening: { kind: 'code', list: 'LANGUAGE_LEVEL', sql: `f.listening` },
    reading: { kind: 'code', list: 'LANGUAGE_LEVEL', sql: `f.reading` },
    writing: { kind: 'code', list: 'LANGUAGE_LEVEL', sql: `f.writing` },
    speaking: { kind: 'code', list: 'LANGUAGE_LEVEL', sql: `f.speaking` },
    lowest: { kind: 'code', list: 'LANGUAGE_LEVEL', sql: `f.lowest_written` },
    lowestSpoken: { kind: 'code', list: 'LANGUAGE_LEVEL', sql: `f.lowest_spoken` },
  },
  words: {
    nb: {
      title: 'Norskmålet er lavere enn utdanningen tilsier',
      sentence:
        'Norskmålet er {{listening}} i lytting, {{reading}} i lesing, {{writing}} i skriving og {{speaking}} muntlig. Minstenivået er {{lowest}} og {{lowestSpoken}} muntlig.',
      why: 'Minstenivået følger av utdanningen. Målet kan settes ned ett nivå om gangen når framgangen er svak, men ofte er målet eller utdanningen registrert feil.',
      mustFix:
        'Nei. Kontroller om registreringen er riktig, og legg funnet til side med grunn hvis den er det.',
      deadline: 'Så snart som mulig, og senest innen fristen for årets kontroll.',
      fixInNir:
        'Kontroller norskmålet og om grunnskole og videregående opplæring er riktig registrert. Er målet satt ned med grunn, legger du funnet til side med grunnen.',
      fixInSpecialistSystem:
        'Rett i fagsystemet og overfør på nytt. Kontroller i NIR at rettelsen er kommet fram.',
      example: 'Personen har videregående opplæring, men muntlig norskmål er B1.',
      basis: 'Integreringsloven § 31. Integreringsforskriften §§ 27 og 28.',
    },
    nn: {
      title: 'Norskmålet er lågare enn utdanninga tilseier',
      sentence:
        'Norskmålet er {{listening}} i lytting, {{reading}} i lesing, {{writing}} i skriving og {{speaking}} munnleg. Minstenivået er {{lowest}} og {{lowestSpoken}} munnleg.',
      why: 'Minstenivået følgjer av utdanninga. Målet kan setjast ned eitt nivå om gongen når framgangen er svak, men ofte er målet eller utdanninga registrert feil.',
      mustFix:
        'Nei. Kontroller om registreringa er rett, og legg funnet til side med grunn dersom ho er det.',
      deadline: 'Så snart som råd, og seinast innan fristen for kontrollen i år.',
      fixInNir:
        'Kontroller norskmålet og om grunnskule og vidaregåande opplæring er rett registrert. Er målet sett ned med grunn, legg du funnet til side med grunnen.',
      fixInSpecialistSystem:
        'Rett i fagsystemet og overfør på nytt. Kontroller i NIR at rettinga har kome fram.',
      example: 'Personen har vidaregåande opplæring, men munnleg norskmål er B1.',
      basis: 'Integreringslova § 31. Integreringsforskrifta §§ 27 og 28.',
    },
    en: {
      title: 'The language goal is lower than education calls for',
      sentence:
        'The language goal is {{listening}} in listening, {{reading}} in reading, {{writing}} in writing and {{speaking}} in speaking. The lowest level is {{lowest}}, and {{lowestSpoken}} in speaking.',
      why: 'The lowest level follows from education. The goal can be lowered one level at a time when progress is slow, but often the goal or the education is registered wrongly.',
      mustFix:
        'No. Check whether what is registered is right, and lay the finding aside with a reason if it is.',
      deadline: 'As soon as possible, and at the latest by the deadline of this year’s control round.',
      fixInNir:
        'Check the language goal and whether primary and upper secondary education are registered correctly. If the goal was lowered for a reason, lay the finding aside with that reason.',
      fixInSpecialistSystem:
        'Correct it in the specialist system and transfer again. Check in NIR that the correction has arrived.',
      example: 'The person has upper secondary education, but the goal in speaking is B1.',
      basis: 'Integration Act § 31. Integration Regulations §§ 27 and 28.',
    },
  },
  cases: LANGUAGE_GOAL_CASES,
});
