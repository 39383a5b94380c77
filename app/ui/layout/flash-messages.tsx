import { useLocation } from '@remix-run/react';
import { useRef } from 'react';
import { useWords } from '~/i18n/context';
import type { WordParams } from '~/i18n/shape';
import classes from './flash-messages.module.css';

/** What the last action has to say, once, on the next page. `key` is a words key; it may carry its parameters. */
export interface Flash {
  tone: 'success' | 'info' | 'warning' | 'error';
  key: string;
  params?: WordParams;
}

/** Answers from the last action, said to screen readers when they appear. */
export function FlashMessages({ messages: said }: { messages: Flash[] }) {
  const t = useWords();
  const messages = useUntilLeft(said);
  return (
    <div role="status" className={messages.length ? classes.stack : undefined}>
      {messages.map((message) => (
        <p key={message.key + message.tone} className={classes.message} data-tone={message.tone}>
          <Sign tone={message.tone} />
          <span>{t.message(message.key, message.params)}</span>
        </p>
      ))}
    </div>
  );
}

/** The server says a sentence once; a page that then fetches its data anew must not take it away unread. */
function useUntilLeft(said: Flash[]): Flash[] {
  const { key } = useLocation();
  const kept = useRef({ key, said });
  if (said.length > 0 || kept.current.key !== key) kept.current = { key, said };
  return kept.current.said;
}

function Sign({ tone }: { tone: Flash['tone'] }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 20 20" width="20" height="20">
      <circle cx="10" cy="10" r="9" fill="currentColor" />
      <path
        d={tone === 'success' ? 'm5.5 10.5 3 3 6-7' : 'M10 5v6M10 13v2'}
        stroke="var(--surface)"
        strokeWidth="2"
        fill="none"
      />
    </svg>
  );
}
