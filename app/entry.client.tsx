import { RemixBrowser } from '@remix-run/react';
import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { DEFAULT_LANGUAGE, isLanguage } from './i18n/language';
import { loadWords } from './i18n/load-words';
import { RequestContextProvider } from './request-context';

/** Takes over the page that the server drew: first the words of its language, then React. */
async function start(): Promise<void> {
  const { lang, dataset } = document.documentElement;
  const language = isLanguage(lang) ? lang : DEFAULT_LANGUAGE;
  await loadWords(language);
  const scheme = dataset.scheme;
  const context = {
    // The browser hides the attribute from scripts that read it as text; the property still has it.
    nonce: document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce || undefined,
    language,
    colorScheme: scheme === 'light' || scheme === 'dark' ? scheme : 'auto',
    requestId: dataset.request,
  } as const;
  await decodePage();
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <RequestContextProvider value={context}>
          <RemixBrowser />
        </RequestContextProvider>
      </StrictMode>,
    );
  });
}

/**
 * Waits until Remix has decoded the data of the page. Before that RemixBrowser suspends at the root, outside any boundary,
 * and a press or a key in that moment makes React 18 hydrate at once, find the root suspended, throw its error 345 and
 * leave the page dead. Called outside React, RemixBrowser starts the decoding and throws the promise of it.
 */
async function decodePage(): Promise<void> {
  try {
    RemixBrowser({});
  } catch (decoding) {
    await decoding;
  }
}

/**
 * A page whose fetching the user cut short – with another click, or by sending a refused form again – is no fault. Remix
 * drops the promise of the end of what it was reading (`fetchAndDecode` keeps the value alone), so that nobody else can
 * catch it.
 */
window.addEventListener('unhandledrejection', (event) => {
  if (event.reason?.name === 'AbortError') event.preventDefault();
});

void start();
