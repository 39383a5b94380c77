import { defineRule } from '../define-rule';
import { AFTER_REPEAL, OUTSIDE_LIMIT } from '../facts/extended-norwegian-limits';
import { EXTENDED_NORWEGIAN_CASES } from './dq-061.cases';

/** Extended Norwegian outside the twelve months of collective protection, after its repeal, or without education registered. */
export const dq061 = defineRule({
  id: 'DQ-061',
  letter: 'E',
  affects: ['G'],
  dimension: 'validity',
  regimes: ['INTEG_6A'],
  minutes: 10,
  fixes: ['annul_duplicate', 'correct_dates', 'register_education'],
  fact: 'extended_norwegian',
  applies: `true`,
  fails: `${AFTER_REPEAL} or ${OUTSIDE_LIMIT} or f.has_upper_secondary is null`,
  businessKey: `'decision:' || f.id`,
  evidence: {
    variant: {
      kind: 'variant',
      sql: `case when ${AFTER_REPEAL} then 'repealed' when ${OUTSIDE_LIMIT} then 'outside_limit' else 'no_education' end`,
    },
    decidedOn: { kind: 'date', sql: `f.decided_on` },
    limitOn: { kind: 'date', sql: `f.first_year_ends_on` },
  },
  words: {
    nb: {
      title: 'Vedtak om utvidet norskopplæring utenfor vilkårene',
      sentence: {
        repealed: 'Vedtaket er datert {{decidedOn}}, etter at ordningen tok slutt 30.06.2026.',
        outside_limit:
          'Vedtaket er datert {{decidedOn}}, mer enn to måneder fra {{limitOn}}, da det første året med norskopplæring var over.',
        no_education: 'Vedtaket av {{decidedOn}} krever at utdanningsbakgrunn er registrert.',
      },
      why: 'Vedtaket utløser tilskudd. Det måtte gjøres innen to måneder før eller etter at det første året var over, og ordningen tok slutt 30.06.2026.',
      mustFix: 'Ja. Feilen påvirker tilskuddet til kommunen.',
      deadline: 'Så snart som mulig, og senest innen fristen for årets kontroll.',
      fixInNir:
        'Kontroller vedtaksdatoen og om utdanningsbakgrunn er registrert. Rett det som er feil, eller annuller vedtaket.',
      fixInSpecialistSystem:
        'Rett i fagsystemet og overfør på nytt. Kontroller i NIR at rettelsen er kommet fram.',
      example: 'Vedtaket er datert 05.08.2026, men ordningen ble opphevet 01.07.2026.',
      basis: 'Integreringsforskriften § 43 g, opphevet 01.07.2026. IMDi om utvidet norskopplæring.',
    },
    nn: {
      title: 'Vedtak om utvida norskopplæring utanfor vilkåra',
      sentence: {
        repealed: 'Vedtaket er datert {{decidedOn}}, etter at ordninga tok slutt 30.06.2026.',
        outside_limit:
          'Vedtaket er datert {{decidedOn}}, meir enn to månader frå {{limitOn}}, då det første året med norskopplæring var over.',
        no_education: 'Vedtaket av {{decidedOn}} krev at utdanningsbakgrunn er registrert.',
      },
      why: 'Vedtaket utløyser tilskot. Det måtte gjerast innan to månader før eller etter at det første året var over, og ordninga tok slutt 30.06.2026.',
      mustFix: 'Ja. Feilen påverkar tilskotet til kommunen.',
      deadline: 'Så snart som råd, og seinast innan fristen for kontrollen i år.',
      fixInNir:
        'Kontroller vedtaksdatoen og om utdanningsbakgrunn er registrert. Rett det som er feil, eller annuller vedtaket.',
      fixInSpecialistSystem:
        'Rett i fagsystemet og overfør på nytt. Kontroller i NIR at rettinga har kome fram.',
      example: 'Vedtaket er datert 05.08.2026, men ordninga vart oppheva 01.07.2026.',
      basis: 'Integreringsforskrifta § 43 g, oppheva 01.07.2026. IMDi om utvida norskopplæring.',
    },
    en: {
      title: 'Decision on additional Norwegian training outside the conditions',
      sentence: {
        repealed: 'The decision is dated {{decidedOn}}, after the scheme ended on 30.06.2026.',
        outside_limit:
          'The decision is dated {{decidedOn}}, more than two months from {{limitOn}}, when the first year of Norwegian training was over.',
        no_education: 'The decision of {{decidedOn}} demands that prior education is registered.',
      },
      why: 'The decision releases a grant. It had to be made within two months before or after the first year was over, and the scheme ended on 30.06.2026.',
      mustFix: 'Yes. The error affects the grant to the municipality.',
      deadline: 'As soon as possible, and at the latest by the deadline of this year’s control round.',
      fixInNir:
        'Check the date of the decision and whether prior education is registered. Correct what is wrong, or annul the decision.',
      fixInSpecialistSystem:
        'Correct it in the specialist system and transfer again. Check in NIR that the correction has arrived.',
      example: 'The decision is dated 05.08.2026, but the scheme was repealed on 01.07.2026.',
      basis: 'Integration Regulations § 43 g, repealed 01.07.2026. IMDi on additional Norwegian training.',
    },
  },
  cases: EXTENDED_NORWEGIAN_CASES,
});
