import { useLocation } from '@remix-run/react';
import { type RefObject, useEffect } from 'react';

/**
 * Lets an open `<details>` menu close by Escape, by a click outside it and by going to another page. Without JavaScript it
 * is still a details element that opens and closes by its summary.
 */
export function useCloseOnLeave(ref: RefObject<HTMLDetailsElement>): void {
  const { pathname, search } = useLocation();

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new place is the reason to close
  useEffect(() => {
    if (ref.current) ref.current.open = false;
  }, [ref, pathname, search]);

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
