import { ALL_REGIMES, defineRule } from '../define-rule';

/** Two person rows share one national id, so the person stands twice in the register. */
export const dq004 = defineRule({
  id: 'DQ-004',
  letter: 'E',
  affects: ['R', 'G'],
  dimension: 'uniqueness',
  regimes: ALL_REGIMES,
  minutes: 20,
  fixes: ['support_case'],
  fact: 'twin',
  applies: `f.national_id is not null`,
  fails: `f.other_id is not null`,
  businessKey: `'person:' || least(f.person_id, f.other_id) || '+' || greatest(f.person_id, f.other_id)`,
  evidence: {
    variant: { kind: 'variant', sql: `case when f.same_municipality then 'own' else 'elsewhere' end` },
  },
  words: {
    nb: {
      title: 'Samme fødselsnummer på to personer',
      sentence: {
        own: 'En annen person i kommunen har samme fødselsnummer.',
        elsewhere: 'En person i en annen kommune har samme fødselsnummer.',
      },
      why: 'En person som står to ganger, telles to ganger, og det som er registrert på den ene, mangler på den andre.',
      mustFix: 'Ja. Feilen påvirker både de offisielle tallene og tilskuddet til kommunen.',
      deadline: 'Så snart som mulig, og senest innen fristen for årets kontroll.',
      fixInNir: 'Kommunen kan ikke rette dette selv. Spør IMDi fra funnet, så følger personen med i saken.',
      fixInSpecialistSystem:
        'Kommunen kan ikke rette dette selv. Spør IMDi fra funnet, så følger personen med i saken.',
      example:
        'Personen fikk nytt DUF-nummer ved en ny søknad, og begge står i registeret med samme fødselsnummer.',
      basis: 'Integreringsforskriften § 46.',
    },
    nn: {
      title: 'Same fødselsnummer på to personar',
      sentence: {
        own: 'Ein annan person i kommunen har same fødselsnummer.',
        elsewhere: 'Ein person i ein annan kommune har same fødselsnummer.',
      },
      why: 'Ein person som står to gonger, blir talt to gonger, og det som er registrert på den eine, manglar på den andre.',
      mustFix: 'Ja. Feilen påverkar både dei offisielle tala og tilskotet til kommunen.',
      deadline: 'Så snart som råd, og seinast innan fristen for kontrollen i år.',
      fixInNir: 'Kommunen kan ikkje rette dette sjølv. Spør IMDi frå funnet, så følgjer personen med i saka.',
      fixInSpecialistSystem:
        'Kommunen kan ikkje rette dette sjølv. Spør IMDi frå funnet, så følgjer personen med i saka.',
      example:
        'Personen fekk nytt DUF-nummer ved ein ny søknad, og begge står i registeret med same fødselsnummer.',
      basis: 'Integreringsforskrifta § 46.',
    },
    en: {
      title: 'The same national identity number on two persons',
      sentence: {
        own: 'Another person in the municipality has the same national identity number.',
        elsewhere: 'A person in another municipality has the same national identity number.',
      },
      why: 'A person who stands twice is counted twice, and what is registered on the one is missing on the other.',
      mustFix: 'Yes. The error affects both the official figures and the grant to the municipality.',
      deadline: 'As soon as possible, and at the latest by the deadline of this year’s control round.',
      fixInNir:
        'The municipality cannot correct this itself. Ask IMDi from the finding, and the person goes along in the ticket.',
      fixInSpecialistSystem:
        'The municipality cannot correct this itself. Ask IMDi from the finding, and the person goes along in the ticket.',
      example:
        'The person got a new DUF number with a new application, and both stand in the register with the same national identity number.',
      basis: 'Integration Regulations § 46.',
    },
  },
  cases: [
    {
      name: 'another person with another number',
      kind: 'just_passes',
      record: { person: { nationalId: '41019000083' }, others: [{ nationalId: '41019000164' }] },
      expect: 'passes',
    },
    {
      name: 'another person of the municipality with the same number',
      kind: 'just_fails',
      record: { person: { nationalId: '41019000083' }, others: [{ nationalId: '41019000083' }] },
      expect: 'fails',
    },
    {
      name: 'a person of another municipality',
      kind: 'other',
      record: {
        person: { nationalId: '41019000083' },
        others: [{ nationalId: '41019000083', municipalityCode: '0301' }],
      },
      expect: 'fails',
    },
    {
      name: 'two others',
      kind: 'other',
      findings: 2,
      record: {
        person: { nationalId: '41019000083' },
        others: [{ nationalId: '41019000083' }, { nationalId: '41019000083' }],
      },
      expect: 'fails',
    },
    {
      name: 'no number registered',
      kind: 'not_applicable',
      record: { person: { nationalId: null }, others: [{ nationalId: null }] },
      expect: 'not_applicable',
    },
  ],
});
