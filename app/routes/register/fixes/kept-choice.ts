import { useLocation } from '@remix-run/react';
import { useEffect, useState } from 'react';
import type { FormReply } from '~/http/form-reply';

/** Puts what the form holds into the step of the history that it stands on, for when «back» leads here again. */
export function keepChoice(form: HTMLFormElement): void {
  const values: FormReply['values'] = {};
  const data = new FormData(form);
  for (const name of new Set(data.keys())) {
    const texts = data.getAll(name).filter((value) => typeof value === 'string');
    values[name] = texts.length === 1 ? (texts[0] ?? '') : texts;
  }
  window.history.replaceState({ ...window.history.state, usr: { choice: { values, errors: {} } } }, '');
}

/** What `keepChoice` put into this step, if anything; the server does not know it, so it comes after the first drawing. */
export function useKeptChoice(): FormReply | null {
  const { state } = useLocation();
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  return ready ? ((state as { choice?: FormReply } | null)?.choice ?? null) : null;
}
