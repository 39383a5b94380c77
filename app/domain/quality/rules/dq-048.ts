import { defineRule } from '../define-rule';

/** Social studies for a person under collective protection, who has neither right nor duty to them (§§ 37 c and 37 d). */
export const dq048 = defineRule({
  id: 'DQ-048',
  letter: 'N',
  affects: [],
  dimension: 'consistency',
  regimes: ['INTEG_6A'],
  minutes: 3,
  fixes: ['annul_duplicate'],
  fact: 'person',
  applies: `f.measures > 0 or f.hour_rows > 0`,
  fails: `f.social_measures > 0 or f.social_hour_rows > 0`,
  businessKey: `''`,
  evidence: {
    firstFrom: { kind: 'date', sql: `least(f.social_measures_from, f.social_hours_from)` },
    measures: { kind: 'number', sql: `f.social_measures` },
    hourRows: { kind: 'number', sql: `f.social_hour_rows` },
  },
  words: {
    nb: {
      title: 'Samfunnskunnskap for en person med kollektiv beskyttelse',
      sentence:
        'Samfunnskunnskap er registrert fra {{firstFrom}}: tiltak {{measures}}, timeføringer {{hourRows}}.',
      why: 'Personer med kollektiv beskyttelse har hverken rett eller plikt til samfunnskunnskap. Ofte er det norsktimer som er ført på feil fag.',
      mustFix:
        'Nei. Kontroller om registreringen er riktig, og legg funnet til side med grunn hvis den er det.',
      deadline: 'Så snart som mulig, og senest innen fristen for årets kontroll.',
      fixInNir:
        'Kontroller faget på tiltaket og timene. Er det norsk, annullerer du raden og registrerer den på nytt. Har personen fulgt opplæringen frivillig, legger du funnet til side.',
      fixInSpecialistSystem:
        'Rett i fagsystemet og overfør på nytt. Kontroller i NIR at rettelsen er kommet fram.',
      example: 'Det er ført 25 timer samfunnskunnskap våren 2026.',
      basis: 'Integreringsloven §§ 37 c og 37 d.',
    },
    nn: {
      title: 'Samfunnskunnskap for ein person med kollektivt vern',
      sentence:
        'Samfunnskunnskap er registrert frå {{firstFrom}}: tiltak {{measures}}, timeføringar {{hourRows}}.',
      why: 'Personar med kollektivt vern har korkje rett eller plikt til samfunnskunnskap. Ofte er det norsktimar som er førte på feil fag.',
      mustFix:
        'Nei. Kontroller om registreringa er rett, og legg funnet til side med grunn dersom ho er det.',
      deadline: 'Så snart som råd, og seinast innan fristen for kontrollen i år.',
      fixInNir:
        'Kontroller faget på tiltaket og timane. Er det norsk, annullerer du rada og registrerer henne på nytt. Har personen følgt opplæringa frivillig, legg du funnet til side.',
      fixInSpecialistSystem:
        'Rett i fagsystemet og overfør på nytt. Kontroller i NIR at rettinga har kome fram.',
      example: 'Det er ført 25 timar samfunnskunnskap våren 2026.',
      basis: 'Integreringslova §§ 37 c og 37 d.',
    },
    en: {
      title: 'Social studies for a person with collective protection',
      sentence:
        'Social studies are registered from {{firstFrom}}: measures {{measures}}, entries of hours {{hourRows}}.',
      why: 'Persons with collective protection have neither a right nor a duty to social studies. Often these are hours of Norwegian entered on the wrong subject.',
      mustFix:
        'No. Check whether what is registered is right, and lay the finding aside with a reason if it is.',
      deadline: 'As soon as possible, and at the latest by the deadline of this year’s control round.',
      fixInNir:
        'Check the subject of the measure and the hours. If it is Norwegian, annul the row and register it again. If the person took part of their own will, lay the finding aside.',
      fixInSpecialistSystem:
        'Correct it in the specialist system and transfer again. Check in NIR that the correction has arrived.',
      example: '25 hours of social studies are entered for spring 2026.',
      basis: 'Integration Act §§ 37 c and 37 d.',
    },
  },
  cases: [
    {
      name: 'Norwegian only',
      kind: 'just_passes',
      record: {
        person: { regime: 'INTEG_6A', permitGround: '34' },
        measures: [{ type: 'NORSK', groupCode: 'NORSK', fromDate: '2026-01-05' }],
        hours: [{ scheme: 'NORSK_RETT', subject: 'NORSK', fromDate: '2026-01-05', hours: 100 }],
      },
      expect: 'passes',
    },
    {
      name: 'hours of social studies',
      kind: 'just_fails',
      record: {
        person: { regime: 'INTEG_6A', permitGround: '34' },
        hours: [{ scheme: 'NORSK_RETT', subject: 'SAMF', fromDate: '2026-01-05', hours: 25 }],
      },
      expect: 'fails',
      evidence: { firstFrom: '2026-01-05', measures: 0, hourRows: 1 },
    },
    {
      name: 'a measure of social studies that runs',
      kind: 'open_ended',
      record: {
        person: { regime: 'INTEG_6A', permitGround: '34' },
        measures: [{ type: 'SAMF', groupCode: 'SAMF', fromDate: '2026-01-05', toDate: null }],
      },
      expect: 'fails',
      evidence: { firstFrom: '2026-01-05', measures: 1, hourRows: 0 },
    },
    {
      name: 'a measure of Norwegian without hours',
      kind: 'other',
      record: {
        person: { regime: 'INTEG_6A', permitGround: '34' },
        measures: [{ type: 'NORSK', groupCode: 'NORSK', fromDate: '2026-01-05' }],
      },
      expect: 'passes',
    },
    {
      name: 'hours of Norwegian without a measure',
      kind: 'other',
      record: {
        person: { regime: 'INTEG_6A', permitGround: '34' },
        hours: [{ scheme: 'NORSK_RETT', subject: 'NORSK', fromDate: '2026-01-05', hours: 100 }],
      },
      expect: 'passes',
    },
    {
      name: 'the hours are annulled',
      kind: 'other',
      record: {
        person: { regime: 'INTEG_6A', permitGround: '34' },
        hours: [{ scheme: 'NORSK_RETT', subject: 'SAMF', fromDate: '2026-01-05', hours: 25, annulled: true }],
      },
      expect: 'not_applicable',
    },
    {
      name: 'nothing registered',
      kind: 'not_applicable',
      record: { person: { regime: 'INTEG_6A', permitGround: '34' } },
      expect: 'not_applicable',
    },
    {
      name: 'under the ordinary rules social studies are a duty',
      kind: 'other',
      record: { hours: [{ scheme: 'NORSK', subject: 'SAMF', fromDate: '2026-01-05', hours: 25 }] },
      expect: 'not_applicable',
    },
  ],
});
