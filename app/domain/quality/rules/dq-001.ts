import { ALL_REGIMES, defineRule } from '../define-rule';

/** The DUF number is not twelve digits. */
export const dq001 = defineRule({
  id: 'DQ-001',
  letter: 'E',
  affects: ['R', 'G'],
  dimension: 'validity',
  regimes: ALL_REGIMES,
  minutes: 15,
  fixes: ['support_case'],
  fact: 'person',
  applies: `true`,
  fails: `f.duf !~ '^[0-9]{12}$'`,
  businessKey: `''`,
  evidence: {
    length: { kind: 'number', sql: `length(f.duf)` },
  },
  words: {
    nb: {
      title: 'DUF-nummeret har ikke tolv siffer',
      sentence: 'DUF-nummeret har {{length}} tegn. Det skal ha tolv siffer.',
      why: 'DUF-nummeret er den eneste sikre koblingen mellom NIR, utlendingsforvaltningen og statistikken. Er det feil, faller personen ut av både tall og tilskudd.',
      mustFix: 'Ja. Feilen påvirker både de offisielle tallene og tilskuddet til kommunen.',
      deadline: 'Så snart som mulig, og senest innen fristen for årets kontroll.',
      fixInNir:
        'Finn nummeret i brevet fra UDI og rett det. Står det et fødselsnummer på elleve siffer der, hører det hjemme i feltet for fødselsnummer.',
      fixInSpecialistSystem:
        'Rett i fagsystemet og overfør på nytt. Kontroller i NIR at rettelsen er kommet fram.',
      example: 'Det er skrevet elleve siffer fordi det siste falt ut da nummeret ble kopiert.',
      basis: 'DUF-nummeret har tolv siffer (utlendingsmyndighetenes nummer).',
    },
    nn: {
      title: 'DUF-nummeret har ikkje tolv siffer',
      sentence: 'DUF-nummeret har {{length}} teikn. Det skal ha tolv siffer.',
      why: 'DUF-nummeret er den einaste sikre koplinga mellom NIR, utlendingsforvaltninga og statistikken. Er det feil, fell personen ut av både tal og tilskot.',
      mustFix: 'Ja. Feilen påverkar både dei offisielle tala og tilskotet til kommunen.',
      deadline: 'Så snart som råd, og seinast innan fristen for kontrollen i år.',
      fixInNir:
        'Finn nummeret i brevet frå UDI og rett det. Står det eit fødselsnummer på elleve siffer der, høyrer det heime i feltet for fødselsnummer.',
      fixInSpecialistSystem:
        'Rett i fagsystemet og overfør på nytt. Kontroller i NIR at rettinga har kome fram.',
      example: 'Det er skrive elleve siffer fordi det siste fall ut då nummeret vart kopiert.',
      basis: 'DUF-nummeret har tolv siffer (nummeret til utlendingsstyresmaktene).',
    },
    en: {
      title: 'The DUF number does not have twelve digits',
      sentence: 'The DUF number has {{length}} characters. It must have twelve digits.',
      why: 'The DUF number is the only safe link between NIR, the immigration authorities and the statistics. When it is wrong, the person drops out of both figures and grants.',
      mustFix: 'Yes. The error affects both the official figures and the grant to the municipality.',
      deadline: 'As soon as possible, and at the latest by the deadline of this year’s control round.',
      fixInNir:
        'Find the number in the letter from UDI and correct it. If eleven digits of a national identity number stand there, they belong in the field for that number.',
      fixInSpecialistSystem:
        'Correct it in the specialist system and transfer again. Check in NIR that the correction has arrived.',
      example: 'Eleven digits were typed because the last one was lost in copying.',
      basis: 'The DUF number has twelve digits (the number of the immigration authorities).',
    },
  },
  cases: [
    {
      name: 'twelve digits',
      kind: 'just_passes',
      record: { person: { duf: '202190000102' } },
      expect: 'passes',
    },
    {
      name: 'eleven digits',
      kind: 'just_fails',
      record: { person: { duf: '20219000010' } },
      expect: 'fails',
    },
    {
      name: 'a letter O in place of a zero',
      kind: 'other',
      record: { person: { duf: '2022111111O4' } },
      expect: 'fails',
    },
  ],
});
