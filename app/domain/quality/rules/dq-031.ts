import { defineRule } from '../define-rule';

/** A final goal or an integration contract stands on a person under the Introduction Act, which knows neither. */
export const dq031 = defineRule({
  id: 'DQ-031',
  letter: 'W',
  affects: [],
  dimension: 'validity',
  regimes: ['INTRO'],
  minutes: 3,
  fixes: ['annul_duplicate'],
  fact: 'integration_item',
  applies: `true`,
  fails: `f.item is not null`,
  businessKey: `f.item`,
  evidence: {
    variant: {
      kind: 'variant',
      sql: `case when f.goal_code is not null then 'final_goal' else 'contract' end`,
    },
    goal: { kind: 'code', list: 'FINAL_GOAL', sql: `f.goal_code` },
    datedOn: { kind: 'date', sql: `f.dated_on` },
  },
  words: {
    nb: {
      title: 'Sluttmål eller kontrakt under introduksjonsloven',
      sentence: {
        final_goal:
          'Sluttmålet «{{goal}}» er registrert, men personen står under introduksjonsloven, som ikke har sluttmål.',
        contract:
          'En integreringskontrakt av {{datedOn}} er registrert, men personen står under introduksjonsloven, som ikke har kontrakt.',
      },
      why: 'Sluttmål og integreringskontrakt kom med integreringsloven og skal ikke registreres på andre. Står de der, kan det se ut som personen hører under feil lov.',
      mustFix: 'Ja, opplysningen skal bort. Den påvirker verken tallene eller tilskuddet.',
      deadline: 'Innen fristen for årets kontroll.',
      fixInNir:
        'Annuller sluttmålet eller kontrakten. Mener du at personen hører under integreringsloven, kontrollerer du datoen for tillatelsen først.',
      fixInSpecialistSystem:
        'Fjern opplysningen i fagsystemet og overfør på nytt. Kontroller i NIR at den er borte.',
      example:
        'Personen fikk tillatelse i 2019. Sluttmålet «Arbeid» er registrert fra en mal for nye deltakere.',
      basis:
        'IMDis sjekkliste for årsrapporteringen: sluttmål og kontrakt registreres ikke for introduksjonsloven.',
    },
    nn: {
      title: 'Sluttmål eller kontrakt under introduksjonslova',
      sentence: {
        final_goal:
          'Sluttmålet «{{goal}}» er registrert, men personen står under introduksjonslova, som ikkje har sluttmål.',
        contract:
          'Ein integreringskontrakt av {{datedOn}} er registrert, men personen står under introduksjonslova, som ikkje har kontrakt.',
      },
      why: 'Sluttmål og integreringskontrakt kom med integreringslova og skal ikkje registrerast på andre. Står dei der, kan det sjå ut som om personen høyrer under feil lov.',
      mustFix: 'Ja, opplysninga skal bort. Ho påverkar verken tala eller tilskotet.',
      deadline: 'Innan fristen for kontrollen i år.',
      fixInNir:
        'Annuller sluttmålet eller kontrakten. Meiner du at personen høyrer under integreringslova, kontrollerer du datoen for løyvet først.',
      fixInSpecialistSystem:
        'Fjern opplysninga i fagsystemet og overfør på nytt. Kontroller i NIR at ho er borte.',
      example:
        'Personen fekk løyve i 2019. Sluttmålet «Arbeid» er registrert frå ein mal for nye deltakarar.',
      basis:
        'Sjekklista til IMDi for årsrapporteringa: sluttmål og kontrakt blir ikkje registrerte for introduksjonslova.',
    },
    en: {
      title: 'Final goal or contract under the Introduction Act',
      sentence: {
        final_goal:
          'The final goal “{{goal}}” is registered, but the person stands under the Introduction Act, which has no final goal.',
        contract:
          'An integration contract of {{datedOn}} is registered, but the person stands under the Introduction Act, which has no contract.',
      },
      why: 'Final goal and integration contract came with the Integration Act and are not registered on others. When they stand there, the person may seem to come under the wrong Act.',
      mustFix: 'Yes, the information must go. It affects neither the figures nor the grant.',
      deadline: 'By the deadline of this year’s control round.',
      fixInNir:
        'Annul the final goal or the contract. If you think the person comes under the Integration Act, check the date of the permit first.',
      fixInSpecialistSystem:
        'Remove the information in the specialist system and transfer again. Check in NIR that it is gone.',
      example:
        'The permit is of 2019. The final goal “Work” was registered from a template for new participants.',
      basis:
        'IMDi’s checklist for the yearly reporting: final goal and contract are not registered for the Introduction Act.',
    },
  },
  cases: [
    {
      name: 'neither is registered',
      kind: 'just_passes',
      record: { person: { regime: 'INTRO', permitDate: '2020-12-31' } },
      expect: 'passes',
    },
    {
      name: 'a final goal is registered',
      kind: 'just_fails',
      record: {
        person: { regime: 'INTRO', permitDate: '2020-12-31' },
        finalGoals: [{ code: 'ARBEID', setOn: '2021-02-01' }],
      },
      expect: 'fails',
    },
    {
      name: 'a contract is registered',
      kind: 'other',
      record: {
        person: { regime: 'INTRO', permitDate: '2020-12-31' },
        contracts: [{ signedOn: '2021-02-01' }],
      },
      expect: 'fails',
    },
    {
      name: 'a goal and a contract, neither with a date',
      kind: 'open_ended',
      findings: 2,
      record: {
        person: { regime: 'INTRO', permitDate: '2020-12-31' },
        finalGoals: [{ code: 'ARBEID', setOn: null }],
        contracts: [{ signedOn: null }],
      },
      expect: 'fails',
    },
    {
      name: 'both are annulled',
      kind: 'other',
      record: {
        person: { regime: 'INTRO', permitDate: '2020-12-31' },
        finalGoals: [{ code: 'ARBEID', setOn: '2021-02-01', annulled: true }],
        contracts: [{ signedOn: '2021-02-01', annulled: true }],
      },
      expect: 'passes',
    },
    {
      name: 'under the Integration Act they belong',
      kind: 'not_applicable',
      record: {
        person: { regime: 'INTEG', permitDate: '2021-01-01' },
        finalGoals: [{ code: 'ARBEID', setOn: '2021-02-01' }],
        contracts: [{ signedOn: '2021-02-01' }],
      },
      expect: 'not_applicable',
    },
    {
      name: 'under collective protection they belong too',
      kind: 'not_applicable',
      record: {
        person: { regime: 'INTEG_6A', permitGround: '34', permitDate: '2022-03-11' },
        finalGoals: [{ code: 'ARBEID', setOn: '2022-09-08' }],
      },
      expect: 'not_applicable',
    },
  ],
});
