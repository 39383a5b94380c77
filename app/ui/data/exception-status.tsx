import type { ExceptionStatus } from '~/domain/findings/exceptions/exception';
import { useWords } from '~/i18n/context';
import { StateTag, type StateTone } from './state-tag';

const TONES: Record<ExceptionStatus, StateTone> = {
  asked: 'waiting',
  approved: 'done',
  declined: 'attention',
  withdrawn: 'closed',
  revoked: 'closed',
  lapsed: 'closed',
  over: 'closed',
};

/** Where an exception stands, as a shape and a word. */
export function ExceptionStatusTag({ status }: { status: ExceptionStatus }) {
  const t = useWords();
  return <StateTag tone={TONES[status]}>{t(`handling.statuses.${status}`)}</StateTag>;
}
