import { parameterOn } from '../dated-parameters';
import { defineRule } from '../define-rule';

/** Last day for the decision; the number of months is that of the day the decision was made. */
const DUE_ON = `(f.first_settled_on + make_interval(months => ${parameterOn('programmeDecisionMonths', 'f.decided_on')}))::date`;

/**
 * The programme was decided after two years in a municipality. Only the first award is judged: how a municipality takes
 * over a programme from another is not known, and it comes later as a matter of course.
 */
export const dq022 = defineRule({
  id: 'DQ-022',
  letter: 'W',
  affects: ['T'],
  dimension: 'validity',
  regimes: ['INTEG'],
  minutes: 10,
  fixes: ['correct_dates', 'support_case'],
  fact: 'programme_award',
  applies: `f.place = 1 and f.decided_on is not null and f.first_settled_on is not null`,
  fails: `f.decided_on > ${DUE_ON}`,
  businessKey: `'decision:' || f.id`,
  evidence: {
    decidedOn: { kind: 'date', sql: `f.decided_on` },
    firstSettledOn: { kind: 'date', sql: `f.first_settled_on` },
    dueOn: { kind: 'date', sql: DUE_ON },
  },
  words: {
    nb: {
      title: 'Programmet er vedtatt etter mer enn to år i kommunen',
      sentence:
        'Vedtaket om program er fra {{decidedOn}}. Personen har bodd i en kommune siden {{firstSettledOn}} og måtte hatt vedtaket innen {{dueOn}}.',
      why: 'Retten til program gjelder for dem som har bodd i en norsk kommune i under to år når vedtaket gjøres. Senere hører personen trolig ikke til målgruppen.',
      mustFix: 'Kontroller datoene. Statsforvalteren kan spørre om grunnlaget for vedtaket i tilsyn.',
      deadline: 'Så snart som mulig, og senest innen fristen for årets kontroll.',
      fixInNir:
        'Kontroller vedtaksdatoen mot vedtaket og rett den hvis den er feil. Er datoen for første bosetting feil, spør du IMDi fra funnet.',
      fixInSpecialistSystem:
        'Rett i fagsystemet og overfør på nytt. Kontroller i NIR at rettelsen er kommet fram.',
      example: 'Personen ble bosatt 10.03.2024. Vedtaket er datert 11.03.2026, én dag for sent.',
      basis: 'Integreringsloven § 8.',
    },
    nn: {
      title: 'Programmet er vedteke etter meir enn to år i kommunen',
      sentence:
        'Vedtaket om program er frå {{decidedOn}}. Personen har budd i ein kommune sidan {{firstSettledOn}} og måtte hatt vedtaket innan {{dueOn}}.',
      why: 'Retten til program gjeld dei som har budd i ein norsk kommune i under to år når vedtaket blir gjort. Seinare høyrer personen truleg ikkje til målgruppa.',
      mustFix: 'Kontroller datoane. Statsforvaltaren kan spørje om grunnlaget for vedtaket i tilsyn.',
      deadline: 'Så snart som råd, og seinast innan fristen for kontrollen i år.',
      fixInNir:
        'Kontroller vedtaksdatoen mot vedtaket og rett han om han er feil. Er datoen for første busetjing feil, spør du IMDi frå funnet.',
      fixInSpecialistSystem:
        'Rett i fagsystemet og overfør på nytt. Kontroller i NIR at rettinga har kome fram.',
      example: 'Personen vart busett 10.03.2024. Vedtaket er datert 11.03.2026, éin dag for seint.',
      basis: 'Integreringslova § 8.',
    },
    en: {
      title: 'The programme was decided after more than two years in the municipality',
      sentence:
        'The decision on the programme is of {{decidedOn}}. The person has lived in a municipality since {{firstSettledOn}} and needed the decision by {{dueOn}}.',
      why: 'The right to the programme is for those who have lived in a Norwegian municipality for less than two years when the decision is made. Later the person is probably not in the target group.',
      mustFix: 'Check the dates. The County Governor can ask for the grounds of the decision in supervision.',
      deadline: 'As soon as possible, and at the latest by the deadline of this year’s control round.',
      fixInNir:
        'Check the date of the decision against the decision itself and correct it if it is wrong. If the date of the first settlement is wrong, ask IMDi from the finding.',
      fixInSpecialistSystem:
        'Correct it in the specialist system and transfer again. Check in NIR that the correction has arrived.',
      example: 'The person was settled on 10.03.2024. The decision is dated 11.03.2026, one day too late.',
      basis: 'Integration Act § 8.',
    },
  },
  cases: [
    {
      name: 'decided on the last day of the two years',
      kind: 'just_passes',
      record: {
        person: { firstSettledOn: '2024-03-10' },
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', decidedOn: '2026-03-10' }],
      },
      expect: 'passes',
    },
    {
      name: 'decided the day after',
      kind: 'just_fails',
      record: {
        person: { firstSettledOn: '2024-03-10' },
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', decidedOn: '2026-03-11' }],
      },
      expect: 'fails',
    },
    {
      name: 'first settled on a leap day, decided on 28 February two years later',
      kind: 'leap_day',
      record: {
        person: { firstSettledOn: '2024-02-29' },
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', decidedOn: '2026-02-28' }],
      },
      expect: 'passes',
    },
    {
      name: 'first settled on a leap day, decided on 1 March two years later',
      kind: 'leap_day',
      record: {
        person: { firstSettledOn: '2024-02-29' },
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', decidedOn: '2026-03-01' }],
      },
      expect: 'fails',
    },
    {
      name: 'a later award of a programme that was decided in time',
      kind: 'open_ended',
      record: {
        person: { firstSettledOn: '2024-03-10' },
        decisions: [
          { scheme: 'INTRO', type: 'TILDELING', decidedOn: '2026-06-01', fromDate: '2026-06-01' },
          { scheme: 'INTRO', type: 'TILDELING', decidedOn: '2024-06-01', fromDate: '2024-06-01' },
        ],
      },
      expect: 'passes',
    },
    {
      name: 'two awards, both too late: the first is named',
      kind: 'other',
      record: {
        person: { firstSettledOn: '2024-03-10' },
        decisions: [
          { scheme: 'INTRO', type: 'TILDELING', decidedOn: '2026-06-01' },
          { scheme: 'INTRO', type: 'TILDELING', decidedOn: '2026-07-01' },
        ],
      },
      expect: 'fails',
    },
    {
      name: 'the award that was in time is annulled',
      kind: 'other',
      record: {
        person: { firstSettledOn: '2024-03-10' },
        decisions: [
          { scheme: 'INTRO', type: 'TILDELING', decidedOn: '2024-06-01', annulled: true },
          { scheme: 'INTRO', type: 'TILDELING', decidedOn: '2026-06-01' },
        ],
      },
      expect: 'fails',
    },
    {
      name: 'not known when the person was first settled',
      kind: 'not_applicable',
      record: {
        person: { firstSettledOn: null },
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', decidedOn: '2026-06-01' }],
      },
      expect: 'not_applicable',
    },
    {
      name: 'not known when it was decided',
      kind: 'not_applicable',
      record: {
        person: { firstSettledOn: '2020-03-10' },
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2026-06-01' }],
      },
      expect: 'not_applicable',
    },
    {
      name: 'a refusal, and an award of Norwegian',
      kind: 'not_applicable',
      record: {
        person: { firstSettledOn: '2020-03-10' },
        decisions: [
          { scheme: 'INTRO', type: 'AVSLAG', decidedOn: '2026-06-01' },
          { scheme: 'NORSK', type: 'TILDELING', decidedOn: '2026-06-01' },
        ],
      },
      expect: 'not_applicable',
    },
    {
      name: 'under the Introduction Act',
      kind: 'not_applicable',
      record: {
        person: { regime: 'INTRO', permitDate: '2020-12-31', firstSettledOn: '2021-01-01' },
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', decidedOn: '2024-01-01' }],
      },
      expect: 'not_applicable',
    },
    {
      name: 'the first day of the Integration Act',
      kind: 'other',
      record: {
        person: { permitDate: '2021-01-01', firstSettledOn: '2021-01-01' },
        decisions: [{ scheme: 'INTRO', type: 'TILDELING', decidedOn: '2023-01-02' }],
      },
      expect: 'fails',
    },
  ],
});
