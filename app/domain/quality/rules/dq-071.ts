import type { IsoDate } from '~/platform/dates';
import type { CaseRecord } from '../case-record';
import { parameterOn } from '../dated-parameters';
import { defineRule } from '../define-rule';

const LIMIT = `case f.leave_type when 'OMSORG' then ${parameterOn('careLeaveMonths', 'f.from_date')}
  else ${parameterOn('longSicknessMonths', 'f.from_date')} end`;

type Leave = NonNullable<CaseRecord['decisions']>[number];

const leave = (reason: string, fromDate: IsoDate, toDate: IsoDate | null): Leave => ({
  scheme: 'INTRO',
  type: 'PERMISJON',
  reason,
  fromDate,
  toDate,
});

/** Care leave of more than ten months, or leave for sickness of more than a year, in one stretch. */
export const dq071 = defineRule({
  id: 'DQ-071',
  letter: 'W',
  affects: ['T'],
  dimension: 'validity',
  regimes: ['INTEG'],
  minutes: 10,
  fixes: ['correct_dates', 'register_decision'],
  fact: 'whole_leave',
  applies: `true`,
  fails: `coalesce(f.to_date, :today) >= (f.from_date + make_interval(months => ${LIMIT}))::date`,
  turns: [`(f.from_date + make_interval(months => ${LIMIT}))::date`],
  businessKey: `'decision:' || f.id`,
  evidence: {
    variant: { kind: 'variant', sql: `case when f.to_date is null then 'running' else 'closed' end` },
    leaveType: { kind: 'code', list: 'LEAVE', sql: `f.leave_type` },
    fromDate: { kind: 'date', sql: `f.from_date` },
    toDate: { kind: 'date', sql: `f.to_date` },
    limit: { kind: 'number', sql: LIMIT },
  },
  words: {
    nb: {
      title: 'Omsorgs- eller sykdomspermisjonen er for lang',
      sentence: {
        closed: '{{leaveType}} fra {{fromDate}} til {{toDate}} er lengre enn {{limit}} måneder.',
        running:
          '{{leaveType}} fra {{fromDate}} har vart i mer enn {{limit}} måneder og har ingen sluttdato.',
      },
      why: 'Omsorgspermisjon kan vare i ti måneder og permisjon ved sykdom i ett år. Står permisjonen lenger, ser det ut som om deltakeren aldri kom tilbake.',
      mustFix: 'Ja. Det som er registrert, kan ikke stemme, og statsforvalteren kan ta det opp i tilsyn.',
      deadline: 'Så snart som mulig, og senest innen fristen for årets kontroll.',
      fixInNir:
        'Sett sluttdatoen da deltakeren kom tilbake. Er det to ulike permisjoner, retter du datoene. Er deltakeren ikke kommet tilbake, må det gjøres et nytt vedtak.',
      fixInSpecialistSystem:
        'Rett i fagsystemet og overfør på nytt. Kontroller i NIR at rettelsen er kommet fram.',
      example: 'Omsorgspermisjonen begynte 01.02.2025 og står fortsatt uten sluttdato i 2026.',
      basis: 'Integreringsforskriften §§ 15 og 16.',
    },
    nn: {
      title: 'Omsorgs- eller sjukdomspermisjonen er for lang',
      sentence: {
        closed: '{{leaveType}} frå {{fromDate}} til {{toDate}} er lengre enn {{limit}} månader.',
        running:
          '{{leaveType}} frå {{fromDate}} har vart i meir enn {{limit}} månader og har ingen sluttdato.',
      },
      why: 'Omsorgspermisjon kan vare i ti månader og permisjon ved sjukdom i eitt år. Står permisjonen lenger, ser det ut som om deltakaren aldri kom tilbake.',
      mustFix: 'Ja. Det som er registrert, kan ikkje stemme, og statsforvaltaren kan ta det opp i tilsyn.',
      deadline: 'Så snart som råd, og seinast innan fristen for kontrollen i år.',
      fixInNir:
        'Set sluttdatoen då deltakaren kom tilbake. Er det to ulike permisjonar, rettar du datoane. Er deltakaren ikkje komen tilbake, må det gjerast eit nytt vedtak.',
      fixInSpecialistSystem:
        'Rett i fagsystemet og overfør på nytt. Kontroller i NIR at rettinga har kome fram.',
      example: 'Omsorgspermisjonen byrja 01.02.2025 og står framleis utan sluttdato i 2026.',
      basis: 'Integreringsforskrifta §§ 15 og 16.',
    },
    en: {
      title: 'The leave for care or sickness is too long',
      sentence: {
        closed: '{{leaveType}} from {{fromDate}} to {{toDate}} is longer than {{limit}} months.',
        running: '{{leaveType}} from {{fromDate}} has lasted more than {{limit}} months and has no end date.',
      },
      why: 'Care leave can last ten months and leave for sickness one year. If it stands longer, the participant seems never to have come back.',
      mustFix:
        'Yes. What is registered cannot be right, and the County Governor can raise it in supervision.',
      deadline: 'As soon as possible, and at the latest by the deadline of this year’s control round.',
      fixInNir:
        'Set the end date on which the participant came back. If they are two different leaves, correct the dates. If the participant has not come back, a new decision is needed.',
      fixInSpecialistSystem:
        'Correct it in the specialist system and transfer again. Check in NIR that the correction has arrived.',
      example: 'The care leave began on 01.02.2025 and still has no end date in 2026.',
      basis: 'Integration Regulations §§ 15 and 16.',
    },
  },
  cases: [
    {
      name: 'ten months of care leave',
      kind: 'just_passes',
      record: { decisions: [leave('OMSORG', '2025-01-01', '2025-10-31')] },
      expect: 'passes',
    },
    {
      name: 'ten months and a day',
      kind: 'just_fails',
      record: { decisions: [leave('OMSORG', '2025-01-01', '2025-11-01')] },
      expect: 'fails',
    },
    {
      name: 'a year of leave for sickness',
      kind: 'just_passes',
      record: { decisions: [leave('SYK_LANG', '2025-01-01', '2025-12-31')] },
      expect: 'passes',
    },
    {
      name: 'a year and a day',
      kind: 'just_fails',
      record: { decisions: [leave('SYK_LANG', '2025-01-01', '2026-01-01')] },
      expect: 'fails',
    },
    {
      name: 'prolonged from the day after, eleven months together',
      kind: 'other',
      record: {
        decisions: [leave('OMSORG', '2025-01-01', '2025-06-30'), leave('OMSORG', '2025-07-01', '2025-11-30')],
      },
      expect: 'fails',
    },
    {
      name: 'a day of programme between two leaves',
      kind: 'other',
      record: {
        decisions: [leave('OMSORG', '2025-01-01', '2025-06-30'), leave('OMSORG', '2025-07-02', '2025-11-30')],
      },
      expect: 'passes',
    },
    {
      name: 'a short leave inside a long one does not end it',
      kind: 'other',
      record: {
        decisions: [
          leave('OMSORG', '2025-01-01', '2025-09-30'),
          leave('OMSORG', '2025-02-01', '2025-02-10'),
          leave('OMSORG', '2025-09-15', '2025-11-15'),
        ],
      },
      expect: 'fails',
    },
    {
      name: 'care leave after leave for sickness',
      kind: 'other',
      record: {
        decisions: [
          leave('SYK_LANG', '2025-01-01', '2025-06-30'),
          leave('OMSORG', '2025-07-01', '2025-12-31'),
        ],
      },
      expect: 'passes',
    },
    {
      name: 'two leaves that are both too long',
      kind: 'other',
      record: {
        decisions: [leave('OMSORG', '2022-01-01', '2022-12-31'), leave('OMSORG', '2024-01-01', '2024-12-31')],
      },
      expect: 'fails',
      findings: 2,
    },
    {
      name: 'runs without an end date, ten months today',
      kind: 'open_ended',
      today: '2025-10-31',
      record: { decisions: [leave('OMSORG', '2025-01-01', null)] },
      expect: 'passes',
    },
    {
      name: 'runs without an end date, ten months and a day',
      kind: 'open_ended',
      today: '2025-11-01',
      record: { decisions: [leave('OMSORG', '2025-01-01', null)] },
      expect: 'fails',
    },
    {
      name: 'a later leave swallowed by one without an end',
      kind: 'open_ended',
      record: {
        decisions: [leave('OMSORG', '2025-02-01', null), leave('OMSORG', '2025-03-01', '2025-03-31')],
      },
      expect: 'fails',
    },
    {
      name: 'leave that was refused',
      kind: 'not_applicable',
      record: { decisions: [{ ...leave('OMSORG', '2024-01-01', '2025-12-31'), type: 'AVSLAG' }] },
      expect: 'not_applicable',
    },
    {
      name: 'one day',
      kind: 'same_day',
      record: { decisions: [leave('OMSORG', '2025-01-01', '2025-01-01')] },
      expect: 'passes',
    },
    {
      name: 'ten months from 30 April end on the leap day',
      kind: 'leap_day',
      record: { decisions: [leave('OMSORG', '2023-04-30', '2024-02-28')] },
      expect: 'passes',
    },
    {
      name: 'leave on the leap day is a day too long',
      kind: 'leap_day',
      record: { decisions: [leave('OMSORG', '2023-04-30', '2024-02-29')] },
      expect: 'fails',
    },
    {
      name: 'another kind of leave',
      kind: 'not_applicable',
      record: { decisions: [leave('VELFERD', '2024-01-01', '2025-12-31')] },
      expect: 'not_applicable',
    },
    {
      name: 'no start date',
      kind: 'not_applicable',
      record: { decisions: [{ ...leave('OMSORG', '2024-01-01', '2025-12-31'), fromDate: null }] },
      expect: 'not_applicable',
    },
  ],
});
