import { useState } from 'react';
import { useFormat, useWords } from '~/i18n/context';
import { describedBy, type FieldProps, Label, Notes, useErrorText } from './field-parts';
import classes from './fields.module.css';
import { useField } from './form-context';

interface FileFieldProps extends Omit<FieldProps, 'defaultValue'> {
  /** File types as in the HTML attribute: `.csv,.xlsx`. */
  accept?: string;
  multiple?: boolean;
}

/** Files, by the browser's own chooser; dropping onto it works too. Names and sizes are shown once chosen. */
export function FileField({ name, label, hint, optional, accept, multiple, disabled }: FileFieldProps) {
  const t = useWords();
  const format = useFormat();
  const field = useField(name);
  const error = useErrorText(field);
  const [files, setFiles] = useState<{ name: string; size: number }[]>([]);
  return (
    <div className={classes.group} data-error={error ? true : undefined}>
      <label htmlFor={field.id} className={classes.legend}>
        <Label label={label} optional={optional} />
      </label>
      <Notes id={field.id} hint={hint} error={error} />
      <input
        type="file"
        id={field.id}
        name={name}
        accept={accept}
        multiple={multiple}
        disabled={disabled}
        className={classes.file}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(field.id, hint, error)}
        onChange={(event) => setFiles([...(event.currentTarget.files ?? [])])}
      />
      {files.length > 1 ? (
        <ul className={classes.files} aria-label={t('fields.files_chosen')}>
          {files.map((file) => (
            <li key={file.name}>
              {file.name} <span className="muted">{format.bytes(file.size)}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
