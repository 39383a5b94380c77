import { ALL_REGIMES, defineRule } from '../define-rule';

/** Hours of Norwegian or social studies without a decision to rest on. */
export const dq054 = defineRule({
  id: 'DQ-054',
  letter: 'E',
  affects: ['G'],
  dimension: 'consistency',
  regimes: ALL_REGIMES,
  minutes: 8,
  fixes: ['register_decision'],
  fact: 'person',
  applies: `f.has_training_hours`,
  fails: `f.training_decisions = 0`,
  businessKey: `''`,
  evidence: {
    lastHoursFrom: { kind: 'date', sql: `f.last_hours_from` },
  },
  words: {
    nb: {
      title: 'Timer i norsk eller samfunnskunnskap uten vedtak',
      sentence:
        'Det er ført timer i norsk eller samfunnskunnskap, men ikke noe vedtak om opplæring er registrert.',
      why: 'Kommunen har gitt opplæring, men får ikke tilskudd for den før vedtaket er registrert.',
      mustFix: 'Ja. Feilen påvirker tilskuddet til kommunen.',
      deadline: 'Så snart som mulig, og senest innen fristen for årets kontroll.',
      fixInNir:
        'Registrer vedtaket om opplæring i norsk og samfunnskunnskap. Er timene ført på feil person, annullerer du dem.',
      fixInSpecialistSystem:
        'Registrer opplysningen i fagsystemet og overfør på nytt. Kontroller i NIR at den er kommet fram.',
      example: 'Det er ført 120 timer norsk våren 2026, men ikke noe vedtak om opplæring.',
      basis: 'IMDi om norsktilskudd: tilskudd utbetales bare når vedtak om opplæring er registrert.',
    },
    nn: {
      title: 'Timar i norsk eller samfunnskunnskap utan vedtak',
      sentence:
        'Det er ført timar i norsk eller samfunnskunnskap, men ikkje noko vedtak om opplæring er registrert.',
      why: 'Kommunen har gitt opplæring, men får ikkje tilskot for henne før vedtaket er registrert.',
      mustFix: 'Ja. Feilen påverkar tilskotet til kommunen.',
      deadline: 'Så snart som råd, og seinast innan fristen for kontrollen i år.',
      fixInNir:
        'Registrer vedtaket om opplæring i norsk og samfunnskunnskap. Er timane førte på feil person, annullerer du dei.',
      fixInSpecialistSystem:
        'Registrer opplysninga i fagsystemet og overfør på nytt. Kontroller i NIR at ho har kome fram.',
      example: 'Det er ført 120 timar norsk våren 2026, men ikkje noko vedtak om opplæring.',
      basis: 'IMDi om norsktilskot: tilskot blir berre utbetalt når vedtak om opplæring er registrert.',
    },
    en: {
      title: 'Hours of Norwegian or social studies without a decision',
      sentence:
        'Hours of Norwegian or social studies are entered, but no decision on training is registered.',
      why: 'The municipality has given training but gets no grant for it until the decision is registered.',
      mustFix: 'Yes. The error affects the grant to the municipality.',
      deadline: 'As soon as possible, and at the latest by the deadline of this year’s control round.',
      fixInNir:
        'Register the decision on training in Norwegian and social studies. If the hours were entered on the wrong person, annul them.',
      fixInSpecialistSystem:
        'Register the information in the specialist system and transfer again. Check in NIR that it has arrived.',
      example: '120 hours of Norwegian are entered for spring 2026, but no decision on training.',
      basis:
        'IMDi on the grant for Norwegian training: it is paid only when a decision on training is registered.',
    },
  },
  cases: [
    {
      name: 'hours with a decision on Norwegian',
      kind: 'just_passes',
      record: {
        decisions: [{ scheme: 'NORSK', type: 'TILDELING', decidedOn: '2026-01-01' }],
        hours: [{ scheme: 'NORSK', subject: 'NORSK', fromDate: '2026-01-05', hours: 20 }],
      },
      expect: 'passes',
    },
    {
      name: 'hours without any decision',
      kind: 'just_fails',
      record: { hours: [{ scheme: 'NORSK', subject: 'SAMF', fromDate: '2026-01-05', hours: 20 }] },
      expect: 'fails',
    },
    {
      name: 'a programme decision is not enough',
      kind: 'other',
      record: {
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2026-01-01' }],
        hours: [{ scheme: 'NORSK', subject: 'NORSK', fromDate: '2026-01-05', hours: 20 }],
      },
      expect: 'fails',
    },
    {
      name: 'Norwegian in reception has its own scheme',
      kind: 'other',
      record: {
        decisions: [{ scheme: 'ASYL', type: 'TILDELING', decidedOn: '2026-01-01' }],
        hours: [{ scheme: 'ASYL', subject: 'NORSK', fromDate: '2026-01-05', hours: 20 }],
      },
      expect: 'passes',
    },
    {
      name: 'the decision is annulled',
      kind: 'other',
      record: {
        decisions: [{ scheme: 'NORSK', type: 'TILDELING', decidedOn: '2026-01-01', annulled: true }],
        hours: [{ scheme: 'NORSK', subject: 'NORSK', fromDate: '2026-01-05', hours: 20 }],
      },
      expect: 'fails',
    },
    {
      name: 'hours without an end date',
      kind: 'open_ended',
      record: {
        hours: [{ scheme: 'NORSK', subject: 'NORSK', fromDate: '2026-01-05', toDate: null, hours: 20 }],
      },
      expect: 'fails',
    },
    {
      name: 'hours of another subject',
      kind: 'not_applicable',
      record: { hours: [{ scheme: 'ASYL', subject: 'KULTUR', fromDate: '2026-01-05', hours: 20 }] },
      expect: 'not_applicable',
    },
  ],
});
