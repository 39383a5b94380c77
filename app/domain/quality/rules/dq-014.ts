import { defineRule } from '../define-rule';

/** Nordic and EEA citizens have no place in the programme. */
export const dq014 = defineRule({
  id: 'DQ-014',
  letter: 'W',
  affects: ['R'],
  dimension: 'consistency',
  regimes: ['INTEG'],
  minutes: 15,
  fixes: ['support_case'],
  fact: 'programme_category',
  applies: `f.citizenship_group is not null`,
  fails: `f.citizenship_group in ('EOS', 'NORDISK')`,
  businessKey: `'category:' || f.id`,
  evidence: {
    citizenship: { kind: 'code', list: 'CITIZENSHIP', sql: `f.citizenship_group` },
    category: { kind: 'code', list: 'CATEGORY', sql: `f.code` },
  },
  words: {
    nb: {
      title: 'Nordisk borger eller EØS-borger med rett til program',
      sentence: 'Personen har kategorien «{{category}}», men statsborgerskapet er «{{citizenship}}».',
      why: 'Nordiske borgere og EØS-borgere er ikke i målgruppen for introduksjonsprogrammet. Enten er statsborgerskapet eller kategorien feil.',
      mustFix: 'Ja. Feilen påvirker de offisielle tallene for kommunen.',
      deadline: 'Så snart som mulig, og senest innen fristen for årets kontroll.',
      fixInNir:
        'Kontroller statsborgerskapet i folkeregisteret. Uansett hva som er feil, spør du IMDi fra funnet: kategorien settes av registeret.',
      fixInSpecialistSystem:
        'Kommunen kan ikke rette dette selv. Spør IMDi fra funnet, så følger personen med i saken.',
      example: 'Personen står som polsk statsborger, men har også statsborgerskap i et land utenfor EØS.',
      basis: 'Integreringsloven § 8: gjelder ikke nordiske borgere eller EØS-borgere.',
    },
    nn: {
      title: 'Nordisk borgar eller EØS-borgar med rett til program',
      sentence: 'Personen har kategorien «{{category}}», men statsborgarskapen er «{{citizenship}}».',
      why: 'Nordiske borgarar og EØS-borgarar er ikkje i målgruppa for introduksjonsprogrammet. Anten er statsborgarskapen eller kategorien feil.',
      mustFix: 'Ja. Feilen påverkar dei offisielle tala for kommunen.',
      deadline: 'Så snart som råd, og seinast innan fristen for kontrollen i år.',
      fixInNir:
        'Kontroller statsborgarskapen i folkeregisteret. Uansett kva som er feil, spør du IMDi frå funnet: kategorien blir sett av registeret.',
      fixInSpecialistSystem:
        'Kommunen kan ikkje rette dette sjølv. Spør IMDi frå funnet, så følgjer personen med i saka.',
      example: 'Personen står som polsk statsborgar, men er òg statsborgar i eit land utanfor EØS.',
      basis: 'Integreringslova § 8: gjeld ikkje nordiske borgarar eller EØS-borgarar.',
    },
    en: {
      title: 'Nordic or EEA citizen with a place in the programme',
      sentence: 'The person has the category “{{category}}”, but the citizenship is “{{citizenship}}”.',
      why: 'Nordic and EEA citizens are not in the target group of the introduction programme. Either the citizenship or the category is wrong.',
      mustFix: 'Yes. The error affects the official figures of the municipality.',
      deadline: 'As soon as possible, and at the latest by the deadline of this year’s control round.',
      fixInNir:
        'Check the citizenship in the population register. Whichever is wrong, ask IMDi from the finding: the register sets the category.',
      fixInSpecialistSystem:
        'The municipality cannot correct this itself. Ask IMDi from the finding, and the person goes along in the ticket.',
      example: 'The person stands as a Polish citizen, but is also a citizen of a country outside the EEA.',
      basis: 'Integration Act § 8: does not apply to Nordic or EEA citizens.',
    },
  },
  cases: [
    {
      name: 'a citizen of a third country',
      kind: 'just_passes',
      record: {
        person: { citizenshipGroup: 'TREDJELAND' },
        categories: [{ code: 'RP_INTRO', fromDate: '2024-01-15' }],
      },
      expect: 'passes',
    },
    {
      name: 'an EEA citizen with right and obligation',
      kind: 'just_fails',
      record: {
        person: { citizenshipGroup: 'EOS' },
        categories: [{ code: 'RP_INTRO', fromDate: '2024-01-15' }],
      },
      expect: 'fails',
    },
    {
      name: 'a Nordic citizen with a right',
      kind: 'other',
      record: {
        person: { citizenshipGroup: 'NORDISK' },
        categories: [{ code: 'R_INTRO', fromDate: '2024-01-15' }],
      },
      expect: 'fails',
    },
    {
      name: 'an EEA citizen who may be offered the programme',
      kind: 'other',
      record: {
        person: { citizenshipGroup: 'EOS' },
        categories: [{ code: 'KT_INTRO', fromDate: '2024-01-15' }],
      },
      expect: 'fails',
    },
    {
      name: 'two categories, one of them closed',
      kind: 'open_ended',
      findings: 2,
      record: {
        person: { citizenshipGroup: 'EOS' },
        categories: [
          { code: 'KT_INTRO', fromDate: '2024-01-15', toDate: '2024-06-30' },
          { code: 'RP_INTRO', fromDate: '2024-07-01', toDate: null },
        ],
      },
      expect: 'fails',
    },
    {
      name: 'a category for Norwegian only',
      kind: 'not_applicable',
      record: {
        person: { citizenshipGroup: 'EOS' },
        categories: [{ code: 'RP_NORSK', fromDate: '2024-01-15' }],
      },
      expect: 'not_applicable',
    },
    {
      name: 'the citizenship is not known',
      kind: 'not_applicable',
      record: {
        person: { citizenshipGroup: null },
        categories: [{ code: 'RP_INTRO', fromDate: '2024-01-15' }],
      },
      expect: 'not_applicable',
    },
    {
      name: 'the category is annulled',
      kind: 'not_applicable',
      record: {
        person: { citizenshipGroup: 'EOS' },
        categories: [{ code: 'RP_INTRO', fromDate: '2024-01-15', annulled: true }],
      },
      expect: 'not_applicable',
    },
    {
      name: 'under the Introduction Act',
      kind: 'not_applicable',
      record: {
        person: { citizenshipGroup: 'EOS', regime: 'INTRO', permitDate: '2020-12-31' },
        categories: [{ code: 'RP_INTRO', fromDate: '2021-01-01' }],
      },
      expect: 'not_applicable',
    },
    {
      name: 'a permit of the first day of the Integration Act',
      kind: 'other',
      record: {
        person: { citizenshipGroup: 'NORDISK', permitDate: '2021-01-01' },
        categories: [{ code: 'RP_INTRO', fromDate: '2021-01-01' }],
      },
      expect: 'fails',
    },
  ],
});
