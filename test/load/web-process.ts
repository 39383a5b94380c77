import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import path from 'node:path';

/** Builds the portal. @throws when it cannot be built */
export function buildPortal(): void {
  const built = spawnSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
  if (built.status !== 0) throw new Error('The portal could not be built');
}

/** Starts a web process of the built portal, as `npm start` does; CPU profiles are written to the folder, if any. */
export function startWeb(url: string, port: number, profiles: string | null = null): Promise<ChildProcess> {
  const flags = ['--max-semi-space-size=64'];
  if (profiles) flags.push('--cpu-prof', `--cpu-prof-dir=${profiles}`);
  const child = spawn(process.execPath, [...flags, path.resolve('build', 'web.js')], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URL: url,
      PORT: String(port),
      PORTAL_URL: `http://localhost:${port}`,
      PORTAL_DEMO: 'true',
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  return new Promise((resolve, reject) => {
    child.on('message', (message) => message === 'ready' && resolve(child));
    child.on('exit', () => reject(new Error(`The web process on port ${port} ended`)));
  });
}

/** Asks the process to end, and waits until it has. */
export function stopWeb(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.removeAllListeners('exit');
    child.on('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
