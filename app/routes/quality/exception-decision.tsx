import { REASON_MAX } from '~/domain/findings/exceptions/exception-forms';
import type { FormReply } from '~/http/form-reply';
import { useWords } from '~/i18n/context';
import { FormActions, PortalForm, SubmitButton, TextArea } from '~/ui/fields';
import { Section } from '~/ui/layout';

/** For a registry owner: the answer to an exception that was asked for, or the end of one that holds. */
export function ExceptionDecision({
  status,
  reply,
}: {
  status: 'asked' | 'approved';
  reply: FormReply | null;
}) {
  const t = useWords();
  return (
    <Section title={t('handling.decide.title')} id="svar">
      <PortalForm id="decide" reply={reply}>
        <TextArea
          name="word"
          label={t('handling.decide.word')}
          hint={t('handling.decide.word_hint')}
          maxLength={REASON_MAX}
          rows={3}
        />
        <FormActions>
          {status === 'asked' ? (
            <>
              <SubmitButton intent="approve">{t('handling.decide.approve')}</SubmitButton>
              <SubmitButton intent="decline" variant="default">
                {t('handling.decide.decline')}
              </SubmitButton>
            </>
          ) : (
            <SubmitButton intent="revoke" variant="default" danger>
              {t('handling.decide.revoke')}
            </SubmitButton>
          )}
        </FormActions>
      </PortalForm>
    </Section>
  );
}
