import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { connectionOptions } from '../../scripts/database/connection';

/** A process that is started again whenever it ends, as a service manager would. */
export type Kept = { kill(): boolean; stop(): Promise<void> };

/** Keeps a script running; `kill` ends it at once and without warning. */
export function keepRunning(script: string, env: NodeJS.Dict<string>): Kept {
  let child: ChildProcess | null = null;
  let stopping = false;
  const start = () => {
    child = spawn(process.execPath, [script], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'ignore'],
    });
    child.on('exit', () => {
      if (!stopping) setTimeout(start, 200);
    });
  };
  start();
  return {
    kill: () => child?.kill('SIGKILL') ?? false,
    async stop() {
      stopping = true;
      const ending = child;
      if (!ending || ending.exitCode !== null || ending.signalCode !== null) return;
      const ended = new Promise((resolve) => ending.on('exit', resolve));
      ending.kill('SIGKILL');
      await ended;
    },
  };
}

/**
 * Ends one process of the database server without warning. The server answers by throwing everybody out and recovering
 * from its log, as after a crash of the machine. Returns whether there was one to end.
 */
export async function killDatabaseProcess(url: string): Promise<boolean> {
  const client = new pg.Client(connectionOptions(url));
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ pid: number }>(
      `select pid from pg_stat_activity where pid <> pg_backend_pid() and backend_type = 'client backend'
        and datname = current_database() order by random() limit 1`,
    );
    const [victim] = rows;
    if (!victim) return false;
    process.kill(victim.pid, 'SIGKILL');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

/** Asks the database once it answers again. */
export async function patientQuery<Row extends pg.QueryResultRow>(
  url: string,
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  for (let attempt = 0; ; attempt += 1) {
    const client = new pg.Client(connectionOptions(url));
    client.on('error', () => {});
    try {
      await client.connect();
      return (await client.query<Row>(sql, values)).rows;
    } catch (error) {
      if (attempt >= 60) throw error;
      await sleep(500);
    } finally {
      await client.end().catch(() => {});
    }
  }
}
