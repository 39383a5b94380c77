import { parameterOn } from '../dated-parameters';
import { ALL_REGIMES, defineRule } from '../define-rule';
import { DQ_007_CASES } from './dq-007.cases';

/** The last of the days from which both are known: the decision runs, and the person lives where the register says. */
const SINCE = `greatest(f.from_date, f.population_registered_on, f.settled_on)`;

/**
 * The person stands in one municipality while the decision that runs is of another. Without a day of moving in nobody
 * can say for how long, so the rule is then silent.
 */
export const dq007 = defineRule({
  id: 'DQ-007',
  letter: 'W',
  affects: ['G'],
  dimension: 'consistency',
  regimes: ALL_REGIMES,
  minutes: 15,
  fixes: ['correct_dates', 'support_case'],
  fact: 'running_decision',
  applies: `f.decision_code is not null and coalesce(f.population_registered_on, f.settled_on) is not null`,
  fails: `not f.same_municipality and ${SINCE} + ${parameterOn('municipalityMismatchDays', ':today')} < :today`,
  turns: [`${SINCE} + ${parameterOn('municipalityMismatchDays', ':today')} + 1`],
  businessKey: `'decision:' || f.id`,
  evidence: {
    personMunicipality: { kind: 'text', sql: `f.person_municipality` },
    decisionMunicipality: { kind: 'text', sql: `f.decision_municipality` },
    since: { kind: 'date', sql: SINCE },
  },
  words: {
    nb: {
      title: 'Personen og vedtaket står i hver sin kommune',
      sentence:
        'Personen har stått i {{personMunicipality}} siden {{since}}, men vedtaket som løper, er gjort av {{decisionMunicipality}}.',
      why: 'Tilskuddet går til kommunen personen står i. Er adressen gammel eller vedtaket ikke avsluttet, får feil kommune pengene.',
      mustFix: 'Ja. Feilen påvirker tilskuddet til kommunen.',
      deadline: 'Så snart som mulig, og senest innen fristen for årets kontroll.',
      fixInNir:
        'Kontroller i folkeregisteret hvor personen bor. Har personen flyttet, setter kommunen som er forlatt, sluttdato på sitt vedtak. Er adressen i NIR gammel, spør du IMDi fra funnet.',
      fixInSpecialistSystem:
        'Rett i fagsystemet og overfør på nytt. Kontroller i NIR at rettelsen er kommet fram.',
      example: 'Personen flyttet til Oslo i mai, men vedtaket fra Arendal løper fortsatt i september.',
      basis: 'IMDi om tilskudd utbetalt til feil kommune. Grensen på 60 dager er foreslått.',
    },
    nn: {
      title: 'Personen og vedtaket står i kvar sin kommune',
      sentence:
        'Personen har stått i {{personMunicipality}} sidan {{since}}, men vedtaket som gjeld no, er gjort av {{decisionMunicipality}}.',
      why: 'Tilskotet går til kommunen personen står i. Er adressa gammal eller vedtaket ikkje avslutta, får feil kommune pengane.',
      mustFix: 'Ja. Feilen påverkar tilskotet til kommunen.',
      deadline: 'Så snart som råd, og seinast innan fristen for kontrollen i år.',
      fixInNir:
        'Kontroller i folkeregisteret kvar personen bur. Har personen flytta, set kommunen som personen flytta frå, sluttdato på vedtaket sitt. Er adressa i NIR gammal, spør du IMDi frå funnet.',
      fixInSpecialistSystem:
        'Rett i fagsystemet og overfør på nytt. Kontroller i NIR at rettinga har kome fram.',
      example: 'Personen flytta til Oslo i mai, men vedtaket frå Arendal gjeld framleis i september.',
      basis: 'IMDi om tilskot betalt ut til feil kommune. Grensa på 60 dagar er foreslått.',
    },
    en: {
      title: 'Person and decision stand in different municipalities',
      sentence:
        'The person has stood in {{personMunicipality}} since {{since}}, but the decision in force was made by {{decisionMunicipality}}.',
      why: 'The grant goes to the municipality where the person stands. If the address is old or the decision has not been closed, the wrong municipality gets the money.',
      mustFix: 'Yes. The error affects the grant to the municipality.',
      deadline: 'As soon as possible, and at the latest by the deadline of this year’s control round.',
      fixInNir:
        'Check in the population register where the person lives. If the person has moved, the municipality left behind sets an end date on its decision. If the address in NIR is old, ask IMDi from the finding.',
      fixInSpecialistSystem:
        'Correct it in the specialist system and transfer again. Check in NIR that the correction has arrived.',
      example: 'The person moved to Oslo in May, but the decision of Arendal still runs in September.',
      basis: 'IMDi on grants paid to the wrong municipality. The limit of 60 days is a proposal.',
    },
  },
  cases: DQ_007_CASES,
});
