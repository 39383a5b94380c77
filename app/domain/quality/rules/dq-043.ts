import { parameterOn } from '../dated-parameters';
import { ALL_REGIMES, defineRule } from '../define-rule';
import { FULL_TIME_CASES } from './dq-043.cases';
import { WINDOW_CASES } from './dq-043-window.cases';

/**
 * Thirteen weeks of taking part with fewer hours a week than a full-time programme has. Judged up to the end of last
 * month; under collective protection from 2026, when the ordinary rules began to hold (§ 37 c). A measure whose hours
 * are not registered makes its weeks unknown.
 */
export const dq043 = defineRule({
  id: 'DQ-043',
  letter: 'W',
  affects: ['T'],
  dimension: 'validity',
  regimes: ALL_REGIMES,
  minutes: 15,
  fixes: ['register_measure', 'correct_dates', 'register_end'],
  fact: 'weekly_hours',
  applies: `f.judged`,
  fails: `f.thin_from is not null`,
  businessKey: `''`,
  evidence: {
    windowFrom: { kind: 'date', sql: `f.thin_from` },
    hours: { kind: 'number', sql: `f.thin_hours` },
    least: { kind: 'number', sql: parameterOn('fullTimeWeek', 'f.thin_from') },
  },
  words: {
    nb: {
      title: 'For få timer i uka til å være fulltid',
      sentence:
        'I de 13 ukene fra {{windowFrom}} hadde deltakeren tiltak i snitt {{hours}} timer i uka. Fulltid er minst {{least}}.',
      why: 'Programmet skal være på full tid hele året: 37,5 timer i uka, eller 30 når tiltakene krever mye eget arbeid. Lave timetall tyder på tiltak som ikke er registrert.',
      mustFix: 'Ja. Opplysningen skal være registrert, og statsforvalteren kan etterspørre den i tilsyn.',
      deadline:
        'Innen to måneder etter at opplysningen forelå (integreringsforskriften § 58), og senest innen fristen for årets kontroll.',
      fixInNir:
        'Registrer tiltakene som mangler, eller rett timer i uka og perioder. Var deltakeren borte, registrerer du vedtaket om permisjon. Er programmet slutt, registrerer du avslutningen.',
      fixInSpecialistSystem:
        'Registrer opplysningen i fagsystemet og overfør på nytt. Kontroller i NIR at den er kommet fram.',
      example: 'Norskopplæring med 18 timer i uka er det eneste tiltaket fra januar til mai 2026.',
      basis: 'Integreringsloven § 14 a. Introduksjonsloven § 4. IMDi om omfanget av programmet.',
    },
    nn: {
      title: 'For få timar i veka til å vere fulltid',
      sentence:
        'I dei 13 vekene frå {{windowFrom}} hadde deltakaren tiltak i snitt {{hours}} timar i veka. Fulltid er minst {{least}}.',
      why: 'Programmet skal vere på full tid heile året: 37,5 timar i veka, eller 30 når tiltaka krev mykje eige arbeid. Låge timetal tyder på tiltak som ikkje er registrerte.',
      mustFix: 'Ja. Opplysninga skal vere registrert, og statsforvaltaren kan etterspørje henne i tilsyn.',
      deadline:
        'Innan to månader etter at opplysninga låg føre (integreringsforskrifta § 58), og seinast innan fristen for kontrollen i år.',
      fixInNir:
        'Registrer tiltaka som manglar, eller rett timar i veka og periodar. Var deltakaren borte, registrerer du vedtaket om permisjon. Er programmet slutt, registrerer du avslutninga.',
      fixInSpecialistSystem:
        'Registrer opplysninga i fagsystemet og overfør på nytt. Kontroller i NIR at ho har kome fram.',
      example: 'Norskopplæring med 18 timar i veka er det einaste tiltaket frå januar til mai 2026.',
      basis: 'Integreringslova § 14 a. Introduksjonslova § 4. IMDi om omfanget av programmet.',
    },
    en: {
      title: 'Too few hours a week to be full-time',
      sentence:
        'In the 13 weeks from {{windowFrom}} the participant had measures of {{hours}} hours a week on average. Full-time is at least {{least}}.',
      why: 'The programme must be full-time all year: 37.5 hours a week, or 30 when the measures ask for much own work. Low hours point to measures that are not registered.',
      mustFix:
        'Yes. The information must be registered, and the County Governor can ask for it in supervision.',
      deadline:
        'Within two months after the information existed (Integration Regulations § 58), and at the latest by the deadline of this year’s control round.',
      fixInNir:
        'Register the measures that are missing, or correct hours a week and periods. If the participant was away, register the decision on leave. If the programme is over, register its end.',
      fixInSpecialistSystem:
        'Register the information in the specialist system and transfer again. Check in NIR that it has arrived.',
      example: 'Norwegian of 18 hours a week is the only measure from January to May 2026.',
      basis: 'Integration Act § 14 a. Introduction Act § 4. IMDi on the extent of the programme.',
    },
  },
  cases: [...FULL_TIME_CASES, ...WINDOW_CASES],
});
