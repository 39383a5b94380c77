import { defineRule } from '../define-rule';

/** What must not be registered on persons under introduksjonsloven: education, language goal, full-time upper secondary. */
export const dq051 = defineRule({
  id: 'DQ-051',
  letter: 'N',
  affects: [],
  dimension: 'validity',
  regimes: ['INTRO'],
  minutes: 3,
  fixes: ['annul_duplicate', 'support_case'],
  fact: 'person',
  applies: `true`,
  fails: `f.has_upper_secondary is not null or f.language_goals > 0 or f.full_time_rows > 0`,
  businessKey: `''`,
  evidence: {
    education: { kind: 'boolean', sql: `f.has_upper_secondary is not null` },
    languageGoal: { kind: 'boolean', sql: `f.language_goals > 0` },
    fullTime: { kind: 'boolean', sql: `f.full_time_rows > 0` },
  },
  words: {
    nb: {
      title: 'Registrert noe som bare hører til integreringsloven',
      sentence:
        'Registrert: utdanningsbakgrunn – {{education}}, norskmål – {{languageGoal}}, videregående på fulltid – {{fullTime}}.',
      why: 'Utdanningsbakgrunn, norskmål og videregående på fulltid skal ikke registreres for dem som følger introduksjonsloven. Det kan også tyde på at personen står under feil lov.',
      mustFix:
        'Nei. Kontroller om registreringen er riktig, og legg funnet til side med grunn hvis den er det.',
      deadline: 'Så snart som mulig, og senest innen fristen for årets kontroll.',
      fixInNir:
        'Annuller norskmålet og merket for fulltid. Utdanningen kan du ikke tømme selv: opprett en supportsak. Skulle personen fulgt integreringsloven, spør du IMDi om det samtidig.',
      fixInSpecialistSystem:
        'Rett i fagsystemet og overfør på nytt. Kontroller i NIR at rettelsen er kommet fram.',
      example: 'Personen fikk opphold i 2019, men har registrert norskmål B1.',
      basis: 'IMDi om årskontrollen for 2022: hva som ikke skal registreres etter introduksjonsloven.',
    },
    nn: {
      title: 'Registrert noko som berre høyrer til integreringslova',
      sentence:
        'Registrert: utdanningsbakgrunn – {{education}}, norskmål – {{languageGoal}}, vidaregåande på fulltid – {{fullTime}}.',
      why: 'Utdanningsbakgrunn, norskmål og vidaregåande på fulltid skal ikkje registrerast for dei som følgjer introduksjonslova. Det kan òg tyde på at personen står under feil lov.',
      mustFix:
        'Nei. Kontroller om registreringa er rett, og legg funnet til side med grunn dersom ho er det.',
      deadline: 'Så snart som råd, og seinast innan fristen for kontrollen i år.',
      fixInNir:
        'Annuller norskmålet og merket for fulltid. Utdanninga kan du ikkje tømme sjølv: opprett ei supportsak. Skulle personen ha følgt integreringslova, spør du IMDi om det samstundes.',
      fixInSpecialistSystem:
        'Rett i fagsystemet og overfør på nytt. Kontroller i NIR at rettinga har kome fram.',
      example: 'Personen fekk opphald i 2019, men har registrert norskmål B1.',
      basis: 'IMDi om årskontrollen for 2022: kva som ikkje skal registrerast etter introduksjonslova.',
    },
    en: {
      title: 'Registered what belongs to the Integration Act only',
      sentence:
        'Registered: prior education – {{education}}, language goal – {{languageGoal}}, full-time upper secondary – {{fullTime}}.',
      why: 'Prior education, language goal and full-time upper secondary must not be registered for those under the Introduction Act. It may also mean that the person stands under the wrong Act.',
      mustFix:
        'No. Check whether what is registered is right, and lay the finding aside with a reason if it is.',
      deadline: 'As soon as possible, and at the latest by the deadline of this year’s control round.',
      fixInNir:
        'Annul the language goal and the marker of full-time. Prior education cannot be emptied by yourself: file a support case. If the person should be under the Integration Act, ask IMDi about that too.',
      fixInSpecialistSystem:
        'Correct it in the specialist system and transfer again. Check in NIR that the correction has arrived.',
      example: 'The person got a permit in 2019 but has a registered language goal of B1.',
      basis: 'IMDi on the control round for 2022: what must not be registered under the Introduction Act.',
    },
  },
  cases: [
    {
      name: 'none of it',
      kind: 'just_passes',
      record: {
        person: { regime: 'INTRO', permitGround: 'INTRO', permitDate: '2020-12-31', hasUpperSecondary: null },
      },
      expect: 'passes',
    },
    {
      name: 'education registered as no',
      kind: 'just_fails',
      record: {
        person: {
          regime: 'INTRO',
          permitGround: 'INTRO',
          permitDate: '2020-12-31',
          hasUpperSecondary: false,
        },
      },
      expect: 'fails',
    },
    {
      name: 'education registered as yes',
      kind: 'other',
      record: {
        person: { regime: 'INTRO', permitGround: 'INTRO', permitDate: '2019-05-01', hasUpperSecondary: true },
      },
      expect: 'fails',
    },
    {
      name: 'a language goal',
      kind: 'other',
      record: {
        person: { regime: 'INTRO', permitGround: 'INTRO', permitDate: '2019-05-01', hasUpperSecondary: null },
        languageGoals: [{ listening: 'B1', reading: 'B1', writing: 'B1', speaking: 'B1' }],
      },
      expect: 'fails',
    },
    {
      name: 'full-time upper secondary that runs',
      kind: 'open_ended',
      record: {
        person: { regime: 'INTRO', permitGround: 'INTRO', permitDate: '2019-05-01', hasUpperSecondary: null },
        fullTime: [{ fromDate: '2020-08-17', toDate: null }],
      },
      expect: 'fails',
    },
    {
      name: 'both are annulled',
      kind: 'other',
      record: {
        person: { regime: 'INTRO', permitGround: 'INTRO', permitDate: '2019-05-01', hasUpperSecondary: null },
        languageGoals: [{ listening: 'B1', annulled: true }],
        fullTime: [{ fromDate: '2020-08-17', annulled: true }],
      },
      expect: 'passes',
    },
    {
      name: 'under the Integration Act, permit of the first day of 2021',
      kind: 'not_applicable',
      record: {
        person: { permitDate: '2021-01-01', hasUpperSecondary: true },
        languageGoals: [{ listening: 'B1' }],
      },
      expect: 'not_applicable',
    },
  ],
});
