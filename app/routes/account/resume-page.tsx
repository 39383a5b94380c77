import { useEffect, useRef } from 'react';
import type { HandedOver } from '~/http/handed-over';
import { useWords } from '~/i18n/context';
import { SubmitButton } from '~/ui/fields';
import { Page } from '~/ui/layout';

/**
 * Sends on what was posted before the session had ended. By itself when the same user has signed in again; someone else
 * decides. Without JavaScript by the button.
 */
export function ResumePage({ form, automatic }: { form: HandedOver; automatic: boolean }) {
  const t = useWords();
  const ref = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // From the prototype: a carried field may be called «requestSubmit».
    if (automatic && ref.current) HTMLFormElement.prototype.requestSubmit.call(ref.current);
  }, [automatic]);
  return (
    <Page
      title={t('account.resume.title')}
      lead={t(automatic ? 'account.resume.automatic' : 'account.resume.other_user')}
      narrow
    >
      <form ref={ref} method="post" action={form.action}>
        {form.fields.map(([name, value], i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: names may repeat; the list never changes
          <input key={i} type="hidden" name={name} value={value} />
        ))}
        <p className="row">
          <SubmitButton>{t(automatic ? 'account.resume.submit' : 'account.resume.submit_own')}</SubmitButton>
          <a href={form.action}>{t('account.resume.discard')}</a>
        </p>
      </form>
    </Page>
  );
}
