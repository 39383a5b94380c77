import { randomBytes } from 'node:crypto';
import type { RequestHandler } from 'express';

/** Everything a browser should be told about this portal, on every response. */
export function securityHeaders(development: boolean): RequestHandler {
  return (req, res, next) => {
    const nonce = randomBytes(16).toString('base64url');
    res.locals.nonce = nonce;
    res.set({
      'Content-Security-Policy': contentPolicy(nonce, development, req.secure),
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Origin-Agent-Cluster': '?1',
      'Permissions-Policy':
        'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
      // Not no-referrer: browsers would then send «Origin: null» with forms, and the origin check needs the real one.
      'Referrer-Policy': 'same-origin',
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
      'X-Robots-Tag': 'noindex, nofollow',
      // Pages hold persons: no copy in the browser or on the way. Assets overrule this.
      'Cache-Control': 'no-store',
    });
    if (req.secure) res.set('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
    next();
  };
}

function contentPolicy(nonce: string, development: boolean, secure: boolean): string {
  // Vite puts its styles into the page without a nonce, and a nonce in the list would switch unsafe-inline off.
  const styles = development ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}'`;
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src ${styles}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${development ? ' ws:' : ''}`,
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    ...(secure ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
}
