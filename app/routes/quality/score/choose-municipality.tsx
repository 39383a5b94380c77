import { Form } from '@remix-run/react';
import type { MunicipalityChoice } from '~/domain/findings/find-municipalities.server';
import { useWords } from '~/i18n/context';
import { SelectField, SubmitButton } from '~/ui/fields';
import { Page } from '~/ui/layout';
import classes from './score.module.css';

/** For those who see all municipalities: whose score shall be taken apart. */
export function ChooseMunicipality({ municipalities }: { municipalities: readonly MunicipalityChoice[] }) {
  const t = useWords();
  return (
    <Page title={t('score.title')} lead={t('score.choose.help')} narrow>
      <Form method="get" className={classes.choose}>
        <SelectField
          name="kommune"
          label={t('score.choose.municipality')}
          placeholder={t('score.choose.title')}
          options={municipalities.map(({ code, name }) => ({ value: code, label: name }))}
        />
        <SubmitButton>{t('score.choose.show')}</SubmitButton>
      </Form>
    </Page>
  );
}
