import type { FindingStage, FindingState } from '~/domain/findings/finding';
import { useWords } from '~/i18n/context';
import { StateTag, type StateTone } from './state-tag';

/** Where a finding stands for a reader: what people do with it while it is open, its state otherwise. */
export type FindingStanding = FindingStage | Exclude<FindingState, 'open'>;

export function standingOf({ state, stage }: { state: FindingState; stage: FindingStage }): FindingStanding {
  return state === 'open' ? stage : state;
}

const TONES: Record<FindingStanding, StateTone> = {
  new: 'new',
  seen: 'active',
  fixed_elsewhere: 'waiting',
  exception_asked: 'waiting',
  known_error: 'closed',
  excepted: 'closed',
  resolved: 'done',
};

/** Where a finding stands, as a shape and a word. */
export function FindingStandingTag({ finding }: { finding: { state: FindingState; stage: FindingStage } }) {
  const t = useWords();
  const standing = standingOf(finding);
  return <StateTag tone={TONES[standing]}>{t(`handling.standing.${standing}`)}</StateTag>;
}
