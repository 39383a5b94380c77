import { useEffect, useRef, useState } from 'react';
import { useFormat, useWords } from '~/i18n/context';
import { describedBy, type FieldProps, Label, Notes, useErrorText } from './field-parts';
import classes from './fields.module.css';
import { useField } from './form-context';

interface FileFieldProps extends Omit<FieldProps, 'defaultValue'> {
  /** File types as in the HTML attribute: `.csv,.xlsx`. */
  accept?: string;
  multiple?: boolean;
}

/**
 * Files, by the browser's own chooser; dropping onto it works too. With scripts it is dressed in the page's language, for the
 * browser's own button speaks the browser's; without them the browser's stands there and says what is chosen.
 */
export function FileField({ name, label, hint, optional, accept, multiple, disabled }: FileFieldProps) {
  const t = useWords();
  const format = useFormat();
  const field = useField(name);
  const error = useErrorText(field);
  const input = useRef<HTMLInputElement>(null);
  const [files, setFiles] = useState<{ name: string; size: number }[]>([]);
  // Chosen before the page's scripts were there.
  useEffect(() => setFiles([...(input.current?.files ?? [])]), []);
  return (
    <div className={classes.group} data-error={error ? true : undefined}>
      <label htmlFor={field.id} className={classes.legend}>
        <Label label={label} optional={optional} />
      </label>
      <Notes id={field.id} hint={hint} error={error} />
      <div className={classes.fileBox}>
        <input
          ref={input}
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
        <span className={classes.fileFace} aria-hidden="true">
          <span className={classes.fileButton}>
            {t(multiple ? 'fields.choose_files' : 'fields.choose_file')}
          </span>
          <span className={classes.fileNames}>
            {files.length === 0
              ? t(multiple ? 'fields.drop_files' : 'fields.drop_file')
              : files.length === 1
                ? files[0]?.name
                : t('fields.files_count', { count: files.length })}
          </span>
        </span>
      </div>
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
