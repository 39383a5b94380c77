import { defineMunicipalityRule } from './define-municipality-rule';

/** Goal achievement counted anew is not the published one, rounding aside. */
export const dq112 = defineMunicipalityRule({
  id: 'DQ-112',
  letter: 'N',
  affects: ['R'],
  dimension: 'consistency',
  minutes: 30,
  applies: `f.published_goal is not null and f.ended > 0`,
  fails: `2 * abs(100 * (f.work + f.education) - f.published_goal * f.ended) > f.ended`,
  evidence: {
    year: { kind: 'text', sql: `f.year::text` },
    published: { kind: 'number', sql: `f.published_goal` },
    recomputed: { kind: 'number', sql: `round(100.0 * (f.work + f.education) / f.ended, 1)` },
    reached: { kind: 'number', sql: `f.work + f.education` },
    ended: { kind: 'number', sql: `f.ended` },
  },
  fingerprint: `f.published_goal || ' ' || (f.work + f.education) || '/' || f.ended`,
  confirmable: true,
  words: {
    nb: {
      title: 'Måloppnåelsen er en annen enn den publiserte',
      sentence:
        'Publisert måloppnåelse for {{year}} er {{published}} prosent. Registeret gir nå {{recomputed}} prosent ({{reached}} av {{ended}}).',
      why: 'Registeret er endret etter at tallene ble hentet ut, eller noen telles ulikt. Da stemmer ikke kommunens egne tall med de offisielle.',
      mustFix: 'Nei. Finn ut hva forskjellen kommer av, og bekreft den dersom den er riktig.',
      deadline: 'Ingen egen frist. Publiserte tall endres normalt ikke.',
      fixInNir:
        'Kontroller avslutningene som er registrert eller endret etter fristen. Husk at skjermede deltakere bare er med i landstallet.',
      fixInSpecialistSystem:
        'Kontroller om avslutninger er overført eller endret etter fristen. Husk at skjermede deltakere bare er med i landstallet.',
      example: 'Publisert måloppnåelse for 2025 er 52 prosent. Registeret gir nå 47,5 prosent (19 av 40).',
      basis:
        'Måloppnåelse er deltakere som går til arbeid eller utdanning, av alle som avsluttet i året, avrundet til hele prosent.',
    },
    nn: {
      title: 'Måloppnåinga er ei anna enn den publiserte',
      sentence:
        'Publisert måloppnåing for {{year}} er {{published}} prosent. Registeret gir no {{recomputed}} prosent ({{reached}} av {{ended}}).',
      why: 'Registeret er endra etter at tala vart henta ut, eller nokon blir talde ulikt. Då stemmer ikkje tala til kommunen med dei offisielle.',
      mustFix: 'Nei. Finn ut kva skilnaden kjem av, og stadfest han dersom han er rett.',
      deadline: 'Ingen eigen frist. Publiserte tal blir normalt ikkje endra.',
      fixInNir:
        'Kontroller avslutningane som er registrerte eller endra etter fristen. Hugs at skjerma deltakarar berre er med i landstalet.',
      fixInSpecialistSystem:
        'Kontroller om avslutningar er overførte eller endra etter fristen. Hugs at skjerma deltakarar berre er med i landstalet.',
      example: 'Publisert måloppnåing for 2025 er 52 prosent. Registeret gir no 47,5 prosent (19 av 40).',
      basis:
        'Måloppnåing er deltakarar som går til arbeid eller utdanning, av alle som avslutta i året, avrunda til heile prosent.',
    },
    en: {
      title: 'Goal achievement differs from the published figure',
      sentence:
        'The published goal achievement of {{year}} is {{published}} per cent. The register now gives {{recomputed}} per cent ({{reached}} of {{ended}}).',
      why: 'The register has changed since the figures were drawn, or someone is counted otherwise. The municipality’s own figures then differ from the official ones.',
      mustFix: 'No. Find out where the difference comes from, and confirm it if it is right.',
      deadline: 'No deadline of its own. Published figures normally stay as they are.',
      fixInNir:
        'Check the ends that were registered or changed after the deadline. Remember that shielded participants are in the national figure only.',
      fixInSpecialistSystem:
        'Check whether ends were transferred or changed after the deadline. Remember that shielded participants are in the national figure only.',
      example:
        'The published goal achievement of 2025 is 52 per cent. The register now gives 47.5 per cent (19 of 40).',
      basis:
        'Goal achievement is the participants who go on to work or education, of all who ended in the year, rounded to whole per cent.',
    },
  },
  cases: [
    {
      name: 'the county of 2016',
      figures: { year: 2016, ended: 93, work: 9, education: 45, publishedGoal: 58 },
      expect: 'passes',
    },
    {
      name: 'rounded down',
      figures: { year: 2025, ended: 307, work: 60, education: 75, publishedGoal: 44 },
      expect: 'passes',
    },
    {
      name: 'half a per cent is rounding either way, up',
      figures: { ended: 200, work: 89, education: 0, publishedGoal: 45 },
      expect: 'passes',
    },
    {
      name: 'half a per cent is rounding either way, down',
      figures: { ended: 200, work: 0, education: 89, publishedGoal: 44 },
      expect: 'passes',
    },
    {
      name: 'one more has work',
      figures: { ended: 93, work: 10, education: 45, publishedGoal: 58 },
      expect: 'fails',
    },
    {
      name: 'one fewer has education',
      figures: { ended: 93, work: 9, education: 44, publishedGoal: 58 },
      expect: 'fails',
    },
    {
      name: 'just beyond rounding',
      figures: { ended: 1000, work: 446, education: 0, publishedGoal: 44 },
      expect: 'fails',
    },
    {
      name: 'just within rounding',
      figures: { ended: 1000, work: 444, education: 0, publishedGoal: 44 },
      expect: 'passes',
    },
    {
      name: 'just beyond rounding, below',
      figures: { ended: 1000, work: 434, education: 0, publishedGoal: 44 },
      expect: 'fails',
    },
    { name: 'nobody reached it, and so it says', figures: { ended: 10, publishedGoal: 0 }, expect: 'passes' },
    { name: 'the only one reached it', figures: { ended: 1, work: 1, publishedGoal: 100 }, expect: 'passes' },
    {
      name: 'nothing is published',
      figures: { ended: 10, work: 5, publishedGoal: null },
      expect: 'not_applicable',
    },
    {
      name: 'nobody ended, as far as the register knows',
      figures: { ended: 0, publishedGoal: 50 },
      expect: 'not_applicable',
    },
  ],
});
