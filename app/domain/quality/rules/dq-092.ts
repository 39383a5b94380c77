import type { CaseRecord } from '../case-record';
import { ALL_REGIMES, defineRule } from '../define-rule';

const exemption = (
  overrides: Partial<NonNullable<CaseRecord['decisions']>[number]> = {},
): NonNullable<CaseRecord['decisions']>[number] => ({
  scheme: 'NORSK',
  type: 'FRITAK',
  decidedOn: '2026-02-02',
  legalGround: '25',
  documentation: 'LEGE',
  ...overrides,
});

/**
 * An exemption for health without the statement of a doctor or psychologist. § 25 is read as health unless another
 * reason is registered.
 */
export const dq092 = defineRule({
  id: 'DQ-092',
  letter: 'W',
  affects: ['U'],
  dimension: 'completeness',
  regimes: ALL_REGIMES,
  minutes: 10,
  fixes: ['support_case'],
  fact: 'exemption',
  applies: `f.legal_ground = '25' and coalesce(f.reason, 'HELSE') = 'HELSE'`,
  fails: `f.documentation is distinct from 'LEGE'`,
  businessKey: `'decision:' || f.id`,
  evidence: {
    exemptFrom: { kind: 'date', sql: `f.exempt_from` },
  },
  words: {
    nb: {
      title: 'Fritak for helse uten legeerklæring',
      sentence: 'Fritaket fra {{exemptFrom}} bygger på § 25, men legeerklæring er ikke registrert.',
      why: 'Fritak av helsemessige årsaker skal bygge på uttalelse fra lege eller psykolog. UDI kan spørre etter den når personen søker permanent opphold eller statsborgerskap.',
      mustFix: 'Ja. Feilen kan skade personen i en sak om permanent opphold eller statsborgerskap.',
      deadline: 'Så snart som mulig, og senest innen fristen for årets kontroll.',
      fixInNir:
        'Kontroller at erklæringen ligger i personens mappe, og sett dokumentasjon til legeerklæring. Legg aldri selve erklæringen i portalen. Gjelder fritaket andre tungtveiende årsaker, registrerer du det som årsak.',
      fixInSpecialistSystem:
        'Registrer opplysningen i fagsystemet og overfør på nytt. Kontroller i NIR at den er kommet fram.',
      example: 'Personen er fritatt fra 02.02.2026 etter § 25, og feltet for dokumentasjon er tomt.',
      basis: 'Integreringsforskriften § 25.',
    },
    nn: {
      title: 'Fritak for helse utan legeerklæring',
      sentence: 'Fritaket frå {{exemptFrom}} byggjer på § 25, men legeerklæring er ikkje registrert.',
      why: 'Fritak av helsemessige årsaker skal byggje på fråsegn frå lege eller psykolog. UDI kan spørje etter henne når personen søkjer permanent opphald eller statsborgarskap.',
      mustFix: 'Ja. Feilen kan skade personen i ei sak om permanent opphald eller statsborgarskap.',
      deadline: 'Så snart som råd, og seinast innan fristen for kontrollen i år.',
      fixInNir:
        'Kontroller at erklæringa ligg i mappa til personen, og set dokumentasjon til legeerklæring. Legg aldri sjølve erklæringa i portalen. Gjeld fritaket andre tungtvegande årsaker, registrerer du det som årsak.',
      fixInSpecialistSystem:
        'Registrer opplysninga i fagsystemet og overfør på nytt. Kontroller i NIR at ho har kome fram.',
      example: 'Personen er friteken frå 02.02.2026 etter § 25, og feltet for dokumentasjon er tomt.',
      basis: 'Integreringsforskrifta § 25.',
    },
    en: {
      title: 'Exemption for health without a medical statement',
      sentence: 'The exemption from {{exemptFrom}} rests on § 25, but no medical statement is registered.',
      why: 'An exemption for health must rest on the statement of a doctor or psychologist. The Directorate of Immigration can ask for it when the person applies for permanent residence or citizenship.',
      mustFix: 'Yes. The error can harm the person in a case about permanent residence or citizenship.',
      deadline: 'As soon as possible, and at the latest by the deadline of this year’s control round.',
      fixInNir:
        'Check that the statement lies in the person’s file, and set the documentation to medical certificate. Never put the statement itself into the portal. If the exemption is for other weighty reasons, register that as the reason.',
      fixInSpecialistSystem:
        'Register the information in the specialist system and transfer again. Check in NIR that it has arrived.',
      example: 'The person is exempted from 02.02.2026 under § 25, and the field for documentation is empty.',
      basis: 'Integration Regulations § 25.',
    },
  },
  cases: [
    {
      name: 'a medical certificate',
      kind: 'just_passes',
      record: { decisions: [exemption()] },
      expect: 'passes',
    },
    {
      name: 'other documentation',
      kind: 'just_fails',
      record: { decisions: [exemption({ documentation: 'ANNEN' })] },
      expect: 'fails',
    },
    {
      name: 'no documentation registered',
      kind: 'other',
      record: { decisions: [exemption({ documentation: null })] },
      expect: 'fails',
    },
    {
      name: 'health registered as the reason, no documentation',
      kind: 'other',
      record: { decisions: [exemption({ documentation: null, reason: 'HELSE' })] },
      expect: 'fails',
    },
    {
      name: 'two exemptions, one of them documented',
      kind: 'same_day',
      record: { decisions: [exemption(), exemption({ documentation: null })] },
      expect: 'fails',
    },
    {
      name: 'no date registered',
      kind: 'open_ended',
      record: { decisions: [exemption({ decidedOn: null, documentation: null })] },
      expect: 'fails',
    },
    {
      name: 'another weighty reason',
      kind: 'not_applicable',
      record: { decisions: [exemption({ documentation: 'ANNEN', reason: 'ANNET' })] },
      expect: 'not_applicable',
    },
    {
      name: 'documented knowledge',
      kind: 'not_applicable',
      record: { decisions: [exemption({ documentation: 'ANNEN', legalGround: '23-1' })] },
      expect: 'not_applicable',
    },
    {
      name: 'no ground',
      kind: 'not_applicable',
      record: { decisions: [exemption({ documentation: null, legalGround: null })] },
      expect: 'not_applicable',
    },
    {
      name: 'a decision on leave',
      kind: 'not_applicable',
      record: { decisions: [exemption({ documentation: null, type: 'PERMISJON' })] },
      expect: 'not_applicable',
    },
  ],
});
