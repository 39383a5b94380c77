import type { ErrorRequestHandler, Request, Response } from 'express';
import { DEFAULT_LANGUAGE, isLanguage, type Language, languageFromHeader } from '~/i18n/language';
import { wordsFor } from '~/i18n/words-for.server';
import { log } from '~/platform/log.server';
import { safePath } from './request-log';

type Reason =
  | 'bad_request'
  | 'forbidden'
  | 'method'
  | 'not_found'
  | 'origin'
  | 'too_large'
  | 'unavailable'
  | 'unknown';

/**
 * Answers with a small page of its own, in the reader's language: for all that goes wrong outside the pages proper, so
 * that no framework's default error page is ever seen.
 */
export function sendErrorPage(req: Request, res: Response, status: number, reason: Reason): void {
  if (res.headersSent) {
    res.destroy();
    return;
  }
  res.status(status).type('html').vary('Accept-Language').set('Cache-Control', 'no-store');
  const page = render(languageOf(req), reason, String(res.locals.nonce), String(res.locals.requestId));
  res.end(req.method === 'HEAD' ? undefined : page);
}

/** The last stop for whatever Express, Remix or a stream throws. */
export const errorHandler: ErrorRequestHandler = (error, req, res, _next) => {
  const status = statusOf(error);
  if (status >= 500) {
    const { name, stack } = error instanceof Error ? error : new Error(String(error));
    log().error(
      { id: res.locals.requestId, path: safePath(req.originalUrl), name, stack: frames(stack) },
      'failed',
    );
  }
  sendErrorPage(req, res, status, status === 413 ? 'too_large' : status < 500 ? 'bad_request' : 'unknown');
};

/** Where it happened, without the message: that may carry what somebody typed. */
function frames(stack: string | undefined): string[] {
  return (stack ?? '')
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .slice(0, 12);
}

function statusOf(error: unknown): number {
  const { status, code } = error as { status?: unknown; code?: unknown };
  if (typeof status === 'number' && status >= 400 && status < 600) return status;
  return code === 'ERR_INVALID_URL' ? 400 : 500;
}

function languageOf(req: Request): Language {
  const chosen = /(?:^|;\s*)language=(\w{2})/.exec(req.headers.cookie ?? '')?.[1];
  if (isLanguage(chosen)) return chosen;
  return languageFromHeader(req.headers['accept-language']) ?? DEFAULT_LANGUAGE;
}

function render(language: Language, reason: Reason, nonce: string, requestId: string): string {
  const t = wordsFor(language);
  const title = escapeHtml(t(`errors.${reason}`));
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style nonce="${nonce}">
:root { color-scheme: light dark }
body { margin: 0; font: 1.125rem/1.6 'Source Sans 3 Variable', system-ui, sans-serif; color: #1b2326; background: #fbfaf7 }
main { max-width: 38rem; margin: 0 auto; padding: 4rem 1.25rem }
h1 { font-size: 1.75rem; line-height: 1.25; margin: 0 0 1rem }
a { color: #0b4f5c }
small { color: #566166 }
@media (prefers-color-scheme: dark) {
  body { color: #e6e9ea; background: #14191b }
  a { color: #8fd0dc }
  small { color: #a5b0b4 }
}
</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${escapeHtml(t(`errors.${reason}_help`))}</p>
<p><a href="/">${escapeHtml(t('errors.to_home'))}</a></p>
<p><small>${escapeHtml(t('errors.reference'))}: ${requestId}</small></p>
</main>
</body>
</html>
`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
