import { defineRule } from '../define-rule';
import { COLLECTIVE_NORWEGIAN_CASES } from './dq-057.cases';

/**
 * Norwegian under collective protection goes on after its year, counted from the start of the first decision with leave
 * added. A decision on additional Norwegian (§ 43 g, until its repeal) prolongs it.
 */
export const dq057 = defineRule({
  id: 'DQ-057',
  letter: 'N',
  affects: ['G'],
  dimension: 'timeliness',
  regimes: ['INTEG_6A'],
  minutes: 5,
  fixes: ['correct_dates', 'register_decision'],
  fact: 'training_right',
  applies: `f.norwegian_start_on is not null`,
  fails: `:today > f.collective_year_ends_on
    and (f.training_ends_on > f.collective_year_ends_on or f.last_norwegian_from > f.collective_year_ends_on)`,
  turns: [`f.collective_year_ends_on + 1`],
  businessKey: `''`,
  evidence: {
    variant: {
      kind: 'variant',
      sql: `case when f.training_ends_on > f.collective_year_ends_on then 'decision' else 'hours' end`,
    },
    startedOn: { kind: 'date', sql: `f.norwegian_start_on` },
    limitOn: { kind: 'date', sql: `f.collective_year_ends_on` },
    hoursFrom: {
      kind: 'date',
      sql: `case when f.last_norwegian_from > f.collective_year_ends_on then f.last_norwegian_from end`,
    },
  },
  words: {
    nb: {
      title: 'Norskopplæringen fortsetter etter det første året',
      sentence: {
        decision: 'Opplæringen startet {{startedOn}}, og året var over {{limitOn}}. Vedtaket løper videre.',
        hours:
          'Opplæringen startet {{startedOn}}, og året var over {{limitOn}}. Det er ført norsktimer fra {{hoursFrom}}.',
      },
      why: 'Personer med kollektiv beskyttelse har rett til norsk i ett år fra start, med tillegg for permisjon. Tilskuddet følger året.',
      mustFix:
        'Nei. Kontroller om registreringen er riktig, og legg funnet til side med grunn hvis den er det.',
      deadline: 'Så snart som mulig, og senest innen fristen for årets kontroll.',
      fixInNir:
        'Sett sluttdato på vedtaket, eller registrer permisjonen som forlenger året. Gir kommunen opplæring utover retten, legger du funnet til side.',
      fixInSpecialistSystem:
        'Rett i fagsystemet og overfør på nytt. Kontroller i NIR at rettelsen er kommet fram.',
      example: 'Opplæringen startet 01.06.2025. Vedtaket står uten sluttdato i november 2026.',
      basis: 'Integreringsloven § 37 d. IMDi om norskopplæring for personer med kollektiv beskyttelse.',
    },
    nn: {
      title: 'Norskopplæringa held fram etter det første året',
      sentence: {
        decision: 'Opplæringa starta {{startedOn}}, og året var over {{limitOn}}. Vedtaket går vidare.',
        hours:
          'Opplæringa starta {{startedOn}}, og året var over {{limitOn}}. Det er ført norsktimar frå {{hoursFrom}}.',
      },
      why: 'Personar med kollektivt vern har rett til norsk i eitt år frå start, med tillegg for permisjon. Tilskotet følgjer året.',
      mustFix:
        'Nei. Kontroller om registreringa er rett, og legg funnet til side med grunn dersom ho er det.',
      deadline: 'Så snart som råd, og seinast innan fristen for kontrollen i år.',
      fixInNir:
        'Set sluttdato på vedtaket, eller registrer permisjonen som forlengjer året. Gir kommunen opplæring utover retten, legg du funnet til side.',
      fixInSpecialistSystem:
        'Rett i fagsystemet og overfør på nytt. Kontroller i NIR at rettinga har kome fram.',
      example: 'Opplæringa starta 01.06.2025. Vedtaket står utan sluttdato i november 2026.',
      basis: 'Integreringslova § 37 d. IMDi om norskopplæring for personar med kollektivt vern.',
    },
    en: {
      title: 'Norwegian training goes on after the first year',
      sentence: {
        decision:
          'The training began on {{startedOn}}, and the year was over on {{limitOn}}. The decision still runs.',
        hours:
          'The training began on {{startedOn}}, and the year was over on {{limitOn}}. Hours of Norwegian are entered from {{hoursFrom}}.',
      },
      why: 'Persons with collective protection have a right to Norwegian for one year from the start, with leave added. The grant follows the year.',
      mustFix:
        'No. Check whether what is registered is right, and lay the finding aside with a reason if it is.',
      deadline: 'As soon as possible, and at the latest by the deadline of this year’s control round.',
      fixInNir:
        'Set an end date on the decision, or register the leave that prolongs the year. If the municipality gives training beyond the right, lay the finding aside.',
      fixInSpecialistSystem:
        'Correct it in the specialist system and transfer again. Check in NIR that the correction has arrived.',
      example: 'The training began on 01.06.2025. The decision has no end date in November 2026.',
      basis: 'Integration Act § 37 d. IMDi on Norwegian training for persons with collective protection.',
    },
  },
  cases: COLLECTIVE_NORWEGIAN_CASES,
});
