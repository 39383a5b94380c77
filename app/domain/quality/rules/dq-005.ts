import { ALL_REGIMES, defineRule } from '../define-rule';
import { IS_ELEVEN_DIGITS, NATIONAL_ID_CONTROL_FAILS } from '../facts/national-id-control';

/** The control digits of the national identity number or D-number do not fit. */
export const dq005 = defineRule({
  id: 'DQ-005',
  letter: 'W',
  affects: [],
  dimension: 'validity',
  regimes: ALL_REGIMES,
  minutes: 10,
  fixes: ['support_case'],
  fact: 'person',
  applies: `f.national_id is not null`,
  fails: NATIONAL_ID_CONTROL_FAILS,
  businessKey: `''`,
  evidence: {
    variant: { kind: 'variant', sql: `case when ${IS_ELEVEN_DIGITS} then 'control' else 'digits' end` },
  },
  words: {
    nb: {
      title: 'Fødselsnummeret eller D-nummeret er ikke gyldig',
      sentence: {
        control: 'De to siste sifrene i fødselsnummeret eller D-nummeret passer ikke med resten.',
        digits: 'Fødselsnummeret eller D-nummeret er ikke elleve siffer.',
      },
      why: 'De to siste sifrene regnes ut fra de ni første. Stemmer de ikke, er nummeret skrevet feil, og personen blir ikke gjenkjent i folkeregisteret.',
      mustFix: 'Kontroller nummeret. Er det feil, må det rettes.',
      deadline: 'Så snart som mulig, og senest innen fristen for årets kontroll.',
      fixInNir:
        'Sammenlign nummeret i NIR med folkeregisteret. Har personen byttet D-nummer med fødselsnummer, er det fødselsnummeret som skal stå. Spør IMDi fra funnet om å få det rettet.',
      fixInSpecialistSystem:
        'Rett i fagsystemet og overfør på nytt. Kontroller i NIR at rettelsen er kommet fram.',
      example: 'Nummeret er lest opp på telefon, og ett av sifrene ble hørt feil.',
      basis: 'Kontrollsifrene i fødselsnummer og D-nummer. Regelen er foreslått og ikke fastsatt for NIR.',
    },
    nn: {
      title: 'Fødselsnummeret eller D-nummeret er ikkje gyldig',
      sentence: {
        control: 'Dei to siste siffera i fødselsnummeret eller D-nummeret passar ikkje med resten.',
        digits: 'Fødselsnummeret eller D-nummeret er ikkje elleve siffer.',
      },
      why: 'Dei to siste siffera blir rekna ut frå dei ni første. Stemmer dei ikkje, er nummeret skrive feil, og personen blir ikkje kjend att i folkeregisteret.',
      mustFix: 'Kontroller nummeret. Er det feil, må det rettast.',
      deadline: 'Så snart som råd, og seinast innan fristen for kontrollen i år.',
      fixInNir:
        'Samanlikn nummeret i NIR med folkeregisteret. Har personen bytt D-nummer med fødselsnummer, er det fødselsnummeret som skal stå. Spør IMDi frå funnet om å få det retta.',
      fixInSpecialistSystem:
        'Rett i fagsystemet og overfør på nytt. Kontroller i NIR at rettinga har kome fram.',
      example: 'Nummeret er lese opp på telefon, og eitt av siffera vart høyrt feil.',
      basis: 'Kontrollsiffera i fødselsnummer og D-nummer. Regelen er foreslått og ikkje fastsett for NIR.',
    },
    en: {
      title: 'The national identity number or D-number is not valid',
      sentence: {
        control: 'The last two digits of the national identity number or D-number do not fit the rest.',
        digits: 'The national identity number or D-number is not eleven digits.',
      },
      why: 'The last two digits are computed from the first nine. When they do not fit, the number was typed wrongly and the person is not recognised in the population register.',
      mustFix: 'Check the number. If it is wrong, it must be corrected.',
      deadline: 'As soon as possible, and at the latest by the deadline of this year’s control round.',
      fixInNir:
        'Compare the number in NIR with the population register. If a D-number has given way to a national identity number, the latter must stand. Ask IMDi from the finding to have it corrected.',
      fixInSpecialistSystem:
        'Correct it in the specialist system and transfer again. Check in NIR that the correction has arrived.',
      example: 'The number was read out on the telephone, and one digit was misheard.',
      basis:
        'The control digits of national identity numbers and D-numbers. The rule is a proposal and not laid down for NIR.',
    },
  },
  cases: [
    {
      name: 'both control digits fit',
      kind: 'just_passes',
      record: { person: { nationalId: '15928911133' } },
      expect: 'passes',
    },
    {
      name: 'both control digits of a D-number fit',
      kind: 'other',
      record: { person: { nationalId: '55928921351' } },
      expect: 'passes',
    },
    {
      name: 'only the last control digit is wrong',
      kind: 'just_fails',
      record: { person: { nationalId: '15928911134' } },
      expect: 'fails',
    },
    {
      name: 'only the first control digit is wrong',
      kind: 'other',
      record: { person: { nationalId: '15928911141' } },
      expect: 'fails',
    },
    {
      name: 'ten digits',
      kind: 'other',
      record: { person: { nationalId: '1592891113' } },
      expect: 'fails',
    },
    {
      name: 'a letter O in place of a zero',
      kind: 'other',
      record: { person: { nationalId: '1592891113O' } },
      expect: 'fails',
    },
    {
      name: 'no number is registered',
      kind: 'not_applicable',
      record: { person: { nationalId: null } },
      expect: 'not_applicable',
    },
  ],
});
