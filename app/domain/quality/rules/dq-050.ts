import { defineRule } from '../define-rule';

/** Right and obligation to Norwegian, but nobody has registered whether the person has upper secondary education. */
export const dq050 = defineRule({
  id: 'DQ-050',
  letter: 'E',
  affects: ['G'],
  dimension: 'completeness',
  regimes: ['INTEG'],
  minutes: 3,
  fixes: ['register_education'],
  fact: 'person',
  applies: `f.has_norwegian_duty`,
  fails: `f.has_upper_secondary is null`,
  businessKey: `''`,
  evidence: {},
  words: {
    nb: {
      title: 'Utdanningsbakgrunn er ikke registrert',
      sentence:
        'Personen har rett og plikt til norskopplæring, men det er ikke registrert om personen har videregående opplæring.',
      why: 'Om personen har videregående opplæring, avgjør om retten til norskopplæring varer i 18 måneder eller tre år, og dermed tilskuddet.',
      mustFix: 'Ja. Feilen påvirker tilskuddet til kommunen.',
      deadline: 'Så snart som mulig, og senest innen fristen for årets kontroll.',
      fixInNir: 'Registrer om personen har fullført videregående opplæring eller mer.',
      fixInSpecialistSystem:
        'Registrer opplysningen i fagsystemet og overfør på nytt. Kontroller i NIR at den er kommet fram.',
      example: 'Personen har rett og plikt til norskopplæring, men feltet for videregående er tomt.',
      basis: 'Integreringsloven § 32. IMDis sjekkliste for årsrapporteringen.',
    },
    nn: {
      title: 'Utdanningsbakgrunn er ikkje registrert',
      sentence:
        'Personen har rett og plikt til norskopplæring, men det er ikkje registrert om personen har vidaregåande opplæring.',
      why: 'Om personen har vidaregåande opplæring, avgjer om retten til norskopplæring varer i 18 månader eller tre år, og dermed tilskotet.',
      mustFix: 'Ja. Feilen påverkar tilskotet til kommunen.',
      deadline: 'Så snart som råd, og seinast innan fristen for kontrollen i år.',
      fixInNir: 'Registrer om personen har fullført vidaregåande opplæring eller meir.',
      fixInSpecialistSystem:
        'Registrer opplysninga i fagsystemet og overfør på nytt. Kontroller i NIR at ho har kome fram.',
      example: 'Personen har rett og plikt til norskopplæring, men feltet for vidaregåande er tomt.',
      basis: 'Integreringslova § 32. Sjekklista til IMDi for årsrapporteringa.',
    },
    en: {
      title: 'Prior education is not registered',
      sentence:
        'The person has the right and obligation to Norwegian training, but whether the person has upper secondary education is not registered.',
      why: 'Whether the person has upper secondary education decides if the right to Norwegian training lasts 18 months or three years, and thereby the grant.',
      mustFix: 'Yes. The error affects the grant to the municipality.',
      deadline: 'As soon as possible, and at the latest by the deadline of this year’s control round.',
      fixInNir: 'Register whether the person has completed upper secondary education or more.',
      fixInSpecialistSystem:
        'Register the information in the specialist system and transfer again. Check in NIR that it has arrived.',
      example:
        'The person has the right and obligation to Norwegian training, but the field for upper secondary is empty.',
      basis: 'Integration Act § 32. IMDi’s checklist for the yearly reporting.',
    },
  },
  cases: [
    {
      name: 'no upper secondary is an answer',
      kind: 'just_passes',
      record: {
        person: { hasUpperSecondary: false },
        categories: [{ code: 'RP_NORSK', fromDate: '2024-03-01' }],
      },
      expect: 'passes',
    },
    {
      name: 'nothing registered',
      kind: 'just_fails',
      record: {
        person: { hasUpperSecondary: null },
        categories: [{ code: 'RP_NORSK', fromDate: '2024-03-01' }],
      },
      expect: 'fails',
    },
    {
      name: 'the category is still open',
      kind: 'open_ended',
      record: {
        person: { hasUpperSecondary: null },
        categories: [{ code: 'RP_NORSK', fromDate: '2024-03-01', toDate: null }],
      },
      expect: 'fails',
    },
    {
      name: 'no right and obligation',
      kind: 'not_applicable',
      record: {
        person: { hasUpperSecondary: null },
        categories: [{ code: 'P_NORSK', fromDate: '2024-03-01' }],
      },
      expect: 'not_applicable',
    },
    {
      name: 'under the Introduction Act it is not registered',
      kind: 'not_applicable',
      record: {
        person: { regime: 'INTRO', permitDate: '2019-01-01', hasUpperSecondary: null },
        categories: [{ code: 'RP_NORSK', fromDate: '2019-03-01' }],
      },
      expect: 'not_applicable',
    },
  ],
});
