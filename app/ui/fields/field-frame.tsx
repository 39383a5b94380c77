import clsx from 'clsx';
import type { ReactNode } from 'react';
import { dress } from './dress';
import { describedBy, type FieldProps, Label } from './field-parts';
import type { FieldState } from './form-context';

interface FieldFrameProps extends Pick<FieldProps, 'label' | 'hint' | 'optional'> {
  id: string;
  error: string | false;
  className?: string;
  /** The field itself, with what `ariaOf` gives. */
  children: ReactNode;
}

/** A field in its place: label, hint and error above it, in this order. */
export function FieldFrame({ id, label, hint, optional, error, className, children }: FieldFrameProps) {
  return (
    <div className={clsx(dress.field, className)}>
      <label className={dress.label} htmlFor={id}>
        <Label label={label} optional={optional} />
      </label>
      {hint ? (
        <p id={`${id}-hint`} className={dress.description}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p id={`${id}-error`} className={dress.error}>
          {error}
        </p>
      ) : null}
      {children}
    </div>
  );
}

type Facts = Pick<FieldProps, 'hint' | 'optional'> & { error: string | false };

/** What a screen reader is told of a field: its hint and error, whether it is wrong, and whether it must be filled in. */
export function ariaOf(field: Pick<FieldState, 'id' | 'filter'>, { hint, error, optional }: Facts) {
  return {
    'aria-describedby': describedBy(field.id, hint, error),
    'aria-invalid': error ? true : undefined,
    'aria-required': optional || field.filter ? undefined : true,
  } as const;
}
