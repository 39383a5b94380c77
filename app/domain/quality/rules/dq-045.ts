import { parameterOn } from '../dated-parameters';
import { defineRule } from '../define-rule';
import { WORK_HOURS_CASES } from './dq-045.cases';

/**
 * A programme with work as its goal has too few hours of work-oriented measures, counted over the days of taking part
 * from month 4 (with upper secondary education) or 7 to the end of last month.
 */
export const dq045 = defineRule({
  id: 'DQ-045',
  letter: 'W',
  affects: ['T'],
  dimension: 'validity',
  regimes: ['INTEG'],
  minutes: 12,
  fixes: ['register_measure', 'correct_dates', 'set_final_goal'],
  fact: 'work_hours',
  applies: `f.hours_known`,
  fails: `f.hours < ${parameterOn('workHoursAWeek', 'f.work_from')}`,
  businessKey: `''`,
  evidence: {
    workFrom: { kind: 'date', sql: `f.work_from` },
    hours: { kind: 'number', sql: `trunc(f.hours, 1)` },
    least: { kind: 'number', sql: parameterOn('workHoursAWeek', 'f.work_from') },
  },
  words: {
    nb: {
      title: 'For få timer med arbeidsrettede tiltak',
      sentence:
        'Sluttmålet er arbeid. Siden {{workFrom}} har arbeidsrettede tiltak i snitt {{hours}} timer i uka. Det skal være minst {{least}}.',
      why: 'Er sluttmålet arbeid, skal programmet ha arbeidsrettede elementer minst 15 timer i uka i snitt, fra måned 4 med videregående opplæring og ellers fra måned 7. Praksis, deltidsarbeid, bransjekurs og tiltak hos Nav teller.',
      mustFix: 'Ja. Opplysningen skal være registrert, og statsforvalteren kan etterspørre den i tilsyn.',
      deadline:
        'Innen to måneder etter at opplysningen forelå (integreringsforskriften § 58), og senest innen fristen for årets kontroll.',
      fixInNir:
        'Registrer de arbeidsrettede tiltakene som mangler, med timer i uka. Er sluttmålet et annet, setter du det riktige.',
      fixInSpecialistSystem:
        'Registrer opplysningen i fagsystemet og overfør på nytt. Kontroller i NIR at den er kommet fram.',
      example: 'Deltakeren har språkpraksis 10 timer i uka fra måned 7, og ikke andre arbeidsrettede tiltak.',
      basis: 'Integreringsloven § 14 a fjerde ledd. Integreringsforskriften § 76.',
    },
    nn: {
      title: 'For få timar med arbeidsretta tiltak',
      sentence:
        'Sluttmålet er arbeid. Sidan {{workFrom}} har arbeidsretta tiltak i snitt {{hours}} timar i veka. Det skal vere minst {{least}}.',
      why: 'Er sluttmålet arbeid, skal programmet ha arbeidsretta element minst 15 timar i veka i snitt, frå månad 4 med vidaregåande opplæring og elles frå månad 7. Praksis, deltidsarbeid, bransjekurs og tiltak hos Nav tel.',
      mustFix: 'Ja. Opplysninga skal vere registrert, og statsforvaltaren kan etterspørje henne i tilsyn.',
      deadline:
        'Innan to månader etter at opplysninga låg føre (integreringsforskrifta § 58), og seinast innan fristen for kontrollen i år.',
      fixInNir:
        'Registrer dei arbeidsretta tiltaka som manglar, med timar i veka. Er sluttmålet eit anna, set du det rette.',
      fixInSpecialistSystem:
        'Registrer opplysninga i fagsystemet og overfør på nytt. Kontroller i NIR at ho har kome fram.',
      example: 'Deltakaren har språkpraksis 10 timar i veka frå månad 7, og ikkje andre arbeidsretta tiltak.',
      basis: 'Integreringslova § 14 a fjerde ledd. Integreringsforskrifta § 76.',
    },
    en: {
      title: 'Too few hours of work-oriented measures',
      sentence:
        'The final goal is work. Since {{workFrom}} work-oriented measures have {{hours}} hours a week on average. There must be at least {{least}}.',
      why: 'When the final goal is work, the programme must have work-oriented elements of at least 15 hours a week on average, from month 4 with upper secondary education and otherwise from month 7. Practice, part-time work, trade courses and measures by Nav count.',
      mustFix:
        'Yes. The information must be registered, and the County Governor can ask for it in supervision.',
      deadline:
        'Within two months after the information existed (Integration Regulations § 58), and at the latest by the deadline of this year’s control round.',
      fixInNir:
        'Register the work-oriented measures that are missing, with hours a week. If the final goal is another, set the right one.',
      fixInSpecialistSystem:
        'Register the information in the specialist system and transfer again. Check in NIR that it has arrived.',
      example:
        'The participant has language practice of 10 hours a week from month 7, and no other work-oriented measure.',
      basis: 'Integration Act § 14 a fourth paragraph. Integration Regulations § 76.',
    },
  },
  cases: WORK_HOURS_CASES,
});
