import { PassThrough } from 'node:stream';
import {
  type ActionFunctionArgs,
  type AppLoadContext,
  createReadableStreamFromReadable,
  type EntryContext,
  type LoaderFunctionArgs,
} from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { isbot } from 'isbot';
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

/** Draws a page as a stream, with the nonce on every script that the policy lets run. */
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
    let shellSent = false;
    let finalStatus = status;
    const stream = renderToPipeableStream(
      <RequestContextProvider value={context}>
        <RemixServer context={remixContext} url={request.url} abortDelay={ABORT_AFTER_MS} nonce={nonce} />
      </RequestContextProvider>,
      {
        nonce,
        [isbot(request.headers.get('user-agent') ?? '') ? 'onAllReady' : 'onShellReady']() {
          shellSent = true;
          const body = new PassThrough();
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status: finalStatus }));
          stream.pipe(body);
        },
        onShellError: reject,
        onError(error: unknown) {
          finalStatus = 500;
          if (shellSent) log().error({ requestId, ...safeErrorFacts(error) }, 'rendering failed');
        },
      },
    );
    setTimeout(() => stream.abort(), ABORT_AFTER_MS + 1000).unref();
  });
}

/** Logs what is not expected. AppErrors are answers, not faults; an aborted request is nobody's fault. */
export function handleError(
  error: unknown,
  { request, context }: LoaderFunctionArgs | ActionFunctionArgs,
): void {
  if (request.signal.aborted || error instanceof AppError) return;
  log().error(
    { requestId: context.requestId, method: request.method, ...safeErrorFacts(error) },
    'request failed',
  );
}
