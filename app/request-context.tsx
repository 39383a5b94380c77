import { createContext, useContext } from 'react';
import { DEFAULT_LANGUAGE, type Language } from '~/i18n/language';

/**
 * What the frame of a page needs even when no loader has answered (unknown address, database away): set by entry.server
 * from the request, and read back by entry.client from the document it made.
 */
export interface RequestContext {
  nonce: string | undefined;
  language: Language;
  colorScheme: 'auto' | 'light' | 'dark';
  requestId: string | undefined;
}

const Context = createContext<RequestContext>({
  nonce: undefined,
  language: DEFAULT_LANGUAGE,
  colorScheme: 'auto',
  requestId: undefined,
});

export const RequestContextProvider = Context.Provider;

export function useRequestContext(): RequestContext {
  return useContext(Context);
}
