import { ALL_REGIMES, defineRule } from '../define-rule';
import { KEEPS_COLLECTIVE } from '../facts/computed-regime';

/** The registered law is not the one that follows from permit, ground and arrival. */
export const dq010 = defineRule({
  id: 'DQ-010',
  letter: 'E',
  affects: ['R', 'G'],
  dimension: 'consistency',
  regimes: ALL_REGIMES,
  minutes: 15,
  fixes: ['support_case'],
  fact: 'person',
  applies: `f.computed_regime is not null and not coalesce(${KEEPS_COLLECTIVE}, false)`,
  fails: `f.computed_regime <> f.regime`,
  businessKey: `''`,
  evidence: {
    registered: { kind: 'code', list: 'REGIME', sql: `f.regime` },
    computed: { kind: 'code', list: 'REGIME', sql: `f.computed_regime` },
    permitDate: { kind: 'date', sql: `f.permit_date` },
    arrivalDate: { kind: 'date', sql: `f.arrival_date` },
  },
  words: {
    nb: {
      title: 'Personen står under feil lov',
      sentence:
        'Personen står under {{registered}}, men tillatelsen av {{permitDate}} hører under {{computed}}.',
      why: 'Loven avgjør hva som skal registreres, hvor lenge programmet kan vare, og hvilket tilskudd kommunen får.',
      mustFix: 'Ja. Feilen påvirker både de offisielle tallene og tilskuddet til kommunen.',
      deadline: 'Så snart som mulig, og senest innen fristen for årets kontroll.',
      fixInNir:
        'Kontroller oppholdsgrunnlag, vedtaksdato, ankomstdato og om søknaden kom fra utlandet. Er en av dem feil, retter du den. Er alle riktige, spør du IMDi fra funnet: loven regnes ut på nytt der.',
      fixInSpecialistSystem:
        'Kommunen kan ikke rette dette selv. Spør IMDi fra funnet, så følger personen med i saken.',
      example:
        'Tillatelsen er gitt 14.02.2021, men personen står under introduksjonsloven. Tillatelser fra 01.01.2021 hører under integreringsloven.',
      basis: 'Integreringsforskriften § 72.',
    },
    nn: {
      title: 'Personen står under feil lov',
      sentence: 'Personen står under {{registered}}, men løyvet av {{permitDate}} høyrer under {{computed}}.',
      why: 'Lova avgjer kva som skal registrerast, kor lenge programmet kan vare, og kva tilskot kommunen får.',
      mustFix: 'Ja. Feilen påverkar både dei offisielle tala og tilskotet til kommunen.',
      deadline: 'Så snart som råd, og seinast innan fristen for kontrollen i år.',
      fixInNir:
        'Kontroller opphaldsgrunnlag, vedtaksdato, framkomstdato og om søknaden kom frå utlandet. Er ein av dei feil, rettar du han. Er alle rette, spør du IMDi frå funnet: lova blir rekna ut på nytt der.',
      fixInSpecialistSystem:
        'Kommunen kan ikkje rette dette sjølv. Spør IMDi frå funnet, så følgjer personen med i saka.',
      example:
        'Løyvet er gitt 14.02.2021, men personen står under introduksjonslova. Løyve frå 01.01.2021 høyrer under integreringslova.',
      basis: 'Integreringsforskrifta § 72.',
    },
    en: {
      title: 'The person stands under the wrong Act',
      sentence:
        'The person stands under {{registered}}, but the permit of {{permitDate}} comes under {{computed}}.',
      why: 'The Act decides what must be registered, how long the programme can last and which grant the municipality gets.',
      mustFix: 'Yes. The error affects both the official figures and the grant to the municipality.',
      deadline: 'As soon as possible, and at the latest by the deadline of this year’s control round.',
      fixInNir:
        'Check the ground and date of the permit, the date of arrival and whether the application came from abroad. If one is wrong, correct it. If all are right, ask IMDi from the finding: the Act is computed anew there.',
      fixInSpecialistSystem:
        'The municipality cannot correct this itself. Ask IMDi from the finding, and the person goes along in the ticket.',
      example:
        'The permit was granted on 14.02.2021, but the person stands under the Introduction Act. Permits from 01.01.2021 come under the Integration Act.',
      basis: 'Integration Regulations § 72.',
    },
  },
  cases: [
    {
      name: 'permit on the last day of the Introduction Act',
      kind: 'just_passes',
      record: { person: { regime: 'INTRO', permitDate: '2020-12-31', arrivalDate: '2020-06-01' } },
      expect: 'passes',
    },
    {
      name: 'permit on the first day of the Integration Act',
      kind: 'just_fails',
      record: { person: { regime: 'INTRO', permitDate: '2021-01-01', arrivalDate: '2020-06-01' } },
      expect: 'fails',
    },
    {
      name: 'applied from abroad and arrived on the first day',
      kind: 'same_day',
      record: {
        person: {
          regime: 'INTEG',
          permitDate: '2020-12-31',
          appliedFromAbroad: true,
          arrivalDate: '2021-01-01',
        },
      },
      expect: 'passes',
    },
    {
      name: 'applied from abroad and arrived the day before',
      kind: 'other',
      record: {
        person: {
          regime: 'INTEG',
          permitDate: '2020-12-31',
          appliedFromAbroad: true,
          arrivalDate: '2020-12-31',
        },
      },
      expect: 'fails',
    },
    {
      name: 'collective protection on its first day',
      kind: 'other',
      record: { person: { regime: 'INTEG_6A', permitGround: '34', permitDate: '2022-03-11' } },
      expect: 'passes',
    },
    {
      name: 'collective protection the day before chapter 6 A ends',
      kind: 'other',
      today: '2028-07-01',
      record: { person: { regime: 'INTEG_6A', permitGround: '34', permitDate: '2028-06-30' } },
      expect: 'passes',
    },
    {
      name: 'collective protection on the day on which chapter 6 A ends',
      kind: 'other',
      today: '2028-07-01',
      record: { person: { regime: 'INTEG_6A', permitGround: '34', permitDate: '2028-07-01' } },
      expect: 'fails',
    },
    {
      name: 'collective protection the day before',
      kind: 'other',
      record: { person: { regime: 'INTEG_6A', permitGround: '34', permitDate: '2022-03-10' } },
      expect: 'fails',
    },
    {
      name: 'arrived later without having applied from abroad',
      kind: 'other',
      record: {
        person: {
          regime: 'INTRO',
          permitDate: '2020-12-31',
          appliedFromAbroad: false,
          arrivalDate: '2021-02-01',
        },
      },
      expect: 'passes',
    },
    {
      name: 'not known when the person arrived',
      kind: 'open_ended',
      record: {
        person: { regime: 'INTRO', permitDate: '2020-12-31', appliedFromAbroad: true, arrivalDate: null },
      },
      expect: 'not_applicable',
    },
    {
      name: 'arrived later, and not known whether the person applied from abroad',
      kind: 'not_applicable',
      record: {
        person: {
          regime: 'INTEG',
          permitDate: '2020-12-31',
          appliedFromAbroad: null,
          arrivalDate: '2021-01-01',
        },
      },
      expect: 'not_applicable',
    },
    {
      name: 'arrived before the Integration Act, however the person applied',
      kind: 'other',
      record: {
        person: {
          regime: 'INTEG',
          permitDate: '2020-12-31',
          appliedFromAbroad: null,
          arrivalDate: '2020-12-31',
        },
      },
      expect: 'fails',
    },
    {
      name: 'another permit after a decision under collective protection',
      kind: 'other',
      record: {
        person: { regime: 'INTEG_6A', permitGround: '9a', permitDate: '2025-03-01' },
        decisions: [{ scheme: 'NORSK_RETT', type: 'TILDELING', decidedOn: '2025-02-28' }],
      },
      expect: 'not_applicable',
    },
    {
      name: 'such a decision without a day of its own',
      kind: 'other',
      record: {
        person: { regime: 'INTEG_6A', permitGround: '9a', permitDate: '2025-03-01' },
        decisions: [{ scheme: 'NORSK_RETT', type: 'TILDELING', fromDate: '2025-02-28' }],
      },
      expect: 'not_applicable',
    },
    {
      name: 'decided on the day of the permit',
      kind: 'other',
      record: {
        person: { regime: 'INTEG_6A', permitGround: '9a', permitDate: '2025-03-01' },
        decisions: [
          { scheme: 'NORSK_RETT', type: 'TILDELING', decidedOn: '2025-03-01', fromDate: '2025-02-01' },
        ],
      },
      expect: 'fails',
    },
    {
      name: 'refused before the permit',
      kind: 'other',
      record: {
        person: { regime: 'INTEG_6A', permitGround: '9a', permitDate: '2025-03-01' },
        decisions: [{ scheme: 'NORSK_RETT', type: 'AVSLAG', decidedOn: '2025-02-01' }],
      },
      expect: 'fails',
    },
    {
      name: 'a decision before the permit under the Integration Act',
      kind: 'other',
      record: {
        person: { regime: 'INTRO', permitGround: '9a', permitDate: '2025-03-01' },
        decisions: [{ scheme: 'NORSK', type: 'TILDELING', decidedOn: '2025-02-01' }],
      },
      expect: 'fails',
    },
    {
      name: 'a decision before a permit of collective protection that came too late',
      kind: 'other',
      today: '2028-07-01',
      record: {
        person: { regime: 'INTEG_6A', permitGround: '34', permitDate: '2028-07-01' },
        decisions: [{ scheme: 'NORSK_RETT', type: 'TILDELING', decidedOn: '2028-06-01' }],
      },
      expect: 'fails',
    },
    {
      name: 'permit on a leap day',
      kind: 'leap_day',
      record: { person: { regime: 'INTEG', permitDate: '2024-02-29' } },
      expect: 'passes',
    },
  ],
});
