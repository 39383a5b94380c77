import { type KnownErrorStatus, LIVE_STATUSES } from '~/domain/known-errors/known-error';
import type { FormReply } from '~/http/form-reply';
import { useWords } from '~/i18n/context';
import { DateField, FormActions, PortalForm, SelectField, SubmitButton } from '~/ui/fields';
import { Section } from '~/ui/layout';
import { BodyFields } from './body-fields';
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
        <BodyFields languages={['nb']} rows={3} />
        <details className={classes.details} open={Boolean(reply?.values.bodyNn || reply?.values.bodyEn)}>
          <summary>{t('known_errors.desk.more_languages')}</summary>
          <div className={classes.inner}>
            <BodyFields languages={['nn', 'en']} />
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
