import clsx from 'clsx';
import { type ChangeEvent, useEffect, useRef, useState } from 'react';
import { checkDuf, type DufFault, formatDuf } from '~/domain/register/duf';
import { useWords } from '~/i18n/context';
import { messageKey } from '~/i18n/message-key';
import { dress } from './dress';
import { ariaOf, FieldFrame } from './field-frame';
import { type FieldProps, useErrorText } from './field-parts';
import classes from './fields.module.css';
import { useField } from './form-context';

interface DufFieldProps extends Omit<FieldProps, 'label'> {
  label?: string;
}

/** Told while typing; «too short» only when the field is left, for it is always too short on the way. */
const AT_ONCE: readonly DufFault[] = ['letters', 'long', 'control'];

/** `2021 900001 02` as far as it has come; anything but digits and spaces is left as typed. */
function grouped(text: string): string {
  const digits = text.replace(/\s/g, '');
  return /^\d+$/.test(digits) && digits.length <= 12 ? formatDuf(digits) : text;
}

/**
 * A DUF number, set in groups and checked while typing, with what is wrong about it. The server checks again. Never
 * filled in by the browser, never in a URL: use it in POST forms only.
 */
export function DufField({ name, label, hint, optional, defaultValue, ...rest }: DufFieldProps) {
  const t = useWords();
  const field = useField(name);
  const serverError = useErrorText(field);
  const [text, setText] = useState(() => grouped(field.value ?? defaultValue ?? ''));
  const [left, setLeft] = useState(false);
  const [touched, setTouched] = useState(false);
  const input = useRef<HTMLInputElement>(null);

  // What was typed before JavaScript came would be emptied by the first drawing after it.
  useEffect(() => {
    const { value, defaultValue: drawn } = input.current as HTMLInputElement;
    if (value === drawn) return;
    setText(value);
    setTouched(true);
  }, []);

  const check = checkDuf(text);
  const tell = !check.ok && check.reason !== 'empty' && (left || AT_ONCE.includes(check.reason));
  const ownError =
    touched && !check.ok && tell
      ? t.message(messageKey(`errors.fields.duf.${check.reason}`, { count: check.length }))
      : false;
  const error = touched ? ownError : serverError;
  const explained = hint ?? t('fields.duf_hint');

  const change = (event: ChangeEvent<HTMLInputElement>) => {
    const { value, selectionStart } = event.currentTarget;
    // Only while writing at the end: moving the caret in the middle of a correction would be a nuisance.
    const atEnd = selectionStart === value.length && value.length > text.length;
    setText(atEnd ? grouped(value) : value);
    setTouched(true);
    setLeft(false);
  };

  return (
    <div className={classes.dufField}>
      <FieldFrame
        id={field.id}
        label={label ?? t('fields.duf_label')}
        hint={explained}
        optional={optional}
        error={error}
      >
        <div className={dress.wrapper} data-variant="default">
          <input
            {...rest}
            ref={input}
            id={field.id}
            name={name}
            value={text}
            onChange={change}
            onBlur={() => {
              setText(grouped(text));
              setLeft(true);
            }}
            inputMode="numeric"
            autoComplete="off"
            spellCheck={false}
            className={clsx(dress.input, classes.duf)}
            {...ariaOf(field, { hint: explained, error, optional })}
          />
        </div>
      </FieldFrame>
      <p className={classes.dufState} aria-live="polite">
        {touched && check.ok ? `✓ ${t('fields.duf_ok')}` : ''}
        {ownError ? <span className="visually-hidden">{ownError}</span> : null}
      </p>
    </div>
  );
}
