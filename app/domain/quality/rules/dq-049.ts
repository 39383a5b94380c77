import { ALL_REGIMES, defineRule } from '../define-rule';
import { PROGRAMME_ITEM_CASES } from './dq-049.cases';

/**
 * A measure, or hours that rest on the programme, before its start or after its end. Hours with a decision on training
 * of their own may lie outside it.
 */
export const dq049 = defineRule({
  id: 'DQ-049',
  letter: 'W',
  affects: ['R'],
  dimension: 'consistency',
  regimes: ALL_REGIMES,
  minutes: 4,
  fixes: ['correct_dates', 'annul_duplicate'],
  fact: 'programme_item',
  applies: `true`,
  fails: `f.from_date < f.programme_start_on or coalesce(f.to_date, 'infinity') > f.over_on`,
  businessKey: `f.item_table || ':' || f.id`,
  evidence: {
    variant: {
      kind: 'variant',
      sql: `case when f.from_date < f.programme_start_on then 'before_start' when f.to_date is null then 'still_runs' else 'after_end' end`,
    },
    item: { kind: 'item', sql: `f.item_table || ':' || f.id` },
    fromDate: { kind: 'date', sql: `f.from_date` },
    toDate: { kind: 'date', sql: `f.to_date` },
    startedOn: { kind: 'date', sql: `f.programme_start_on` },
    endedOn: { kind: 'date', sql: `f.over_on` },
  },
  words: {
    nb: {
      title: 'Tiltak eller timer utenfor programmet',
      sentence: {
        before_start: 'Perioden begynner {{fromDate}}, før programmet begynte {{startedOn}} ({{item}}).',
        after_end: 'Perioden slutter {{toDate}}, etter at programmet ble avsluttet {{endedOn}} ({{item}}).',
        still_runs:
          'Perioden fra {{fromDate}} løper fortsatt, men programmet ble avsluttet {{endedOn}} ({{item}}).',
      },
      why: 'Tiltak hører til programmet. Ligger de utenfor, er enten perioden, starten eller avslutningen feil.',
      mustFix: 'Ja. Feilen påvirker de offisielle tallene for kommunen.',
      deadline: 'Så snart som mulig, og senest innen fristen for årets kontroll.',
      fixInNir:
        'Rett perioden slik at den ligger innenfor programmet. Er det starten eller avslutningen som er feil, retter du den.',
      fixInSpecialistSystem:
        'Rett i fagsystemet og overfør på nytt. Kontroller i NIR at rettelsen er kommet fram.',
      example: 'Tiltaket varer til 30.06.2026, men programmet ble avsluttet 31.03.2026.',
      basis: 'Integreringsforskriften § 52 (hva som skal registreres om programmet).',
    },
    nn: {
      title: 'Tiltak eller timar utanfor programmet',
      sentence: {
        before_start: 'Perioden byrjar {{fromDate}}, før programmet byrja {{startedOn}} ({{item}}).',
        after_end: 'Perioden sluttar {{toDate}}, etter at programmet vart avslutta {{endedOn}} ({{item}}).',
        still_runs:
          'Perioden frå {{fromDate}} går framleis, men programmet vart avslutta {{endedOn}} ({{item}}).',
      },
      why: 'Tiltak høyrer til programmet. Ligg dei utanfor, er anten perioden, starten eller avslutninga feil.',
      mustFix: 'Ja. Feilen påverkar dei offisielle tala for kommunen.',
      deadline: 'Så snart som råd, og seinast innan fristen for kontrollen i år.',
      fixInNir:
        'Rett perioden slik at han ligg innanfor programmet. Er det starten eller avslutninga som er feil, rettar du den.',
      fixInSpecialistSystem:
        'Rett i fagsystemet og overfør på nytt. Kontroller i NIR at rettinga har kome fram.',
      example: 'Tiltaket varer til 30.06.2026, men programmet vart avslutta 31.03.2026.',
      basis: 'Integreringsforskrifta § 52 (kva som skal registrerast om programmet).',
    },
    en: {
      title: 'Measures or hours outside the programme',
      sentence: {
        before_start:
          'The period begins on {{fromDate}}, before the programme began on {{startedOn}} ({{item}}).',
        after_end: 'The period ends on {{toDate}}, after the programme ended on {{endedOn}} ({{item}}).',
        still_runs:
          'The period from {{fromDate}} is still running, but the programme ended on {{endedOn}} ({{item}}).',
      },
      why: 'Measures belong to the programme. When they lie outside it, the period, the start or the end is wrong.',
      mustFix: 'Yes. The error affects the official figures of the municipality.',
      deadline: 'As soon as possible, and at the latest by the deadline of this year’s control round.',
      fixInNir:
        'Correct the period so that it lies within the programme. If the start or the end is wrong, correct that.',
      fixInSpecialistSystem:
        'Correct it in the specialist system and transfer again. Check in NIR that the correction has arrived.',
      example: 'The measure lasts until 30.06.2026, but the programme ended on 31.03.2026.',
      basis: 'Integration Regulations § 52 (what must be registered about the programme).',
    },
  },
  cases: PROGRAMME_ITEM_CASES,
});
