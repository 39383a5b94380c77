import type { MunicipalityChoice } from '~/domain/findings/find-municipalities.server';
import { useWords } from '~/i18n/context';
import { SelectField } from '~/ui/fields';

interface MunicipalityFieldProps {
  municipalities: readonly MunicipalityChoice[];
  value: string | null | undefined;
}

/** Narrows a list to one municipality; nothing for those who see one only. */
export function MunicipalityField({ municipalities, value }: MunicipalityFieldProps) {
  const t = useWords();
  if (municipalities.length === 0) return null;
  return (
    <SelectField
      name="kommune"
      label={t('findings.filters.municipality')}
      placeholder={t('findings.filters.any_municipality')}
      defaultValue={value}
      options={municipalities.map(({ code, name }) => ({ value: code, label: name }))}
    />
  );
}

interface RuleFieldProps {
  rules: readonly { id: string; title: string }[];
  value: string | null | undefined;
}

/** Narrows a list to one rule. */
export function RuleField({ rules, value }: RuleFieldProps) {
  const t = useWords();
  return (
    <SelectField
      name="regel"
      label={t('findings.filters.rule')}
      placeholder={t('findings.filters.any_rule')}
      defaultValue={value}
      options={rules.map(({ id, title }) => ({ value: id, label: `${id} ${title}` }))}
    />
  );
}
