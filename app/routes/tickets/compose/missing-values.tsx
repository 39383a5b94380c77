import { type RefObject, useEffect, useState } from 'react';
import { missingValues } from '~/domain/tickets/compose/placeholders';
import { useWords } from '~/i18n/context';
import classes from './text-picker.module.css';

type Props = { field: RefObject<HTMLInputElement>; start: string };

/** Names the values that the text still lacks, while one writes; it cannot be sent with them. */
export function MissingValues({ field, start }: Props) {
  const t = useWords();
  const [names, setNames] = useState(() => missingValues(start));
  useEffect(() => {
    const form = field.current?.form;
    const look = () => {
      const area = form?.elements.namedItem('body');
      if (area instanceof HTMLTextAreaElement) setNames(missingValues(area.value));
    };
    look();
    form?.addEventListener('input', look);
    return () => form?.removeEventListener('input', look);
  }, [field]);
  return (
    <p role="status" className={classes.lacks}>
      {names.length > 0 ? (
        <>
          <strong>{t('compose.texts.fill_in')}</strong>{' '}
          {names.map((name) => (
            <mark key={name} className={classes.mark}>
              ⟦{name}⟧
            </mark>
          ))}
        </>
      ) : null}
    </p>
  );
}
