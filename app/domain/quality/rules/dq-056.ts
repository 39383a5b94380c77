import { defineRule } from '../define-rule';
import { NORWEGIAN_RIGHT_CASES } from './dq-056.cases';

/**
 * Training in Norwegian goes on after the time of right and obligation is over, by the decision or by hours. A permanent stop
 * ends it; for a duty alone the Act sets no months.
 */
export const dq056 = defineRule({
  id: 'DQ-056',
  letter: 'N',
  affects: ['G'],
  dimension: 'timeliness',
  regimes: ['INTEG'],
  minutes: 5,
  fixes: ['correct_dates', 'register_decision', 'register_education'],
  fact: 'training_right',
  applies: `f.has_norwegian_duty and f.right_ends_on is not null`,
  fails: `:today > f.right_ends_on
    and (f.training_ends_on > f.right_ends_on or f.last_norwegian_from > f.right_ends_on)`,
  turns: [`f.right_ends_on + 1`],
  businessKey: `''`,
  evidence: {
    variant: {
      kind: 'variant',
      sql: `case when f.training_ends_on > f.right_ends_on then 'decision' else 'hours' end`,
    },
    offeredOn: { kind: 'date', sql: `f.training_offered_on` },
    limitOn: { kind: 'date', sql: `f.right_ends_on` },
    hoursFrom: {
      kind: 'date',
      sql: `case when f.last_norwegian_from > f.right_ends_on then f.last_norwegian_from end`,
    },
    hasUpperSecondary: { kind: 'boolean', sql: `f.has_upper_secondary` },
  },
  words: {
    nb: {
      title: 'Norskopplæringen fortsetter etter at retten er over',
      sentence: {
        decision:
          'Oppstart ble tilbudt {{offeredOn}}, og retten varte til {{limitOn}}. Vedtaket om norskopplæring løper videre.',
        hours:
          'Oppstart ble tilbudt {{offeredOn}}, og retten varte til {{limitOn}}. Det er ført norsktimer fra {{hoursFrom}}.',
      },
      why: 'Retten og plikten til norsk varer i 18 måneder for dem som har videregående opplæring, og ellers i tre år, med tillegg for permisjon. Opplæring etter det gir ikke tilskudd på samme grunnlag.',
      mustFix:
        'Nei. Kontroller om registreringen er riktig, og legg funnet til side med grunn hvis den er det.',
      deadline: 'Så snart som mulig, og senest innen fristen for årets kontroll.',
      fixInNir:
        'Sett sluttdato på vedtaket, eller registrer permisjonen som forlenger retten. Er utdanningen feil registrert, retter du den. Gir kommunen opplæring utover retten, legger du funnet til side.',
      fixInSpecialistSystem:
        'Rett i fagsystemet og overfør på nytt. Kontroller i NIR at rettelsen er kommet fram.',
      example:
        'Personen uten videregående opplæring fikk tilbud 01.02.2023. Vedtaket står uten sluttdato i november 2026.',
      basis: 'Integreringsloven § 32.',
    },
    nn: {
      title: 'Norskopplæringa held fram etter at retten er over',
      sentence: {
        decision:
          'Oppstart vart tilbydd {{offeredOn}}, og retten varte til {{limitOn}}. Vedtaket om norskopplæring går vidare.',
        hours:
          'Oppstart vart tilbydd {{offeredOn}}, og retten varte til {{limitOn}}. Det er ført norsktimar frå {{hoursFrom}}.',
      },
      why: 'Retten og plikta til norsk varer i 18 månader for dei som har vidaregåande opplæring, og elles i tre år, med tillegg for permisjon. Opplæring etter det gir ikkje tilskot på same grunnlag.',
      mustFix:
        'Nei. Kontroller om registreringa er rett, og legg funnet til side med grunn dersom ho er det.',
      deadline: 'Så snart som råd, og seinast innan fristen for kontrollen i år.',
      fixInNir:
        'Set sluttdato på vedtaket, eller registrer permisjonen som forlengjer retten. Er utdanninga feil registrert, rettar du henne. Gir kommunen opplæring utover retten, legg du funnet til side.',
      fixInSpecialistSystem:
        'Rett i fagsystemet og overfør på nytt. Kontroller i NIR at rettinga har kome fram.',
      example:
        'Personen utan vidaregåande opplæring fekk tilbod 01.02.2023. Vedtaket står utan sluttdato i november 2026.',
      basis: 'Integreringslova § 32.',
    },
    en: {
      title: 'Norwegian training goes on after the right is over',
      sentence: {
        decision:
          'The start was offered on {{offeredOn}}, and the right lasted until {{limitOn}}. The decision on Norwegian still runs.',
        hours:
          'The start was offered on {{offeredOn}}, and the right lasted until {{limitOn}}. Hours of Norwegian are entered from {{hoursFrom}}.',
      },
      why: 'The right and obligation to Norwegian last 18 months for those with upper secondary education and otherwise three years, with leave added. Training after that does not release the grant on the same ground.',
      mustFix:
        'No. Check whether what is registered is right, and lay the finding aside with a reason if it is.',
      deadline: 'As soon as possible, and at the latest by the deadline of this year’s control round.',
      fixInNir:
        'Set an end date on the decision, or register the leave that prolongs the right. If education is registered wrongly, correct it. If the municipality gives training beyond the right, lay the finding aside.',
      fixInSpecialistSystem:
        'Correct it in the specialist system and transfer again. Check in NIR that the correction has arrived.',
      example:
        'A person without upper secondary education got an offer on 01.02.2023. The decision has no end date in November 2026.',
      basis: 'Integration Act § 32.',
    },
  },
  cases: NORWEGIAN_RIGHT_CASES,
});
