import type { IsoDate } from '~/platform/dates';
import type { CaseRecord } from '../case-record';
import { parameterOn } from '../dated-parameters';
import { ALL_REGIMES, defineRule } from '../define-rule';

const work = (
  fromDate: IsoDate | null,
  toDate: IsoDate | null,
): NonNullable<CaseRecord['measures']>[number] => ({
  type: 'ARBEIDSPRAKSIS',
  groupCode: 'ARBEID',
  fromDate,
  toDate,
});

const END = { endedOn: '2026-06-30', reason: 'ARBEID' } as const;

/** Ended in work or education, but no measure of work or education in the half year before. */
export const dq086 = defineRule({
  id: 'DQ-086',
  letter: 'W',
  affects: ['R'],
  dimension: 'plausibility',
  regimes: ALL_REGIMES,
  minutes: 10,
  fixes: ['set_end_reason', 'register_measure'],
  fact: 'goal_end',
  applies: `true`,
  fails: `not f.has_goal_measure`,
  businessKey: `'programme_end:' || f.id`,
  evidence: {
    endedOn: { kind: 'date', sql: `f.ended_on` },
    reason: { kind: 'code', list: 'END_REASON', sql: `f.reason` },
    months: { kind: 'number', sql: parameterOn('mainActivityMonths', 'f.ended_on') },
  },
  words: {
    nb: {
      title: 'Avsluttet til arbeid eller utdanning uten tiltak som peker dit',
      sentence:
        'Programmet ble avsluttet {{endedOn}} med årsak {{reason}}, men de siste {{months}} månedene er det ikke registrert tiltak i arbeid eller utdanning.',
      why: 'Årsaken teller som oppnådd mål. Den skal være det deltakeren i hovedsak gikk over til, og det viser seg som regel i tiltakene.',
      mustFix: 'Ja. Feilen påvirker de offisielle tallene for kommunen.',
      deadline: 'Så snart som mulig, og senest innen fristen for årets kontroll.',
      fixInNir:
        'Bekreft hva deltakeren gikk over til. Er årsaken riktig, registrerer du tiltakene som mangler. Er den feil, retter du den.',
      fixInSpecialistSystem:
        'Rett i fagsystemet og overfør på nytt. Kontroller i NIR at rettelsen er kommet fram.',
      example:
        'Programmet ble avsluttet 30.06.2026 med årsak arbeid, men bare norskopplæring er registrert våren 2026.',
      basis: 'IMDi om hovedaktivitet ved avslutning. Seks måneder er et forslag.',
    },
    nn: {
      title: 'Avslutta til arbeid eller utdanning utan tiltak som peikar dit',
      sentence:
        'Programmet vart avslutta {{endedOn}} med årsak {{reason}}, men dei siste {{months}} månadene er det ikkje registrert tiltak i arbeid eller utdanning.',
      why: 'Årsaka tel som nådd mål. Ho skal vere det deltakaren i hovudsak gjekk over til, og det viser seg som regel i tiltaka.',
      mustFix: 'Ja. Feilen påverkar dei offisielle tala for kommunen.',
      deadline: 'Så snart som råd, og seinast innan fristen for kontrollen i år.',
      fixInNir:
        'Stadfest kva deltakaren gjekk over til. Er årsaka rett, registrerer du tiltaka som manglar. Er ho feil, rettar du henne.',
      fixInSpecialistSystem:
        'Rett i fagsystemet og overfør på nytt. Kontroller i NIR at rettinga har kome fram.',
      example:
        'Programmet vart avslutta 30.06.2026 med årsak arbeid, men berre norskopplæring er registrert våren 2026.',
      basis: 'IMDi om hovudaktivitet ved avslutning. Seks månader er eit framlegg.',
    },
    en: {
      title: 'Ended in work or education without measures that point there',
      sentence:
        'The programme ended on {{endedOn}} with the reason {{reason}}, but in the last {{months}} months no measure of work or education is registered.',
      why: 'The reason counts as a goal achieved. It must be what the participant mainly went on to, and that usually shows in the measures.',
      mustFix: 'Yes. The error affects the official figures of the municipality.',
      deadline: 'As soon as possible, and at the latest by the deadline of this year’s control round.',
      fixInNir:
        'Confirm what the participant went on to. If the reason is right, register the measures that are missing. If it is wrong, correct it.',
      fixInSpecialistSystem:
        'Correct it in the specialist system and transfer again. Check in NIR that the correction has arrived.',
      example:
        'The programme ended on 30.06.2026 with the reason work, but only Norwegian is registered in spring 2026.',
      basis: 'IMDi on the main activity at the end. Six months are a proposal.',
    },
  },
  cases: [
    {
      name: 'work practice until six months before',
      kind: 'just_passes',
      record: { ends: [END], measures: [work('2025-08-01', '2025-12-30')] },
      expect: 'passes',
    },
    {
      name: 'work practice until a day earlier',
      kind: 'just_fails',
      record: { ends: [END], measures: [work('2025-08-01', '2025-12-29')] },
      expect: 'fails',
    },
    {
      name: 'a measure that begins on the last day',
      kind: 'same_day',
      record: { ends: [END], measures: [work('2026-06-30', '2026-12-31')] },
      expect: 'passes',
    },
    {
      name: 'a measure that begins the day after',
      kind: 'other',
      record: { ends: [END], measures: [work('2026-07-01', '2026-12-31')] },
      expect: 'fails',
    },
    {
      name: 'a measure without an end date',
      kind: 'open_ended',
      record: { ends: [END], measures: [work('2025-01-01', null)] },
      expect: 'passes',
    },
    {
      name: 'a measure without a start date',
      kind: 'open_ended',
      record: { ends: [END], measures: [work(null, '2026-06-30')] },
      expect: 'passes',
    },
    {
      name: 'education counts for an end in work',
      kind: 'other',
      record: { ends: [END], measures: [{ ...work('2026-01-01', '2026-06-30'), groupCode: 'UTDANNING' }] },
      expect: 'passes',
    },
    {
      name: 'Norwegian alone',
      kind: 'other',
      record: { ends: [END], measures: [{ ...work('2026-01-01', '2026-06-30'), groupCode: 'NORSK' }] },
      expect: 'fails',
    },
    {
      name: 'ended in upper secondary education without measures',
      kind: 'other',
      record: { ends: [{ ...END, reason: 'VGO' }] },
      expect: 'fails',
    },
    {
      name: 'ended in higher education without measures',
      kind: 'other',
      record: { ends: [{ ...END, reason: 'HOYERE_UTD' }] },
      expect: 'fails',
    },
    {
      name: 'one of two measures is near',
      kind: 'other',
      record: { ends: [END], measures: [work('2024-01-01', '2024-06-30'), work('2026-01-01', '2026-03-31')] },
      expect: 'passes',
    },
    {
      name: 'the measure is annulled',
      kind: 'other',
      record: { ends: [END], measures: [{ ...work('2026-01-01', '2026-06-30'), annulled: true }] },
      expect: 'fails',
    },
    {
      name: 'six months before 31 August is the leap day',
      kind: 'leap_day',
      record: { ends: [{ ...END, endedOn: '2024-08-31' }], measures: [work('2023-08-01', '2024-02-29')] },
      expect: 'passes',
    },
    {
      name: 'the day before the leap day is too early',
      kind: 'leap_day',
      record: { ends: [{ ...END, endedOn: '2024-08-31' }], measures: [work('2023-08-01', '2024-02-28')] },
      expect: 'fails',
    },
    {
      name: 'ended as job seeker',
      kind: 'not_applicable',
      record: { ends: [{ ...END, reason: 'ARBEIDSSOKER' }] },
      expect: 'not_applicable',
    },
    {
      name: 'the end was reopened',
      kind: 'not_applicable',
      record: { ends: [{ ...END, reopenedOn: '2026-08-01' }] },
      expect: 'not_applicable',
    },
    {
      name: 'an end without a date',
      kind: 'not_applicable',
      record: { ends: [{ ...END, endedOn: null }] },
      expect: 'not_applicable',
    },
  ],
});
