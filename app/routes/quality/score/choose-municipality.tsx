import { Form } from '@remix-run/react';
import type { MunicipalityChoice } from '~/domain/findings/find-municipalities.server';
import { useWords } from '~/i18n/context';
import { SelectField, SubmitButton } from '~/ui/fields';
import { Page } from '~/ui/layout';

/** For those who see all municipalities: whose score shall be taken apart. */
export function ChooseMunicipality({ municipalities }: { municipalities: readonly MunicipalityChoice[] }) {
  const t = useWords();
  return (
    <Page title={t('score.title')} lead={t('score.choose.help')} narrow>
      <Form method="get">
        <SelectField
          name="kommune"
          label={t('score.choose.municipality')}
          placeholder={t('score.choose.title')}
          options={municipalities.map(({ code, name }) => ({ value: code, label: name }))}
        />
        <p>
          <SubmitButton>{t('score.choose.show')}</SubmitButton>
        </p>
      </Form>
    </Page>
  );
}
