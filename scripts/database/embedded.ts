import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PlainError } from '../../app/platform/plain-error.server';
import { findBinaries } from './binaries';
import { createCluster } from './cluster';
import { dropLease, isAlive, othersUse, takeLease } from './leases';
import { outsideHome, planRun, type RunAs } from './run-as';
import { connectWhenReady, isServer, readPassword, readPidFile } from './running-server';
import { withLock } from './start-lock';

const databaseName = 'nir';
const ownerName = 'portal';

export interface EmbeddedOptions {
  /** Folder for the cluster, its password and its log; created when missing. */
  dataDir: string;
  /** Fast and careless of power loss, and removed with its folder when the last user ends: for tests. */
  throwAway?: boolean;
}

export interface Embedded {
  /** URL of the portal's database as its owner, who is no superuser. */
  url: string;
  /** Whether a server that ran already was taken over. */
  reused: boolean;
  /** Ends this process's use; the server stops, and this waits for it, unless another process uses it. */
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL from npm on a free port of 127.0.0.1, or joins the one that runs on this folder already.
 * The server lives as long as any process that called this, also when that process is killed.
 * @throws PlainError with the remedy: unwritable folder, full disk, cluster of another version, no such platform
 */
export async function startEmbedded({ dataDir, throwAway = false }: EmbeddedOptions): Promise<Embedded> {
  const folder = path.resolve(dataDir);
  makeFolder(folder);
  const leases = path.join(folder, 'pg-users');
  return withLock(path.join(folder, 'pg-starting'), async () => {
    const plan = planRun(findBinaries(), path.join(folder, 'pg'));
    takeLease(leases);
    try {
      const running = await findRunning(plan, folder, leases);
      if (!running) createCluster(plan, folder, throwAway);
      const port = running ?? (await startServer(plan, folder, leases, throwAway));
      const url = await prepareDatabase(port, readPassword(folder));
      return { url, reused: running !== null, stop: () => stopEmbedded(plan.clusterDir, leases) };
    } catch (error) {
      dropLease(leases);
      throw error;
    }
  });
}

/**
 * Removes the cluster with all its data.
 * @throws PlainError when another process uses it
 */
export async function removeEmbedded(dataDir: string): Promise<void> {
  const folder = path.resolve(dataDir);
  const leases = path.join(folder, 'pg-users');
  if (othersUse(leases)) {
    throw new PlainError(`The portal is running on ${folder}. Stop it first (Ctrl-C), then try again.`);
  }
  const clusters = [path.join(folder, 'pg'), path.join(outsideHome(path.join(folder, 'pg')), 'pg')];
  for (const cluster of clusters) {
    // A server without users is on its way down; a moment of patience spares it a crash.
    for (let tries = 0; fs.existsSync(path.join(cluster, 'postmaster.pid')) && tries < 20; tries += 1) {
      if (!isServer(readPidFile(cluster)?.pid ?? 0, cluster)) break;
      await sleep(200);
    }
    fs.rmSync(cluster, { recursive: true, force: true, maxRetries: 3 });
  }
  for (const file of ['pg-password', 'pg.log', 'pg-starting'])
    fs.rmSync(path.join(folder, file), { force: true });
}

function makeFolder(folder: string): void {
  try {
    fs.mkdirSync(folder, { recursive: true, mode: 0o755 });
    fs.accessSync(folder, fs.constants.W_OK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new PlainError(
      code === 'ENOSPC'
        ? `No space left on the disk of ${folder}. Free about 1 GB, or set DATA_DIR to another disk.`
        : `Cannot write to the data folder ${folder} (${code}). Make it writable, or set DATA_DIR to another folder.`,
    );
  }
}

/** Port of the server that runs on this cluster, or null. A guardian is given to one that lost its own. */
async function findRunning(plan: RunAs, folder: string, leases: string): Promise<number | null> {
  const note = path.join(leases, 'guardian');
  for (let waited = 0; ; waited += 200) {
    const found = readPidFile(plan.clusterDir);
    if (!found || !isServer(found.pid, plan.clusterDir)) {
      // Left behind by a crash; its number may belong to another program by now, and then PostgreSQL would not start.
      fs.rmSync(path.join(plan.clusterDir, 'postmaster.pid'), { force: true });
      return null;
    }
    if (fs.existsSync(note)) {
      await connectWhenReady(found.port, readPassword(folder), 60_000).then((client) => client.end());
      if (!isAlive(Number(fs.readFileSync(note, 'utf8'))))
        spawnGuardian(plan, folder, leases, { adoptPid: found.pid });
      return found.port;
    }
    if (waited > 5_000) {
      spawnGuardian(plan, folder, leases, { adoptPid: found.pid });
      await connectWhenReady(found.port, readPassword(folder), 60_000).then((client) => client.end());
      return found.port;
    }
    await sleep(200);
  }
}

async function startServer(plan: RunAs, folder: string, leases: string, throwAway: boolean): Promise<number> {
  const logFile = path.join(folder, 'pg.log');
  for (let attempt = 1; ; attempt += 1) {
    fs.rmSync(logFile, { force: true });
    const port = await freePort();
    const settings = [...serverSettings(port), ...(throwAway ? carelessSettings : [])];
    const args = ['-D', plan.clusterDir, ...settings.flatMap((setting) => ['-c', setting])];
    spawnGuardian(plan, folder, leases, { args, ...(throwAway ? { removeAfter: folder } : {}) });
    try {
      const client = await connectWhenReady(port, readPassword(folder), 60_000, () =>
        endedEarly(leases, plan.clusterDir),
      );
      await client.end();
      return port;
    } catch (error) {
      const log = fs.existsSync(logFile) ? fs.readFileSync(logFile, 'utf8') : '';
      if (attempt < 3 && /could not bind|in use/i.test(log)) continue;
      const reason =
        log.split('\n').find((line) => /FATAL|PANIC|ENOENT|EACCES/.test(line)) ?? (error as Error).message;
      throw new PlainError(
        /no space/i.test(log)
          ? `PostgreSQL found no space left on the disk of ${folder}. Free about 1 GB, or set DATA_DIR to another disk.`
          : `PostgreSQL did not start: ${reason.trim()} (log: ${logFile}). Start over with "npm run demo -- --reset", or set DATABASE_URL.`,
      );
    }
  }
}

function serverSettings(port: number): string[] {
  const settings = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'timezone=UTC',
    'log_timezone=UTC',
    'max_connections=100',
    `shared_buffers=${cacheMegabytes()}MB`,
    'work_mem=24MB',
    'maintenance_work_mem=128MB',
    'max_wal_size=2GB',
    'jit=off',
  ];
  return smallSharedMemory() ? [...settings, 'dynamic_shared_memory_type=mmap'] : settings;
}

/** An eighth of the memory that there is, for the database's own cache; at least 128 MB and at most 1 GB. */
function cacheMegabytes(): number {
  const limit = process.constrainedMemory();
  const memory = limit > 0 ? Math.min(limit, os.totalmem()) : os.totalmem();
  return Math.round(Math.min(1024, Math.max(128, memory / 8 / 1024 ** 2)));
}

/** Containers often give 64 MB of /dev/shm, too little for PostgreSQL's parallel queries. */
function smallSharedMemory(): boolean {
  if (process.platform !== 'linux') return false;
  try {
    const { bsize, blocks } = fs.statfsSync('/dev/shm');
    return bsize * blocks < 512 * 1024 * 1024;
  } catch {
    return true;
  }
}

const carelessSettings = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'autovacuum_naptime=1h',
];

