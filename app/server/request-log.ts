import { randomBytes } from 'node:crypto';
import type { RequestHandler } from 'express';
import { log } from '~/platform/log.server';

/**
 * Gives each request a number, tells the browser how long the server took (`Server-Timing: total`), and writes one
 * line per request without query strings, addresses of persons or anything typed.
 */
export const requestLog: RequestHandler = (req, res, next) => {
  const started = process.hrtime.bigint();
  const elapsed = () => Number(process.hrtime.bigint() - started) / 1e6;
  const id = randomBytes(6).toString('hex');
  res.locals.requestId = id;
  res.set('X-Request-Id', id);

  const writeHead = res.writeHead;
  res.writeHead = ((...args: Parameters<typeof writeHead>) => {
    res.setHeader('Server-Timing', `total;dur=${elapsed().toFixed(1)}`);
    return writeHead.apply(res, args);
  }) as typeof writeHead;

  res.on('close', () => {
    const line = {
      id,
      method: req.method,
      path: safePath(req.originalUrl),
      status: res.statusCode,
      ms: Math.round(elapsed()),
      ...(res.writableFinished ? {} : { brokenOff: true }),
    };
    const quiet = line.path.startsWith('/assets/') || line.path === '/readyz';
    log()[quiet ? 'debug' : 'info'](line, 'request');
  });
  next();
};

/**
 * A path fit for a log: no query, no secret of a link, and no number that could be a person's, since people paste
 * whatever they have into the address line.
 */
export function safePath(url: string): string {
  const path = url.split(/[?#]/, 1)[0] ?? '';
  return path
    .slice(0, 200)
    .replace(/[\w-]{30,}/g, (part) => (/^[0-9a-f-]{36}$/.test(part) ? part : '…'))
    .replace(/(\d|%20|[ .-]){11,}/g, '…')
    .replace(/^\/nytt-passord\/.+/, '/nytt-passord/…');
}
