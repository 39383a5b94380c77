import { type ReactNode, useContext } from 'react';
import { useWords } from '~/i18n/context';
import classes from './fields.module.css';
import { type FieldState, FormContext } from './form-context';

export interface FieldProps {
  name: string;
  label: string;
  /** One line of help under the label. */
  hint?: ReactNode;
  /** Optional fields say so; required is the silent rule. */
  optional?: boolean;
  defaultValue?: string | null;
  autoFocus?: boolean;
  disabled?: boolean;
}

/** The label with «(valgfritt)» where it belongs. */
export function Label({ label, optional }: { label: string; optional?: boolean }) {
  const t = useWords();
  const { filter } = useContext(FormContext);
  return (
    <>
      {label}
      {optional && !filter ? <span className={classes.optional}> {t('fields.optional')}</span> : null}
    </>
  );
}

/** Error texts of a field, or false so that nothing is drawn. */
export function useErrorText(field: FieldState): string | false {
  const t = useWords();
  return field.errors.length > 0 && field.errors.map((key) => t.message(key)).join(' ');
}

/** Ids for aria-describedby of a native field: hint first, then error. */
export function describedBy(id: string, hint: unknown, error: unknown): string | undefined {
  return [hint ? `${id}-hint` : null, error ? `${id}-error` : null].filter(Boolean).join(' ') || undefined;
}

/** Hint and error of a native group (radios, checkboxes, files). */
export function Notes({ id, hint, error }: { id: string; hint?: ReactNode; error: string | false }) {
  return (
    <>
      {hint ? (
        <span id={`${id}-hint`} className={classes.hint}>
          {hint}
        </span>
      ) : null}
      {error ? (
        <span id={`${id}-error`} className={classes.error}>
          {error}
        </span>
      ) : null}
    </>
  );
}
