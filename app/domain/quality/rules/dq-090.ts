import type { CaseRecord } from '../case-record';
import { defineRule } from '../define-rule';
import { EXEMPTION_GROUNDS } from '../legal-parameters';

const GROUNDS = EXEMPTION_GROUNDS.map((ground) => `'${ground}'`).join(', ');

const exemption = (legalGround: string | null): NonNullable<CaseRecord['decisions']>[number] => ({
  scheme: 'NORSK',
  type: 'FRITAK',
  decidedOn: '2026-02-02',
  legalGround,
});

/** An exemption from training or test without a ground that the regulation knows. */
export const dq090 = defineRule({
  id: 'DQ-090',
  letter: 'W',
  affects: ['U'],
  dimension: 'completeness',
  regimes: ['INTEG'],
  minutes: 5,
  fixes: ['annul_duplicate', 'register_decision'],
  fact: 'exemption',
  applies: `true`,
  fails: `f.legal_ground is null or f.legal_ground not in (${GROUNDS})`,
  businessKey: `'decision:' || f.id`,
  evidence: {
    variant: { kind: 'variant', sql: `case when f.legal_ground is null then 'missing' else 'unknown' end` },
    exemptFrom: { kind: 'date', sql: `f.exempt_from` },
    ground: { kind: 'code', list: 'LEGAL_GROUND', sql: `f.legal_ground` },
  },
  words: {
    nb: {
      title: 'Fritak uten gyldig hjemmel',
      sentence: {
        missing: 'Fritaket fra {{exemptFrom}} har ingen hjemmel.',
        unknown: 'Fritaket fra {{exemptFrom}} har hjemmelen {{ground}}, som forskriften ikke kjenner.',
      },
      why: 'UDI ser på fritak og hjemmel når personen søker permanent opphold eller statsborgerskap. Uten hjemmel kan fritaket bli uten virkning.',
      mustFix: 'Ja. Feilen kan skade personen i en sak om permanent opphold eller statsborgerskap.',
      deadline: 'Så snart som mulig, og senest innen fristen for årets kontroll.',
      fixInNir:
        'Finn hjemmelen i vedtaket og registrer den: § 23 eller § 24 for dokumenterte kunnskaper, § 25 for helse eller andre tungtveiende årsaker, § 36 for prøven.',
      fixInSpecialistSystem:
        'Registrer opplysningen i fagsystemet og overfør på nytt. Kontroller i NIR at den er kommet fram.',
      example: 'Fritaket fra 02.02.2026 står uten hjemmel, men vedtaket viser til bestått prøve på nivå B1.',
      basis: 'Integreringsforskriften §§ 23, 24, 25 og 36.',
    },
    nn: {
      title: 'Fritak utan gyldig heimel',
      sentence: {
        missing: 'Fritaket frå {{exemptFrom}} har ingen heimel.',
        unknown: 'Fritaket frå {{exemptFrom}} har heimelen {{ground}}, som forskrifta ikkje kjenner.',
      },
      why: 'UDI ser på fritak og heimel når personen søkjer permanent opphald eller statsborgarskap. Utan heimel kan fritaket bli utan verknad.',
      mustFix: 'Ja. Feilen kan skade personen i ei sak om permanent opphald eller statsborgarskap.',
      deadline: 'Så snart som råd, og seinast innan fristen for kontrollen i år.',
      fixInNir:
        'Finn heimelen i vedtaket og registrer han: § 23 eller § 24 for dokumenterte kunnskapar, § 25 for helse eller andre tungtvegande årsaker, § 36 for prøva.',
      fixInSpecialistSystem:
        'Registrer opplysninga i fagsystemet og overfør på nytt. Kontroller i NIR at ho har kome fram.',
      example: 'Fritaket frå 02.02.2026 står utan heimel, men vedtaket viser til greidd prøve på nivå B1.',
      basis: 'Integreringsforskrifta §§ 23, 24, 25 og 36.',
    },
    en: {
      title: 'Exemption without a valid ground',
      sentence: {
        missing: 'The exemption from {{exemptFrom}} has no legal ground.',
        unknown:
          'The exemption from {{exemptFrom}} has the ground {{ground}}, which the regulations do not know.',
      },
      why: 'The Directorate of Immigration looks at exemptions and their grounds when the person applies for permanent residence or citizenship. Without a ground the exemption may have no effect.',
      mustFix: 'Yes. The error can harm the person in a case about permanent residence or citizenship.',
      deadline: 'As soon as possible, and at the latest by the deadline of this year’s control round.',
      fixInNir:
        'Find the ground in the decision and register it: § 23 or § 24 for documented knowledge, § 25 for health or other weighty reasons, § 36 for the test.',
      fixInSpecialistSystem:
        'Register the information in the specialist system and transfer again. Check in NIR that it has arrived.',
      example:
        'The exemption from 02.02.2026 has no ground, but the decision refers to a passed test at level B1.',
      basis: 'Integration Regulations §§ 23, 24, 25 and 36.',
    },
  },
  cases: [
    ...EXEMPTION_GROUNDS.map((ground) => ({
      name: `ground ${ground}`,
      kind: 'just_passes' as const,
      record: { decisions: [exemption(ground)] },
      expect: 'passes' as const,
    })),
    {
      name: 'no ground',
      kind: 'just_fails',
      record: { decisions: [exemption(null)] },
      expect: 'fails',
    },
    {
      name: '§ 23 has eight numbers',
      kind: 'other',
      record: { decisions: [exemption('23-9')] },
      expect: 'fails',
    },
    {
      name: '§ 24 has five numbers',
      kind: 'other',
      record: { decisions: [exemption('24-6')] },
      expect: 'fails',
    },
    {
      name: 'one with and one without a ground',
      kind: 'same_day',
      record: { decisions: [exemption('25'), exemption(null)] },
      expect: 'fails',
    },
    {
      name: 'neither ground nor date',
      kind: 'open_ended',
      record: { decisions: [{ ...exemption(null), decidedOn: null }] },
      expect: 'fails',
    },
    {
      name: 'the exemption is annulled',
      kind: 'not_applicable',
      record: { decisions: [{ ...exemption(null), annulled: true }] },
      expect: 'not_applicable',
    },
    {
      name: 'an award needs no ground',
      kind: 'not_applicable',
      record: { decisions: [{ ...exemption(null), type: 'TILDELING' }] },
      expect: 'not_applicable',
    },
    {
      name: 'introduksjonsloven has other grounds',
      kind: 'not_applicable',
      record: { person: { regime: 'INTRO', permitDate: '2020-12-31' }, decisions: [exemption(null)] },
      expect: 'not_applicable',
    },
    {
      name: 'collective protection has no duty to be exempted from',
      kind: 'not_applicable',
      record: { person: { regime: 'INTEG_6A', permitGround: '34' }, decisions: [exemption(null)] },
      expect: 'not_applicable',
    },
  ],
});
