import { useWords } from '~/i18n/context';
import { StateTag } from '~/ui/data';

const TONE = { queued: 'waiting', sent: 'done', failed: 'attention' } as const;

/** Whether a mail has gone out. */
export function MailStateTag({ state }: { state: keyof typeof TONE }) {
  const t = useWords();
  return <StateTag tone={TONE[state]}>{t(`mail.list.state.${state}`)}</StateTag>;
}
