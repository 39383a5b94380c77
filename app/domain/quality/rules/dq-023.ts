import { ALL_REGIMES, defineRule } from '../define-rule';

/** Impossible dates: a period that ends before it begins, a decision in the future, or something before birth. */
export const dq023 = defineRule({
  id: 'DQ-023',
  letter: 'E',
  affects: ['R'],
  dimension: 'validity',
  regimes: ALL_REGIMES,
  minutes: 5,
  fixes: ['correct_dates', 'annul_duplicate'],
  fact: 'dated_item',
  applies: `coalesce(f.from_date, f.to_date, f.decided_on) is not null`,
  fails: `f.from_date > f.to_date or f.decided_on > :today or f.from_date < f.birth_date`,
  turns: [`f.decided_on`],
  businessKey: `f.item_table || ':' || f.id`,
  evidence: {
    variant: {
      kind: 'variant',
      sql: `case when f.from_date > f.to_date then 'ends_before_start'
        when f.decided_on > :today then 'in_future' else 'before_birth' end`,
    },
    item: { kind: 'item', sql: `f.item_table || ':' || f.id` },
    fromDate: { kind: 'date', sql: `f.from_date` },
    toDate: { kind: 'date', sql: `f.to_date` },
    decidedOn: { kind: 'date', sql: `f.decided_on` },
  },
  words: {
    nb: {
      title: 'En dato kan ikke stemme',
      sentence: {
        ends_before_start: 'Perioden {{fromDate}}–{{toDate}} slutter før den begynner ({{item}}).',
        in_future: 'Datoen {{decidedOn}} ligger fram i tid ({{item}}).',
        before_birth: 'Perioden begynner {{fromDate}}, før personen ble født ({{item}}).',
      },
      why: 'En periode som slutter før den begynner, eller et vedtak med dato fram i tid, gjør at varighet og timer blir regnet feil.',
      mustFix: 'Ja. Feilen påvirker de offisielle tallene for kommunen.',
      deadline: 'Så snart som mulig, og senest innen fristen for årets kontroll.',
      fixInNir: 'Rett datoen. Som regel er dag og måned byttet om, eller året er skrevet feil.',
      fixInSpecialistSystem:
        'Rett i fagsystemet og overfør på nytt. Kontroller i NIR at rettelsen er kommet fram.',
      example: 'Tiltaket er registrert fra 15.09.2026 til 15.03.2026.',
      basis: 'Integreringsforskriften §§ 52 og 53 (hva som skal registreres).',
    },
    nn: {
      title: 'Ein dato kan ikkje stemme',
      sentence: {
        ends_before_start: 'Perioden {{fromDate}}–{{toDate}} sluttar før han byrjar ({{item}}).',
        in_future: 'Datoen {{decidedOn}} ligg fram i tid ({{item}}).',
        before_birth: 'Perioden byrjar {{fromDate}}, før personen vart fødd ({{item}}).',
      },
      why: 'Ein periode som sluttar før han byrjar, eller eit vedtak med dato fram i tid, gjer at varigheit og timar blir rekna feil.',
      mustFix: 'Ja. Feilen påverkar dei offisielle tala for kommunen.',
      deadline: 'Så snart som råd, og seinast innan fristen for kontrollen i år.',
      fixInNir: 'Rett datoen. Som regel er dag og månad bytte om, eller året er skrive feil.',
      fixInSpecialistSystem:
        'Rett i fagsystemet og overfør på nytt. Kontroller i NIR at rettinga har kome fram.',
      example: 'Tiltaket er registrert frå 15.09.2026 til 15.03.2026.',
      basis: 'Integreringsforskrifta §§ 52 og 53 (kva som skal registrerast).',
    },
    en: {
      title: 'A date cannot be right',
      sentence: {
        ends_before_start: 'The period {{fromDate}}–{{toDate}} ends before it begins ({{item}}).',
        in_future: 'The date {{decidedOn}} lies in the future ({{item}}).',
        before_birth: 'The period begins on {{fromDate}}, before the person was born ({{item}}).',
      },
      why: 'A period that ends before it begins, or a decision dated in the future, makes duration and hours come out wrong.',
      mustFix: 'Yes. The error affects the official figures of the municipality.',
      deadline: 'As soon as possible, and at the latest by the deadline of this year’s control round.',
      fixInNir: 'Correct the date. Usually day and month have changed places, or the year is mistyped.',
      fixInSpecialistSystem:
        'Correct it in the specialist system and transfer again. Check in NIR that the correction has arrived.',
      example: 'The measure is registered from 15.09.2026 to 15.03.2026.',
      basis: 'Integration Regulations §§ 52 and 53 (what must be registered).',
    },
  },
  cases: [
    {
      name: 'begins and ends on the same day',
      kind: 'same_day',
      record: { measures: [{ type: 'NORSK', fromDate: '2026-05-02', toDate: '2026-05-02' }] },
      expect: 'passes',
    },
    {
      name: 'decided today',
      kind: 'just_passes',
      record: { decisions: [{ scheme: 'NORSK', type: 'TILDELING', decidedOn: '2026-11-01' }] },
      expect: 'passes',
    },
    {
      name: 'decided tomorrow',
      kind: 'just_fails',
      record: { decisions: [{ scheme: 'NORSK', type: 'TILDELING', decidedOn: '2026-11-02' }] },
      expect: 'fails',
    },
    {
      name: 'ends the day before it begins',
      kind: 'other',
      record: { measures: [{ type: 'NORSK', fromDate: '2026-05-02', toDate: '2026-05-01' }] },
      expect: 'fails',
    },
    {
      name: 'begins the day before birth',
      kind: 'other',
      record: { categories: [{ code: 'RP_INTRO', fromDate: '1990-05-04' }] },
      expect: 'fails',
    },
    {
      name: 'begins on the day of birth',
      kind: 'same_day',
      record: { categories: [{ code: 'RP_INTRO', fromDate: '1990-05-05' }] },
      expect: 'passes',
    },
    {
      name: 'a goal set in the future and hours turned round',
      kind: 'other',
      findings: 2,
      record: {
        finalGoals: [{ code: 'ARBEID', setOn: '2027-01-01' }],
        hours: [{ scheme: 'NORSK', subject: 'NORSK', fromDate: '2026-03-01', toDate: '2026-02-01' }],
      },
      expect: 'fails',
    },
    {
      name: 'still running',
      kind: 'open_ended',
      record: { measures: [{ type: 'NORSK', fromDate: '2026-05-02', toDate: null }] },
      expect: 'passes',
    },
    {
      name: 'annulled rows do not count',
      kind: 'not_applicable',
      record: { measures: [{ type: 'NORSK', fromDate: '2026-05-02', toDate: '2026-05-01', annulled: true }] },
      expect: 'not_applicable',
    },
    {
      name: 'decided on a leap day that is tomorrow',
      kind: 'leap_day',
      today: '2024-02-28',
      record: { decisions: [{ scheme: 'NORSK', type: 'TILDELING', decidedOn: '2024-02-29' }] },
      expect: 'fails',
    },
  ],
});
