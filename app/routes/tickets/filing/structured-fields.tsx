import {
  STRUCTURED_FIELDS,
  STRUCTURED_MAX,
  type StructuredField,
} from '~/domain/tickets/filing/structured-text';
import { useWords } from '~/i18n/context';
import { TextArea } from '~/ui/fields';
import classes from './new-ticket.module.css';

/**
 * What was done, what happened and what should have happened. In sight when the chosen theme asks for it; the style
 * sheet sees to that, so it works before JavaScript too.
 */
export function StructuredFields({ start }: { start: Record<StructuredField, string> }) {
  const t = useWords();
  return (
    <fieldset className={classes.structured}>
      <legend>{t('filing.structured.title')}</legend>
      {STRUCTURED_FIELDS.map((field) => (
        <TextArea
          key={field}
          name={field}
          label={t(`filing.structured.${field}`)}
          defaultValue={start[field]}
          rows={2}
          maxLength={STRUCTURED_MAX}
        />
      ))}
      <p className="muted">{t('filing.structured.more')}</p>
    </fieldset>
  );
}