function spawnGuardian(
  plan: RunAs,
  folder: string,
  leases: string,
  task: { args?: string[]; adoptPid?: number; removeAfter?: string },
): void {
  const [command, ...prefixArgs] = [...plan.prefix, plan.binaries.postgres];
  const duty = {
    command,
    uid: plan.uid,
    gid: plan.gid,
    leases,
    clusterDir: plan.clusterDir,
    pgCtl: plan.binaries.pgCtl,
    logFile: path.join(folder, 'pg.log'),
    startLock: path.join(folder, 'pg-starting'),
    ...task,
    args: [...prefixArgs, ...(task.args ?? [])],
  };
  const guardian = spawn(
    process.execPath,
    [path.join(import.meta.dirname, 'guardian.mjs'), JSON.stringify(duty)],
    {
      cwd: folder,
      detached: true,
      stdio: 'ignore',
      windowsHide: true,
    },
  );
  guardian.unref();
  fs.writeFileSync(path.join(leases, 'guardian'), String(guardian.pid));
}

function endedEarly(leases: string, clusterDir: string): boolean {
  return (
    !fs.existsSync(path.join(leases, 'guardian')) && !fs.existsSync(path.join(clusterDir, 'postmaster.pid'))
  );
}

/** Makes the portal's owner role and database when they are missing. */
async function prepareDatabase(port: number, password: string): Promise<string> {
  const admin = await connectWhenReady(port, password, 10_000);
  try {
    const role = await admin.query('select 1 from pg_roles where rolname = $1', [ownerName]);
    if (role.rowCount === 0) {
      await admin.query(
        `create role ${ownerName} login createdb createrole password ${admin.escapeLiteral(password)}`,
      );
    }
    const database = await admin.query('select 1 from pg_database where datname = $1', [databaseName]);
    if (database.rowCount === 0) await admin.query(`create database ${databaseName} owner ${ownerName}`);
  } finally {
    await admin.end();
  }
  return `postgresql://${ownerName}:${password}@127.0.0.1:${port}/${databaseName}`;
}

async function stopEmbedded(clusterDir: string, leases: string): Promise<void> {
  dropLease(leases);
  const pidFile = path.join(clusterDir, 'postmaster.pid');
  const running = () => fs.existsSync(pidFile) || fs.existsSync(leases);
  for (let waited = 0; running() && !othersUse(leases) && waited < 30_000; waited += 50) await sleep(50);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as net.AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
