import { useEffect, useRef, useState } from 'react';
import type { PresenceHello, PresenceNews } from '~/domain/tickets/presence/presence';
import { paths } from '~/http/paths';

/** A page that is out of sight for longer than this is not looked at, and gives its connection back. */
const HIDDEN_MS = 20_000;
/** Writing is told at most this often. */
const TELL_MS = 5000;

const NOBODY: PresenceNews = { tickets: {}, newsMark: null };

/**
 * Who else of the desk is in the ticket (or anywhere, for null), as long as the page is in sight; and tells them when
 * somebody types in one of the page's forms.
 */
export function usePresence(ticket: number | null, enabled: boolean): PresenceNews {
  const [news, setNews] = useState(NOBODY);
  const tab = useRef<string | null>(null);

  useEffect(() => {
    if (!enabled) return;
    let source: EventSource | null = null;
    let hiding = 0;
    const close = () => {
      source?.close();
      source = null;
      tab.current = null;
      setNews(NOBODY);
    };
    const open = () => {
      window.clearTimeout(hiding);
      if (source || document.visibilityState === 'hidden') return;
      source = new EventSource(paths.presence({ ticket }));
      source.addEventListener('hello', (event) => {
        tab.current = (JSON.parse(event.data) as PresenceHello).tab;
      });
      source.addEventListener('message', (event) => setNews(JSON.parse(event.data) as PresenceNews));
      source.addEventListener('end', close);
    };
    const seen = () => {
      if (document.visibilityState === 'visible') open();
      else hiding = window.setTimeout(close, HIDDEN_MS);
    };
    open();
    document.addEventListener('visibilitychange', seen);
    window.addEventListener('pagehide', close);
    window.addEventListener('pageshow', open);
    return () => {
      window.clearTimeout(hiding);
      document.removeEventListener('visibilitychange', seen);
      window.removeEventListener('pagehide', close);
      window.removeEventListener('pageshow', open);
      close();
    };
  }, [ticket, enabled]);

  useEffect(() => {
    if (!enabled || ticket === null) return;
    let told = 0;
    const tell = (writing: 'ja' | 'nei') => {
      if (!tab.current) return;
      const body = new URLSearchParams({ tab: tab.current, writing });
      fetch(paths.presence({}), { method: 'POST', body, keepalive: true }).catch(() => {});
    };
    const typed = (event: Event) => {
      if (!(event.target instanceof HTMLTextAreaElement) || Date.now() - told < TELL_MS) return;
      told = Date.now();
      tell('ja');
    };
    const sent = () => {
      if (told === 0) return;
      told = 0;
      tell('nei');
    };
    document.addEventListener('input', typed);
    document.addEventListener('submit', sent);
    return () => {
      document.removeEventListener('input', typed);
      document.removeEventListener('submit', sent);
    };
  }, [ticket, enabled]);

  return news;
}
