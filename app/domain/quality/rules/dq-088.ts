import type { IsoDate } from '~/platform/dates';
import type { CaseRecord } from '../case-record';
import { parameterOn } from '../dated-parameters';
import { ALL_REGIMES, defineRule } from '../define-rule';

const LIMIT = parameterOn('temporaryStopMonths', 'f.from_date');

type Decision = NonNullable<CaseRecord['decisions']>[number];

const stop = (fromDate: IsoDate | null, toDate: IsoDate | null, durationKind = 'MIDLERTIDIG'): Decision => ({
  scheme: 'INTRO',
  type: 'STANS',
  durationKind,
  fromDate,
  toDate,
});

/** A temporary stop of the programme of more than three months, with neither a permanent one nor an end after it. */
export const dq088 = defineRule({
  id: 'DQ-088',
  letter: 'N',
  affects: ['T'],
  dimension: 'timeliness',
  regimes: ALL_REGIMES,
  minutes: 15,
  fixes: ['register_decision', 'register_end', 'correct_dates'],
  fact: 'stop',
  applies: `f.duration_kind = 'MIDLERTIDIG'`,
  fails: `coalesce(f.to_date, :today) >= (f.from_date + make_interval(months => ${LIMIT}))::date
    and coalesce(f.permanent_from < f.from_date, true) and coalesce(f.last_ended_on < f.from_date, true)`,
  turns: [`(f.from_date + make_interval(months => ${LIMIT}))::date`],
  businessKey: `'decision:' || f.id`,
  evidence: {
    variant: { kind: 'variant', sql: `case when f.to_date is null then 'running' else 'closed' end` },
    fromDate: { kind: 'date', sql: `f.from_date` },
    toDate: { kind: 'date', sql: `f.to_date` },
    limit: { kind: 'number', sql: LIMIT },
  },
  words: {
    nb: {
      title: 'Midlertidig stans i mer enn tre måneder',
      sentence: {
        closed:
          'Programmet er stanset midlertidig fra {{fromDate}} til {{toDate}}. Det er lengre enn {{limit}} måneder.',
        running:
          'Programmet har vært stanset midlertidig siden {{fromDate}}. Det er lengre enn {{limit}} måneder.',
      },
      why: 'En midlertidig stans varer i opptil tre måneder. Skal programmet stanses lenger, må kommunen gjøre et nytt vedtak.',
      mustFix: 'Kontroller om deltakeren er tilbake. Hvis ikke, må det gjøres et nytt vedtak.',
      deadline: 'Så snart som mulig, og senest innen fristen for årets kontroll.',
      fixInNir:
        'Er deltakeren tilbake, setter du sluttdatoen for stansen. Er programmet stanset for godt, registrerer du vedtaket om permanent stans og avslutningen.',
      fixInSpecialistSystem:
        'Registrer opplysningen i fagsystemet og overfør på nytt. Kontroller i NIR at den er kommet fram.',
      example:
        'Programmet ble stanset midlertidig 01.03.2026, og i august er verken ny stans eller avslutning registrert.',
      basis: 'IMDi om stans av introduksjonsprogram.',
    },
    nn: {
      title: 'Mellombels stans i meir enn tre månader',
      sentence: {
        closed:
          'Programmet er stansa mellombels frå {{fromDate}} til {{toDate}}. Det er lengre enn {{limit}} månader.',
        running:
          'Programmet har vore stansa mellombels sidan {{fromDate}}. Det er lengre enn {{limit}} månader.',
      },
      why: 'Ein mellombels stans varer i opptil tre månader. Skal programmet stansast lenger, må kommunen gjere eit nytt vedtak.',
      mustFix: 'Kontroller om deltakaren er tilbake. Om ikkje, må det gjerast eit nytt vedtak.',
      deadline: 'Så snart som råd, og seinast innan fristen for kontrollen i år.',
      fixInNir:
        'Er deltakaren tilbake, set du sluttdatoen for stansen. Er programmet stansa for godt, registrerer du vedtaket om permanent stans og avslutninga.',
      fixInSpecialistSystem:
        'Registrer opplysninga i fagsystemet og overfør på nytt. Kontroller i NIR at ho har kome fram.',
      example:
        'Programmet vart stansa mellombels 01.03.2026, og i august er verken ny stans eller avslutning registrert.',
      basis: 'IMDi om stans av introduksjonsprogram.',
    },
    en: {
      title: 'A temporary stop of more than three months',
      sentence: {
        closed:
          'The programme is stopped temporarily from {{fromDate}} to {{toDate}}. That is longer than {{limit}} months.',
        running:
          'The programme has been stopped temporarily since {{fromDate}}. That is longer than {{limit}} months.',
      },
      why: 'A temporary stop lasts up to three months. To stop the programme for longer, the municipality must make a new decision.',
      mustFix: 'Check whether the participant is back. If not, a new decision is needed.',
      deadline: 'As soon as possible, and at the latest by the deadline of this year’s control round.',
      fixInNir:
        'If the participant is back, set the end date of the stop. If the programme is stopped for good, register the decision on a permanent stop and the end.',
      fixInSpecialistSystem:
        'Register the information in the specialist system and transfer again. Check in NIR that it has arrived.',
      example:
        'The programme was stopped temporarily on 01.03.2026, and in August neither a new stop nor an end is registered.',
      basis: 'IMDi on stopping the introduction programme.',
    },
  },
  cases: [
    {
      name: 'three months',
      kind: 'just_passes',
      record: { decisions: [stop('2026-03-01', '2026-05-31')] },
      expect: 'passes',
    },
    {
      name: 'three months and a day',
      kind: 'just_fails',
      record: { decisions: [stop('2026-03-01', '2026-06-01')] },
      expect: 'fails',
    },
    {
      name: 'runs without an end date, three months today',
      kind: 'open_ended',
      today: '2026-05-31',
      record: { decisions: [stop('2026-03-01', null)] },
      expect: 'passes',
    },
    {
      name: 'runs without an end date, three months and a day',
      kind: 'open_ended',
      today: '2026-06-01',
      record: { decisions: [stop('2026-03-01', null)] },
      expect: 'fails',
    },
    {
      name: 'no start: the day of the decision counts',
      kind: 'other',
      record: { decisions: [{ ...stop(null, null), decidedOn: '2026-03-01' }] },
      expect: 'fails',
    },
    {
      name: 'neither start nor decision date',
      kind: 'other',
      record: { decisions: [stop(null, null)] },
      expect: 'passes',
    },
    {
      name: 'a permanent stop later',
      kind: 'other',
      record: { decisions: [stop('2026-03-01', null), stop('2026-08-01', null, 'PERMANENT')] },
      expect: 'passes',
    },
    {
      name: 'a permanent stop from the same day',
      kind: 'same_day',
      record: { decisions: [stop('2026-03-01', null), stop('2026-03-01', null, 'PERMANENT')] },
      expect: 'passes',
    },
    {
      name: 'a permanent stop without a start, decided later',
      kind: 'other',
      record: {
        decisions: [stop('2026-03-01', null), { ...stop(null, null, 'PERMANENT'), decidedOn: '2026-08-01' }],
      },
      expect: 'passes',
    },
    {
      name: 'a permanent stop the day before',
      kind: 'other',
      record: { decisions: [stop('2026-03-01', null), stop('2026-02-28', null, 'PERMANENT')] },
      expect: 'fails',
    },
    {
      name: 'another temporary stop does not end it',
      kind: 'other',
      record: { decisions: [stop('2026-03-01', '2026-06-30'), stop('2026-07-01', '2026-07-31')] },
      expect: 'fails',
    },
    {
      name: 'an end on the day of the stop',
      kind: 'other',
      record: { decisions: [stop('2026-03-01', null)], ends: [{ endedOn: '2026-03-01', reason: 'STANSET' }] },
      expect: 'passes',
    },
    {
      name: 'an end the day before',
      kind: 'other',
      record: { decisions: [stop('2026-03-01', null)], ends: [{ endedOn: '2026-02-28', reason: 'STANSET' }] },
      expect: 'fails',
    },
    {
      name: 'the end was reopened',
      kind: 'other',
      record: {
        decisions: [stop('2026-03-01', null)],
        ends: [{ endedOn: '2026-06-01', reason: 'STANSET', reopenedOn: '2026-07-01' }],
      },
      expect: 'fails',
    },
    {
      name: 'three months from 30 November are over on the leap day',
      kind: 'leap_day',
      record: { decisions: [stop('2023-11-30', '2024-02-28')] },
      expect: 'passes',
    },
    {
      name: 'a stop on the leap day is a day too long',
      kind: 'leap_day',
      record: { decisions: [stop('2023-11-30', '2024-02-29')] },
      expect: 'fails',
    },
    {
      name: 'a permanent stop',
      kind: 'not_applicable',
      record: { decisions: [stop('2026-03-01', null, 'PERMANENT')] },
      expect: 'not_applicable',
    },
    {
      name: 'the kind of stop is not registered',
      kind: 'not_applicable',
      record: { decisions: [{ ...stop('2026-03-01', null), durationKind: null }] },
      expect: 'not_applicable',
    },
    {
      name: 'leave is no stop',
      kind: 'not_applicable',
      record: { decisions: [{ ...stop('2026-03-01', null), type: 'PERMISJON' }] },
      expect: 'not_applicable',
    },
    {
      name: 'a stop of Norwegian training',
      kind: 'not_applicable',
      record: { decisions: [{ ...stop('2026-03-01', null), scheme: 'NORSK' }] },
      expect: 'not_applicable',
    },
  ],
});
