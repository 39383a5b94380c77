import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import path from 'node:path';
import { PlainError } from '../../app/platform/plain-error.server';
import type { RunAs } from './run-as';

const majorVersion = '17';

/**
 * Makes the cluster when there is none; a run that is broken off leaves none behind.
 * @throws PlainError when the folder cannot be used, or holds a cluster of another version
 */
export function createCluster(plan: RunAs, folder: string, throwAway: boolean): void {
  const { clusterDir, binaries } = plan;
  const versionFile = path.join(clusterDir, 'PG_VERSION');
  if (fs.existsSync(versionFile)) {
    const version = fs.readFileSync(versionFile, 'utf8').trim();
    if (version === majorVersion) return;
    throw new PlainError(
      `${clusterDir} was made by PostgreSQL ${version}; this portal brings ${majorVersion}. Start over with "npm run demo -- --reset", or set DATABASE_URL.`,
    );
  }
  const fresh = `${clusterDir}.new`;
  fs.rmSync(fresh, { recursive: true, force: true });
  fs.mkdirSync(fresh, { recursive: true, mode: 0o700 });
  const password = randomBytes(24).toString('base64url');
  const passwordFile = path.join(folder, 'pg-password');
  const handedOver = `${fresh}.password`;
  try {
    fs.writeFileSync(passwordFile, password, { mode: 0o600 });
    fs.writeFileSync(handedOver, password, { mode: 0o600 });
    if (plan.uid !== undefined && plan.gid !== undefined) {
      fs.chownSync(fresh, plan.uid, plan.gid);
      fs.chownSync(handedOver, plan.uid, plan.gid);
    }
    const options = [
      '-D',
      fresh,
      '-U',
      'postgres',
      `--pwfile=${handedOver}`,
      '-A',
      'scram-sha-256',
      '-E',
      'UTF8',
    ];
    const [command, ...args] = [
      ...plan.prefix,
      binaries.initdb,
      ...options,
      '--locale=C',
      '--no-instructions',
    ];
    const made = spawnSync(command as string, throwAway ? [...args, '--no-sync'] : args, {
      cwd: fresh,
      uid: plan.uid,
      gid: plan.gid,
      env: { ...process.env, LC_ALL: 'C' },
      encoding: 'utf8',
      windowsHide: true,
    });
    if (made.status !== 0) throw new PlainError(initdbFailure(clusterDir, made.error, made.stderr));
    fs.renameSync(fresh, clusterDir);
  } finally {
    fs.rmSync(handedOver, { force: true });
    fs.rmSync(fresh, { recursive: true, force: true });
  }
}

function initdbFailure(clusterDir: string, error: Error | undefined, stderr: string | null): string {
  const reason =
    error?.message ??
    stderr
      ?.trim()
      .split('\n')
      .find((line) => /error|fatal/i.test(line)) ??
    'unknown reason';
  const remedy = /no space|wrote only/i.test(`${reason}${stderr}`)
    ? 'Free about 1 GB, or set DATA_DIR to another disk.'
    : 'Set DATA_DIR to another folder, or DATABASE_URL to a PostgreSQL server.';
  return `PostgreSQL could not make its data folder ${clusterDir}: ${reason}. ${remedy}`;
}
