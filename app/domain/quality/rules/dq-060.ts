import { defineRule } from '../define-rule';
import { FULL_TIME_SCHOOL_CASES } from './dq-060.cases';

/**
 * Upper secondary education of full-time hours without the marker that splits the grant with the county, or the marker
 * without such a measure. A measure whose hours are not registered may be full-time.
 */
export const dq060 = defineRule({
  id: 'DQ-060',
  letter: 'W',
  affects: ['G'],
  dimension: 'consistency',
  regimes: ['INTEG', 'INTEG_6A'],
  minutes: 5,
  fixes: ['register_measure', 'correct_dates', 'annul_duplicate'],
  fact: 'full_time_school',
  applies: `true`,
  fails: `not f.has_other`,
  businessKey: `f.item_table || ':' || f.id`,
  evidence: {
    variant: {
      kind: 'variant',
      sql: `case when f.item_table = 'measure' then 'no_marker' else 'no_measure' end`,
    },
    fromDate: { kind: 'date', sql: `f.from_date` },
    hours: { kind: 'number', sql: `f.hours_per_week` },
  },
  words: {
    nb: {
      title: 'Videregående på fulltid er bare registrert ett av to steder',
      sentence: {
        no_marker:
          'Tiltaket videregående opplæring fra {{fromDate}} har {{hours}} timer i uka, men videregående på fulltid er ikke merket.',
        no_measure:
          'Videregående på fulltid er merket fra {{fromDate}}, men det er ikke noe tiltak på fulltid i perioden.',
      },
      why: 'Merket for videregående på fulltid deler tilskuddet mellom kommune og fylkeskommune. Det skal stemme med tiltakene.',
      mustFix: 'Ja. Feilen påvirker tilskuddet til kommunen.',
      deadline: 'Så snart som mulig, og senest innen fristen for årets kontroll.',
      fixInNir:
        'Sett merket for videregående på fulltid med samme periode som tiltaket, eller registrer tiltaket. Er timetallet eller perioden feil, retter du det.',
      fixInSpecialistSystem:
        'Rett i fagsystemet og overfør på nytt. Kontroller i NIR at rettelsen er kommet fram.',
      example: 'Videregående opplæring med 30 timer i uka fra 17.08.2026, uten merke for fulltid.',
      basis: 'Integreringsforskriften § 53. IMDi om videregående opplæring på fulltid i NIR.',
    },
    nn: {
      title: 'Vidaregåande på fulltid er berre registrert éin av to stader',
      sentence: {
        no_marker:
          'Tiltaket vidaregåande opplæring frå {{fromDate}} har {{hours}} timar i veka, men vidaregåande på fulltid er ikkje merkt.',
        no_measure:
          'Vidaregåande på fulltid er merkt frå {{fromDate}}, men det er ikkje noko tiltak på fulltid i perioden.',
      },
      why: 'Merket for vidaregåande på fulltid deler tilskotet mellom kommune og fylkeskommune. Det skal stemme med tiltaka.',
      mustFix: 'Ja. Feilen påverkar tilskotet til kommunen.',
      deadline: 'Så snart som råd, og seinast innan fristen for kontrollen i år.',
      fixInNir:
        'Set merket for vidaregåande på fulltid med same periode som tiltaket, eller registrer tiltaket. Er timetalet eller perioden feil, rettar du det.',
      fixInSpecialistSystem:
        'Rett i fagsystemet og overfør på nytt. Kontroller i NIR at rettinga har kome fram.',
      example: 'Vidaregåande opplæring med 30 timar i veka frå 17.08.2026, utan merke for fulltid.',
      basis: 'Integreringsforskrifta § 53. IMDi om vidaregåande opplæring på fulltid i NIR.',
    },
    en: {
      title: 'Full-time upper secondary is registered in one of two places only',
      sentence: {
        no_marker:
          'The measure upper secondary education from {{fromDate}} has {{hours}} hours a week, but full-time upper secondary is not marked.',
        no_measure:
          'Full-time upper secondary is marked from {{fromDate}}, but there is no full-time measure in that period.',
      },
      why: 'The marker of full-time upper secondary splits the grant between municipality and county. It must fit the measures.',
      mustFix: 'Yes. The error affects the grant to the municipality.',
      deadline: 'As soon as possible, and at the latest by the deadline of this year’s control round.',
      fixInNir:
        'Set the marker of full-time upper secondary with the same period as the measure, or register the measure. If the hours or the period are wrong, correct them.',
      fixInSpecialistSystem:
        'Correct it in the specialist system and transfer again. Check in NIR that the correction has arrived.',
      example:
        'Upper secondary education of 30 hours a week from 17.08.2026, without the marker of full-time.',
      basis: 'Integration Regulations § 53. IMDi on full-time upper secondary education in NIR.',
    },
  },
  cases: FULL_TIME_SCHOOL_CASES,
});
