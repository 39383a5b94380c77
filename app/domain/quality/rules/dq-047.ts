import { defineRule } from '../define-rule';
import { COURSES_DUE, COURSES_DUE_ON } from '../facts/courses-due';
import { PARENTAL_GUIDANCE_CASES } from './dq-047.cases';

/**
 * A parent without parental guidance, or with too few meetings of it. That none was held is a finding once the programme
 * is over or a year old (as for life skills: the condition names no day); too few meetings as soon as one was held.
 */
export const dq047 = defineRule({
  id: 'DQ-047',
  letter: 'W',
  affects: ['T'],
  dimension: 'completeness',
  regimes: ['INTEG'],
  minutes: 8,
  fixes: ['register_measure'],
  fact: 'person',
  applies: `f.has_children_under_18 and f.programme_start_on is not null
    and (f.parental_courses > 0 or ${COURSES_DUE})`,
  fails: `not f.parental_enough`,
  turns: [`${COURSES_DUE_ON} + 1`],
  businessKey: `''`,
  evidence: {
    variant: { kind: 'variant', sql: `case when f.parental_courses = 0 then 'none' else 'few_meetings' end` },
    startedOn: { kind: 'date', sql: `f.programme_start_on` },
    meetings: { kind: 'number', sql: `f.parental_meetings` },
  },
  words: {
    nb: {
      title: 'Foreldreveiledning mangler eller har for få møter',
      sentence: {
        none: 'Deltakeren har barn under 18 år. Programmet begynte {{startedOn}}, men ingen foreldreveiledning er registrert som gjennomført.',
        few_meetings: 'Foreldreveiledningen er for kort. Antall møter: {{meetings}}.',
      },
      why: 'Foreldre til barn under 18 år skal ha foreldreveiledning: minst 8 møter i gruppe eller 5 samtaler. Har kommunen ikke kapasitet, holder det med 4 eller 2.',
      mustFix: 'Ja. Opplysningen skal være registrert, og statsforvalteren kan etterspørre den i tilsyn.',
      deadline:
        'Innen to måneder etter at opplysningen forelå (integreringsforskriften § 58), og senest innen fristen for årets kontroll.',
      fixInNir:
        'Registrer foreldreveiledningen med form og antall møter, og merk den som gjennomført. Gjelder unntaket for kapasitet, merker du det.',
      fixInSpecialistSystem:
        'Registrer opplysningen i fagsystemet og overfør på nytt. Kontroller i NIR at den er kommet fram.',
      example:
        'Foreldreveiledning i gruppe er registrert med 6 møter, uten at unntaket for kapasitet er merket.',
      basis: 'Integreringsloven § 14 a. Integreringsforskriften § 3.',
    },
    nn: {
      title: 'Foreldrerettleiing manglar eller har for få møte',
      sentence: {
        none: 'Deltakaren har barn under 18 år. Programmet byrja {{startedOn}}, men inga foreldrerettleiing er registrert som gjennomført.',
        few_meetings: 'Foreldrerettleiinga er for kort. Talet på møte: {{meetings}}.',
      },
      why: 'Foreldre til barn under 18 år skal ha foreldrerettleiing: minst 8 møte i gruppe eller 5 samtalar. Har kommunen ikkje kapasitet, held det med 4 eller 2.',
      mustFix: 'Ja. Opplysninga skal vere registrert, og statsforvaltaren kan etterspørje henne i tilsyn.',
      deadline:
        'Innan to månader etter at opplysninga låg føre (integreringsforskrifta § 58), og seinast innan fristen for kontrollen i år.',
      fixInNir:
        'Registrer foreldrerettleiinga med form og talet på møte, og merk henne som gjennomført. Gjeld unntaket for kapasitet, merkjer du det.',
      fixInSpecialistSystem:
        'Registrer opplysninga i fagsystemet og overfør på nytt. Kontroller i NIR at ho har kome fram.',
      example:
        'Foreldrerettleiing i gruppe er registrert med 6 møte, utan at unntaket for kapasitet er merkt.',
      basis: 'Integreringslova § 14 a. Integreringsforskrifta § 3.',
    },
    en: {
      title: 'Parental guidance is missing or has too few meetings',
      sentence: {
        none: 'The participant has children under 18. The programme began on {{startedOn}}, but no parental guidance is registered as completed.',
        few_meetings: 'The parental guidance is too short. Number of meetings: {{meetings}}.',
      },
      why: 'Parents of children under 18 must have parental guidance: at least 8 meetings in a group or 5 talks. Where the municipality lacks capacity, 4 or 2 are enough.',
      mustFix:
        'Yes. The information must be registered, and the County Governor can ask for it in supervision.',
      deadline:
        'Within two months after the information existed (Integration Regulations § 58), and at the latest by the deadline of this year’s control round.',
      fixInNir:
        'Register the parental guidance with its form and number of meetings, and mark it as completed. If the exception for capacity applies, mark that.',
      fixInSpecialistSystem:
        'Register the information in the specialist system and transfer again. Check in NIR that it has arrived.',
      example:
        'Parental guidance in a group is registered with 6 meetings, and the exception for capacity is not marked.',
      basis: 'Integration Act § 14 a. Integration Regulations § 3.',
    },
  },
  cases: PARENTAL_GUIDANCE_CASES,
});
