import type { WordsLanguage } from '../define-rule';

/** A rule of the reference that does not judge one person's record, and what it waits for. */
export type AwaitedRule = {
  id: `DQ-${string}`;
  /** Two files: the specialist system's list held against the register. */
  awaits: 'two_files';
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
];
