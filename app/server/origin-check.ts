import type { Request, RequestHandler } from 'express';
import { portalUrl } from '~/platform/env.server';
import { sendErrorPage } from './error-page';

const SAFE = new Set(['GET', 'HEAD']);

/**
 * Refuses a change that another site's page asks the browser for. Browsers send `Origin` with every POST; where it is
 * missing, `Sec-Fetch-Site` must vouch for the request.
 */
export const originCheck: RequestHandler = (req, res, next) => {
  if (SAFE.has(req.method) || isFromHere(req)) return next();
  sendErrorPage(req, res, 403, 'origin');
};

function isFromHere(req: Request): boolean {
  const origin = req.get('origin');
  if (!origin) return req.get('sec-fetch-site') === 'same-origin';
  if (!URL.canParse(origin)) return false;
  const { host } = new URL(origin);
  return host === req.get('host') || host === forwardedHost(req) || origin === new URL(portalUrl()).origin;
}

/** The host that a trusted proxy was asked for. A page of another site cannot make a browser send this header. */
function forwardedHost(req: Request): string | undefined {
  return req.get('x-forwarded-host')?.split(',')[0]?.trim();
}
