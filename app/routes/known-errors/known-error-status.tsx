import type { KnownErrorStatus } from '~/domain/known-errors/known-error';
import { useWords } from '~/i18n/context';
import { StateTag, type StateTone } from '~/ui/data';

const TONES: Record<KnownErrorStatus, StateTone> = {
  under_investigation: 'new',
  workaround: 'active',
  verifying: 'waiting',
  closed: 'closed',
};

/** How far a known error has come. */
export function KnownErrorStatusTag({ status }: { status: KnownErrorStatus }) {
  const t = useWords();
  return <StateTag tone={TONES[status]}>{t(`known_errors.status.${status}`)}</StateTag>;
}
