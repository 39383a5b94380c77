import { useState } from 'react';
import type { FormReply } from '~/http/form-reply';
import { paths } from '~/http/paths';
import { useWords } from '~/i18n/context';
import { FileField, FormActions, PortalForm, SubmitButton } from '~/ui/fields';
import { Section } from '~/ui/layout';

type UploadFormProps = { formId: string; limit: number; reply: FormReply | undefined };

/**
 * Chooses and sends files. The id of the form stays the same while the page refreshes itself, so that one submit sent twice is one
 * upload.
 */
export function UploadForm({ formId, limit, reply }: UploadFormProps) {
  const t = useWords();
  const [id] = useState(formId);
  return (
    <Section title={t('transfer.form.heading')}>
      <PortalForm reply={reply} encType="multipart/form-data" action={paths.uploads()}>
        <input type="hidden" name="formId" value={id} />
        <FileField
          name="files"
          label={t('transfer.form.files')}
          hint={t('transfer.form.files_hint', { limit })}
          accept=".csv,.txt,.xlsx"
          multiple
        />
        <FormActions>
          <SubmitButton>{t('transfer.form.submit')}</SubmitButton>
        </FormActions>
      </PortalForm>
    </Section>
  );
}
