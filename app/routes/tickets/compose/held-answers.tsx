import { useRevalidator } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import type { HeldAnswer, HeldAnswers } from '~/domain/tickets/compose/held-answer';
import { useWords } from '~/i18n/context';
import type { TicketAnswer } from '~/routes/tickets/ticket/ticket-steps.server';
import { Notice } from '~/ui/data';
import { PortalForm, SubmitButton } from '~/ui/fields';
import { Section } from '~/ui/layout';
import classes from './held-answers.module.css';

/** The worker may be this late before the page says so, in seconds. */
const LATE_AFTER = 10;
const ASK_AGAIN_MS = 2000;
const FOCUS_AFTER_MS = 150;

type Props = { held: HeldAnswers; answer: TicketAnswer | null };

/** Answers that have not gone out, and what became of one that was stopped. For the desk. */
export function HeldAnswersBlock({ held, answer }: Props) {
  const t = useWords();
  return (
    <>
      {held.stopped ? (
        <Notice tone="warning" title={t('compose.held.stopped_title')}>
          {t('compose.held.stopped_text')}
        </Notice>
      ) : null}
      {held.waiting.length > 0 ? (
        <Section title={t('compose.held.title')} id="vent">
          <ul className={classes.list}>
            {held.waiting.map((one) => (
              <HeldItem key={one.id} held={one} answer={answer} />
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
}

function HeldItem({ held, answer }: { held: HeldAnswer; answer: TicketAnswer | null }) {
  const t = useWords();
  const left = useSecondsLeft(held);
  const form = `undo-${held.id}`;
  const item = useRef<HTMLLIElement>(null);
  // The button that takes it back must be in sight for as long as it works.
  useEffect(() => {
    if (!held.mine) return;
    item.current?.scrollIntoView({ block: 'nearest' });
    // The form it was sent from begins anew and takes the focus with it; from here the next Tab leads to the button.
    const later = window.setTimeout(() => {
      if (document.activeElement === document.body) item.current?.focus({ preventScroll: true });
    }, FOCUS_AFTER_MS);
    return () => window.clearTimeout(later);
  }, [held.mine]);
  return (
    <li ref={item} tabIndex={-1} className={classes.held}>
      <p className={classes.meta}>
        <strong>
          {held.mine ? t('compose.held.yours') : t('compose.held.theirs', { author: held.author })}
        </strong>
        <span className={classes.time}>
          {left > 0
            ? t('compose.held.in_seconds', { count: left })
            : t(left > -LATE_AFTER ? 'compose.held.soon' : 'compose.held.late')}
        </span>
        <span>{t('compose.held.unseen')}</span>
      </p>
      <p className={classes.body}>{held.body}</p>
      {held.mine ? (
        <PortalForm id={form} reply={answer?.form === form ? answer.reply : null} preventScrollReset>
          <input type="hidden" name="answerId" value={held.id} />
          <div>
            <SubmitButton intent="undo-answer" variant="default">
              {t('compose.held.undo')}
            </SubmitButton>
          </div>
        </PortalForm>
      ) : null}
    </li>
  );
}

/** Counts down, and asks for the page anew when the answer should have gone out. */
function useSecondsLeft({ id, secondsLeft }: HeldAnswer): number {
  const [left, setLeft] = useState(secondsLeft);
  const { revalidate } = useRevalidator();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another answer begins its own count
  useEffect(() => {
    setLeft(secondsLeft);
    const end = Date.now() + secondsLeft * 1000;
    const counting = window.setInterval(() => setLeft(Math.ceil((end - Date.now()) / 1000)), 500);
    const asking = window.setInterval(() => {
      if (Date.now() > end + 500 && document.visibilityState === 'visible') revalidate();
    }, ASK_AGAIN_MS);
    return () => {
      window.clearInterval(counting);
      window.clearInterval(asking);
    };
  }, [id, secondsLeft, revalidate]);
  return left;
}
