import { useContext, useEffect, useRef } from 'react';
import { useWords } from '~/i18n/context';
import classes from './error-summary.module.css';
import { choiceWords, FormContext, fieldId } from './form-context';

interface ErrorSummaryProps {
  labels?: Record<string, string>;
  /** Fields in which one chooses instead of writing. */
  choosers?: readonly string[];
}

/** All that must be corrected, with a link to each field. Takes focus when the form comes back. */
export function ErrorSummary({ labels = {}, choosers = [] }: ErrorSummaryProps) {
  const t = useWords();
  const { answer, prefix } = useContext(FormContext);
  const ref = useRef<HTMLDivElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new answer is the reason to take focus again
  useEffect(() => {
    ref.current?.focus();
  }, [answer]);

  const faults = Object.entries(answer?.errors ?? {}).flatMap(([name, keys]) =>
    (choosers.includes(name) ? choiceWords(keys) : keys).map((key) => ({ name, text: t.message(key) })),
  );
  if (faults.length === 0) return null;
  const onlyGeneral = faults.length === 1 && faults[0]?.name === '';
  return (
    // The attribute, for the document that comes back where there are no scripts: the form may stand far down the page.
    // biome-ignore lint/a11y/noAutofocus: what was refused is what the reader must hear of first
    <div ref={ref} tabIndex={-1} role="alert" autoFocus className={classes.summary}>
      {onlyGeneral ? null : <p className={classes.title}>{t('errors.summary', { count: faults.length })}</p>}
      <ul>
        {faults.map(({ name, text }) => (
          <li key={name + text}>
            {name === '' ? (
              text
            ) : (
              <a
                href={`#${fieldId(prefix, name)}`}
                onClick={(event) => {
                  const field = document.getElementById(fieldId(prefix, name));
                  if (!field) return;
                  event.preventDefault();
                  field.focus();
                  field.scrollIntoView({ block: 'center' });
                }}
              >
                {named(labels[name], text)}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** «Tema: Velg et av alternativene.» A label that is a question needs no colon. */
function named(label: string | undefined, text: string): string {
  if (!label) return text;
  return /[?.!:]$/.test(label) ? `${label} ${text}` : `${label}: ${text}`;
}
