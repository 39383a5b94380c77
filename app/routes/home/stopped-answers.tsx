import { Link } from '@remix-run/react';
import type { StoppedAnswer } from '~/domain/tickets/compose/find-stopped-answers.server';
import { paths } from '~/http/paths';
import { useWords } from '~/i18n/context';
import { Notice } from '~/ui/data';

/** Answers of the reader's own that did not go out: nobody else will think of them. */
export function StoppedAnswers({ answers }: { answers: readonly StoppedAnswer[] }) {
  const t = useWords();
  if (answers.length === 0) return null;
  return (
    <Notice tone="warning" title={t('compose.held.stopped_home', { count: answers.length })}>
      <ul>
        {answers.map(({ number, title }) => (
          <li key={number}>
            <Link to={paths.ticket(number)}>
              {number} {title}
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
