import { type ButtonHTMLAttributes, type ReactNode, useContext } from 'react';
import { useWords } from '~/i18n/context';
import { dress } from './dress';
import { FormContext } from './form-context';

export type ButtonVariant = 'filled' | 'default' | 'subtle';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  variant?: ButtonVariant;
  /** For what cannot be undone by a click: written in red, never filled. */
  danger?: boolean;
}

/** A button that does something on the page; `SubmitButton` sends a form. */
export function Button({ variant = 'filled', danger, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={dress.button}
      data-variant={danger ? 'default' : variant}
      data-danger={danger || undefined}
    >
      <span className={dress.buttonInner}>
        <span className={dress.buttonLabel}>{children}</span>
      </span>
    </button>
  );
}

interface SubmitButtonProps {
  children: ReactNode;
  /** Sent as `intent`, for forms with several buttons. */
  intent?: string;
  variant?: ButtonVariant;
  /** For what cannot be undone by a click: written in red, never filled. */
  danger?: boolean;
  fullWidth?: boolean;
  disabled?: boolean;
}

/** Sends the form. While it is on its way the button says so and does nothing more; it keeps focus. */
export function SubmitButton({
  children,
  intent,
  variant = 'filled',
  danger,
  fullWidth,
  disabled,
}: SubmitButtonProps) {
  const t = useWords();
  const { pending, pressed } = useContext(FormContext);
  const mine = pending && (pressed ?? '') === (intent ?? '');
  return (
    <Button
      type="submit"
      name={intent === undefined ? undefined : 'intent'}
      value={intent}
      variant={variant}
      danger={danger}
      data-block={fullWidth || undefined}
      disabled={disabled}
      aria-disabled={pending || undefined}
    >
      {mine ? t('fields.working') : children}
    </Button>
  );
}

/** Shows what saving would do, without saving. */
export function PreviewButton({ children }: { children?: ReactNode }) {
  const t = useWords();
  return (
    <SubmitButton intent="preview" variant="default">
      {children ?? t('fields.preview')}
    </SubmitButton>
  );
}

/** Buttons of a form, in one row: the main one first. */
export function FormActions({ children }: { children: ReactNode }) {
  return <div className="row">{children}</div>;
}
