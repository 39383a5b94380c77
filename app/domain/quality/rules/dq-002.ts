import { ALL_REGIMES, defineRule } from '../define-rule';
import { DUF_CONTROL_FAILS } from '../facts/duf-control';

/** The control number of the DUF number does not fit. */
export const dq002 = defineRule({
  id: 'DQ-002',
  letter: 'E',
  affects: ['R', 'G'],
  dimension: 'validity',
  regimes: ALL_REGIMES,
  minutes: 15,
  fixes: ['support_case'],
  fact: 'person',
  applies: `f.duf ~ '^[0-9]{12}$'`,
  fails: `${DUF_CONTROL_FAILS}`,
  businessKey: `''`,
  evidence: {},
  words: {
    nb: {
      title: 'Kontrollsifrene i DUF-nummeret stemmer ikke',
      sentence: 'De to siste sifrene i DUF-nummeret passer ikke med de ti første.',
      why: 'De to siste sifrene regnes ut fra de ti første. Stemmer de ikke, er minst ett siffer feil, og opplysningene kan ha havnet på feil person.',
      mustFix: 'Ja. Feilen påvirker både de offisielle tallene og tilskuddet til kommunen.',
      deadline: 'Så snart som mulig, og senest innen fristen for årets kontroll.',
      fixInNir:
        'Sammenlign siffer for siffer med brevet fra UDI og rett nummeret. To siffer som har byttet plass, er den vanligste feilen.',
      fixInSpecialistSystem:
        'Rett i fagsystemet og overfør på nytt. Kontroller i NIR at rettelsen er kommet fram.',
      example:
        'Nummeret slutter på 11. Kontrollsifrene er alltid fra 00 til 10, så det kan ikke være riktig.',
      basis: 'DUF-nummerets kontrollsiffer (de to siste av tolv).',
    },
    nn: {
      title: 'Kontrollsiffera i DUF-nummeret stemmer ikkje',
      sentence: 'Dei to siste siffera i DUF-nummeret passar ikkje med dei ti første.',
      why: 'Dei to siste siffera blir rekna ut frå dei ti første. Stemmer dei ikkje, er minst eitt siffer feil, og opplysningane kan ha hamna på feil person.',
      mustFix: 'Ja. Feilen påverkar både dei offisielle tala og tilskotet til kommunen.',
      deadline: 'Så snart som råd, og seinast innan fristen for kontrollen i år.',
      fixInNir:
        'Samanlikn siffer for siffer med brevet frå UDI og rett nummeret. To siffer som har bytt plass, er den vanlegaste feilen.',
      fixInSpecialistSystem:
        'Rett i fagsystemet og overfør på nytt. Kontroller i NIR at rettinga har kome fram.',
      example: 'Nummeret sluttar på 11. Kontrollsiffera er alltid frå 00 til 10, så det kan ikkje vere rett.',
      basis: 'Kontrollsiffera i DUF-nummeret (dei to siste av tolv).',
    },
    en: {
      title: 'The control digits of the DUF number do not fit',
      sentence: 'The last two digits of the DUF number do not fit the first ten.',
      why: 'The last two digits are computed from the first ten. When they do not fit, at least one digit is wrong, and the data may have landed on the wrong person.',
      mustFix: 'Yes. The error affects both the official figures and the grant to the municipality.',
      deadline: 'As soon as possible, and at the latest by the deadline of this year’s control round.',
      fixInNir:
        'Compare digit by digit with the letter from UDI and correct the number. Two digits that changed places are the most common mistake.',
      fixInSpecialistSystem:
        'Correct it in the specialist system and transfer again. Check in NIR that the correction has arrived.',
      example: 'The number ends in 11. Control digits always run from 00 to 10, so it cannot be right.',
      basis: 'The control digits of the DUF number (the last two of twelve).',
    },
  },
  cases: [
    {
      name: 'control 02 fits',
      kind: 'just_passes',
      record: { person: { duf: '202190000102' } },
      expect: 'passes',
    },
    {
      name: 'no digit is nought or like its neighbour, so that each weight counts',
      kind: 'other',
      record: { person: { duf: '198712345607' } },
      expect: 'passes',
    },
    {
      name: 'remainder ten is written 10',
      kind: 'other',
      record: { person: { duf: '201600012310' } },
      expect: 'passes',
    },
    {
      name: 'remainder nought is written 00',
      kind: 'other',
      record: { person: { duf: '202350000300' } },
      expect: 'passes',
    },
    {
      name: 'control 00 where 10 belongs',
      kind: 'just_fails',
      record: { person: { duf: '201600012300' } },
      expect: 'fails',
    },
    {
      name: 'control above ten',
      kind: 'other',
      record: { person: { duf: '201834567811' } },
      expect: 'fails',
    },
    {
      name: 'not twelve digits: another rule speaks',
      kind: 'not_applicable',
      record: { person: { duf: '20219000010' } },
      expect: 'not_applicable',
    },
  ],
});
