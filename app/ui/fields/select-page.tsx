import { useEffect, useState } from 'react';
import { useWords } from '~/i18n/context';

/** Ticks every row of the page, or none; there once scripts run. */
export function SelectPage({ form, name = 'sak', label }: { form: string; name?: string; label?: string }) {
  const t = useWords();
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  if (!ready) return null;
  return (
    <label>
      <input
        type="checkbox"
        onChange={(event) => {
          for (const box of document.querySelectorAll<HTMLInputElement>(
            `input[name="${name}"][form="${form}"]`,
          )) {
            box.checked = event.currentTarget.checked;
          }
        }}
      />{' '}
      {label ?? t('bulk.select_page')}
    </label>
  );
}
