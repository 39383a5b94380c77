import { parameterOn } from '../dated-parameters';
import { defineRule } from '../define-rule';
import { RUNS_ON } from '../facts/programme-limit';

const LONGEST = parameterOn('introLongestProgramme', 'f.programme_start_on');
const LONGEST_TO = `(f.programme_start_on + make_interval(months => ${LONGEST}))::date`;

/** A programme under introduksjonsloven that is longer than three years, leave not counted (reference 2.2, KF-17). */
export const dq039 = defineRule({
  id: 'DQ-039',
  letter: 'W',
  affects: ['R'],
  dimension: 'validity',
  regimes: ['INTRO'],
  minutes: 10,
  fixes: ['correct_dates', 'annul_duplicate', 'support_case'],
  fact: 'person',
  applies: `f.programme_start_on is not null`,
  fails: `f.programme_end_on > ${LONGEST_TO}`,
  turns: [`${LONGEST_TO} + 1`],
  businessKey: `''`,
  evidence: {
    variant: { kind: 'variant', sql: `case when ${RUNS_ON} then 'running' else 'ended' end` },
    startedOn: { kind: 'date', sql: `f.programme_start_on` },
    endsOn: { kind: 'date', sql: `case when not (${RUNS_ON}) then f.programme_end_on end` },
    longestTo: { kind: 'date', sql: LONGEST_TO },
    months: { kind: 'number', sql: LONGEST },
  },
  words: {
    nb: {
      title: 'Programmet etter introduksjonsloven varer over tre år',
      sentence: {
        running: 'Programmet har vart siden {{startedOn}}. {{months}} måneder var gått {{longestTo}}.',
        ended:
          'Programmet varte fra {{startedOn}} til {{endsOn}}. {{months}} måneder var gått {{longestTo}}.',
      },
      why: 'Et program etter introduksjonsloven kunne vare i to år, og tre med forlengelse. Et lengre program er enten forlenget på grunn av korona eller feil registrert.',
      mustFix: 'Ja. Feilen påvirker de offisielle tallene for kommunen.',
      deadline: 'Så snart som mulig, og senest innen fristen for årets kontroll.',
      fixInNir:
        'Kontroller start, slutt og forlengelser, og rett datoen som er feil. Var programmet forlenget på grunn av korona, legger du funnet til side. Registrer ikke avslutning mens deltakeren fortsatt er med.',
      fixInSpecialistSystem:
        'Rett i fagsystemet og overfør på nytt. Kontroller i NIR at rettelsen er kommet fram.',
      example: 'Programmet startet 01.02.2017 og er registrert til 30.06.2020.',
      basis: 'Introduksjonsloven § 5. IMDi om koronaforlengede program i årskontrollen for 2020.',
    },
    nn: {
      title: 'Programmet etter introduksjonslova varer over tre år',
      sentence: {
        running: 'Programmet har vart sidan {{startedOn}}. {{months}} månader var gått {{longestTo}}.',
        ended:
          'Programmet varte frå {{startedOn}} til {{endsOn}}. {{months}} månader var gått {{longestTo}}.',
      },
      why: 'Eit program etter introduksjonslova kunne vare i to år, og tre med forlenging. Eit lengre program er anten forlengt på grunn av korona eller feil registrert.',
      mustFix: 'Ja. Feilen påverkar dei offisielle tala for kommunen.',
      deadline: 'Så snart som råd, og seinast innan fristen for kontrollen i år.',
      fixInNir:
        'Kontroller start, slutt og forlengingar, og rett datoen som er feil. Var programmet forlengt på grunn av korona, legg du funnet til side. Registrer ikkje avslutning medan deltakaren framleis er med.',
      fixInSpecialistSystem:
        'Rett i fagsystemet og overfør på nytt. Kontroller i NIR at rettinga har kome fram.',
      example: 'Programmet starta 01.02.2017 og er registrert til 30.06.2020.',
      basis: 'Introduksjonslova § 5. IMDi om koronaforlengde program i årskontrollen for 2020.',
    },
    en: {
      title: 'The programme under the Introduction Act lasts more than three years',
      sentence: {
        running:
          'The programme has lasted since {{startedOn}}. {{months}} months had passed on {{longestTo}}.',
        ended:
          'The programme lasted from {{startedOn}} to {{endsOn}}. {{months}} months had passed on {{longestTo}}.',
      },
      why: 'A programme under the Introduction Act could last two years, or three with extension. A longer one was either extended because of the pandemic or is registered wrongly.',
      mustFix: 'Yes. The error affects the official figures of the municipality.',
      deadline: 'As soon as possible, and at the latest by the deadline of this year’s control round.',
      fixInNir:
        'Check start, end and extensions, and correct the date that is wrong. If the programme was extended because of the pandemic, lay the finding aside. Do not register an end while the participant is still taking part.',
      fixInSpecialistSystem:
        'Correct it in the specialist system and transfer again. Check in NIR that the correction has arrived.',
      example: 'The programme began on 01.02.2017 and is registered until 30.06.2020.',
      basis:
        'Introduction Act § 5. IMDi on programmes extended by the pandemic in the control round for 2020.',
    },
  },
  cases: [
    {
      name: 'three years to the day',
      kind: 'just_passes',
      record: {
        person: {
          regime: 'INTRO',
          permitGround: 'INTRO',
          permitDate: '2016-11-15',
          arrivalDate: '2016-10-01',
        },
        decisions: [
          { scheme: 'INTRO', type: 'TILDELING', fromDate: '2017-02-01', toDate: '2019-01-31' },
          { scheme: 'INTRO', type: 'FORLENGELSE', fromDate: '2019-02-01', toDate: '2020-02-01' },
        ],
      },
      expect: 'passes',
    },
    {
      name: 'a day more',
      kind: 'just_fails',
      record: {
        person: {
          regime: 'INTRO',
          permitGround: 'INTRO',
          permitDate: '2016-11-15',
          arrivalDate: '2016-10-01',
        },
        decisions: [
          { scheme: 'INTRO', type: 'TILDELING', fromDate: '2017-02-01', toDate: '2019-01-31' },
          { scheme: 'INTRO', type: 'FORLENGELSE', fromDate: '2019-02-01', toDate: '2020-02-02' },
        ],
      },
      expect: 'fails',
    },
    {
      name: 'decided for longer, but ended in time',
      kind: 'other',
      record: {
        person: {
          regime: 'INTRO',
          permitGround: 'INTRO',
          permitDate: '2016-11-15',
          arrivalDate: '2016-10-01',
        },
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2017-02-01', toDate: '2020-06-30' }],
        ends: [{ endedOn: '2019-12-31', reason: 'ARBEID' }],
      },
      expect: 'passes',
    },
    {
      name: 'decided in time, but ended later',
      kind: 'other',
      record: {
        person: {
          regime: 'INTRO',
          permitGround: 'INTRO',
          permitDate: '2016-11-15',
          arrivalDate: '2016-10-01',
        },
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2017-02-01', toDate: '2019-12-31' }],
        ends: [{ endedOn: '2020-06-30', reason: 'ARBEID' }],
      },
      expect: 'passes',
    },
    {
      name: 'runs without an end date',
      kind: 'open_ended',
      today: '2020-02-02',
      record: {
        person: {
          regime: 'INTRO',
          permitGround: 'INTRO',
          permitDate: '2016-11-15',
          arrivalDate: '2016-10-01',
        },
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2017-02-01', toDate: null }],
      },
      expect: 'fails',
    },
    {
      name: 'runs without an end date, three years to the day',
      kind: 'other',
      today: '2020-02-01',
      record: {
        person: {
          regime: 'INTRO',
          permitGround: 'INTRO',
          permitDate: '2016-11-15',
          arrivalDate: '2016-10-01',
        },
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2017-02-01', toDate: null }],
      },
      expect: 'passes',
    },
    {
      name: 'began on a leap day, three years are over on 28 February',
      kind: 'leap_day',
      record: {
        person: {
          regime: 'INTRO',
          permitGround: 'INTRO',
          permitDate: '2015-11-15',
          arrivalDate: '2015-10-01',
        },
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2016-02-29', toDate: '2019-02-28' }],
      },
      expect: 'passes',
    },
    {
      name: 'no programme',
      kind: 'not_applicable',
      record: {
        person: {
          regime: 'INTRO',
          permitGround: 'INTRO',
          permitDate: '2016-11-15',
          arrivalDate: '2016-10-01',
        },
      },
      expect: 'not_applicable',
    },
    {
      name: 'the permit is of 2021: the Integration Act has its own limits',
      kind: 'other',
      record: {
        person: { permitDate: '2021-01-01' },
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2021-03-01', toDate: '2026-03-01' }],
      },
      expect: 'not_applicable',
    },
  ],
});
