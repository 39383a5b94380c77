import { parameterOn } from '../dated-parameters';
import { defineMunicipalityRule } from './define-municipality-rule';

const least = parameterOn('endedChangeLeast', ':today');
const most = parameterOn('endedChangeShare', ':today');

/**
 * The number who ended is far from that of the year before. While the year runs it is held against the same days of the
 * year before. Ten are enough in either year: a year in which ends were forgotten has few.
 */
export const dq111 = defineMunicipalityRule({
  id: 'DQ-111',
  letter: 'N',
  affects: ['R'],
  dimension: 'plausibility',
  minutes: 20,
  applies: `f.year = :control_year and f.ended_before > 0 and greatest(f.ended, f.ended_before) >= ${least}`,
  fails: `100 * abs(f.ended - f.ended_before) > ${most} * f.ended_before`,
  evidence: {
    variant: {
      kind: 'variant',
      sql: `case when f.counted_to < make_date(f.year, 12, 31) then 'running' else 'over' end`,
    },
    year: { kind: 'text', sql: `f.year::text` },
    before: { kind: 'text', sql: `(f.year - 1)::text` },
    ended: { kind: 'number', sql: `f.ended` },
    endedBefore: { kind: 'number', sql: `f.ended_before` },
  },
  fingerprint: `(f.counted_to < make_date(f.year, 12, 31))::text || (f.ended > f.ended_before)::text`,
  confirmable: true,
  words: {
    nb: {
      title: 'Antall avsluttede er svært ulikt fra året før',
      sentence: {
        running:
          '{{ended}} har avsluttet programmet så langt i {{year}}. På samme tid i {{before}} var det {{endedBefore}}.',
        over: '{{ended}} avsluttet programmet i {{year}}. I {{before}} var det {{endedBefore}}.',
      },
      why: 'En så stor endring kan komme av at mange ble bosatt samtidig. Den kan også komme av avslutninger som er glemt, eller som systemet har satt.',
      mustFix: 'Nei. Kontroller tallet, og bekreft det dersom det er riktig.',
      deadline: 'Før fristen for årets kontroll.',
      fixInNir:
        'Se gjennom avslutningene i begge år. Registrer dem som mangler, og bekreft deretter tallet her.',
      fixInSpecialistSystem:
        'Hold listen i fagsystemet mot avslutningene i NIR. Overfør det som mangler, og bekreft deretter tallet her.',
      example: '8 avsluttet programmet i 2026. I 2025 var det 31.',
      basis:
        'Foreslått kontroll: endring på over 50 prosent der minst ti avsluttet i ett av årene. Mens året går, sammenlignes det med de samme dagene året før.',
    },
    nn: {
      title: 'Talet på avslutta er svært ulikt frå året før',
      sentence: {
        running:
          '{{ended}} har avslutta programmet så langt i {{year}}. På same tid i {{before}} var det {{endedBefore}}.',
        over: '{{ended}} avslutta programmet i {{year}}. I {{before}} var det {{endedBefore}}.',
      },
      why: 'Ei så stor endring kan kome av at mange vart busette samstundes. Ho kan òg kome av avslutningar som er gløymde, eller som systemet har sett.',
      mustFix: 'Nei. Kontroller talet, og stadfest det dersom det er rett.',
      deadline: 'Før fristen for kontrollen i år.',
      fixInNir: 'Sjå gjennom avslutningane i begge år. Registrer dei som manglar, og stadfest så talet her.',
      fixInSpecialistSystem:
        'Hald lista i fagsystemet mot avslutningane i NIR. Overfør det som manglar, og stadfest så talet her.',
      example: '8 avslutta programmet i 2026. I 2025 var det 31.',
      basis:
        'Foreslått kontroll: endring på over 50 prosent der minst ti avslutta i eitt av åra. Medan året går, blir det samanlikna med dei same dagane året før.',
    },
    en: {
      title: 'The number of ended participants differs greatly from the year before',
      sentence: {
        running:
          '{{ended}} have ended the programme so far in {{year}}. By the same day in {{before}} it was {{endedBefore}}.',
        over: '{{ended}} ended the programme in {{year}}. In {{before}} it was {{endedBefore}}.',
      },
      why: 'So great a change may come of many being settled at the same time. It may also come of ends that were forgotten, or set by the system.',
      mustFix: 'No. Check the number, and confirm it if it is right.',
      deadline: 'Before the deadline of this year’s control round.',
      fixInNir:
        'Look through the ends of both years. Register those that are missing, then confirm the number here.',
      fixInSpecialistSystem:
        'Hold the list of the specialist system against the ends in NIR. Transfer what is missing, then confirm the number here.',
      example: '8 ended the programme in 2026. In 2025 it was 31.',
      basis:
        'Proposed control: a change of more than 50 per cent where at least ten ended in one of the years. While the year runs it is held against the same days of the year before.',
    },
  },
  cases: [
    {
      name: 'half as many again is no great change',
      figures: { ended: 15, endedBefore: 10 },
      expect: 'passes',
    },
    { name: 'one more is', figures: { ended: 16, endedBefore: 10 }, expect: 'fails' },
    { name: 'half as many is none', figures: { ended: 5, endedBefore: 10 }, expect: 'passes' },
    { name: 'fewer than half are', figures: { ended: 4, endedBefore: 10 }, expect: 'fails' },
    { name: 'none any more', figures: { ended: 0, endedBefore: 10 }, expect: 'fails' },
    { name: 'just above half as many again', figures: { ended: 302, endedBefore: 201 }, expect: 'fails' },
    { name: 'just below half as many again', figures: { ended: 301, endedBefore: 201 }, expect: 'passes' },
    {
      name: 'just above a half again, of a hundred',
      figures: { ended: 151, endedBefore: 100 },
      expect: 'fails',
    },
    { name: 'a half again, of a hundred', figures: { ended: 150, endedBefore: 100 }, expect: 'passes' },
    { name: 'ten in the later year are enough', figures: { ended: 10, endedBefore: 2 }, expect: 'fails' },
    { name: 'nine in either are not', figures: { ended: 9, endedBefore: 2 }, expect: 'not_applicable' },
    { name: 'from one', figures: { ended: 30, endedBefore: 1 }, expect: 'fails' },
    {
      name: 'from none there is no change to measure',
      figures: { ended: 30, endedBefore: 0 },
      expect: 'not_applicable',
    },
    {
      name: 'an earlier year',
      figures: { year: 2025, ended: 40, endedBefore: 10 },
      expect: 'not_applicable',
    },
  ],
});
