import { type ChildProcess, spawn } from 'node:child_process';
import net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { connectionOptions } from '../../scripts/database/connection';

/** How soon a process that has ended is started again. */
const RESTART_MS = 200;

/** A process that is started again whenever it ends, as a service manager would. */
type Kept = { kill(): boolean; stop(): Promise<void> };

/** Keeps a script running; `kill` ends it at once and without warning, and says whether there was one to end. */
export function keepRunning(script: string, env: NodeJS.Dict<string>): Kept {
  let child: ChildProcess;
  let stopping = false;
  const start = () => {
    if (stopping) return;
    // The channel lets it end by itself when this process is killed; its complaints about the kills are no news.
    child = spawn(process.execPath, [script], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    child.on('exit', () => setTimeout(start, RESTART_MS));
  };
  start();
  const runs = () => child.exitCode === null && child.signalCode === null;
  return {
    kill: () => runs() && child.kill('SIGKILL'),
    async stop() {
      stopping = true;
      if (!runs()) return;
      const ended = new Promise((resolve) => child.on('exit', resolve));
      child.kill('SIGKILL');
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
      if (attempt >= 150) throw error;
      await sleep(200);
    } finally {
      await client.end().catch(() => {});
    }
  }
}

/** A port that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as net.AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
