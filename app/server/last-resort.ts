import type { RequestHandler } from 'express';
import { sendErrorPage } from './error-page';

/** What Remix answers in plain text (or as JSON to its own old data requests) when not even its own error page could be rendered. */
const FRAMEWORK_TEXT = /^(\{"message":")?(Unexpected Server Error|Unknown Server Error|Invalid Request)/;

/** What the page says; by status, since a file's address answers in the framework's words whatever was wrong. */
const REASONS: Partial<Record<number, Parameters<typeof sendErrorPage>[3]>> = {
  403: 'forbidden',
  404: 'not_found',
  405: 'method',
  413: 'too_large',
  503: 'unavailable',
};

/** Puts our page in the place of the framework's last words. Its status stays. */
export const lastResort: RequestHandler = (req, res, next) => {
  const write = res.write;
  const end = res.end;
  res.write = ((...args: Parameters<typeof write>) => {
    res.write = write;
    if (res.headersSent || res.statusCode < 400 || !isFrameworkText(args[0])) return write.apply(res, args);
    // The caller goes on with its own text; only ours gets through.
    res.write = () => true;
    res.end = end;
    res.removeHeader('Content-Length');
    const other = res.statusCode < 500 ? 'bad_request' : 'unknown';
    sendErrorPage(req, res, res.statusCode, REASONS[res.statusCode] ?? other);
    res.end = () => res;
    return true;
  }) as typeof write;
  next();
};

function isFrameworkText(chunk: unknown): boolean {
  if (typeof chunk !== 'string' && !(chunk instanceof Uint8Array)) return false;
  return FRAMEWORK_TEXT.test(Buffer.from(chunk as Uint8Array).toString('latin1', 0, 40));
}
