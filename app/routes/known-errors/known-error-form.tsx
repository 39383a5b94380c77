import { useFetcher } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import type { Language } from '~/domain/accounts/actor';
import { LOUDNESSES, TEXT_FIELDS, VISIBILITIES } from '~/domain/known-errors/known-error';
import type { FormReply } from '~/http/form-reply';
import { useWords } from '~/i18n/context';
import {
  DateField,
  FormActions,
  PortalForm,
  RadioField,
  SubmitButton,
  TextArea,
  TextField,
} from '~/ui/fields';
import { Section } from '~/ui/layout';
import type { EditorChoices } from './editor-choices.server';
import type { EditorAnswer } from './editor-steps.server';
import classes from './known-errors.module.css';
import { Choices, SignatureFields } from './signature-fields';
import { SignaturePreviewBox } from './signature-preview';

interface KnownErrorFormProps {
  choices: EditorChoices;
  /** What stands in the fields (typed or stored), and whom the signature hits. */
  answer: EditorAnswer;
  /** The version that the fields were filled in from; none for a new one. */
  version?: number;
}

const PAUSE_MS = 600;

/** Describes a known error, says by machine whom it hits, and shows that at once. */
export function KnownErrorForm({ choices, answer, version }: KnownErrorFormProps) {
  const t = useWords();
  const counter = useFetcher<EditorAnswer>();
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => () => clearTimeout(timer.current), []);
  const count = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const form = box.current?.querySelector('form');
      if (!form) return;
      const typed = new FormData(form);
      typed.set('intent', 'count');
      counter.submit(typed, { method: 'post' });
    }, PAUSE_MS);
  };
  // A count that came back after the form was sent would fetch the page anew, and take its message away.
  const stopCounting = () => clearTimeout(timer.current);
  const { reply } = answer;
  const live = counter.data ?? answer;
  return (
    <div ref={box} onChange={count} onSubmit={stopCounting}>
      <PortalForm id="known-error" reply={reply}>
        {version === undefined ? null : <input type="hidden" name="version" value={version} />}
        <Section title={t('known_errors.edit.texts')}>
          <p className="muted">{t('known_errors.edit.language_hint')}</p>
          <LanguageTexts language="nb" open />
          <LanguageTexts language="nn" open={hasText(reply, 'nn')} />
          <LanguageTexts language="en" open={hasText(reply, 'en')} />
        </Section>
        <SignatureFields choices={choices} />
        <SignaturePreviewBox answer={live} busy={counter.state !== 'idle'} />
        <details className={classes.details}>
          <summary>{t('known_errors.edit.covers')}</summary>
          <div className={classes.inner}>
            <p className="muted">{t('known_errors.edit.covers_hint')}</p>
            <Choices legend={t('known_errors.edit.covers')} name="covers" options={choices.rules} />
          </div>
        </details>
        <Section title={t('known_errors.edit.who')}>
          <RadioField
            name="visibility"
            label={t('known_errors.edit.visibility')}
            defaultValue="internal"
            options={VISIBILITIES.map((value) => ({
              value,
              label: t(`known_errors.visibility.${value}`),
              hint: t(`known_errors.edit.visibility_hint.${value}`),
            }))}
          />
          <RadioField
            name="loudness"
            label={t('known_errors.edit.loudness')}
            defaultValue="strip"
            options={LOUDNESSES.map((value) => ({ value, label: t(`known_errors.loudness.${value}`) }))}
          />
          <DateField name="nextUpdateOn" label={t('known_errors.edit.next_update_on')} optional />
        </Section>
        <FormActions>
          <SubmitButton intent="save">{t('known_errors.edit.save')}</SubmitButton>
          <SubmitButton intent="preview" variant="default">
            {t('known_errors.edit.preview')}
          </SubmitButton>
        </FormActions>
      </PortalForm>
    </div>
  );
}

function hasText(reply: FormReply, language: Language): boolean {
  return TEXT_FIELDS.some((field) => {
    const name = `${language}.${field}`;
    return Boolean(reply.values[name] || reply.errors[name]);
  });
}

function LanguageTexts({ language, open }: { language: Language; open: boolean }) {
  const t = useWords();
  return (
    <details className={classes.details} open={open}>
      <summary>{t(`known_errors.edit.${language}`)}</summary>
      <div className={classes.inner} lang={language}>
        <TextField
          name={`${language}.title`}
          label={t('known_errors.field.title')}
          maxLength={120}
          optional={language !== 'nb'}
        />
        {TEXT_FIELDS.filter((field) => field !== 'title').map((field) => (
          <TextArea
            key={field}
            name={`${language}.${field}`}
            label={t(`known_errors.field.${field}`)}
            rows={3}
            maxLength={4000}
            optional
          />
        ))}
      </div>
    </details>
  );
}
