import { type KnownErrorStatus, LIVE_STATUSES } from '~/domain/known-errors/known-error';
import type { FormReply } from '~/http/form-reply';
import { useWords } from '~/i18n/context';
import { DateField, FormActions, PortalForm, SelectField, SubmitButton, TextArea } from '~/ui/fields';
import { Section } from '~/ui/layout';
import classes from './known-errors.module.css';

/** A dated word on how it goes, with the status it leads to. */
export function UpdateForm({ status, reply }: { status: KnownErrorStatus; reply: FormReply | null }) {
  const t = useWords();
  return (
    <Section title={t('known_errors.desk.update_title')} level={3}>
      <PortalForm id="update" reply={reply}>
        <SelectField
          name="status"
          label={t('known_errors.desk.update_status')}
          placeholder={null}
          defaultValue={status}
          options={LIVE_STATUSES.map((value) => ({ value, label: t(`known_errors.status.${value}`) }))}
        />
        <TextArea name="bodyNb" label={t('known_errors.desk.body_nb')} rows={3} maxLength={4000} />
        <details className={classes.details} open={Boolean(reply?.values.bodyNn || reply?.values.bodyEn)}>
          <summary>{t('known_errors.desk.more_languages')}</summary>
          <div className={classes.inner}>
            <TextArea
              name="bodyNn"
              label={t('known_errors.desk.body_nn')}
              rows={3}
              maxLength={4000}
              optional
            />
            <TextArea
              name="bodyEn"
              label={t('known_errors.desk.body_en')}
              rows={3}
              maxLength={4000}
              optional
            />
          </div>
        </details>
        <DateField name="nextUpdateOn" label={t('known_errors.desk.next_update_on')} optional />
        <FormActions>
          <SubmitButton intent="update">{t('known_errors.desk.update_send')}</SubmitButton>
        </FormActions>
      </PortalForm>
    </Section>
  );
}
