import type { RequestHandler } from 'express';
import { withPgClient } from '~/platform/db.server';
import { log } from '~/platform/log.server';
import { missingMigrations } from '~/platform/migrations.server';

/** Alive: the process answers. */
export const healthz: RequestHandler = (_req, res) => {
  res.type('text').send('ok\n');
};

/** Ready: the database answers and has had every migration. Names what is missing, without addresses. */
export const readyz: RequestHandler = async (_req, res) => {
  try {
    const missing = await withPgClient((client) => missingMigrations(client));
    const ready = missing.length === 0;
    res.status(ready ? 200 : 503).json({ database: 'ok', migrations: ready ? 'ok' : 'missing' });
  } catch (error) {
    log().error({ err: error }, 'not ready');
    res.status(503).json({ database: 'down' });
  }
};
