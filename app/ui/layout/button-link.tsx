import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { ButtonVariant } from '../fields/buttons';
import { dress } from '../fields/dress';

interface ButtonLinkProps {
  to: string;
  variant?: ButtonVariant;
  children: ReactNode;
  /** A file or a page outside the pages: no client navigation. */
  reloadDocument?: boolean;
}

/** A link that is the main way on from here, so it looks like a button. It goes somewhere; it does not do something. */
export function ButtonLink({ to, variant = 'filled', children, reloadDocument }: ButtonLinkProps) {
  return (
    <Link to={to} reloadDocument={reloadDocument} className={dress.button} data-variant={variant}>
      <span className={dress.buttonInner}>
        <span className={dress.buttonLabel}>{children}</span>
      </span>
    </Link>
  );
}
