import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { holdsPersonNumber } from '~/domain/register/duf';
import { STRUCTURED_FIELDS } from '~/domain/tickets/filing/structured-text';
import { paths } from '~/http/paths';
import type { DraftAnswer } from './save-draft';

export type DraftState =
  | { kind: 'idle' }
  | { kind: 'unsaved' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: string }
  | { kind: 'failed'; problem: 'offline' | 'session' | 'person_number' | 'too_long' };

const WAIT_MS = 800;
const FIELDS = ['title', 'body', 'themeCode', ...STRUCTURED_FIELDS] as const;

/**
 * Saves the form that `field` stands in as a draft while it is written, a moment after the last key and when the page
 * is left. What could not be saved because the session has ended or the network is away waits in this tab's own storage
 * and comes back with the page. Before JavaScript the form has a button for the same.
 */
export function useDraft(
  field: RefObject<HTMLInputElement>,
  key: string,
  savedAt: string | null,
): DraftState {
  const [state, setState] = useState<DraftState>(savedAt ? { kind: 'saved', at: savedAt } : { kind: 'idle' });
  const dirty = useRef(false);
  const timer = useRef(0);

  const save = useCallback(
    async (leaving = false, form = field.current?.form) => {
      window.clearTimeout(timer.current);
      if (!form || !dirty.current) return;
      dirty.current = false;
      const fields = new FormData(form);
      fields.set('key', key);
      fields.delete('duf');
      setState({ kind: 'saving' });
      // The page may be gone before the answer comes.
      if (leaving) keepInTab(key, { kind: 'failed', problem: 'offline' }, fields);
      const next = await send(fields, leaving);
      // What was typed meanwhile has its own turn.
      if (!dirty.current) setState(next);
      keepInTab(key, next, fields);
    },
    [field, key],
  );

  useEffect(() => {
    const element = field.current?.form;
    if (!element) return;
    const changed = () => {
      if (!dirty.current) setState({ kind: 'unsaved' });
      dirty.current = true;
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => void save(), WAIT_MS);
    };
    const sent = () => {
      dirty.current = false;
      window.clearTimeout(timer.current);
    };
    const left = () => {
      if (document.visibilityState === 'hidden') void save(true);
    };
    if (restoreFromTab(key, element)) changed();
    element.addEventListener('input', changed);
    element.addEventListener('submit', sent);
    document.addEventListener('visibilitychange', left);
    return () => {
      // The fields are about to start anew: what was typed this moment goes along.
      void save(true, element);
      window.clearTimeout(timer.current);
      element.removeEventListener('input', changed);
      element.removeEventListener('submit', sent);
      document.removeEventListener('visibilitychange', left);
    };
  }, [field, key, save]);

  return state;
}

async function send(fields: FormData, leaving: boolean): Promise<DraftState> {
  try {
    const body = new URLSearchParams();
    for (const [name, value] of fields) if (typeof value === 'string') body.append(name, value);
    const response = await fetch(paths.saveDraft(), { method: 'POST', body, keepalive: leaving });
    const answer = (await response.json()) as DraftAnswer;
    if ('savedAt' in answer) return { kind: 'saved', at: answer.savedAt };
    return { kind: 'failed', problem: answer.problem };
  } catch {
    return { kind: 'failed', problem: 'offline' };
  }
}

const place = (key: string) => `utkast:${key}`;

function keepInTab(key: string, state: DraftState, fields: FormData): void {
  const lost = state.kind === 'failed' && (state.problem === 'session' || state.problem === 'offline');
  try {
    if (!lost) {
      window.sessionStorage.removeItem(place(key));
      return;
    }
    const texts = FIELDS.map((name) => [name, fields.get(name)] as const);
    const kept = Object.fromEntries(
      texts.filter(([, value]) => typeof value === 'string' && !holdsPersonNumber(value)),
    );
    window.sessionStorage.setItem(place(key), JSON.stringify(kept));
  } catch {
    // A browser that keeps nothing: the line below the text already says that it is not saved.
  }
}

function restoreFromTab(key: string, form: HTMLFormElement): boolean {
  try {
    const kept = window.sessionStorage.getItem(place(key));
    if (!kept) return false;
    window.sessionStorage.removeItem(place(key));
    const texts: unknown = JSON.parse(kept);
    if (typeof texts !== 'object' || texts === null) return false;
    for (const [name, value] of Object.entries(texts)) {
      const field = form.elements.namedItem(name);
      const writable =
        field instanceof HTMLInputElement ||
        field instanceof HTMLTextAreaElement ||
        field instanceof HTMLSelectElement;
      if (writable && typeof value === 'string') field.value = value;
    }
    return true;
  } catch {
    return false;
  }
}
