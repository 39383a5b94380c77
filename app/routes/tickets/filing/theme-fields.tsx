import type { ThemeChoice } from '~/domain/tickets/themes/find-themes.server';
import { useWords } from '~/i18n/context';
import { SelectField } from '~/ui/fields';

/** Chooses one theme of a filter bar, or all. */
export function ThemeFilter({ value, themes }: { value: string; themes: ThemeChoice[] }) {
  const t = useWords();
  return (
    <SelectField
      name="tema"
      label={t('tickets.list.filter_theme')}
      placeholder={t('tickets.list.all_themes')}
      defaultValue={value}
      options={themes.map(({ code, label }) => ({ value: code, label }))}
    />
  );
}

/** Sorts a ticket under another theme. */
export function ThemeField({ value, themes }: { value: string; themes: ThemeChoice[] }) {
  const t = useWords();
  return (
    <SelectField
      name="themeCode"
      label={t('tickets.desk.theme')}
      placeholder={null}
      defaultValue={value}
      options={themes.map(({ code, label }) => ({ value: code, label }))}
    />
  );
}
