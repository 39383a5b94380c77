import type { ReactNode } from 'react';
import { ROLES } from '~/domain/accounts/actor';
import type { Audiences } from '~/domain/known-errors/find-audiences.server';
import { NOTICE_PLACES, NOTICE_SEVERITIES } from '~/domain/known-errors/notice';
import type { FormReply } from '~/http/form-reply';
import { useWords } from '~/i18n/context';
import {
  CheckboxField,
  DateField,
  FormActions,
  PortalForm,
  RadioField,
  SelectField,
  SubmitButton,
  TextArea,
  TextField,
} from '~/ui/fields';
import classes from './notices.module.css';

type Props = { audiences: Audiences; startsOn: string; reply: FormReply | null };

/** Writes a notice. Bokmål first; the other languages stand folded below and may wait. */
export function NoticeForm({ audiences, startsOn, reply }: Props) {
  const t = useWords();
  const options = (entries: { code: string; name: string }[]) =>
    entries.map(({ code, name }) => ({ value: code, label: name }));
  return (
    <PortalForm id="notice" reply={reply}>
      <div className={classes.parts}>
        <Part title={t('notices.write.part_text')}>
          <TextField name="titleNb" label={t('notices.write.title_nb')} maxLength={120} />
          <TextArea name="bodyNb" label={t('notices.write.body_nb')} rows={4} maxLength={2000} />
          <details open={hasOtherLanguages(reply)}>
            <summary>{t('notices.write.other_languages')}</summary>
            <div className="flow">
              <p className="muted">{t('notices.write.other_languages_hint')}</p>
              <TextField name="titleNn" label={t('notices.write.title_nn')} optional maxLength={120} />
              <TextArea name="bodyNn" label={t('notices.write.body_nn')} optional rows={4} maxLength={2000} />
              <TextField name="titleEn" label={t('notices.write.title_en')} optional maxLength={120} />
              <TextArea name="bodyEn" label={t('notices.write.body_en')} optional rows={4} maxLength={2000} />
            </div>
          </details>
        </Part>
        <Part title={t('notices.write.part_weight')}>
          <RadioField
            name="severity"
            label={t('notices.write.severity')}
            defaultValue="info"
            inline
            options={NOTICE_SEVERITIES.map((value) => ({ value, label: t(`notices.severity.${value}`) }))}
          />
          <SelectField
            name="place"
            label={t('notices.write.place')}
            hint={t('notices.write.place_hint')}
            placeholder={null}
            defaultValue="front"
            options={NOTICE_PLACES.map((value) => ({ value, label: t(`notices.places.${value}`) }))}
          />
        </Part>
        <Part title={t('notices.write.part_who')}>
          <RadioField
            name="audience"
            label={t('notices.write.audience')}
            defaultValue="all"
            inline
            options={(['all', 'county', 'municipality'] as const).map((value) => ({
              value,
              label: t(`notices.write.audience_${value}`),
            }))}
          />
          <div className={classes.county}>
            <SelectField
              name="countyCode"
              label={t('notices.write.county')}
              options={options(audiences.counties)}
            />
          </div>
          <div className={classes.municipality}>
            <SelectField
              name="municipalityCode"
              label={t('notices.write.municipality')}
              options={options(audiences.municipalities)}
            />
          </div>
          <fieldset className={classes.roles}>
            <legend>{t('notices.write.roles')}</legend>
            <p className="muted">{t('notices.write.roles_hint')}</p>
            <div className={classes.choices}>
              {ROLES.map((role) => (
                <CheckboxField key={role} name="roles" value={role} label={t(`layout.roles.${role}`)} />
              ))}
            </div>
          </fieldset>
        </Part>
        <Part title={t('notices.write.part_when')}>
          <div className={classes.moment}>
            <DateField name="startsOn" label={t('notices.write.starts_on')} defaultValue={startsOn} />
            <TextField
              name="startsTime"
              label={t('notices.write.starts_time')}
              hint={t('notices.write.time_hint')}
              width="xs"
              maxLength={5}
              optional
            />
          </div>
          <div className={classes.moment}>
            <DateField
              name="endsOn"
              label={t('notices.write.ends_on')}
              hint={t('notices.write.ends_hint')}
              optional
            />
            <TextField
              name="endsTime"
              label={t('notices.write.ends_time')}
              hint={t('notices.write.time_hint')}
              width="xs"
              maxLength={5}
              optional
            />
          </div>
          <CheckboxField name="sendMail" label={t('notices.write.send_mail')} />
        </Part>
      </div>
      <FormActions>
        <SubmitButton intent="publish">{t('notices.write.publish')}</SubmitButton>
      </FormActions>
    </PortalForm>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className={classes.part}>
      <legend>{title}</legend>
      {children}
    </fieldset>
  );
}

function hasOtherLanguages(reply: FormReply | null): boolean {
  return ['titleNn', 'bodyNn', 'titleEn', 'bodyEn'].some(
    (name) => reply?.values[name] || reply?.errors[name],
  );
}
