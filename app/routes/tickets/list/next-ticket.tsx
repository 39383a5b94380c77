import { paths } from '~/http/paths';
import { useWords } from '~/i18n/context';
import { PortalForm, SubmitButton } from '~/ui/fields';

/** Takes the most urgent ticket that nobody has, and opens it. */
export function NextTicket({ requestId }: { requestId: string }) {
  const t = useWords();
  return (
    <PortalForm id="neste" action={paths.nextTicket()}>
      <input type="hidden" name="requestId" value={requestId} />
      <SubmitButton>{t('queue.next.button')}</SubmitButton>
    </PortalForm>
  );
}
