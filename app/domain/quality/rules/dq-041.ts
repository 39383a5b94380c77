import { ALL_REGIMES, defineRule } from '../define-rule';

/** Active in the control year without any measure in that year. */
export const dq041 = defineRule({
  id: 'DQ-041',
  letter: 'E',
  affects: ['R'],
  dimension: 'completeness',
  regimes: ALL_REGIMES,
  minutes: 10,
  fixes: ['register_measure'],
  fact: 'person',
  applies: `f.active_in_year`,
  fails: `not f.has_measure_in_year`,
  businessKey: `''`,
  evidence: {
    variant: {
      kind: 'variant',
      sql: `case when f.measures = 0 then 'never' when f.last_measure_to < :year_start then 'ended' else 'other_years' end`,
    },
    year: { kind: 'number', sql: `extract(year from :year_start)::int` },
    lastMeasureTo: {
      kind: 'date',
      sql: `case when f.last_measure_to < :year_start then f.last_measure_to end`,
    },
  },
  words: {
    nb: {
      title: 'Deltaker i kontrollåret uten et eneste tiltak',
      sentence: {
        ended: 'Deltakeren var i program i {{year}}, men det siste tiltaket sluttet {{lastMeasureTo}}.',
        never: 'Deltakeren var i program i {{year}}, men ingen tiltak er registrert.',
        other_years:
          'Deltakeren var i program i {{year}}, men ingen av de registrerte tiltakene var i det året.',
      },
      why: 'IMDi og SSB lager statistikk over tiltak for kontrollåret. Deltakere uten tiltak gjør at kommunens tilbud ser dårligere ut enn det er.',
      mustFix: 'Ja. Feilen påvirker de offisielle tallene for kommunen.',
      deadline: 'Så snart som mulig, og senest innen fristen for årets kontroll.',
      fixInNir: 'Registrer tiltakene deltakeren hadde i kontrollåret, også de som er avsluttet.',
      fixInSpecialistSystem:
        'Registrer opplysningen i fagsystemet og overfør på nytt. Kontroller i NIR at den er kommet fram.',
      example: 'Deltakeren var i program fra januar til juni, men ingen tiltak er registrert for året.',
      basis: 'Integreringsforskriften § 52. IMDi om årskontrollen: alle tiltak skal være registrert.',
    },
    nn: {
      title: 'Deltakar i kontrollåret utan eit einaste tiltak',
      sentence: {
        ended: 'Deltakaren var i program i {{year}}, men det siste tiltaket slutta {{lastMeasureTo}}.',
        never: 'Deltakaren var i program i {{year}}, men ingen tiltak er registrerte.',
        other_years:
          'Deltakaren var i program i {{year}}, men ingen av dei registrerte tiltaka var i det året.',
      },
      why: 'IMDi og SSB lagar statistikk over tiltak for kontrollåret. Deltakarar utan tiltak gjer at tilbodet til kommunen ser dårlegare ut enn det er.',
      mustFix: 'Ja. Feilen påverkar dei offisielle tala for kommunen.',
      deadline: 'Så snart som råd, og seinast innan fristen for kontrollen i år.',
      fixInNir: 'Registrer tiltaka deltakaren hadde i kontrollåret, også dei som er avslutta.',
      fixInSpecialistSystem:
        'Registrer opplysninga i fagsystemet og overfør på nytt. Kontroller i NIR at ho har kome fram.',
      example: 'Deltakaren var i program frå januar til juni, men ingen tiltak er registrerte for året.',
      basis: 'Integreringsforskrifta § 52. IMDi om årskontrollen: alle tiltak skal vere registrerte.',
    },
    en: {
      title: 'Participant in the control year without a single measure',
      sentence: {
        ended:
          'The participant was in the programme in {{year}}, but the last measure ended on {{lastMeasureTo}}.',
        never: 'The participant was in the programme in {{year}}, but no measure is registered.',
        other_years:
          'The participant was in the programme in {{year}}, but none of the registered measures was in that year.',
      },
      why: 'IMDi and Statistics Norway publish figures on measures for the control year. Participants without measures make the municipality’s work look poorer than it is.',
      mustFix: 'Yes. The error affects the official figures of the municipality.',
      deadline: 'As soon as possible, and at the latest by the deadline of this year’s control round.',
      fixInNir: 'Register the measures the participant had in the control year, also those that have ended.',
      fixInSpecialistSystem:
        'Register the information in the specialist system and transfer again. Check in NIR that it has arrived.',
      example:
        'The participant was in the programme from January to June, but no measure is registered for the year.',
      basis: 'Integration Regulations § 52. IMDi on the yearly control: all measures must be registered.',
    },
  },
  cases: [
    {
      name: 'the measure touches the first day of the year',
      kind: 'just_passes',
      record: {
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2025-06-01', toDate: '2026-06-30' }],
        measures: [{ type: 'NORSK', fromDate: '2025-06-01', toDate: '2026-01-01' }],
      },
      expect: 'passes',
    },
    {
      name: 'the measure ended on the last day of the year before',
      kind: 'just_fails',
      record: {
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2025-06-01', toDate: '2026-06-30' }],
        measures: [{ type: 'NORSK', fromDate: '2025-06-01', toDate: '2025-12-31' }],
      },
      expect: 'fails',
      evidence: { variant: 'ended', year: 2026, lastMeasureTo: '2025-12-31' },
    },
    {
      name: 'active on the first day of the year only',
      kind: 'same_day',
      record: {
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2025-06-01', toDate: '2026-01-01' }],
      },
      expect: 'fails',
      evidence: { variant: 'never' },
    },
    {
      name: 'a measure whose first day is not registered, ended before the year',
      kind: 'other',
      record: {
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2025-06-01', toDate: '2026-06-30' }],
        measures: [{ type: 'NORSK', fromDate: null, toDate: '2025-12-31' }],
      },
      expect: 'fails',
      evidence: { variant: 'ended', lastMeasureTo: '2025-12-31' },
    },
    {
      name: 'a measure ended in the year that is not over, of the year before there is none',
      kind: 'other',
      today: '2026-02-28',
      record: {
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2025-06-01', toDate: '2026-06-30' }],
        measures: [{ type: 'NORSK', fromDate: '2026-01-01', toDate: '2026-01-31' }],
      },
      expect: 'fails',
      evidence: { variant: 'other_years', lastMeasureTo: null },
    },
    {
      name: 'moved to another municipality that gave a new programme in the year',
      kind: 'other',
      record: {
        decisions: [
          { scheme: 'INTRO', type: 'TILDELING', fromDate: '2024-06-01', toDate: '2025-05-31' },
          { scheme: 'INTRO', type: 'TILDELING', fromDate: '2025-12-01', toDate: '2026-06-30' },
        ],
        ends: [{ reason: 'FLYTTET', endedOn: '2025-05-31' }],
      },
      expect: 'fails',
    },
    {
      name: 'a measure that still runs',
      kind: 'open_ended',
      record: {
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2025-06-01', toDate: null }],
        measures: [{ type: 'NORSK', fromDate: '2025-06-01', toDate: null }],
      },
      expect: 'passes',
    },
    {
      name: 'the programme was over before the year',
      kind: 'not_applicable',
      record: {
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2024-01-01', toDate: '2025-12-31' }],
      },
      expect: 'not_applicable',
    },
    {
      name: 'on the last of February the round is still about the year before',
      kind: 'other',
      today: '2026-02-28',
      record: {
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2025-06-01', toDate: '2026-06-30' }],
        measures: [{ type: 'NORSK', fromDate: '2026-01-05', toDate: null }],
      },
      expect: 'fails',
      evidence: { variant: 'other_years', year: 2025, lastMeasureTo: null },
    },
    {
      name: 'from 1 March it is about this year',
      kind: 'other',
      today: '2026-03-01',
      record: {
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2025-06-01', toDate: '2026-06-30' }],
        measures: [{ type: 'NORSK', fromDate: '2026-01-05', toDate: null }],
      },
      expect: 'passes',
    },
    {
      name: 'on a leap day the round is still about the year before',
      kind: 'leap_day',
      today: '2024-02-29',
      record: {
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2024-01-01', toDate: '2024-12-31' }],
      },
      expect: 'not_applicable',
    },
    {
      name: 'the measure begins on the last day of the year',
      kind: 'other',
      today: '2026-12-31',
      record: {
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2026-12-01' }],
        measures: [{ type: 'NORSK', fromDate: '2026-12-31' }],
      },
      expect: 'passes',
    },
    {
      name: 'not known when the measure began',
      kind: 'other',
      record: {
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2026-03-01' }],
        measures: [{ type: 'NORSK', fromDate: null, toDate: '2026-06-30' }],
      },
      expect: 'passes',
    },
    {
      name: 'ended on the first day of the year',
      kind: 'same_day',
      record: {
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2025-06-01', toDate: '2026-12-31' }],
        ends: [{ endedOn: '2026-01-01', reason: 'ARBEID' }],
      },
      expect: 'fails',
    },
  ],
});
