import { defineRule } from '../define-rule';

/** Hours of Norwegian under introduksjonsloven without the track that the participant follows. */
export const dq062 = defineRule({
  id: 'DQ-062',
  letter: 'N',
  affects: ['R'],
  dimension: 'completeness',
  regimes: ['INTRO'],
  minutes: 5,
  fixes: ['support_case'],
  fact: 'person',
  applies: `f.has_norwegian_hours`,
  fails: `f.track is null`,
  businessKey: `''`,
  evidence: {
    lastHoursFrom: { kind: 'date', sql: `f.last_hours_from` },
  },
  words: {
    nb: {
      title: 'Timer i norsk uten spor',
      sentence: 'Det er ført timer i norsk, sist fra {{lastHoursFrom}}, men spor er ikke registrert.',
      why: 'Sporet viser hvor mye skolegang deltakeren hadde fra før. Uten det kan ikke opplæringen sammenlignes mellom kommuner.',
      mustFix: 'Ja. Feilen påvirker de offisielle tallene for kommunen.',
      deadline: 'Så snart som mulig, og senest innen fristen for årets kontroll.',
      fixInNir: 'Registrer spor 1, 2 eller 3 i bildet for deltakelse i norsk.',
      fixInSpecialistSystem:
        'Registrer opplysningen i fagsystemet og overfør på nytt. Kontroller i NIR at den er kommet fram.',
      example: 'Det er ført 120 timer norsk høsten 2020, men ikke hvilket spor deltakeren fulgte.',
      basis: 'IMDi om hva kommunen skal registrere i NIR etter introduksjonsloven.',
    },
    nn: {
      title: 'Timar i norsk utan spor',
      sentence: 'Det er ført timar i norsk, sist frå {{lastHoursFrom}}, men spor er ikkje registrert.',
      why: 'Sporet viser kor mykje skulegang deltakaren hadde frå før. Utan det kan ikkje opplæringa samanliknast mellom kommunar.',
      mustFix: 'Ja. Feilen påverkar dei offisielle tala for kommunen.',
      deadline: 'Så snart som råd, og seinast innan fristen for kontrollen i år.',
      fixInNir: 'Registrer spor 1, 2 eller 3 i biletet for deltaking i norsk.',
      fixInSpecialistSystem:
        'Registrer opplysninga i fagsystemet og overfør på nytt. Kontroller i NIR at ho har kome fram.',
      example: 'Det er ført 120 timar norsk hausten 2020, men ikkje kva spor deltakaren følgde.',
      basis: 'IMDi om kva kommunen skal registrere i NIR etter introduksjonslova.',
    },
    en: {
      title: 'Hours of Norwegian without a track',
      sentence: 'Hours of Norwegian are entered, last from {{lastHoursFrom}}, but no track is registered.',
      why: 'The track shows how much schooling the participant had before. Without it the training cannot be compared between municipalities.',
      mustFix: 'Yes. The error affects the official figures of the municipality.',
      deadline: 'As soon as possible, and at the latest by the deadline of this year’s control round.',
      fixInNir: 'Register track 1, 2 or 3 in the view of participation in Norwegian.',
      fixInSpecialistSystem:
        'Register the information in the specialist system and transfer again. Check in NIR that it has arrived.',
      example:
        '120 hours of Norwegian are entered for autumn 2020, but not which track the participant followed.',
      basis: 'IMDi on what the municipality must register in NIR under the Introduction Act.',
    },
  },
  cases: [
    {
      name: 'hours with a track',
      kind: 'just_passes',
      record: {
        person: { regime: 'INTRO', permitDate: '2019-04-01', track: 1 },
        hours: [{ scheme: 'NORSK', subject: 'NORSK', fromDate: '2020-08-17', hours: 20 }],
      },
      expect: 'passes',
    },
    {
      name: 'hours without a track',
      kind: 'just_fails',
      record: {
        person: { regime: 'INTRO', permitDate: '2019-04-01', track: null },
        hours: [{ scheme: 'NORSK', subject: 'NORSK', fromDate: '2020-08-17', hours: 20 }],
      },
      expect: 'fails',
    },
    {
      name: 'hours without any date',
      kind: 'open_ended',
      record: {
        person: { regime: 'INTRO', permitDate: '2019-04-01' },
        hours: [{ scheme: 'ASYL', subject: 'NORSK', hours: 20 }],
      },
      expect: 'fails',
    },
    {
      name: 'hours of social studies only',
      kind: 'not_applicable',
      record: {
        person: { regime: 'INTRO', permitDate: '2019-04-01' },
        hours: [{ scheme: 'NORSK', subject: 'SAMF', fromDate: '2020-08-17', hours: 20 }],
      },
      expect: 'not_applicable',
    },
    {
      name: 'the hours are annulled',
      kind: 'not_applicable',
      record: {
        person: { regime: 'INTRO', permitDate: '2019-04-01' },
        hours: [{ scheme: 'NORSK', subject: 'NORSK', fromDate: '2020-08-17', hours: 20, annulled: true }],
      },
      expect: 'not_applicable',
    },
    {
      name: 'no hours',
      kind: 'not_applicable',
      record: { person: { regime: 'INTRO', permitDate: '2019-04-01' } },
      expect: 'not_applicable',
    },
    {
      name: 'permit of the last day of 2020: introduksjonsloven',
      kind: 'other',
      record: {
        person: { regime: 'INTRO', permitDate: '2020-12-31' },
        hours: [{ scheme: 'NORSK', subject: 'NORSK', fromDate: '2021-02-01', hours: 20 }],
      },
      expect: 'fails',
    },
    {
      name: 'permit of the first day of 2021: integreringsloven has no tracks',
      kind: 'not_applicable',
      record: {
        person: { regime: 'INTEG', permitDate: '2021-01-01' },
        hours: [{ scheme: 'NORSK', subject: 'NORSK', fromDate: '2021-02-01', hours: 20 }],
      },
      expect: 'not_applicable',
    },
  ],
});
