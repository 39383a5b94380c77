import { FIELD_TESTS, MOST_TESTS, SOURCES, testableFields } from '~/domain/quality/signature';
import { ITEM_KINDS } from '~/domain/register/record';
import { useWords } from '~/i18n/context';
import { CheckboxField, DateField, RadioField, SelectField, TextField } from '~/ui/fields';
import type { EditorChoices } from './editor-choices.server';
import { fieldLabel } from './field-label';
import classes from './known-errors.module.css';

const TEST_PLACES = Array.from({ length: MOST_TESTS }).map((_, place) => place);

/** One registered thing that the persons have or lack, with tests of its values. */
export function SignatureItemFields({ at, choices }: { at: number; choices: EditorChoices }) {
  const t = useWords();
  const name = `items[${at}]`;
  const codes = `codes-${at}`;
  return (
    <details className={classes.details} open={at === 0 || choices.itemsUsed > at}>
      <summary>{t('known_errors.signature.item', { number: at + 1 })}</summary>
      <div className={classes.inner}>
        <div className={classes.pair}>
          <SelectField
            name={`${name}.kind`}
            label={t('known_errors.signature.kind')}
            placeholder={t('known_errors.signature.no_kind')}
            optional
            options={ITEM_KINDS.map((kind) => ({ value: kind, label: t(`register.kinds.${kind}`) }))}
          />
          <RadioField
            name={`${name}.has`}
            label={t('known_errors.signature.has')}
            defaultValue="has"
            inline
            options={[
              { value: 'has', label: t('known_errors.signature.has_it') },
              { value: 'lacks', label: t('known_errors.signature.lacks_it') },
            ]}
          />
        </div>
        {TEST_PLACES.map((place) => (
          <div key={place} className={classes.pair}>
            <SelectField
              name={`${name}.tests[${place}].field`}
              label={t('known_errors.signature.test', { number: place + 1 })}
              optional
              options={ITEM_KINDS.map((kind) => ({
                group: t(`register.kinds.${kind}`),
                options: testableFields(kind).map((field) => ({
                  value: `${kind}.${field.name}`,
                  label: fieldLabel(t, kind, field.name),
                })),
              }))}
            />
            <SelectField
              name={`${name}.tests[${place}].test`}
              label={t('known_errors.signature.test_how')}
              placeholder={null}
              options={FIELD_TESTS.map((test) => ({
                value: test,
                label: t(`known_errors.signature.tests.${test}`),
              }))}
            />
            <TextField
              name={`${name}.tests[${place}].value`}
              label={t('known_errors.signature.value')}
              hint={t('known_errors.signature.value_hint')}
              width="m"
              optional
              list={codes}
            />
          </div>
        ))}
        <datalist id={codes}>
          {choices.codes.map(({ value, label }) => (
            <option key={`${value} ${label}`} value={value}>
              {label}
            </option>
          ))}
        </datalist>
        <fieldset className={classes.group}>
          <legend>{t('known_errors.signature.sources')}</legend>
          <div className={classes.choices}>
            {SOURCES.map((value) => (
              <CheckboxField
                key={value}
                name={`${name}.sources`}
                value={value}
                label={t(`register.sources.${value}`)}
              />
            ))}
          </div>
        </fieldset>
        <div className={classes.pair}>
          <DateField
            name={`${name}.registeredFrom`}
            label={t('known_errors.signature.registered_from')}
            optional
          />
          <DateField
            name={`${name}.registeredTo`}
            label={t('known_errors.signature.registered_to')}
            optional
          />
          <DateField name={`${name}.datesFrom`} label={t('known_errors.signature.dates_from')} optional />
          <DateField name={`${name}.datesTo`} label={t('known_errors.signature.dates_to')} optional />
        </div>
      </div>
    </details>
  );
}
