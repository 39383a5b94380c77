import type { IsoDate } from '~/platform/dates';
import type { CaseRecord } from '../case-record';
import { parameterOn } from '../dated-parameters';
import { defineRule } from '../define-rule';

const LIMIT = parameterOn('introLongestProgramme', 'f.programme_start_on');

/** The last day of the programme; where it runs, the end that was registered. */
const LAST_DAY = `case when f.programme_running then f.ended_on else f.programme_last_to end`;

const record = (toDate: IsoDate | null, endedOn: IsoDate | null, hoursFrom?: IsoDate): CaseRecord => ({
  person: { regime: 'INTRO', permitGround: 'INTRO', permitDate: '2017-06-01' },
  decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2017-09-01', toDate }],
  ends: [{ endedOn, reason: 'IKKE_REGISTRERT' }],
  hours: hoursFrom ? [{ scheme: 'NORSK', subject: 'NORSK', fromDate: hoursFrom, hours: 20 }] : [],
});

/** A programme prolonged past three years by the covid rules that was ended although hours go on. */
export const dq087 = defineRule({
  id: 'DQ-087',
  letter: 'N',
  affects: ['R'],
  dimension: 'consistency',
  regimes: ['INTRO'],
  minutes: 10,
  fixes: ['annul_duplicate'],
  fact: 'programme_end',
  applies: `f.ended_on = f.over_on and ${LAST_DAY} >= (f.programme_start_on + make_interval(months => ${LIMIT}))::date`,
  fails: `f.last_hours_from > f.ended_on`,
  businessKey: `'programme_end:' || f.id`,
  evidence: {
    endedOn: { kind: 'date', sql: `f.ended_on` },
    startedOn: { kind: 'date', sql: `f.programme_start_on` },
    hoursFrom: { kind: 'date', sql: `f.last_hours_from` },
    limit: { kind: 'number', sql: LIMIT },
  },
  words: {
    nb: {
      title: 'Forlenget program er avsluttet mens deltakeren fortsatt deltar',
      sentence:
        'Programmet begynte {{startedOn}}, varte i mer enn {{limit}} måneder og ble avsluttet {{endedOn}}, men det er ført timer fra {{hoursFrom}}.',
      why: 'Under pandemien kunne program vare lenger enn tre år, men NIR kunne ikke vise det. Avslutningen ble registrert selv om deltakeren fortsatte.',
      mustFix:
        'Bare hvis deltakeren fortsatte i programmet etter avslutningen. Gjelder timene bare norskopplæring, lar du avslutningen stå.',
      deadline: 'Så snart som mulig, og senest innen fristen for årets kontroll.',
      fixInNir:
        'Slett avslutningen hvis deltakeren fortsatte i programmet, og registrer den på nytt når programmet er over.',
      fixInSpecialistSystem:
        'Rett i fagsystemet og overfør på nytt. Kontroller i NIR at rettelsen er kommet fram.',
      example:
        'Programmet begynte 01.09.2017 og ble forlenget. Det er avsluttet 30.09.2020, men det er ført timer fra 05.10.2020.',
      basis:
        'IMDi om foreløpige resultater for 2020: avslutning registreres ikke så lenge deltakeren deltar.',
    },
    nn: {
      title: 'Forlengt program er avslutta medan deltakaren framleis deltek',
      sentence:
        'Programmet byrja {{startedOn}}, varte i meir enn {{limit}} månader og vart avslutta {{endedOn}}, men det er ført timar frå {{hoursFrom}}.',
      why: 'Under pandemien kunne program vare lenger enn tre år, men NIR kunne ikkje vise det. Avslutninga vart registrert sjølv om deltakaren heldt fram.',
      mustFix:
        'Berre om deltakaren heldt fram i programmet etter avslutninga. Gjeld timane berre norskopplæring, lèt du avslutninga stå.',
      deadline: 'Så snart som råd, og seinast innan fristen for kontrollen i år.',
      fixInNir:
        'Slett avslutninga om deltakaren heldt fram i programmet, og registrer henne på nytt når programmet er over.',
      fixInSpecialistSystem:
        'Rett i fagsystemet og overfør på nytt. Kontroller i NIR at rettinga har kome fram.',
      example:
        'Programmet byrja 01.09.2017 og vart forlengt. Det er avslutta 30.09.2020, men det er ført timar frå 05.10.2020.',
      basis:
        'IMDi om førebelse resultat for 2020: avslutning blir ikkje registrert så lenge deltakaren deltek.',
    },
    en: {
      title: 'A prolonged programme has ended while the participant goes on',
      sentence:
        'The programme began on {{startedOn}}, lasted more than {{limit}} months and ended on {{endedOn}}, but hours are entered from {{hoursFrom}}.',
      why: 'During the pandemic programmes could last longer than three years, but NIR could not show it. The end was registered although the participant went on.',
      mustFix:
        'Only if the participant went on in the programme after the end. If the hours are Norwegian training alone, leave the end.',
      deadline: 'As soon as possible, and at the latest by the deadline of this year’s control round.',
      fixInNir:
        'Delete the end if the participant went on in the programme, and register it again when the programme is over.',
      fixInSpecialistSystem:
        'Correct it in the specialist system and transfer again. Check in NIR that the correction has arrived.',
      example:
        'The programme began on 01.09.2017 and was prolonged. It ended on 30.09.2020, but hours are entered from 05.10.2020.',
      basis:
        'IMDi on the preliminary results for 2020: no end is registered while the participant takes part.',
    },
  },
  cases: [
    {
      name: 'hours the day after the end of a programme of three years and a day',
      kind: 'just_fails',
      record: record('2020-09-01', '2020-09-30', '2020-10-01'),
      expect: 'fails',
    },
    {
      name: 'hours that begin on the day of the end',
      kind: 'just_passes',
      record: record('2020-09-01', '2020-09-30', '2020-09-30'),
      expect: 'passes',
    },
    {
      name: 'a programme of three years',
      kind: 'not_applicable',
      record: record('2020-08-31', '2020-09-30', '2020-10-01'),
      expect: 'not_applicable',
    },
    {
      name: 'no hours at all',
      kind: 'other',
      record: record('2020-12-31', '2020-09-30'),
      expect: 'passes',
    },
    {
      name: 'runs without an end date, ended after three years and a day',
      kind: 'open_ended',
      record: record(null, '2020-09-01', '2020-10-01'),
      expect: 'fails',
    },
    {
      name: 'runs without an end date, ended after three years',
      kind: 'open_ended',
      record: record(null, '2020-08-31', '2020-10-01'),
      expect: 'not_applicable',
    },
    {
      name: 'a later end stands after the hours',
      kind: 'other',
      record: {
        ...record('2020-12-31', '2020-09-30', '2020-10-01'),
        ends: [
          { endedOn: '2020-09-30', reason: 'IKKE_REGISTRERT' },
          { endedOn: '2020-12-31', reason: 'ARBEID' },
        ],
      },
      expect: 'passes',
    },
    {
      name: 'the end was reopened',
      kind: 'not_applicable',
      record: {
        ...record('2020-12-31', '2020-09-30', '2020-10-01'),
        ends: [{ endedOn: '2020-09-30', reason: 'IKKE_REGISTRERT', reopenedOn: '2020-10-01' }],
      },
      expect: 'not_applicable',
    },
    {
      name: 'an end without a date',
      kind: 'not_applicable',
      record: record('2020-12-31', null, '2020-10-01'),
      expect: 'not_applicable',
    },
    {
      name: 'three years from a leap day are over on 27 February',
      kind: 'leap_day',
      record: {
        ...record(null, '2019-03-31', '2019-04-01'),
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2016-02-29', toDate: '2019-02-28' }],
      },
      expect: 'fails',
    },
    {
      name: 'integreringsloven has lengths of its own',
      kind: 'not_applicable',
      record: { ...record('2020-12-31', '2020-09-30', '2020-10-01'), person: { regime: 'INTEG' } },
      expect: 'not_applicable',
    },
  ],
});
