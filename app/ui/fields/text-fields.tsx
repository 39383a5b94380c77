import clsx from 'clsx';
import { type ChangeEvent, type CSSProperties, type HTMLAttributes, useState } from 'react';
import { useWords } from '~/i18n/context';
import { withChosen } from './draw-options';
import { dress } from './dress';
import { ariaOf, FieldFrame } from './field-frame';
import { type FieldProps, useErrorText } from './field-parts';
import classes from './fields.module.css';
import { choiceWords, useField } from './form-context';

/** How wide the answer is expected to be: the field shows it. */
type Width = 'xs' | 's' | 'm' | 'l';

interface TextFieldProps extends FieldProps {
  type?: 'text' | 'email' | 'password' | 'search' | 'tel' | 'url' | 'number';
  inputMode?: HTMLAttributes<HTMLInputElement>['inputMode'];
  autoComplete?: string;
  maxLength?: number;
  width?: Width;
  spellCheck?: boolean;
  /** Id of a datalist with proposals. */
  list?: string;
  onChange?: (event: ChangeEvent<HTMLInputElement>) => void;
}

/** One line of text. A password never comes back from the server. */
export function TextField({
  name,
  label,
  hint,
  optional,
  defaultValue,
  width = 'l',
  type = 'text',
  ...rest
}: TextFieldProps) {
  const field = useField(name);
  const error = useErrorText(field);
  return (
    <FieldFrame id={field.id} label={label} hint={hint} optional={optional} error={error}>
      <div className={dress.wrapper} data-variant="default">
        <input
          {...rest}
          id={field.id}
          name={name}
          type={type}
          defaultValue={type === 'password' ? undefined : (field.value ?? defaultValue ?? undefined)}
          className={clsx(dress.input, classes[`width-${width}`])}
          {...ariaOf(field, { hint, error, optional })}
        />
      </div>
    </FieldFrame>
  );
}

/** A calendar day as people here write it: dd.mm.åååå. A plain text field: no picker is as quick for a known date. */
export function DateField({ hint, ...rest }: Omit<TextFieldProps, 'type' | 'inputMode' | 'width'>) {
  const t = useWords();
  return (
    <TextField
      {...rest}
      hint={hint ?? t('fields.date_hint')}
      width="s"
      inputMode="numeric"
      autoComplete="off"
      maxLength={10}
    />
  );
}

export interface Option {
  value: string;
  label: string;
  disabled?: boolean;
  /** Stands as data-mark on the option, so that a style sheet can follow what is chosen. */
  mark?: string;
}

interface SelectFieldProps extends FieldProps {
  /** What `drawOptions` made of a long list, in the place of `options`. */
  drawn?: string;
  options?: readonly (Option | { group: string; options: readonly Option[] })[];
  /** Text of the empty choice; `null` leaves it out. */
  placeholder?: string | null;
  onChange?: (event: ChangeEvent<HTMLSelectElement>) => void;
}

/** One of a list. The native select: quick by keyboard, familiar on a phone, there before JavaScript. */
export function SelectField({
  name,
  label,
  hint,
  optional,
  defaultValue,
  drawn,
  options = [],
  placeholder,
  ...rest
}: SelectFieldProps) {
  const t = useWords();
  const field = useField(name);
  const error = useErrorText({ ...field, errors: choiceWords(field.errors) });
  const chosen = field.value ?? defaultValue ?? '';
  const none = placeholder === null ? null : (placeholder ?? t('fields.choose'));
  const props = {
    ...rest,
    id: field.id,
    name,
    className: clsx(dress.input, classes.select),
    ...ariaOf(field, { hint, error, optional: true }),
  };
  return (
    <FieldFrame id={field.id} label={label} hint={hint} optional={optional} error={error}>
      <div
        className={clsx(dress.wrapper, classes.selectFrame)}
        data-variant="default"
        data-with-right-section
      >
        {drawn === undefined ? (
          <select {...props} defaultValue={chosen}>
            {none === null ? null : <option value="">{none}</option>}
            <Options options={options} />
          </select>
        ) : (
          <select
            {...props}
            // biome-ignore lint/security/noDangerouslySetInnerHtml: drawOptions and withChosen escape every text
            dangerouslySetInnerHTML={{ __html: withChosen(drawn, chosen, none ?? '') }}
          />
        )}
        <span className={dress.section} data-position="right">
          <Chevron />
        </span>
      </div>
    </FieldFrame>
  );
}

function Options({ options }: { options: NonNullable<SelectFieldProps['options']> }) {
  return options.map((option) =>
    'group' in option ? (
      <optgroup key={option.group} label={option.group}>
        <Options options={option.options} />
      </optgroup>
    ) : (
      <option key={option.value} value={option.value} disabled={option.disabled} data-mark={option.mark}>
        {option.label}
      </option>
    ),
  );
}

function Chevron() {
  return (
    <svg aria-hidden="true" viewBox="0 0 12 12" width="12" height="12">
      <path d="m2 4 4 4 4-4" stroke="currentColor" strokeWidth="1.6" fill="none" />
    </svg>
  );
}

interface TextAreaProps extends FieldProps {
  rows?: number;
  /** Counts down when it nears the end. Not cut off in the browser: nothing typed is lost. */
  maxLength?: number;
  onChange?: (event: ChangeEvent<HTMLTextAreaElement>) => void;
  onBlur?: () => void;
}

/** Several lines of text; grows with what is written where the browser can. */
export function TextArea({
  name,
  label,
  hint,
  optional,
  defaultValue,
  rows = 5,
  maxLength,
  onChange,
  ...rest
}: TextAreaProps) {
  const field = useField(name);
  const error = useErrorText(field);
  const start = field.value ?? defaultValue ?? '';
  const [length, setLength] = useState(start.length);
  return (
    <div className={classes.areaField} style={{ '--rows': rows } as CSSProperties}>
      <FieldFrame
        id={field.id}
        label={label}
        hint={hint}
        optional={optional}
        error={error}
        className={classes.areaRoot}
      >
        <div className={dress.wrapper} data-variant="default" data-multiline>
          <textarea
            {...rest}
            id={field.id}
            name={name}
            defaultValue={start}
            rows={rows}
            className={clsx(dress.input, classes.area)}
            {...ariaOf(field, { hint, error, optional })}
            onChange={(event) => {
              setLength(event.currentTarget.value.length);
              onChange?.(event);
            }}
          />
        </div>
      </FieldFrame>
      {maxLength ? <Remaining left={maxLength - length} max={maxLength} /> : null}
    </div>
  );
}

function Remaining({ left, max }: { left: number; max: number }) {
  const t = useWords();
  const near = left < Math.max(100, max * 0.1);
  return (
    <p className={classes.remaining} aria-live="polite" data-over={left < 0 || undefined}>
      {near
        ? t(left < 0 ? 'fields.characters_over' : 'fields.characters_left', { count: Math.abs(left) })
        : ''}
    </p>
  );
}
