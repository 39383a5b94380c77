import type { IsoDate } from '~/platform/dates';
import type { CaseRecord } from '../case-record';
import { parameterOn } from '../dated-parameters';
import { ALL_REGIMES, defineRule } from '../define-rule';

const DAYS = parameterOn('appealDays', 'f.notified_on');

const record = (
  notifiedOn: IsoDate | null,
  receivedOn: IsoDate | null,
  outcome: string | null = 'STADFESTET',
): CaseRecord => ({
  decisions: [{ scheme: 'INTRO', type: 'AVSLAG', decidedOn: '2026-02-01', notifiedOn }],
  appeals: [{ overDecision: 0, receivedOn, outcome }],
});

/** An appeal that came after the three weeks and was dealt with all the same. */
export const dq094 = defineRule({
  id: 'DQ-094',
  letter: 'N',
  affects: [],
  dimension: 'validity',
  regimes: ALL_REGIMES,
  minutes: 5,
  fixes: ['correct_dates'],
  fact: 'appeal',
  applies: `f.notified_on is not null and f.received_on is not null and f.outcome is not null`,
  fails: `f.received_on > f.notified_on + ${DAYS} and f.outcome <> 'AVVIST'`,
  businessKey: `'appeal:' || f.id`,
  evidence: {
    notifiedOn: { kind: 'date', sql: `f.notified_on` },
    receivedOn: { kind: 'date', sql: `f.received_on` },
    outcome: { kind: 'code', list: 'APPEAL_OUTCOME', sql: `f.outcome` },
    days: { kind: 'number', sql: DAYS },
  },
  words: {
    nb: {
      title: 'Klagen kom for sent, men ble ikke avvist',
      sentence:
        'Personen ble underrettet {{notifiedOn}}, og klagen kom {{receivedOn}}, mer enn {{days}} dager etter. Utfallet er {{outcome}}.',
      why: 'Klagefristen er tre uker. En klage som kommer senere, blir som regel avvist, så en av datoene kan være feil.',
      mustFix: 'Bare hvis registreringen er feil. Er den riktig, lar du den stå.',
      deadline: 'Så snart som mulig, og senest innen fristen for årets kontroll.',
      fixInNir:
        'Kontroller datoen for underretning på vedtaket og datoen klagen ble mottatt. Var det grunn til å behandle klagen likevel, lar du den stå.',
      fixInSpecialistSystem:
        'Rett i fagsystemet og overfør på nytt. Kontroller i NIR at rettelsen er kommet fram.',
      example: 'Personen ble underrettet 02.02.2026, klagen kom 10.04.2026, og utfallet er stadfestet.',
      basis: 'Forvaltningsloven § 29.',
    },
    nn: {
      title: 'Klaga kom for seint, men vart ikkje avvist',
      sentence:
        'Personen vart underretta {{notifiedOn}}, og klaga kom {{receivedOn}}, meir enn {{days}} dagar etter. Utfallet er {{outcome}}.',
      why: 'Klagefristen er tre veker. Ei klage som kjem seinare, blir som regel avvist, så ein av datoane kan vere feil.',
      mustFix: 'Berre om registreringa er feil. Er ho rett, lèt du henne stå.',
      deadline: 'Så snart som råd, og seinast innan fristen for kontrollen i år.',
      fixInNir:
        'Kontroller datoen for underretting på vedtaket og datoen klaga vart motteken. Var det grunn til å handsame klaga likevel, lèt du henne stå.',
      fixInSpecialistSystem:
        'Rett i fagsystemet og overfør på nytt. Kontroller i NIR at rettinga har kome fram.',
      example: 'Personen vart underretta 02.02.2026, klaga kom 10.04.2026, og utfallet er stadfesta.',
      basis: 'Forvaltningslova § 29.',
    },
    en: {
      title: 'The appeal came too late but was not dismissed',
      sentence:
        'The person was notified on {{notifiedOn}}, and the appeal came on {{receivedOn}}, more than {{days}} days later. The outcome is {{outcome}}.',
      why: 'The deadline for an appeal is three weeks. An appeal that comes later is usually dismissed, so one of the dates may be wrong.',
      mustFix: 'Only if the registration is wrong. If it is right, leave it.',
      deadline: 'As soon as possible, and at the latest by the deadline of this year’s control round.',
      fixInNir:
        'Check the date of notice on the decision and the date the appeal was received. If there was reason to deal with the appeal all the same, leave it.',
      fixInSpecialistSystem:
        'Correct it in the specialist system and transfer again. Check in NIR that the correction has arrived.',
      example:
        'The person was notified on 02.02.2026, the appeal came on 10.04.2026, and the outcome is upheld.',
      basis: 'Public Administration Act § 29.',
    },
  },
  cases: [
    {
      name: 'three weeks after the notice',
      kind: 'just_passes',
      record: record('2026-02-02', '2026-02-23'),
      expect: 'passes',
    },
    {
      name: 'three weeks and a day',
      kind: 'just_fails',
      record: record('2026-02-02', '2026-02-24'),
      expect: 'fails',
    },
    {
      name: 'too late and dismissed',
      kind: 'other',
      record: record('2026-02-02', '2026-02-24', 'AVVIST'),
      expect: 'passes',
    },
    {
      name: 'received on the day of the notice',
      kind: 'same_day',
      record: record('2026-02-02', '2026-02-02'),
      expect: 'passes',
    },
    {
      name: 'three weeks over the leap day',
      kind: 'leap_day',
      record: record('2024-02-12', '2024-03-04'),
      expect: 'passes',
    },
    {
      name: 'a day too late over the leap day',
      kind: 'leap_day',
      record: record('2024-02-12', '2024-03-05'),
      expect: 'fails',
    },
    {
      name: 'no outcome yet',
      kind: 'open_ended',
      record: record('2026-02-02', '2026-02-24', null),
      expect: 'not_applicable',
    },
    {
      name: 'the day of notice is not registered',
      kind: 'not_applicable',
      record: record(null, '2026-02-24'),
      expect: 'not_applicable',
    },
    {
      name: 'the day of receipt is not registered',
      kind: 'not_applicable',
      record: record('2026-02-02', null),
      expect: 'not_applicable',
    },
    {
      name: 'the appeal names no decision',
      kind: 'not_applicable',
      record: {
        ...record('2026-02-02', null),
        appeals: [{ receivedOn: '2026-02-24', outcome: 'STADFESTET' }],
      },
      expect: 'not_applicable',
    },
    {
      name: 'the decision is annulled',
      kind: 'not_applicable',
      record: {
        ...record(null, '2026-02-24'),
        decisions: [{ scheme: 'INTRO', type: 'AVSLAG', notifiedOn: '2026-02-02', annulled: true }],
      },
      expect: 'not_applicable',
    },
  ],
});
