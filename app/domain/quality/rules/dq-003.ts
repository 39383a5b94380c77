import { parameterOn } from '../dated-parameters';
import { ALL_REGIMES, defineRule } from '../define-rule';

const YEAR = `left(f.duf, 4)::int`;
const TOO_EARLY = `${YEAR} < ${parameterOn('dufFirstYear', ':today')}`;
const TOO_LATE = `${YEAR} > extract(year from :today)`;

/** The first four digits of the DUF number are no plausible year. Numbers that are not twelve digits are DQ-001's. */
export const dq003 = defineRule({
  id: 'DQ-003',
  letter: 'W',
  affects: [],
  dimension: 'plausibility',
  regimes: ALL_REGIMES,
  minutes: 10,
  fixes: ['support_case'],
  fact: 'person',
  applies: `f.duf ~ '^[0-9]{12}$'`,
  fails: `${TOO_EARLY} or ${TOO_LATE}`,
  turns: [`case when f.duf ~ '^[0-9]{12}$' and ${TOO_LATE} then make_date(${YEAR}, 1, 1) end`],
  businessKey: `''`,
  evidence: {
    variant: { kind: 'variant', sql: `case when ${TOO_EARLY} then 'too_early' else 'too_late' end` },
    year: { kind: 'number', sql: YEAR },
  },
  words: {
    nb: {
      title: 'Årstallet i DUF-nummeret er usannsynlig',
      sentence: {
        too_early: 'DUF-nummeret begynner med {{year}}. Så gamle numre finnes ikke.',
        too_late: 'DUF-nummeret begynner med {{year}}, som er fram i tid.',
      },
      why: 'De fire første sifrene er året nummeret ble gitt. Et usannsynlig år tyder på at nummeret er skrevet feil eller hører til noen andre.',
      mustFix: 'Kontroller nummeret. Er det feil, må det rettes.',
      deadline: 'Så snart som mulig, og senest innen fristen for årets kontroll.',
      fixInNir:
        'Sammenlign nummeret i NIR med brevet fra UDI. Er det feil, spør du IMDi fra funnet, for kommunen kan ikke selv rette et DUF-nummer.',
      fixInSpecialistSystem:
        'Er nummeret feil også i fagsystemet, retter du det der før du overfører på nytt. Spør IMDi fra funnet om nummeret som alt står i NIR.',
      example: 'To siffer har byttet plass, så nummeret begynner med 2091 i stedet for 2019.',
      basis: 'Oppbyggingen av DUF-nummeret. Grensene er foreslått og ikke fastsatt i regelverket.',
    },
    nn: {
      title: 'Årstalet i DUF-nummeret er usannsynleg',
      sentence: {
        too_early: 'DUF-nummeret byrjar med {{year}}. Så gamle nummer finst ikkje.',
        too_late: 'DUF-nummeret byrjar med {{year}}, som er fram i tid.',
      },
      why: 'Dei fire første siffera er året nummeret vart gitt. Eit usannsynleg år tyder på at nummeret er skrive feil eller høyrer til nokon annan.',
      mustFix: 'Kontroller nummeret. Er det feil, må det rettast.',
      deadline: 'Så snart som råd, og seinast innan fristen for kontrollen i år.',
      fixInNir:
        'Samanlikn nummeret i NIR med brevet frå UDI. Er det feil, spør du IMDi frå funnet, for kommunen kan ikkje sjølv rette eit DUF-nummer.',
      fixInSpecialistSystem:
        'Er nummeret feil i fagsystemet òg, rettar du det der før du overfører på nytt. Spør IMDi frå funnet om nummeret som alt står i NIR.',
      example: 'To siffer har bytt plass, så nummeret byrjar med 2091 i staden for 2019.',
      basis: 'Oppbygginga av DUF-nummeret. Grensene er foreslåtte og ikkje fastsette i regelverket.',
    },
    en: {
      title: 'The year in the DUF number is unlikely',
      sentence: {
        too_early: 'The DUF number begins with {{year}}. There are no numbers that old.',
        too_late: 'The DUF number begins with {{year}}, which lies in the future.',
      },
      why: 'The first four digits are the year the number was given. An unlikely year hints that the number was typed wrongly or belongs to somebody else.',
      mustFix: 'Check the number. If it is wrong, it must be corrected.',
      deadline: 'As soon as possible, and at the latest by the deadline of this year’s control round.',
      fixInNir:
        'Compare the number in NIR with the letter from UDI. If it is wrong, ask IMDi from the finding, since the municipality cannot correct a DUF number itself.',
      fixInSpecialistSystem:
        'If the number is wrong in the specialist system too, correct it there before you transfer again. Ask IMDi from the finding about the number that already stands in NIR.',
      example: 'Two digits changed places, so that the number begins with 2091 instead of 2019.',
      basis: 'The structure of the DUF number. The limits are a proposal and not laid down in law.',
    },
  },
  cases: [
    {
      name: 'the first year that counts',
      kind: 'just_passes',
      record: { person: { duf: '198090000100' } },
      expect: 'passes',
    },
    {
      name: 'the year before it',
      kind: 'just_fails',
      record: { person: { duf: '197990000100' } },
      expect: 'fails',
    },
    {
      name: 'this year',
      kind: 'other',
      record: { person: { duf: '202690000100' } },
      expect: 'passes',
    },
    {
      name: 'next year',
      kind: 'other',
      record: { person: { duf: '202790000100' } },
      expect: 'fails',
    },
    {
      name: 'next year, judged on the last day of this',
      kind: 'other',
      today: '2026-12-31',
      record: { person: { duf: '202790000100' } },
      expect: 'fails',
    },
    {
      name: 'the same number a day later, on New Year’s Day',
      kind: 'same_day',
      today: '2027-01-01',
      record: { person: { duf: '202790000100' } },
      expect: 'passes',
    },
    {
      name: 'eleven digits: another rule speaks',
      kind: 'not_applicable',
      record: { person: { duf: '19799000010' } },
      expect: 'not_applicable',
    },
    {
      name: 'a letter among the digits: another rule speaks',
      kind: 'not_applicable',
      record: { person: { duf: '1979900001O0' } },
      expect: 'not_applicable',
    },
  ],
});
