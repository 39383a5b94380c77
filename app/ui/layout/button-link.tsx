import { Button } from '@mantine/core';
import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';

interface ButtonLinkProps {
  to: string;
  variant?: 'filled' | 'default' | 'subtle';
  children: ReactNode;
  /** A file or a page outside the pages: no client navigation. */
  reloadDocument?: boolean;
}

/** A link that is the main way on from here, so it looks like a button. It goes somewhere; it does not do something. */
export function ButtonLink({ to, variant = 'filled', children, reloadDocument }: ButtonLinkProps) {
  return (
    <Button component={Link} to={to} variant={variant} reloadDocument={reloadDocument}>
      {children}
    </Button>
  );
}
