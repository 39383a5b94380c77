import { Link } from '@remix-run/react';
import type { ExceptionCounts } from '~/domain/findings/exceptions/count-exceptions.server';
import { paths } from '~/http/paths';
import { useWords } from '~/i18n/context';

/** What stands beside a score: findings that people have held out of it, and what waits for IMDi. Nothing when there is none. */
export function BesideScore({ excepted, persons, asked }: ExceptionCounts) {
  const t = useWords();
  const parts = [
    excepted > 0
      ? t('handling.beside_score', {
          count: excepted,
          persons: t('handling.beside_persons', { count: persons }),
        })
      : null,
    asked > 0 ? t('handling.beside_asked', { count: asked }) : null,
  ].filter(Boolean);
  if (parts.length === 0) return null;
  return (
    <>
      <br />
      <Link to={paths.exceptions()}>{parts.join('. ')}</Link>
    </>
  );
}
