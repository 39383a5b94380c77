import { holdsOn } from '../dated-parameters';
import { defineRule } from '../define-rule';
import { PROGRAMME_GROUNDS } from '../legal-parameters';

const DUTY_OF_34 = holdsOn('collectiveProgrammeDuty', 'f.permit_date');

/**
 * Right and obligation to the programme on a permit that gives neither. § 34 is left out while it carries no duty, or nobody
 * has said whether it does (§ 9 e names collective protection too): nothing is raised that rests on that.
 */
export const dq012 = defineRule({
  id: 'DQ-012',
  letter: 'W',
  affects: ['R'],
  dimension: 'consistency',
  regimes: ['INTEG'],
  minutes: 15,
  fixes: ['support_case'],
  fact: 'programme_category',
  applies: `f.code = 'RP_INTRO' and (f.permit_ground <> '34' or ${DUTY_OF_34})`,
  fails: `f.permit_ground not in (${[...PROGRAMME_GROUNDS, '34'].map((ground) => `'${ground}'`).join(', ')})`,
  businessKey: `'category:' || f.id`,
  evidence: {
    permitGround: { kind: 'code', list: 'PERMIT_GROUND', sql: `f.permit_ground` },
    permitDate: { kind: 'date', sql: `f.permit_date` },
  },
  words: {
    nb: {
      title: 'Oppholdsgrunnlaget gir ikke rett og plikt til program',
      sentence:
        'Personen har rett og plikt til introduksjonsprogram, men grunnlaget for tillatelsen av {{permitDate}} er «{{permitGround}}».',
      why: 'Bare noen tillatelser gir rett og plikt til program. En feil kategori gjør at personen regnes med der den ikke hører hjemme.',
      mustFix: 'Ja. Feilen påvirker de offisielle tallene for kommunen.',
      deadline: 'Så snart som mulig, og senest innen fristen for årets kontroll.',
      fixInNir:
        'Sammenlign oppholdsgrunnlaget i NIR med vedtaket fra UDI. Uansett hva som er feil, spør du IMDi fra funnet: kategorien settes av registeret.',
      fixInSpecialistSystem:
        'Kommunen kan ikke rette dette selv. Spør IMDi fra funnet, så følger personen med i saken.',
      example:
        'Personen er familiegjenforent med en arbeidsinnvandrer, men står med rett og plikt til program.',
      basis: 'Integreringsloven § 9 første ledd bokstav a til g.',
    },
    nn: {
      title: 'Opphaldsgrunnlaget gir ikkje rett og plikt til program',
      sentence:
        'Personen har rett og plikt til introduksjonsprogram, men grunnlaget for løyvet av {{permitDate}} er «{{permitGround}}».',
      why: 'Berre nokre løyve gir rett og plikt til program. Ein feil kategori gjer at personen blir rekna med der han eller ho ikkje høyrer heime.',
      mustFix: 'Ja. Feilen påverkar dei offisielle tala for kommunen.',
      deadline: 'Så snart som råd, og seinast innan fristen for kontrollen i år.',
      fixInNir:
        'Samanlikn opphaldsgrunnlaget i NIR med vedtaket frå UDI. Uansett kva som er feil, spør du IMDi frå funnet: kategorien blir sett av registeret.',
      fixInSpecialistSystem:
        'Kommunen kan ikkje rette dette sjølv. Spør IMDi frå funnet, så følgjer personen med i saka.',
      example: 'Personen er sameint med ein arbeidsinnvandrar, men står med rett og plikt til program.',
      basis: 'Integreringslova § 9 første ledd bokstav a til g.',
    },
    en: {
      title: 'The permit does not give right and obligation to the programme',
      sentence:
        'The person has right and obligation to the introduction programme, but the ground of the permit of {{permitDate}} is “{{permitGround}}”.',
      why: 'Only some permits give right and obligation to the programme. A wrong category counts the person where they do not belong.',
      mustFix: 'Yes. The error affects the official figures of the municipality.',
      deadline: 'As soon as possible, and at the latest by the deadline of this year’s control round.',
      fixInNir:
        'Compare the ground of the permit in NIR with the decision of UDI. Whichever is wrong, ask IMDi from the finding: the register sets the category.',
      fixInSpecialistSystem:
        'The municipality cannot correct this itself. Ask IMDi from the finding, and the person goes along in the ticket.',
      example:
        'The person was reunited with a labour migrant, but stands with right and obligation to the programme.',
      basis: 'Integration Act § 9 first paragraph, letters a to g.',
    },
  },
  cases: [
    ...PROGRAMME_GROUNDS.map((permitGround) => ({
      name: `ground ${permitGround}`,
      kind: permitGround === '9a' ? ('just_passes' as const) : ('other' as const),
      record: {
        person: { permitGround },
        categories: [{ code: 'RP_INTRO', fromDate: '2024-01-15' }],
      },
      expect: 'passes' as const,
    })),
    {
      name: 'a family member with a duty to Norwegian only',
      kind: 'just_fails',
      record: {
        person: { permitGround: '28a' },
        categories: [{ code: 'RP_INTRO', fromDate: '2024-01-15' }],
      },
      expect: 'fails',
    },
    {
      name: 'another basis for permanent residence, category still open and closed before',
      kind: 'open_ended',
      findings: 2,
      record: {
        person: { permitGround: '27' },
        categories: [
          { code: 'RP_INTRO', fromDate: '2024-01-15', toDate: '2024-06-30' },
          { code: 'RP_INTRO', fromDate: '2024-07-01', toDate: null },
        ],
      },
      expect: 'fails',
    },
    {
      name: 'collective protection: whether it is a duty is not settled',
      kind: 'not_applicable',
      record: {
        person: { permitGround: '34' },
        categories: [{ code: 'RP_INTRO', fromDate: '2026-01-01' }],
      },
      expect: 'not_applicable',
    },
    {
      name: 'may be offered the programme',
      kind: 'not_applicable',
      record: {
        person: { permitGround: '28a' },
        categories: [{ code: 'KT_INTRO', fromDate: '2024-01-15' }],
      },
      expect: 'not_applicable',
    },
    {
      name: 'under the Introduction Act, permit on its last day',
      kind: 'not_applicable',
      record: {
        person: { regime: 'INTRO', permitGround: 'INTRO', permitDate: '2020-12-31' },
        categories: [{ code: 'RP_INTRO', fromDate: '2021-01-01' }],
      },
      expect: 'not_applicable',
    },
    {
      name: 'a ground of the Introduction Act on the first day of the Integration Act',
      kind: 'other',
      record: {
        person: { permitGround: 'INTRO', permitDate: '2021-01-01' },
        categories: [{ code: 'RP_INTRO', fromDate: '2021-01-01' }],
      },
      expect: 'fails',
    },
  ],
});
