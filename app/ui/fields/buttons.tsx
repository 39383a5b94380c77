import { Button } from '@mantine/core';
import { type ReactNode, useContext } from 'react';
import { useWords } from '~/i18n/context';
import { FormContext } from './form-context';

interface SubmitButtonProps {
  children: ReactNode;
  /** Sent as `intent`, for forms with several buttons. */
  intent?: string;
  variant?: 'filled' | 'default' | 'subtle';
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
      variant={danger ? 'default' : variant}
      mod={{ danger: danger ?? false }}
      fullWidth={fullWidth}
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
