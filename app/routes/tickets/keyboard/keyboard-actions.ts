const KEPT = 'portal-keys';

/** What a key does; `wait` when it is the first of two. */
export type KeyAction =
  | 'next'
  | 'previous'
  | 'select'
  | 'search'
  | 'reply'
  | 'note'
  | 'assign'
  | 'queue'
  | 'help'
  | 'wait';

const SINGLE: Record<string, KeyAction> = {
  j: 'next',
  k: 'previous',
  x: 'select',
  '/': 'search',
  r: 'reply',
  n: 'note',
  a: 'assign',
  '?': 'help',
  g: 'wait',
};

/** The action of a key, given the key that was pressed just before it if that began a pair. Null: the key is not ours. */
export function keyAction(first: string, key: string): KeyAction | null {
  if (first === 'g') return key === 'q' ? 'queue' : null;
  return Object.hasOwn(SINGLE, key) ? (SINGLE[key] ?? null) : null;
}

/** Whether keys pressed here are text. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.closest('textarea, select')) return true;
  return target instanceof HTMLInputElement && !/^(checkbox|radio|button|submit)$/.test(target.type);
}

export function keysAreOff(): boolean {
  try {
    return window.localStorage.getItem(KEPT) === 'off';
  } catch {
    return false;
  }
}

/** Keeps the choice in this browser, where storage is allowed. */
export function turnKeys(off: boolean): void {
  try {
    if (off) window.localStorage.setItem(KEPT, 'off');
    else window.localStorage.removeItem(KEPT);
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}

const FIELDS = {
  search: '#sok input[name="sok"]',
  reply: '#public textarea',
  note: '#note textarea',
  assign: '#assign select',
} as const;

/** Does what a key asks for on the page as it is; false when the page has nothing of the kind. */
export function act(action: Exclude<KeyAction, 'queue' | 'help' | 'wait'>): boolean {
  if (action === 'next') return step(1);
  if (action === 'previous') return step(-1);
  if (action === 'select') {
    const box = document.activeElement?.closest('tr')?.querySelector<HTMLInputElement>('input[name="sak"]');
    box?.click();
    return Boolean(box);
  }
  return focusOn(document.querySelector<HTMLElement>(FIELDS[action]));
}

function focusOn(field: HTMLElement | null): boolean {
  if (!field) return false;
  for (
    let folded = field.closest('details');
    folded;
    folded = folded.parentElement?.closest('details') ?? null
  ) {
    folded.open = true;
  }
  field.focus();
  field.scrollIntoView({ block: 'nearest' });
  return true;
}

/** Rows of the list by their links, or the messages of a ticket. */
function step(by: 1 | -1): boolean {
  const links = [...document.querySelectorAll<HTMLElement>('main table tbody td[data-place="title"] a')];
  const stops =
    links.length > 0 ? links : [...document.querySelectorAll<HTMLElement>('main ol > li[data-look]')];
  if (stops.length === 0) return false;
  const here = stops.findIndex((stop) => stop.closest('tr, li')?.contains(document.activeElement));
  const there =
    here < 0 ? (by > 0 ? 0 : stops.length - 1) : Math.min(Math.max(here + by, 0), stops.length - 1);
  const stop = stops[there];
  if (stop && stop.tagName !== 'A') stop.tabIndex = -1;
  return focusOn(stop ?? null);
}
