import type { IsoDate } from '~/platform/dates';
import type { CaseRecord } from '../case-record';
import { ALL_REGIMES, defineRule } from '../define-rule';

const exemption = (
  legalGround: string | null,
  fromDate: IsoDate | null = '2026-02-02',
): NonNullable<CaseRecord['decisions']>[number] => ({
  scheme: 'NORSK',
  type: 'FRITAK',
  legalGround,
  fromDate,
});

const hours = (subject: string, fromDate: IsoDate | null): NonNullable<CaseRecord['hours']>[number] => ({
  scheme: 'NORSK',
  subject,
  fromDate,
  hours: 20,
});

/** Exempted from training in a subject because the knowledge was there, and hours of that subject begin afterwards. */
export const dq091 = defineRule({
  id: 'DQ-091',
  letter: 'N',
  affects: [],
  dimension: 'consistency',
  regimes: ALL_REGIMES,
  minutes: 5,
  fixes: ['annul_duplicate', 'correct_dates'],
  fact: 'exemption',
  applies: `f.subject is not null and f.exempt_from is not null`,
  fails: `f.last_hours_from > f.exempt_from and f.last_hours_from <= coalesce(f.to_date, 'infinity')`,
  businessKey: `'decision:' || f.id`,
  evidence: {
    subject: { kind: 'code', list: 'SUBJECT', sql: `f.subject` },
    exemptFrom: { kind: 'date', sql: `f.exempt_from` },
    hoursFrom: { kind: 'date', sql: `f.last_hours_from` },
  },
  words: {
    nb: {
      title: 'Timer etter fritak',
      sentence:
        'Personen er fritatt fra {{exemptFrom}} ({{subject}}), men det er ført timer i faget fra {{hoursFrom}}.',
      why: 'Den som er fritatt fordi kunnskapene er dokumentert, tar som regel ikke opplæringen. Da er enten fritaket eller timene ført feil.',
      mustFix: 'Bare hvis registreringen er feil. Er den riktig, lar du den stå.',
      deadline: 'Så snart som mulig, og senest innen fristen for årets kontroll.',
      fixInNir:
        'Kontroller fag, dato og hjemmel for fritaket, og om timene er ført på riktig person og fag. Deltar personen frivillig, lar du det stå.',
      fixInSpecialistSystem:
        'Rett i fagsystemet og overfør på nytt. Kontroller i NIR at rettelsen er kommet fram.',
      example:
        'Personen er fritatt for samfunnskunnskap fra 02.02.2026, men det er ført 15 timer fra 09.03.2026.',
      basis: 'Integreringsloven § 29. Integreringsforskriften §§ 23 og 24.',
    },
    nn: {
      title: 'Timar etter fritak',
      sentence:
        'Personen er friteken frå {{exemptFrom}} ({{subject}}), men det er ført timar i faget frå {{hoursFrom}}.',
      why: 'Den som er friteken fordi kunnskapane er dokumenterte, tek som regel ikkje opplæringa. Då er anten fritaket eller timane førte feil.',
      mustFix: 'Berre om registreringa er feil. Er ho rett, lèt du henne stå.',
      deadline: 'Så snart som råd, og seinast innan fristen for kontrollen i år.',
      fixInNir:
        'Kontroller fag, dato og heimel for fritaket, og om timane er førte på rett person og fag. Deltek personen frivillig, lèt du det stå.',
      fixInSpecialistSystem:
        'Rett i fagsystemet og overfør på nytt. Kontroller i NIR at rettinga har kome fram.',
      example:
        'Personen er friteken for samfunnskunnskap frå 02.02.2026, men det er ført 15 timar frå 09.03.2026.',
      basis: 'Integreringslova § 29. Integreringsforskrifta §§ 23 og 24.',
    },
    en: {
      title: 'Hours after an exemption',
      sentence:
        'The person is exempted from {{exemptFrom}} ({{subject}}), but hours of the subject are entered from {{hoursFrom}}.',
      why: 'Someone exempted because of documented knowledge does not usually take the training. Then either the exemption or the hours are entered wrongly.',
      mustFix: 'Only if the registration is wrong. If it is right, leave it.',
      deadline: 'As soon as possible, and at the latest by the deadline of this year’s control round.',
      fixInNir:
        'Check subject, date and ground of the exemption, and whether the hours stand on the right person and subject. If the person takes part by choice, leave it.',
      fixInSpecialistSystem:
        'Correct it in the specialist system and transfer again. Check in NIR that the correction has arrived.',
      example:
        'The person is exempted from social studies from 02.02.2026, but 15 hours are entered from 09.03.2026.',
      basis: 'Integration Act § 29. Integration Regulations §§ 23 and 24.',
    },
  },
  cases: [
    {
      name: 'hours that begin on the day of the exemption',
      kind: 'just_passes',
      record: { decisions: [exemption('23-1')], hours: [hours('NORSK', '2026-02-02')] },
      expect: 'passes',
    },
    {
      name: 'hours that begin the day after',
      kind: 'just_fails',
      record: { decisions: [exemption('23-1')], hours: [hours('NORSK', '2026-02-03')] },
      expect: 'fails',
    },
    {
      name: 'social studies after exemption from social studies',
      kind: 'other',
      record: { decisions: [exemption('24-5')], hours: [hours('SAMF', '2026-02-03')] },
      expect: 'fails',
    },
    {
      name: 'social studies after exemption from Norwegian',
      kind: 'other',
      record: { decisions: [exemption('23-1')], hours: [hours('SAMF', '2026-02-03')] },
      expect: 'passes',
    },
    {
      name: 'Norwegian after exemption from social studies',
      kind: 'other',
      record: { decisions: [exemption('24-1')], hours: [hours('NORSK', '2026-02-03')] },
      expect: 'passes',
    },
    {
      name: 'hours on the last day of an exemption',
      kind: 'other',
      record: {
        decisions: [{ ...exemption('23-1'), toDate: '2026-03-31' }],
        hours: [hours('NORSK', '2026-03-31')],
      },
      expect: 'fails',
    },
    {
      name: 'hours after the exemption ran out',
      kind: 'other',
      record: {
        decisions: [{ ...exemption('23-1'), toDate: '2026-03-31' }],
        hours: [hours('NORSK', '2026-04-01')],
      },
      expect: 'passes',
    },
    {
      name: 'no start: the day of the decision counts',
      kind: 'other',
      record: {
        decisions: [{ ...exemption('23-1', null), decidedOn: '2026-02-02' }],
        hours: [hours('NORSK', '2026-02-03')],
      },
      expect: 'fails',
    },
    {
      name: 'exempted and trained from the leap day',
      kind: 'leap_day',
      record: { decisions: [exemption('23-1', '2024-02-28')], hours: [hours('NORSK', '2024-02-29')] },
      expect: 'fails',
    },
    {
      name: 'hours without a date',
      kind: 'open_ended',
      record: { decisions: [exemption('23-1')], hours: [hours('NORSK', null)] },
      expect: 'passes',
    },
    {
      name: 'neither start nor decision date',
      kind: 'not_applicable',
      record: { decisions: [exemption('23-1', null)], hours: [hours('NORSK', '2026-02-03')] },
      expect: 'not_applicable',
    },
    {
      name: 'health: the right to training remains',
      kind: 'not_applicable',
      record: { decisions: [exemption('25')], hours: [hours('NORSK', '2026-02-03')] },
      expect: 'not_applicable',
    },
    {
      name: 'exemption from the test',
      kind: 'not_applicable',
      record: { decisions: [exemption('36')], hours: [hours('NORSK', '2026-02-03')] },
      expect: 'not_applicable',
    },
    {
      name: 'no ground: the subject is not known',
      kind: 'not_applicable',
      record: { decisions: [exemption(null)], hours: [hours('NORSK', '2026-02-03')] },
      expect: 'not_applicable',
    },
    {
      name: 'no exemption',
      kind: 'not_applicable',
      record: { hours: [hours('NORSK', '2026-02-03')] },
      expect: 'not_applicable',
    },
  ],
});
