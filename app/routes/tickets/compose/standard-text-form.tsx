import { PLACEHOLDERS } from '~/domain/tickets/compose/placeholders';
import { STANDARD_TEXT_MAX } from '~/domain/tickets/compose/standard-text';
import type { ThemeChoice } from '~/domain/tickets/themes/find-themes.server';
import type { FormReply } from '~/http/form-reply';
import { useWords } from '~/i18n/context';
import { Facts } from '~/ui/data';
import {
  CheckboxField,
  FormActions,
  PortalForm,
  SelectField,
  SubmitButton,
  TextArea,
  TextField,
} from '~/ui/fields';
import { Section } from '~/ui/layout';

type Words = Record<'titleNb' | 'bodyNb' | 'titleNn' | 'bodyNn' | 'titleEn' | 'bodyEn', string>;
type Text = Words & { themeCode: string | null; version: number; retiredAt: unknown };
type Props = { text: Text | null; themes: ThemeChoice[]; requestId: string; reply: FormReply | null };

const LANGUAGES = [
  ['nb', 'titleNb', 'bodyNb'],
  ['nn', 'titleNn', 'bodyNn'],
  ['en', 'titleEn', 'bodyEn'],
] as const;

/** Writes a standard text in three languages, with the placeholders that it can hold. */
export function StandardTextForm({ text, themes, requestId, reply }: Props) {
  const t = useWords();
  return (
    <>
      <PortalForm id="text" reply={reply}>
        <input type="hidden" name="version" value={text?.version ?? 0} />
        <input type="hidden" name="requestId" value={requestId} />
        <SelectField
          name="themeCode"
          label={t('compose.texts.theme')}
          hint={t('compose.texts.theme_hint')}
          placeholder={t('compose.texts.any_theme')}
          defaultValue={text?.themeCode}
          optional
          options={themes.map(({ code, label }) => ({ value: code, label }))}
        />
        {LANGUAGES.map(([language, title, body]) => (
          <Section key={language} title={t(`compose.texts.language.${language}`)}>
            <div className="flow">
              <TextField
                name={title}
                label={t(`compose.texts.title_${language}`)}
                defaultValue={text?.[title]}
                maxLength={120}
                optional={language !== 'nb'}
              />
              <TextArea
                name={body}
                label={t(`compose.texts.body_${language}`)}
                defaultValue={text?.[body]}
                rows={6}
                maxLength={STANDARD_TEXT_MAX}
                optional={language !== 'nb'}
              />
            </div>
          </Section>
        ))}
        <CheckboxField
          name="retired"
          label={t('compose.texts.retire')}
          defaultChecked={text !== null && text.retiredAt !== null}
        />
        <FormActions>
          <SubmitButton>{t('compose.texts.save')}</SubmitButton>
        </FormActions>
      </PortalForm>
      <Section title={t('compose.texts.placeholders')}>
        <p className="muted">{t('compose.texts.placeholders_hint')}</p>
        <Facts
          items={PLACEHOLDERS.map((name) => ({
            term: `{{${name}}}`,
            value: t(`compose.placeholder.${name}`),
          }))}
        />
      </Section>
    </>
  );
}
