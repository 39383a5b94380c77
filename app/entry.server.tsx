import { Writable } from 'node:stream';
import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { renderToPipeableStream } from 'react-dom/server';
import { safeErrorFacts } from './http/error-response.server';
import { colorSchemeOf, languageOf } from './http/preferences.server';
import { installFormErrors } from './i18n/form-errors';
import { LANGUAGES } from './i18n/language';
import { wordsFor } from './i18n/words-for.server';
import { AppError } from './platform/errors';
import { log } from './platform/log.server';
import { RequestContextProvider } from './request-context';

const ABORT_AFTER_MS = 10_000;

installFormErrors();
for (const language of LANGUAGES) wordsFor(language);

/**
 * Draws a page, with the nonce on every script that the policy lets run. Sent in one piece: no page waits for slow parts,
 * and a table whose rows came bit by bit would move its columns before the reader's eyes. A fault while drawing rejects,
 * and the framework then draws the error page instead.
 */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { nonce, requestId }: AppLoadContext,
): Promise<Response> {
  headers.set('Content-Type', 'text/html; charset=utf-8');
  const context = {
    nonce,
    language: languageOf(request, null),
    colorScheme: colorSchemeOf(request, null),
    requestId,
  };
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    const page = new Writable({
      write(part: Buffer, _encoding, done) {
        parts.push(part);
        done();
      },
      final(done) {
        clearTimeout(patience);
        resolve(new Response(Buffer.concat(parts), { headers, status }));
        done();
      },
    });
    const drawing = renderToPipeableStream(
      <RequestContextProvider value={context}>
        <RemixServer context={remixContext} url={request.url} abortDelay={ABORT_AFTER_MS} nonce={nonce} />
      </RequestContextProvider>,
      {
        nonce,
        onAllReady: () => drawing.pipe(page),
        onShellError: (error) => {
          clearTimeout(patience);
          reject(error);
        },
        onError: (error: unknown) => {
          log().error({ requestId, ...safeErrorFacts(error) }, 'drawing failed');
        },
      },
    );
    const patience = setTimeout(() => drawing.abort(), ABORT_AFTER_MS + 1000).unref();
  });
}

/**
 * Logs what is not expected. AppErrors are answers, not faults, and so is what a guarded loader made of an error, which it
 * has logged already; an aborted request is nobody's fault.
 */
export function handleError(
  error: unknown,
  { request, context }: LoaderFunctionArgs | ActionFunctionArgs,
): void {
  if (request.signal.aborted || error instanceof AppError || !(error instanceof Error)) return;
  log().error(
    { requestId: context.requestId, method: request.method, ...safeErrorFacts(error) },
    'request failed',
  );
}
