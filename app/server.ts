import { createServer, type Server } from 'node:http';
import { createRequestHandler } from '@remix-run/express';
import compression from 'compression';
import express from 'express';
import { inRequestScope } from './http/request-scope.server';
import { env, portalUrl } from './platform/env.server';
import { stopOnSignal } from './platform/lifecycle.server';
import { log } from './platform/log.server';
import { PlainError, reportFailure } from './platform/plain-error.server';
import { assertReadyToStart } from './platform/startup.server';
import { bodyLimits } from './server/body-limits';
import { errorHandler, sendErrorPage } from './server/error-page';
import { healthz, readyz } from './server/health';
import { lastResort } from './server/last-resort';
import { originCheck } from './server/origin-check';
import { builtPages, livePages, type Pages } from './server/remix';
import { requestLog } from './server/request-log';
import { securityHeaders } from './server/security-headers';

const METHODS = new Set(['GET', 'HEAD', 'POST']);

/** The web process: everything between a browser and the pages. */
function createApp(pages: Pages, development: boolean): express.Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', trustProxy(env().TRUST_PROXY));
  app.get('/healthz', healthz);
  app.use(requestLog, securityHeaders(development));
  app.get('/readyz', readyz);
  app.use((req, res, next) => {
    if (!METHODS.has(req.method)) {
      res.set('Allow', [...METHODS].join(', '));
      return sendErrorPage(req, res, 405, 'method');
    }
    // Data requests of the framework's old kind; ours end in .data.
    const old = req.query._data !== undefined;
    if (old || !isReadable(req.originalUrl)) return sendErrorPage(req, res, 400, 'bad_request');
    next();
  });
  app.use(originCheck, bodyLimits, compression(), pages.assets, lastResort);
  app.use((req, res, next) => inRequestScope(next, { id: res.locals.requestId, address: req.ip }));
  app.use(
    createRequestHandler({
      build: pages.build,
      mode: development ? 'development' : 'production',
      getLoadContext: (_req, res) => ({ nonce: res.locals.nonce, requestId: res.locals.requestId }),
    }),
  );
  app.use(errorHandler);
  return app;
}

/** Whether an address can be decoded; the framework fails on one that cannot. */
function isReadable(url: string): boolean {
  try {
    decodeURIComponent(url.split('?', 1)[0] ?? '');
    return true;
  } catch {
    return false;
  }
}

/** `TRUST_PROXY` as Express wants it: a number of proxies, true/false, or a list of addresses. */
function trustProxy(value: string): boolean | number | string {
  if (value === 'true' || value === 'false') return value === 'true';
  return /^\d+$/.test(value) ? Number(value) : value;
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = `Port ${port} is taken by another program. Stop it, or choose another: PORT=${port + 1}.`;
      reject(error.code === 'EADDRINUSE' ? new PlainError(taken) : error);
    });
    server.listen(port, host, resolve);
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    // Uploads and long downloads get ten seconds to end.
    setTimeout(() => server.closeAllConnections(), 10_000).unref();
  });
}

async function main(): Promise<void> {
  await assertReadyToStart();
  const { NODE_ENV, PORT, HOST } = env();
  const development = NODE_ENV === 'development';
  const server = createServer();
  // Behind a proxy that keeps connections open for 60 s the server must not be the first to hang up.
  server.keepAliveTimeout = 65_000;
  server.on('clientError', (_error, socket) => {
    if (socket.writable)
      socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
  });
  const pages = development ? await livePages(server) : await builtPages();
  server.on('request', createApp(pages, development));
  await listen(server, PORT, HOST);
  stopOnSignal(async () => {
    await Promise.all([close(server), pages.close()]);
  });
  log().info({ url: portalUrl() }, 'web process is listening');
  process.send?.('ready');
}

main().catch((error: unknown) => {
  reportFailure(error);
  process.exit(1);
});
