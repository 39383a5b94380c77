import { readdirSync } from 'node:fs';
import type { Server } from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ServerBuild } from '@remix-run/node';
import express, { type Router } from 'express';
import { guardBuild } from '~/http/error-response.server';

export type Pages = {
  /** Serves scripts, styles and the files of public/. */
  assets: Router;
  build: ServerBuild | (() => Promise<ServerBuild>);
  close: () => Promise<void>;
};

/** The pages as built by `npm run build`. */
export async function builtPages(): Promise<Pages> {
  const client = path.resolve('build/client');
  const assets = express.Router();
  assets.use(
    '/assets',
    express.static(path.join(client, 'assets'), keptFor('public, max-age=31536000, immutable')),
    // A name with an old hash after an update: a plain 404, not a page.
    (_req, res) => void res.status(404).type('text').end(),
  );
  // Only what lies there now: otherwise every page's address would first be looked for on the disk.
  const files = readdirSync(client, { withFileTypes: true }).filter((entry) => entry.isFile());
  const names = files.map(({ name }) => `/${name}`);
  assets.get(names, express.static(client, keptFor('public, max-age=3600')));
  const build: ServerBuild = await import(pathToFileURL(path.resolve('build/server/index.js')).href);
  return { assets, build: guardBuild(build), close: async () => {} };
}

/** Files may be kept by the browser, unlike pages; `no-store` stands on every answer before. */
function keptFor(cacheControl: string): Parameters<typeof express.static>[1] {
  return {
    index: false,
    redirect: false,
    cacheControl: false,
    setHeaders: (res) => void res.setHeader('Cache-Control', cacheControl),
  };
}

/** The pages straight from the sources, with live reload over the server's own port. */
export async function livePages(server: Server): Promise<Pages> {
  const { createServer } = await import('vite');
  const vite = await createServer({ server: { middlewareMode: true, hmr: { server } }, appType: 'custom' });
  const assets = express.Router();
  assets.use(vite.middlewares);
  return {
    assets,
    build: async () => guardBuild((await vite.ssrLoadModule('virtual:remix/server-build')) as ServerBuild),
    close: () => vite.close(),
  };
}
