import { type ReactNode, useMemo, useState } from 'react';
import { readDufList } from '~/domain/tickets/persons/duf-list';
import { useWords } from '~/i18n/context';
import { messageKey } from '~/i18n/message-key';
import { TextArea } from '~/ui/fields';
import classes from './new-ticket.module.css';

const FAULTS_TOLD = 10;

/**
 * One or many DUF numbers, typed or pasted, each checked by itself while one writes. The server checks again. Never
 * filled in by the browser, never in a URL, never in a draft. It is optional once the ticket is about somebody.
 */
export function DufListField({ optional, children }: { optional: boolean; children: ReactNode }) {
  const t = useWords();
  const [text, setText] = useState<string | null>(null);
  const [left, setLeft] = useState(false);
  const listed = useMemo(() => readDufList(text ?? ''), [text]);
  // The number that is being typed is always too short on the way.
  const faults = listed.filter(
    ({ fault }, i) => fault !== null && (left || fault !== 'short' || i < listed.length - 1),
  );
  const valid = listed.filter(({ fault }) => fault === null).length;
  return (
    <div className={classes.duf}>
      <TextArea
        name="duf"
        label={t('filing.duf')}
        hint={t('filing.duf_hint')}
        rows={3}
        optional={optional}
        onBlur={() => setLeft(true)}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setLeft(false);
        }}
      />
      {/* The buttons stand above what grows when the field is left: a press must not miss one that moves. */}
      {children}
      <div className={classes.dufState} aria-live="polite">
        {valid > 0 ? <p>✓ {t('filing.valid', { count: valid })}</p> : null}
        {faults.length > 0 ? (
          <>
            <p className={classes.fault}>{t('filing.invalid', { count: faults.length })}</p>
            <ul>
              {faults.slice(0, FAULTS_TOLD).map(({ line, typed, fault, length }) => (
                <li key={`${line}-${typed}-${fault}`}>
                  {t.message(
                    messageKey(`filing.${listed.length > 1 ? 'fault' : 'only_fault'}.${fault}`, {
                      line,
                      count: length,
                    }),
                  )}
                </li>
              ))}
              {faults.length > FAULTS_TOLD ? (
                <li>{t('filing.fault.more', { count: faults.length - FAULTS_TOLD })}</li>
              ) : null}
            </ul>
          </>
        ) : null}
      </div>
    </div>
  );
}
