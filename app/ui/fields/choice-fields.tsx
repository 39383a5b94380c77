import type { ChangeEvent, ReactNode } from 'react';
import { describedBy, type FieldProps, Label, Notes, useErrorText } from './field-parts';
import classes from './fields.module.css';
import { choiceWords, useField } from './form-context';

export interface Choice {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean;
}

interface RadioFieldProps extends FieldProps {
  options: readonly Choice[];
  /** Short choices on one line. */
  inline?: boolean;
  onChange?: (event: ChangeEvent<HTMLInputElement>) => void;
}

/** One of a few, all in sight. */
export function RadioField({
  name,
  label,
  hint,
  optional,
  defaultValue,
  options,
  inline,
  disabled,
  onChange,
}: RadioFieldProps) {
  const field = useField(name);
  const error = useErrorText({ ...field, errors: choiceWords(field.errors) });
  const chosen = field.value ?? defaultValue ?? '';
  return (
    <fieldset
      className={classes.group}
      aria-describedby={describedBy(field.id, hint, error)}
      data-error={error ? true : undefined}
      disabled={disabled}
    >
      <legend className={classes.legend}>
        <Label label={label} optional={optional} />
      </legend>
      <Notes id={field.id} hint={hint} error={error} />
      <div className={inline ? classes.choicesInline : classes.choices}>
        {options.map((option, i) => (
          <label key={option.value} className={classes.choice}>
            <input
              type="radio"
              // The summary links to the first one.
              id={i === 0 ? field.id : undefined}
              name={name}
              value={option.value}
              defaultChecked={option.value === chosen}
              disabled={option.disabled}
              onChange={onChange}
            />
            <ChoiceText {...option} />
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface CheckboxFieldProps extends Omit<FieldProps, 'defaultValue' | 'label'> {
  label: ReactNode;
  value?: string;
  defaultChecked?: boolean;
  onChange?: (event: ChangeEvent<HTMLInputElement>) => void;
}

/** Yes or no. Sends `value` (default «on») when ticked, nothing otherwise. */
export function CheckboxField({
  name,
  label,
  hint,
  value = 'on',
  defaultChecked,
  disabled,
  onChange,
}: CheckboxFieldProps) {
  const field = useField(name);
  const error = useErrorText(field);
  return (
    <div className={classes.group} data-error={error ? true : undefined}>
      <label className={classes.choice}>
        <input
          type="checkbox"
          id={field.id}
          name={name}
          value={value}
          defaultChecked={field.values ? field.values.includes(value) : defaultChecked}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(field.id, null, error)}
          disabled={disabled}
          onChange={onChange}
        />
        <ChoiceText label={label} hint={hint} />
      </label>
      <Notes id={field.id} error={error} />
    </div>
  );
}
function ChoiceText({ label, hint }: { label: ReactNode; hint?: ReactNode }) {
  return (
    <span>
      {label}
      {hint ? <span className={classes.choiceHint}>{hint}</span> : null}
    </span>
  );
}
