import { parameterOn } from '../dated-parameters';
import { defineRule } from '../define-rule';
import { DQ_075_CASES } from './dq-075.cases';

const LIMIT = parameterOn('timeAwayDays', 'f.programme_start_on');

/** Days beyond the last whole month, with the end counted in or not: such an end is as it was granted. */
const AS_GRANTED = `extract(day from age(f.programme_last_to + 1, f.programme_start_on)) <= 1`;

/**
 * More than ten working days away, and the programme still ends a whole number of months after it began.
 * Shadow: the register does not hold the duration that was granted, so that an end as granted can only be guessed, and
 * which absence adds to the duration changed on 2026-01-01 in a way that is not settled.
 */
export const dq075 = defineRule({
  id: 'DQ-075',
  letter: 'N',
  affects: ['T'],
  dimension: 'consistency',
  regimes: ['INTEG'],
  startsAs: 'shadow',
  minutes: 15,
  fixes: ['correct_dates'],
  fact: 'time_away',
  applies: `coalesce(f.last_ended_on >= f.programme_last_to, true)`,
  fails: `f.days > ${LIMIT} and ${AS_GRANTED}`,
  businessKey: `''`,
  evidence: {
    startedOn: { kind: 'date', sql: `f.programme_start_on` },
    endsOn: { kind: 'date', sql: `f.programme_last_to` },
    limit: { kind: 'number', sql: LIMIT },
  },
  words: {
    nb: {
      title: 'Fravær og permisjon er ikke lagt til programtiden',
      sentence:
        'Deltakeren har vært borte i mer enn {{limit}} virkedager, men programmet varer fortsatt fra {{startedOn}} til {{endsOn}}.',
      why: 'Fravær, fri og permisjon som til sammen er over ti virkedager, skal legges til programmets varighet. Ellers mister deltakeren tid.',
      mustFix: 'Kontroller om sluttdatoen skal flyttes. Er den allerede vurdert, lar du den stå.',
      deadline: 'Så snart som mulig, og senest innen fristen for årets kontroll.',
      fixInNir:
        'Regn ut den nye sluttdatoen og rett perioden i vedtaket. Ferie og egne høytidsdager regnes ikke med.',
      fixInSpecialistSystem:
        'Rett i fagsystemet og overfør på nytt. Kontroller i NIR at rettelsen er kommet fram.',
      example:
        'Programmet varer fra 01.02.2024 til 31.01.2026. Deltakeren var syk i 15 virkedager, og da skal slutten flyttes.',
      basis: 'Integreringsforskriften §§ 10 og 19.',
    },
    nn: {
      title: 'Fråvær og permisjon er ikkje lagt til programtida',
      sentence:
        'Deltakaren har vore borte i meir enn {{limit}} virkedagar, men programmet varer framleis frå {{startedOn}} til {{endsOn}}.',
      why: 'Fråvær, fri og permisjon som til saman er over ti virkedagar, skal leggjast til lengda på programmet. Elles mistar deltakaren tid.',
      mustFix: 'Kontroller om sluttdatoen skal flyttast. Er han alt vurdert, lèt du han stå.',
      deadline: 'Så snart som råd, og seinast innan fristen for kontrollen i år.',
      fixInNir:
        'Rekn ut den nye sluttdatoen og rett perioden i vedtaket. Ferie og eigne høgtidsdagar skal ikkje reknast med.',
      fixInSpecialistSystem:
        'Rett i fagsystemet og overfør på nytt. Kontroller i NIR at rettinga har kome fram.',
      example:
        'Programmet varer frå 01.02.2024 til 31.01.2026. Deltakaren var sjuk i 15 virkedagar, og då skal slutten flyttast.',
      basis: 'Integreringsforskrifta §§ 10 og 19.',
    },
    en: {
      title: 'Absence and leave are not added to the programme',
      sentence:
        'The participant was away for more than {{limit}} working days, but the programme still lasts from {{startedOn}} to {{endsOn}}.',
      why: 'Absence, time off and leave of more than ten working days together are added to the duration of the programme. Otherwise the participant loses time.',
      mustFix: 'Check whether the end date must move. If that has been considered, leave it.',
      deadline: 'As soon as possible, and at the latest by the deadline of this year’s control round.',
      fixInNir:
        'Work out the new end date and correct the period of the decision. Holiday and own religious days do not count.',
      fixInSpecialistSystem:
        'Correct it in the specialist system and transfer again. Check in NIR that the correction has arrived.',
      example:
        'The programme lasts from 01.02.2024 to 31.01.2026. The participant was ill for 15 working days, so the end must move.',
      basis: 'Integration Regulations §§ 10 and 19.',
    },
  },
  cases: DQ_075_CASES,
});
