import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { PlainError } from '../../app/platform/plain-error.server';
import { isAlive } from './leases';

/**
 * Connects as the server's administrator, with patience for a server that is still starting or recovering.
 * @throws PlainError when the stored password is not the server's; else the last error
 */
export async function connectWhenReady(
  port: number,
  password: string,
  patienceMs: number,
  ended: () => boolean = () => false,
): Promise<pg.Client> {
  const until = Date.now() + patienceMs;
  for (;;) {
    const client = new pg.Client({
      host: '127.0.0.1',
      port,
      user: 'postgres',
      password,
      database: 'postgres',
    });
    client.on('error', () => {});
    try {
      await client.connect();
      return client;
    } catch (error) {
      await client.end().catch(() => {});
      if ((error as { code?: string }).code === '28P01') {
        throw new PlainError(
          'The embedded PostgreSQL does not accept the stored password (pg-password in the data folder). Start over with "npm run demo -- --reset".',
        );
      }
      if (Date.now() > until || ended()) throw error;
      await sleep(50);
    }
  }
}

/** The administrator's password, kept beside the cluster. */
export function readPassword(folder: string): string {
  try {
    return fs.readFileSync(path.join(folder, 'pg-password'), 'utf8').trim();
  } catch {
    throw new PlainError(
      `The password file of the embedded PostgreSQL is missing in ${folder}. Start over with "npm run demo -- --reset".`,
    );
  }
}

/** Process and port that a server of this cluster wrote down; perhaps long ago. */
export function readPidFile(clusterDir: string): { pid: number; port: number } | null {
  try {
    const lines = fs.readFileSync(path.join(clusterDir, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]) };
  } catch {
    return null;
  }
}

/** Whether a process number is the server of this cluster, not another program that got the number since. */
export function isServer(pid: number, clusterDir: string): boolean {
  if (!pid || !isAlive(pid)) return false;
  if (process.platform === 'linux') {
    try {
      return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(clusterDir);
    } catch {
      return false;
    }
  }
  const list =
    process.platform === 'win32'
      ? spawnSync('tasklist', ['/FI', `PID eq ${pid}`, '/NH'], { encoding: 'utf8', windowsHide: true })
      : spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' });
  return /postgres/.test(list.stdout ?? '');
}
