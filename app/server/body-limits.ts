import type { RequestHandler } from 'express';
import { sendErrorPage } from './error-page';

const MEGABYTE = 1024 * 1024;
/** Forms are small; only uploads may be large. In bytes. */
const FORM_LIMIT = 2 * MEGABYTE;
const UPLOAD_LIMIT = 200 * MEGABYTE;
/** A form of the desk with its attachments. */
const ATTACHMENTS_LIMIT = 52 * MEGABYTE;

function limitOf(path: string): number {
  if (/^\/opplasting(\.data)?$/.test(path)) return UPLOAD_LIMIT;
  return /^\/saker\/(?:ny|vedlegg|\d{1,9})(\.data)?$/.test(path) ? ATTACHMENTS_LIMIT : FORM_LIMIT;
}

/** Refuses a body that is too large, before anything reads it. */
export const bodyLimits: RequestHandler = (req, res, next) => {
  if (req.method === 'GET' || req.method === 'HEAD') return next();
  if (req.headers['transfer-encoding']) return sendErrorPage(req, res, 411, 'bad_request');
  const length = Number(req.headers['content-length'] ?? 0);
  if (length <= limitOf(req.path)) return next();
  // A browser shows the answer only after it has sent everything; what comes is thrown away.
  if (length > 2 * UPLOAD_LIMIT) res.set('Connection', 'close');
  sendErrorPage(req, res, 413, 'too_large');
  req.resume();
};
