import { Link } from '@remix-run/react';
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { FilledText } from '~/domain/tickets/compose/standard-text';
import { paths } from '~/http/paths';
import { useWords } from '~/i18n/context';
import { SubmitButton, TextField } from '~/ui/fields';
import { insertText } from './insert-text';
import classes from './text-picker.module.css';

const WAIT_MS = 150;

type Props = {
  number: number;
  /** A field of the form whose text the standard text goes into. */
  field: RefObject<HTMLInputElement>;
  /** What a search without JavaScript found; null before any. */
  found: FilledText[] | null;
};

/**
 * Standard texts while one types: pick one, and it stands in the answer with its values. Before JavaScript a button
 * searches and another puts the text in.
 */
export function TextPicker({ number, field, found }: Props) {
  const t = useWords();
  const [texts, setTexts] = useState(found);
  const [inserted, setInserted] = useState<string | null>(null);
  const timer = useRef(0);
  const asked = useRef<AbortController | null>(null);
  useEffect(() => setTexts(found), [found]);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  // A field that nobody has been in, as one with a restored draft, has its cursor first, where no writer put it.
  const visited = useRef(false);
  useEffect(() => {
    const form = field.current?.form;
    const entered = ({ target }: FocusEvent) => {
      if (target instanceof HTMLTextAreaElement && target.name === 'body') visited.current = true;
    };
    form?.addEventListener('focusin', entered);
    return () => form?.removeEventListener('focusin', entered);
  }, [field]);

  const search = (q: string) => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(async () => {
      asked.current?.abort();
      asked.current = new AbortController();
      try {
        const response = await fetch(paths.searchTexts(number, { q }), { signal: asked.current.signal });
        if (response.ok) setTexts((await response.json()) as FilledText[]);
      } catch {
        // A later search took over, or the network is away: what was found stays.
      }
    }, WAIT_MS);
  };
  const insert = (text: FilledText) => {
    const area = field.current?.form?.elements.namedItem('body');
    if (!(area instanceof HTMLTextAreaElement)) return false;
    insertText(area, text.body, visited.current);
    setInserted(text.title);
    return true;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const [first] = texts ?? [];
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement) || !first) return;
    if (insert(first)) event.preventDefault();
  };

  return (
    <details
      className={classes.picker}
      open={found !== null}
      onToggle={(event) => {
        if (event.currentTarget.open && texts === null) search('');
      }}
    >
      <summary>{t('compose.texts.insert')}</summary>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter in the search field picks the first text; the buttons do it too */}
      <div className={classes.search} onKeyDown={onKeyDown}>
        <TextField
          name="textQuery"
          type="search"
          label={t('compose.texts.search')}
          autoComplete="off"
          optional
          maxLength={100}
          onChange={(event) => search(event.currentTarget.value)}
        />
        <SubmitButton intent="find-text" variant="default">
          {t('compose.texts.find')}
        </SubmitButton>
        <Link to={paths.standardTexts()} className={classes.edit}>
          {t('compose.texts.edit')}
        </Link>
      </div>
      <p role="status" className={classes.status}>
        {inserted ? t('compose.texts.inserted', { title: inserted }) : ''}
        {texts && texts.length === 0 ? t('compose.texts.no_hits') : ''}
      </p>
      <ul className={classes.list}>
        {(texts ?? []).map((text) => (
          <li key={text.id}>
            <button
              type="submit"
              name="intent"
              value={`insert-text:${text.id}`}
              className={classes.text}
              onClick={(event) => {
                if (insert(text)) event.preventDefault();
              }}
            >
              <strong>{text.title}</strong>
              <span className={classes.start}>{text.body}</span>
              {text.missing.length > 0 ? (
                <span className={classes.missing}>
                  {t('compose.texts.lacks', { names: text.missing.join(', ') })}
                </span>
              ) : null}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
