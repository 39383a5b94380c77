import { useLocation } from '@remix-run/react';
import { type RefObject, useEffect, useRef } from 'react';

/**
 * Lets an open `<details>` menu close by Escape, by a click outside it and by going to another page. Without JavaScript it
 * is still a details element that opens and closes by its summary.
 */
export function useCloseOnLeave(ref: RefObject<HTMLDetailsElement>): void {
  const { pathname, search } = useLocation();

  const place = `${pathname}${search}`;
  const shownAt = useRef(place);

  // Not when the page comes alive: a menu that was opened before then stays open.
  useEffect(() => {
    if (shownAt.current === place) return;
    shownAt.current = place;
    if (ref.current) ref.current.open = false;
  }, [ref, place]);

  useEffect(() => {
    const close = (event: MouseEvent | KeyboardEvent) => {
      const menu = ref.current;
      if (!menu?.open) return;
      if (event instanceof KeyboardEvent) {
        if (event.key !== 'Escape') return;
        menu.open = false;
        menu.querySelector('summary')?.focus();
      } else if (event.target instanceof Node && !menu.contains(event.target)) {
        menu.open = false;
      }
    };
    document.addEventListener('click', close);
    document.addEventListener('keydown', close);
    return () => {
      document.removeEventListener('click', close);
      document.removeEventListener('keydown', close);
    };
  }, [ref]);
}
