import type { WordsLanguage } from '../define-rule';

/** A rule of the reference that does not judge one person's record, and what it waits for. */
export type AwaitedRule = {
  id: `DQ-${string}`;
  /** Two files: the specialist system's list held against the register. Municipality: judged by figures of a whole municipality. */
  awaits: 'two_files' | 'municipality';
  title: Record<WordsLanguage, string>;
};

/** Shown in the list of rules, so that nobody thinks they run. */
export const AWAITED_RULES: readonly AwaitedRule[] = [
  {
    id: 'DQ-100',
    awaits: 'two_files',
    title: {
      nb: 'Deltakelse i fagsystemet finnes ikke i NIR',
      nn: 'Deltaking i fagsystemet finst ikkje i NIR',
      en: 'Participation in the specialist system is missing in NIR',
    },
  },
  {
    id: 'DQ-101',
    awaits: 'two_files',
    title: {
      nb: 'Deltakelse i NIR finnes ikke i fagsystemet',
      nn: 'Deltaking i NIR finst ikkje i fagsystemet',
      en: 'Participation in NIR is missing in the specialist system',
    },
  },
  {
    id: 'DQ-102',
    awaits: 'two_files',
    title: {
      nb: 'Feil ved avslutning kommer fra fagsystemet',
      nn: 'Feil ved avslutning kjem frå fagsystemet',
      en: 'A fault in the end of a programme comes from the specialist system',
    },
  },
  {
    id: 'DQ-110',
    awaits: 'municipality',
    title: {
      nb: 'Mange avsluttede uten registrert årsak',
      nn: 'Mange avslutta utan registrert årsak',
      en: 'Many ended without a registered reason',
    },
  },
  {
    id: 'DQ-111',
    awaits: 'municipality',
    title: {
      nb: 'Antall avsluttede er svært ulikt fra året før',
      nn: 'Talet på avslutta er svært ulikt frå året før',
      en: 'The number of ended participants differs greatly from the year before',
    },
  },
  {
    id: 'DQ-112',
    awaits: 'municipality',
    title: {
      nb: 'Måloppnåelsen er en annen enn den publiserte',
      nn: 'Måloppnåinga er ei anna enn den publiserte',
      en: 'Goal achievement differs from the published figure',
    },
  },
];
