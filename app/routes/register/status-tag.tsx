import type { ProgrammeStatus } from '~/domain/register/person-record';
import { useWords } from '~/i18n/context';
import { StateTag, type StateTone } from '~/ui/data';

const TONES: Record<ProgrammeStatus, StateTone> = {
  none: 'closed',
  planned: 'new',
  active: 'active',
  on_leave: 'waiting',
  ran_out: 'attention',
  ended: 'done',
};

/** Where a person stands in the programme. */
export function StatusTag({ status }: { status: ProgrammeStatus }) {
  const t = useWords();
  return <StateTag tone={TONES[status]}>{t(`register.status.${status}`)}</StateTag>;
}
