import { defineRule } from '../define-rule';

/** Collective protection, settled without agreement, and so no category: by design, but often a settlement not registered. */
export const dq013 = defineRule({
  id: 'DQ-013',
  letter: 'N',
  affects: ['G'],
  dimension: 'completeness',
  regimes: ['INTEG_6A'],
  minutes: 10,
  fixes: ['support_case'],
  fact: 'person',
  applies: `f.permit_ground = '34' and f.settled_by_agreement is not null`,
  fails: `not f.settled_by_agreement and f.categories = 0`,
  businessKey: `''`,
  evidence: {
    permitDate: { kind: 'date', sql: `f.permit_date` },
    settledOn: { kind: 'date', sql: `f.settled_on` },
  },
  words: {
    nb: {
      title: 'Kollektiv beskyttelse uten kategori',
      sentence:
        'Personen fikk kollektiv beskyttelse {{permitDate}} og står uten kategori, fordi bosettingen ikke er registrert som avtalt.',
      why: 'NIR regner ut kategorien først når personen er bosatt etter avtale. Uten kategori kan vedtak og tilskudd utebli.',
      mustFix: 'Nei, ikke hvis personen har bosatt seg på egen hånd. Er bosettingen avtalt, skal den rettes.',
      deadline: 'Så snart som mulig, og senest innen fristen for årets kontroll.',
      fixInNir:
        'Kontroller om bosettingen er avtalt med IMDi. Er den det, spør du IMDi fra funnet om å få rettet registreringen av bosettingen. Kategorien kommer da av seg selv.',
      fixInSpecialistSystem:
        'Kommunen kan ikke rette dette selv. Spør IMDi fra funnet, så følger personen med i saken.',
      example:
        'En person fra Ukraina ble bosatt etter avtale i april, men bosettingen står som selvbosatt. Ingen kategori er regnet ut.',
      basis: 'IMDi om kategorier for personer med kollektiv beskyttelse (2022).',
    },
    nn: {
      title: 'Kollektivt vern utan kategori',
      sentence:
        'Personen fekk kollektivt vern {{permitDate}} og står utan kategori, fordi busetjinga ikkje er registrert som avtalt.',
      why: 'NIR reknar ut kategorien først når personen er busett etter avtale. Utan kategori kan vedtak og tilskot utebli.',
      mustFix: 'Nei, ikkje om personen har busett seg på eiga hand. Er busetjinga avtalt, skal ho rettast.',
      deadline: 'Så snart som råd, og seinast innan fristen for kontrollen i år.',
      fixInNir:
        'Kontroller om busetjinga er avtalt med IMDi. Er ho det, spør du IMDi frå funnet om å få retta registreringa av busetjinga. Kategorien kjem då av seg sjølv.',
      fixInSpecialistSystem:
        'Kommunen kan ikkje rette dette sjølv. Spør IMDi frå funnet, så følgjer personen med i saka.',
      example:
        'Ein person frå Ukraina vart busett etter avtale i april, men busetjinga står som sjølvbusett. Ingen kategori er rekna ut.',
      basis: 'IMDi om kategoriar for personar med kollektivt vern (2022).',
    },
    en: {
      title: 'Collective protection without a category',
      sentence:
        'The person got collective protection on {{permitDate}} and has no category, because the settlement is not registered as agreed.',
      why: 'NIR computes the category only when the person is settled by agreement. Without a category, decisions and grants may fail to come.',
      mustFix:
        'No, not if the person has settled on their own. If the settlement was agreed, it must be corrected.',
      deadline: 'As soon as possible, and at the latest by the deadline of this year’s control round.',
      fixInNir:
        'Check whether the settlement was agreed with IMDi. If it was, ask IMDi from the finding to have the registered settlement corrected. The category then comes by itself.',
      fixInSpecialistSystem:
        'The municipality cannot correct this itself. Ask IMDi from the finding, and the person goes along in the ticket.',
      example:
        'A person from Ukraine was settled by agreement in April, but the settlement is registered as their own. No category was computed.',
      basis: 'IMDi on categories for persons with collective protection (2022).',
    },
  },
  cases: [
    {
      name: 'settled without agreement, and a category stands',
      kind: 'just_passes',
      record: {
        person: { regime: 'INTEG_6A', permitGround: '34', settledByAgreement: false },
        categories: [{ code: 'R_INTRO', fromDate: '2024-01-15' }],
      },
      expect: 'passes',
    },
    {
      name: 'settled without agreement, and no category stands',
      kind: 'just_fails',
      record: { person: { regime: 'INTEG_6A', permitGround: '34', settledByAgreement: false } },
      expect: 'fails',
    },
    {
      name: 'settled by agreement',
      kind: 'other',
      record: { person: { regime: 'INTEG_6A', permitGround: '34', settledByAgreement: true } },
      expect: 'passes',
    },
    {
      name: 'nobody knows whether the settlement was agreed',
      kind: 'not_applicable',
      record: { person: { regime: 'INTEG_6A', permitGround: '34', settledByAgreement: null } },
      expect: 'not_applicable',
    },
    {
      name: 'a category that has ended is a category',
      kind: 'open_ended',
      record: {
        person: { regime: 'INTEG_6A', permitGround: '34', settledByAgreement: false },
        categories: [{ code: 'R_NORSK', fromDate: '2024-01-15', toDate: '2024-02-29' }],
      },
      expect: 'passes',
    },
    {
      name: 'the only category is annulled',
      kind: 'other',
      record: {
        person: { regime: 'INTEG_6A', permitGround: '34', settledByAgreement: false },
        categories: [{ code: 'R_INTRO', fromDate: '2024-01-15', annulled: true }],
      },
      expect: 'fails',
    },
    {
      name: 'another ground than collective protection',
      kind: 'not_applicable',
      record: { person: { regime: 'INTEG_6A', permitGround: '9a', settledByAgreement: false } },
      expect: 'not_applicable',
    },
    {
      name: 'collective protection under the ordinary chapters: another rule speaks',
      kind: 'not_applicable',
      record: { person: { regime: 'INTEG', permitGround: '34', settledByAgreement: false } },
      expect: 'not_applicable',
    },
  ],
});
