// Runs "npm ci" when node_modules is missing or does not match package-lock.json, and only then.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Whether what is installed is what the lock file says, package by package. */
export function isInstalled(root) {
  const written = path.join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(written)) return false;
  const wanted = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages;
  const found = JSON.parse(readFileSync(written, 'utf8')).packages;
  return Object.entries(wanted).every(([name, { version, optional, devOptional }]) => {
    if (name === '') return true;
    return found[name] ? found[name].version === version : optional || devOptional;
  });
}

/** Installs if needed; ends the process with one line when that fails. */
export async function install(root) {
  if (isInstalled(root)) return;
  process.stderr.write('Installing packages; the first time this takes about a minute …\n');
  const npm = process.env.npm_execpath;
  const [command, args] = npm && /\.c?js$/.test(npm) ? [process.execPath, [npm]] : ['npm', []];
  const child = spawn(command, [...args, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    // npm is a script that only a shell can start on Windows.
    shell: command === 'npm' && process.platform === 'win32',
    // The tools that build the portal are needed also where NODE_ENV says production.
    env: { ...process.env, NODE_ENV: 'development' },
  });
  const pass = (signal) => child.kill(signal);
  process.on('SIGTERM', pass).on('SIGINT', pass);
  const code = await new Promise((resolve) => child.on('error', () => resolve(1)).on('exit', resolve));
  process.off('SIGTERM', pass).off('SIGINT', pass);
  if (code === 0) return;
  process.stderr.write(
    'The packages could not be installed (see above). Check the network, the free disk space and that this folder is writable, then try again.\n',
  );
  process.exit(1);
}
