import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { PlainError } from '../../app/platform/plain-error.server';
import { type Binaries, binariesIn } from './binaries';

/**
 * How to start PostgreSQL's programs. PostgreSQL refuses to run as root, so root lends it another user:
 * `uid`/`gid` when that user can reach the folders, else a user namespace (`prefix`), else a home of its own.
 */
export interface RunAs {
  binaries: Binaries;
  /** Folder that holds the cluster. */
  clusterDir: string;
  prefix: string[];
  uid?: number;
  gid?: number;
}

/**
 * Decides how PostgreSQL is run for the cluster in `clusterDir`.
 * @throws PlainError when root can lend PostgreSQL no user at all
 */
export function planRun(binaries: Binaries, clusterDir: string): RunAs {
  const plain: RunAs = { binaries, clusterDir, prefix: [] };
  if (process.getuid?.() !== 0) return plain;

  const owner = existsSync(clusterDir) ? statSync(clusterDir) : null;
  const lent = owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : lendableUser();
  if (
    owner?.uid !== 0 &&
    reachable(path.dirname(clusterDir), lent.uid) &&
    reachable(binaries.root, lent.uid)
  ) {
    return { ...plain, ...lent };
  }
  const prefix = ['unshare', '--user', '--map-user=65534', '--map-group=65534'];
  const tried = spawnSync(prefix[0] as string, [...prefix.slice(1), binaries.initdb, '--version']);
  if (tried.status === 0) return { ...plain, prefix };
  if (owner?.uid === 0) {
    throw new PlainError(
      `PostgreSQL cannot run as root on ${clusterDir}. Run the command as a normal user, or set DATABASE_URL to a PostgreSQL server.`,
    );
  }
  return { ...homeOfItsOwn(binaries, clusterDir), ...lent };
}

/** The folder outside the project that is used when the project itself cannot be reached by the lent user. */
export function outsideHome(clusterDir: string): string {
  const id = createHash('sha256').update(path.resolve(clusterDir)).digest('hex').slice(0, 12);
  return path.join('/var/lib/nir-portal', id);
}

function homeOfItsOwn(binaries: Binaries, clusterDir: string): RunAs {
  const home = outsideHome(clusterDir);
  const copy = path.join(home, 'native');
  mkdirSync(home, { recursive: true, mode: 0o755 });
  if (!existsSync(path.join(copy, 'bin', 'postgres'))) {
    cpSync(binaries.root, copy, { recursive: true, verbatimSymlinks: true });
  }
  return { binaries: binariesIn(copy), clusterDir: path.join(home, 'pg'), prefix: [] };
}

function lendableUser(): { uid: number; gid: number } {
  const users = existsSync('/etc/passwd') ? readFileSync('/etc/passwd', 'utf8').split('\n') : [];
  for (const name of ['postgres', 'nobody']) {
    const fields = users.find((line) => line.startsWith(`${name}:`))?.split(':');
    if (fields?.[2] && fields[3]) return { uid: Number(fields[2]), gid: Number(fields[3]) };
  }
  return { uid: 65534, gid: 65534 };
}

/** Whether a user may walk down to a folder: each ancestor is its own or open to others. */
function reachable(folder: string, uid: number): boolean {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    if (existsSync(at)) {
      const { mode, uid: owner } = statSync(at);
      if (!(mode & 0o001) && owner !== uid) return false;
    }
    if (path.dirname(at) === at) return true;
  }
}
