import { parameterOn } from '../dated-parameters';
import { ALL_REGIMES, defineRule } from '../define-rule';
import { CROWDED_HOURS_CASES } from './dq-044.cases';

/** More hours a week than one person can hardly have: in a single measure, or in all of them together over thirteen weeks. */
export const dq044 = defineRule({
  id: 'DQ-044',
  letter: 'N',
  affects: ['R'],
  dimension: 'plausibility',
  regimes: ALL_REGIMES,
  minutes: 4,
  fixes: ['correct_dates', 'annul_duplicate', 'register_measure'],
  fact: 'crowded_hours',
  applies: `true`,
  fails: `case when f.id is null then f.hours is not null
    else f.hours > ${parameterOn('mostHoursOfOneMeasure', 'f.from_date')} end`,
  businessKey: `coalesce('measure:' || f.id, '')`,
  evidence: {
    variant: { kind: 'variant', sql: `case when f.id is null then 'together' else 'single' end` },
    fromDate: { kind: 'date', sql: `f.from_date` },
    hours: { kind: 'number', sql: `f.hours` },
  },
  words: {
    nb: {
      title: 'Uvanlig mange timer i uka',
      sentence: {
        single: 'Tiltaket fra {{fromDate}} er registrert med {{hours}} timer i uka.',
        together: 'I de 13 ukene fra {{fromDate}} har tiltakene til sammen i snitt {{hours}} timer i uka.',
      },
      why: 'Så mange timer i uka er lite trolig. Ofte er samlet timetall ført som timer i uka, eller et tiltak er registrert to ganger.',
      mustFix:
        'Nei. Kontroller om registreringen er riktig, og legg funnet til side med grunn hvis den er det.',
      deadline: 'Så snart som mulig, og senest innen fristen for årets kontroll.',
      fixInNir:
        'Kontroller om timetallet gjelder per uke eller samlet, og om tiltakene overlapper. Er tallet feil, annullerer du tiltaket og registrerer det på nytt.',
      fixInSpecialistSystem:
        'Rett i fagsystemet og overfør på nytt. Kontroller i NIR at rettelsen er kommet fram.',
      example: 'Kurs i livsmestring er registrert med 75 timer i uka. 75 er timene samlet.',
      basis: 'Integreringsforskriften § 52 (omfanget av tiltak). Grensene er et forslag.',
    },
    nn: {
      title: 'Uvanleg mange timar i veka',
      sentence: {
        single: 'Tiltaket frå {{fromDate}} er registrert med {{hours}} timar i veka.',
        together: 'I dei 13 vekene frå {{fromDate}} har tiltaka til saman i snitt {{hours}} timar i veka.',
      },
      why: 'Så mange timar i veka er lite truleg. Ofte er samla timetal ført som timar i veka, eller eit tiltak er registrert to gonger.',
      mustFix:
        'Nei. Kontroller om registreringa er rett, og legg funnet til side med grunn dersom ho er det.',
      deadline: 'Så snart som råd, og seinast innan fristen for kontrollen i år.',
      fixInNir:
        'Kontroller om timetalet gjeld per veke eller samla, og om tiltaka overlappar. Er talet feil, annullerer du tiltaket og registrerer det på nytt.',
      fixInSpecialistSystem:
        'Rett i fagsystemet og overfør på nytt. Kontroller i NIR at rettinga har kome fram.',
      example: 'Kurs i livsmeistring er registrert med 75 timar i veka. 75 er timane samla.',
      basis: 'Integreringsforskrifta § 52 (omfanget av tiltak). Grensene er eit forslag.',
    },
    en: {
      title: 'Unusually many hours a week',
      sentence: {
        single: 'The measure from {{fromDate}} is registered with {{hours}} hours a week.',
        together:
          'In the 13 weeks from {{fromDate}} the measures together have {{hours}} hours a week on average.',
      },
      why: 'So many hours a week are unlikely. Often total hours were entered as hours a week, or a measure is registered twice.',
      mustFix:
        'No. Check whether what is registered is right, and lay the finding aside with a reason if it is.',
      deadline: 'As soon as possible, and at the latest by the deadline of this year’s control round.',
      fixInNir:
        'Check whether the hours are per week or in all, and whether measures overlap. If the number is wrong, annul the measure and register it again.',
      fixInSpecialistSystem:
        'Correct it in the specialist system and transfer again. Check in NIR that the correction has arrived.',
      example: 'The life skills course is registered with 75 hours a week. 75 is the hours in all.',
      basis: 'Integration Regulations § 52 (extent of measures). The limits are a proposal.',
    },
  },
  cases: CROWDED_HOURS_CASES,
});
