import { MOST_ITEMS, SOURCES } from '~/domain/quality/signature';
import { useWords } from '~/i18n/context';
import { CheckboxField, DateField, TextArea } from '~/ui/fields';
import { Section } from '~/ui/layout';
import type { EditorChoices } from './editor-choices.server';
import classes from './known-errors.module.css';
import { SignatureItemFields } from './signature-item-fields';

const ITEM_PLACES = Array.from({ length: MOST_ITEMS }).map((_, at) => at);

/** The builder of a signature: plain fields, so that it works before JavaScript. */
export function SignatureFields({ choices }: { choices: EditorChoices }) {
  const t = useWords();
  return (
    <Section title={t('known_errors.signature.title')}>
      <p className="muted">{t('known_errors.signature.hint')}</p>
      <details className={classes.details} open>
        <summary>{t('known_errors.signature.person')}</summary>
        <div className={classes.inner}>
          <Choices legend={t('known_errors.signature.regimes')} name="regimes" options={choices.regimes} />
          <Choices
            legend={t('known_errors.signature.categories')}
            name="categories"
            options={choices.categories}
          />
          <CheckboxField name="withoutCategory" label={t('known_errors.signature.without_category')} />
          <Choices
            legend={t('known_errors.signature.permit_grounds')}
            name="permitGrounds"
            options={choices.permitGrounds}
          />
          <TextArea
            name="municipalities"
            rows={3}
            label={t('known_errors.signature.municipalities')}
            hint={t('known_errors.signature.municipalities_hint')}
            optional
          />
          <Choices
            legend={t('known_errors.signature.sources')}
            name="sources"
            options={SOURCES.map((value) => ({ value, label: t(`register.sources.${value}`) }))}
          />
          <div className={classes.pair}>
            <DateField name="registeredFrom" label={t('known_errors.signature.registered_from')} optional />
            <DateField name="registeredTo" label={t('known_errors.signature.registered_to')} optional />
          </div>
        </div>
      </details>
      <details className={classes.details}>
        <summary>{t('known_errors.signature.rules')}</summary>
        <div className={classes.inner}>
          <Choices legend={t('known_errors.signature.rules')} name="rules" options={choices.rules} />
        </div>
      </details>
      {ITEM_PLACES.map((at) => (
        <SignatureItemFields key={at} at={at} choices={choices} />
      ))}
    </Section>
  );
}

interface ChoicesProps {
  legend: string;
  name: string;
  options: readonly { value: string; label: string }[];
}

/** Any number of a list. */
export function Choices({ legend, name, options }: ChoicesProps) {
  return (
    <fieldset className={classes.group}>
      <legend>{legend}</legend>
      <div className={classes.choices}>
        {options.map(({ value, label }) => (
          <CheckboxField key={value} name={name} value={value} label={label} />
        ))}
      </div>
    </fieldset>
  );
}
