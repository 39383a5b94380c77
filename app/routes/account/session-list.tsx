import { Form } from '@remix-run/react';
import { useFormat, useWords } from '~/i18n/context';
import { FormActions, SubmitButton } from '~/ui/fields';
import classes from './session-list.module.css';

type Session = { key: string; createdAt: string; lastUsedAt: string; browser: string | null; here: boolean };

/** Where the user is signed in, with the way to end each and all of them. */
export function SessionList({ sessions }: { sessions: Session[] }) {
  const t = useWords();
  const format = useFormat();
  return (
    <div className="flow">
      <p className="measure">{t('account.own.sessions_lead')}</p>
      <ul className={classes.list}>
        {sessions.map(({ key, createdAt, lastUsedAt, browser, here }) => {
          const name = browser ?? t('account.own.unknown_browser');
          const since = format.dateTime(createdAt);
          return (
            <li key={key}>
              <div>
                <p>
                  <strong>{name}</strong>
                  {here ? ` (${t('account.own.session_here')})` : null}
                </p>
                <p className="muted">
                  {t('account.own.session_since', { time: since })}.{' '}
                  {t('account.own.session_last', { time: format.dateTime(lastUsedAt) })}.
                </p>
              </div>
              {here ? null : (
                <Form method="post">
                  <input type="hidden" name="session" value={key} />
                  <SubmitButton intent="end" variant="default">
                    {t('account.own.end')}
                    <span className="visually-hidden">
                      {' '}
                      {t('account.own.end_named', { browser: name, time: since })}
                    </span>
                  </SubmitButton>
                </Form>
              )}
            </li>
          );
        })}
      </ul>
      <Form method="post">
        <FormActions>
          <SubmitButton intent="end-all" variant="default">
            {t('account.own.end_all')}
          </SubmitButton>
        </FormActions>
      </Form>
    </div>
  );
}
