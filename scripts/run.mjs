// node scripts/run.mjs NAME ARGS – runs the command scripts/cli/NAME.ts, or build/cli/NAME.js where only the packages
// for production are installed. Without DATABASE_URL it works on the embedded PostgreSQL of npm run demo.
import './require-node.mjs';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isInstalled } from './install.mjs';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const startedIn = process.cwd();
const [name = '', ...args] = process.argv.slice(2);
process.chdir(root);

const built = path.join('build', 'cli', `${name}.js`);
const source = path.join('scripts', 'cli', `${name}.ts`);
const fromSource = existsSync(source) && existsSync(path.join('node_modules', 'tsx'));
if (!/^[\w-]+$/.test(name) || (!fromSource && !existsSync(built))) fail(`There is no command "${name}".`);
if (fromSource && !isInstalled(root)) fail('Packages are missing or out of date. Run "npm ci" first.');
if (!fromSource && !process.env.DATABASE_URL) {
  fail(
    'DATABASE_URL is missing. Set it to a PostgreSQL server, for example postgresql://user:password@host:5432/nir.',
  );
}
try {
  process.loadEnvFile();
} catch {
  // There need be no .env file.
}
if (fromSource) {
  if (!existsSync(path.join('generated', 'prisma'))) {
    const made = spawnSync(process.execPath, ['scripts/generate.mjs'], { stdio: ['ignore', 2, 2] });
    if (made.status !== 0) process.exit(1);
  }
  const { register } = await import('tsx/esm/api');
  register();
}
if (fromSource) {
  const { runCommand } = await import('./run-command.ts');
  process.exitCode = await runCommand(source, args, startedIn);
} else {
  const run = spawnSync(process.execPath, [built, ...args], {
    stdio: 'inherit',
    env: { ...process.env, INIT_CWD: process.env.INIT_CWD ?? startedIn },
  });
  process.exitCode = run.status ?? 1;
}

function fail(line) {
  process.stderr.write(`${line}\n`);
  process.exit(1);
}
