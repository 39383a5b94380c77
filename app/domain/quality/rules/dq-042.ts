import { ALL_REGIMES, defineRule } from '../define-rule';
import { TRAINING_QUARTER_CASES } from './dq-042.cases';

/**
 * Quarters of taking part with a training measure but no hours, or with hours but no measure: Norwegian and social
 * studies must stand in both places. Either subject answers for the other; a quarter is judged when the two months of
 * registration after it are over.
 */
export const dq042 = defineRule({
  id: 'DQ-042',
  letter: 'W',
  affects: ['R', 'G'],
  dimension: 'consistency',
  regimes: ALL_REGIMES,
  minutes: 10,
  fixes: ['register_measure', 'correct_dates', 'register_end'],
  fact: 'training_quarter',
  applies: `not f.has_undated`,
  fails: `not isempty(f.quarters)`,
  businessKey: `f.missing`,
  evidence: {
    variant: { kind: 'variant', sql: `case when f.missing = 'hours' then 'no_hours' else 'no_measure' end` },
    firstFrom: { kind: 'date', sql: `lower(f.quarters)` },
    quarters: {
      kind: 'number',
      sql: `(select sum(extract(year from age(upper(q), lower(q))) * 4 + extract(month from age(upper(q), lower(q))) / 3)::int
        from unnest(f.quarters) q)`,
    },
  },
  words: {
    nb: {
      title: 'Norsk og samfunnskunnskap står bare ett av to steder',
      sentence: {
        no_hours:
          'Tiltak i norsk eller samfunnskunnskap er registrert, men ingen timer, i {{quarters}} kvartal. Det første begynte {{firstFrom}}.',
        no_measure:
          'Timer i norsk eller samfunnskunnskap er ført, men ikke noe tiltak, i {{quarters}} kvartal. Det første begynte {{firstFrom}}.',
      },
      why: 'For deltakere i programmet skal opplæringen stå både som tiltak under «Deltakelse intro» og som timer under «Deltakelse norsk». Ellers blir statistikk og tilskudd feil.',
      mustFix: 'Ja. Feilen påvirker både de offisielle tallene og tilskuddet til kommunen.',
      deadline:
        'Innen to måneder etter at opplysningen forelå (integreringsforskriften § 58), og senest innen fristen for årets kontroll.',
      fixInNir:
        'Registrer det som mangler: timene under «Deltakelse norsk» eller tiltaket under «Deltakelse intro». Var det ikke opplæring i kvartalet, retter du perioden på tiltaket.',
      fixInSpecialistSystem:
        'Registrer opplysningen i fagsystemet og overfør på nytt. Kontroller i NIR at den er kommet fram.',
      example: 'Tiltaket norsk varer hele 2026, men timer er bare ført for første kvartal.',
      basis: 'Integreringsforskriften §§ 52 og 53. IMDi om kontroll av tiltak og norsk.',
    },
    nn: {
      title: 'Norsk og samfunnskunnskap står berre éin av to stader',
      sentence: {
        no_hours:
          'Tiltak i norsk eller samfunnskunnskap er registrert, men ingen timar, i {{quarters}} kvartal. Det første byrja {{firstFrom}}.',
        no_measure:
          'Timar i norsk eller samfunnskunnskap er førte, men ikkje noko tiltak, i {{quarters}} kvartal. Det første byrja {{firstFrom}}.',
      },
      why: 'For deltakarar i programmet skal opplæringa stå både som tiltak under «Deltakelse intro» og som timar under «Deltakelse norsk». Elles blir statistikk og tilskot feil.',
      mustFix: 'Ja. Feilen påverkar både dei offisielle tala og tilskotet til kommunen.',
      deadline:
        'Innan to månader etter at opplysninga låg føre (integreringsforskrifta § 58), og seinast innan fristen for kontrollen i år.',
      fixInNir:
        'Registrer det som manglar: timane under «Deltakelse norsk» eller tiltaket under «Deltakelse intro». Var det ikkje opplæring i kvartalet, rettar du perioden på tiltaket.',
      fixInSpecialistSystem:
        'Registrer opplysninga i fagsystemet og overfør på nytt. Kontroller i NIR at ho har kome fram.',
      example: 'Tiltaket norsk varer heile 2026, men timar er berre førte for første kvartal.',
      basis: 'Integreringsforskrifta §§ 52 og 53. IMDi om kontroll av tiltak og norsk.',
    },
    en: {
      title: 'Norwegian and social studies stand in one of two places only',
      sentence: {
        no_hours:
          'Measures of Norwegian or social studies are registered, but no hours. Quarters: {{quarters}}, the first from {{firstFrom}}.',
        no_measure:
          'Hours of Norwegian or social studies are entered, but no measure. Quarters: {{quarters}}, the first from {{firstFrom}}.',
      },
      why: 'For participants in the programme, training must stand both as a measure under «Deltakelse intro» and as hours under «Deltakelse norsk». Otherwise figures and grant are wrong.',
      mustFix: 'Yes. The error affects both the official figures and the grant to the municipality.',
      deadline:
        'Within two months after the information existed (Integration Regulations § 58), and at the latest by the deadline of this year’s control round.',
      fixInNir:
        'Register what is missing: the hours under «Deltakelse norsk» or the measure under «Deltakelse intro». If there was no training in the quarter, correct the period of the measure.',
      fixInSpecialistSystem:
        'Register the information in the specialist system and transfer again. Check in NIR that it has arrived.',
      example:
        'The measure of Norwegian lasts all of 2026, but hours are entered for the first quarter only.',
      basis: 'Integration Regulations §§ 52 and 53. IMDi on checking measures and Norwegian.',
    },
  },
  cases: TRAINING_QUARTER_CASES,
});
