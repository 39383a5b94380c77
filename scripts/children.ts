import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const running = new Set<ChildProcess>();
/** Longer than the portal's own processes take at most, see app/platform/lifecycle.server.ts. */
const PATIENCE_MS = 25_000;

export type StartOptions = {
  env?: NodeJS.Dict<string>;
  /** Loads TypeScript sources. */
  typescript?: boolean;
  /** Flags of Node. */
  flags?: readonly string[];
  /** Standard output goes to standard error, where it does not mix with results. */
  quiet?: boolean;
};

/** Starts a Node script that ends itself when this process is gone (it has a channel to us and watches it). */
export function startNode(script: string, args: string[] = [], options: StartOptions = {}): ChildProcess {
  const loader = options.typescript ? ['--import', 'tsx'] : [];
  const flags = [...(options.flags ?? []), ...loader, '--enable-source-maps'];
  const child = spawn(process.execPath, [...flags, path.resolve(script), ...args], {
    env: { ...process.env, ...options.env },
    stdio: ['ignore', options.quiet ? 2 : 1, 2, 'ipc'],
    windowsHide: true,
  });
  running.add(child);
  child.on('error', () => running.delete(child));
  child.on('exit', () => running.delete(child));
  return child;
}

/** Waits for the end of a child. @returns its exit code; 1 when a signal ended it */
export function ended(child: ChildProcess): Promise<number> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode ?? 1);
  return new Promise((resolve) => {
    child.on('error', () => resolve(1));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/** Waits until a child says that it is ready. @returns false when it ended instead */
export function ready(child: ChildProcess): Promise<boolean> {
  return new Promise((resolve) => {
    child.on('message', (message) => message === 'ready' && resolve(true));
    child.on('exit', () => resolve(false));
  });
}

/** Stops a child in good order, by force after 25 seconds. */
export async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  // Windows knows no signals: closing the channel is what the portal's processes understand everywhere.
  if (child.connected) child.disconnect();
  if (process.platform !== 'win32') child.kill('SIGTERM');
  const force = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
  await ended(child);
  clearTimeout(force);
}

/** Stops all that `startNode` started. */
export async function stopChildren(): Promise<void> {
  await Promise.all([...running].map(stopChild));
}

/**
 * Calls `stop` once on Ctrl-C, SIGTERM, SIGHUP, or when npm, which started this script, was killed.
 */
export function onStop(stop: (signal: string) => void): void {
  let called = false;
  const once = (signal: string) => {
    if (called) return;
    called = true;
    stop(signal);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, once);
  if (process.platform === 'win32' || !process.env.npm_lifecycle_event) return;
  const starter = starterOf();
  setInterval(() => starterOf() !== starter && once('SIGHUP'), 500).unref();
}

/** Who started us: our parent, and where that is npm's shell (it outlives npm) also the parent of the shell. */
function starterOf(): string {
  const parent = process.ppid;
  try {
    const [, name, above] = /^\d+ \((.*)\) \S (\d+)/.exec(readFileSync(`/proc/${parent}/stat`, 'utf8')) ?? [];
    return name === 'node' || name?.startsWith('npm') ? `${parent}` : `${parent} ${above}`;
  } catch {
    return `${parent}`;
  }
}
