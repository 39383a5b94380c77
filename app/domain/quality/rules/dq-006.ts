import { ALL_REGIMES, defineRule } from '../define-rule';
import { MUNICIPALITY_CODE_CASES } from './dq-006.cases';

/** A municipality code that does not exist, or no longer existed on the day it was used. */
export const dq006 = defineRule({
  id: 'DQ-006',
  letter: 'E',
  affects: ['R', 'G'],
  dimension: 'validity',
  regimes: ALL_REGIMES,
  minutes: 10,
  fixes: ['support_case', 'annul_duplicate'],
  fact: 'municipality_code',
  applies: `f.is_valid is not null`,
  fails: `not f.is_valid`,
  businessKey: `f.item`,
  evidence: {
    code: { kind: 'text', sql: `f.code` },
    usedOn: { kind: 'date', sql: `f.used_on` },
    item: { kind: 'item', sql: `f.item` },
  },
  words: {
    nb: {
      title: 'Kommunenummeret finnes ikke',
      sentence: 'Kommunenummer {{code}} finnes ikke.',
      why: 'Et nummer som ikke lenger er i bruk, gjør at personen ikke regnes med i noen kommune.',
      mustFix: 'Ja. Feilen påvirker både de offisielle tallene og tilskuddet til kommunen.',
      deadline: 'Så snart som mulig, og senest innen fristen for årets kontroll.',
      fixInNir:
        'Rett kommunenummeret. Er kommunen slått sammen eller delt, bruker du nummeret som gjelder nå.',
      fixInSpecialistSystem:
        'Rett i fagsystemet og overfør på nytt. Kontroller i NIR at rettelsen er kommet fram.',
      example: 'Vedtaket står med et nummer fra før kommunen ble slått sammen.',
      basis: 'Kommuneinndelingen fra 01.01.2024 (357 kommuner, Kartverket).',
    },
    nn: {
      title: 'Kommunenummeret finst ikkje',
      sentence: 'Kommunenummer {{code}} finst ikkje.',
      why: 'Eit nummer som ikkje lenger er i bruk, gjer at personen ikkje blir rekna med i nokon kommune.',
      mustFix: 'Ja. Feilen påverkar både dei offisielle tala og tilskotet til kommunen.',
      deadline: 'Så snart som råd, og seinast innan fristen for kontrollen i år.',
      fixInNir: 'Rett kommunenummeret. Er kommunen slått saman eller delt, bruker du nummeret som gjeld no.',
      fixInSpecialistSystem:
        'Rett i fagsystemet og overfør på nytt. Kontroller i NIR at rettinga har kome fram.',
      example: 'Vedtaket står med eit nummer frå før kommunen vart slått saman.',
      basis: 'Kommuneinndelinga frå 01.01.2024 (357 kommunar, Kartverket).',
    },
    en: {
      title: 'The municipality number does not exist',
      sentence: 'Municipality number {{code}} does not exist.',
      why: 'A number that is no longer in use leaves the person uncounted in every municipality.',
      mustFix: 'Yes. The error affects both the official figures and the grant to the municipality.',
      deadline: 'As soon as possible, and at the latest by the deadline of this year’s control round.',
      fixInNir:
        'Correct the municipality number. If the municipality was merged or split, use the number that is valid now.',
      fixInSpecialistSystem:
        'Correct it in the specialist system and transfer again. Check in NIR that the correction has arrived.',
      example: 'The decision carries a number from before the municipality was merged.',
      basis: 'The municipal structure from 01.01.2024 (357 municipalities, Kartverket).',
    },
  },
  cases: MUNICIPALITY_CODE_CASES,
});
