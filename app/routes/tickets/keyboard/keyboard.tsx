import { useNavigate } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import { paths } from '~/http/paths';
import { useWords } from '~/i18n/context';
import classes from './keyboard.module.css';
import { act, isTyping, keyAction, keysAreOff, turnKeys } from './keyboard-actions';

/**
 * Shortcuts of the ticket list and the ticket page, with the list of them behind `?`. Single keys can be turned off
 * (WCAG 2.1.4), and nothing is reached by them alone. There once scripts run.
 */
export function Keyboard({ desk }: { desk: boolean }) {
  const t = useWords();
  const navigate = useNavigate();
  const dialog = useRef<HTMLDialogElement>(null);
  const [ready, setReady] = useState(false);
  const [off, setOff] = useState(false);

  useEffect(() => {
    setReady(true);
    setOff(keysAreOff());
  }, []);

  useEffect(() => {
    if (off) return;
    let first = '';
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (dialog.current?.open) return;
      if (isTyping(event.target)) {
        if (event.key === 'Escape' && event.target instanceof HTMLElement) event.target.blur();
        return;
      }
      const action = keyAction(first, event.key);
      first = action === 'wait' ? event.key : '';
      if (action === null || action === 'wait') return;
      if (action === 'help') dialog.current?.showModal();
      else if (action === 'queue') navigate(paths.tickets());
      else if (!act(action)) return;
      event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [off, navigate]);

  if (!ready) return null;
  const only = (key: string, does: string): [string, string][] => (desk ? [[key, does]] : []);
  const lines: [string, string][] = [
    ['j', t('keys.next')],
    ['k', t('keys.previous')],
    ['Enter', t('keys.enter')],
    ...only('x', t('keys.select')),
    ['/', t('keys.search')],
    ['r', t('keys.reply')],
    ...only('n', t('keys.note')),
    ...only('a', t('keys.assign')),
    ['g q', t('keys.queue')],
    ['?', t('keys.help')],
    ['Esc', t('keys.escape')],
  ];
  return (
    <div className={classes.place}>
      <button type="button" className={classes.open} onClick={() => dialog.current?.showModal()}>
        {t('keys.open')} <kbd>?</kbd>
      </button>
      <dialog ref={dialog} className={classes.dialog} aria-labelledby="keys-title">
        <h2 id="keys-title">{t('keys.title')}</h2>
        <p>{t('keys.everything')}</p>
        <table>
          <thead className="visually-hidden">
            <tr>
              <th scope="col">{t('keys.key')}</th>
              <th scope="col">{t('keys.does')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(([key, does]) => (
              <tr key={key}>
                <th scope="row">
                  <kbd>{key === 'g q' ? t('keys.in_turn', { first: 'g', second: 'q' }) : key}</kbd>
                </th>
                <td>{does}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <label className={classes.off}>
          <input
            type="checkbox"
            checked={off}
            onChange={(event) => {
              turnKeys(event.currentTarget.checked);
              setOff(event.currentTarget.checked);
            }}
          />{' '}
          {t('keys.off')}
        </label>
        <form method="dialog">
          <button type="submit" className={classes.close}>
            {t('keys.close')}
          </button>
        </form>
      </dialog>
    </div>
  );
}
