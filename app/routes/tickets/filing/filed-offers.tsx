import { Link } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import type { FilingView } from '~/domain/tickets/filing/get-filing.server';
import { paths } from '~/http/paths';
import { useFormat, useWords } from '~/i18n/context';
import { Notice } from '~/ui/data';
import { SubmitButton } from '~/ui/fields';
import classes from './new-ticket.module.css';

/** Known errors that hit the persons, before anything is written: what to do meanwhile, and whether that was it. */
export function KnownErrorOffers({ filing }: { filing: Pick<FilingView, 'knownErrors'> }) {
  const t = useWords();
  return filing.knownErrors.map((error) => (
    <Notice key={error.number} tone="warning" title={t('filing.known.title')}>
      <div lang={error.language} className={classes.known}>
        <p>
          <Link to={paths.knownError(error.number)} target="_blank">
            <strong>{error.title}</strong>
          </Link>
        </p>
        {error.workaround ? (
          <p>
            <strong>{t('filing.known.workaround')}:</strong> {error.workaround}
          </p>
        ) : null}
        {error.whatToDo ? (
          <p>
            <strong>{t('filing.known.todo')}:</strong> {error.whatToDo}
          </p>
        ) : null}
        {error.whatNotToDo ? (
          <p>
            <strong>{t('filing.known.not_todo')}:</strong> {error.whatNotToDo}
          </p>
        ) : null}
      </div>
      <p>{t('filing.known.hits', { count: error.personIds.length })}</p>
      <div className="row">
        <SubmitButton intent={`known-solves-${error.number}`} variant="default">
          {t('filing.known.solves')}
        </SubmitButton>
        <SubmitButton intent={`known-not-${error.number}`} variant="subtle">
          {t('filing.known.not_us')}
        </SubmitButton>
      </div>
    </Notice>
  ));
}

/**
 * Open tickets of the municipality that may be about the same: join one, or go on. What was shown is not asked again.
 * When they have stopped the sending the eye is led here.
 */
export function AlikeOffers({ filing, stopped }: { filing: Pick<FilingView, 'alike'>; stopped: boolean }) {
  const t = useWords();
  const format = useFormat();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (stopped) place.current?.focus();
  }, [stopped]);
  const { alike } = filing;
  if (alike.length === 0) return null;
  return (
    <div ref={place} tabIndex={-1} className={classes.offers}>
      <Notice tone="warning" title={t('filing.alike.title', { count: alike.length })}>
        {stopped ? (
          <p>
            <strong>{t('filing.alike.stopped')}</strong>
          </p>
        ) : null}
        <p>{t('filing.alike.text')}</p>
        <input type="hidden" name="seenAlike" value={alike.map(({ number }) => number).join(',')} />
        <ul className={classes.alike}>
          {alike.map((ticket) => (
            <li key={ticket.number}>
              <span>
                <Link to={paths.ticket(ticket.number)} target="_blank">
                  {ticket.number} {ticket.title}
                </Link>
                <br />
                <span className="muted">
                  {t(`filing.alike.${ticket.reason}`)} · {t(`tickets.state.${ticket.state}`)} ·{' '}
                  {t('filing.alike.by', { name: ticket.requester, date: format.date(ticket.createdAt) })}
                </span>
              </span>
              <SubmitButton intent={`join-${ticket.number}`} variant="default">
                {t('filing.alike.join', { number: ticket.number })}
              </SubmitButton>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
