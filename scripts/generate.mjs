// Generates the Prisma client into generated/prisma, without any download: both engines come as wasm from npm.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const prisma = path.join(root, 'node_modules', 'prisma', 'build', 'index.js');
if (!existsSync(prisma)) {
  console.error('Prisma is not installed. Run "npm ci" first.');
  process.exit(1);
}
const run = spawnSync(process.execPath, [prisma, 'generate', '--no-hints'], {
  cwd: root,
  // Any existing file: without it Prisma 6 hides a mistake in the schema behind a failed download.
  env: { ...process.env, CHECKPOINT_DISABLE: '1', PRISMA_QUERY_ENGINE_LIBRARY: prisma },
  encoding: 'utf8',
});
if (run.status !== 0) process.stderr.write(`${run.stdout}${run.stderr}`);
process.exit(run.status ?? 1);
