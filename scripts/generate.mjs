// Generates the Prisma client into generated/prisma, without any download: both engines come as wasm from npm. Does nothing
// when neither the schema nor Prisma has changed since, so that several that start at once do not clear it for each other.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const packageFolder = path.join(root, 'node_modules', 'prisma');
const prisma = path.join(packageFolder, 'build', 'index.js');
if (!existsSync(prisma)) {
  console.error('Prisma is not installed. Run "npm ci" first.');
  process.exit(1);
}
const client = path.join(root, 'generated', 'prisma');
const stampFile = path.join(root, 'generated', '.stamp');
const stamp = hashSources();
if (existsSync(client) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) process.exit(0);
const run = spawnSync(process.execPath, [prisma, 'generate', '--no-hints'], {
  cwd: root,
  // Any existing file: without it Prisma 6 hides a mistake in the schema behind a failed download.
  env: { ...process.env, CHECKPOINT_DISABLE: '1', PRISMA_QUERY_ENGINE_LIBRARY: prisma },
  encoding: 'utf8',
});
if (run.status === 0) {
  mkdirSync(path.dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, stamp);
} else {
  process.stderr.write(`${run.stdout}${run.stderr}`);
}
process.exit(run.status ?? 1);

/** One hash over everything that the client is made from. */
function hashSources() {
  const schema = path.join(root, 'prisma', 'schema');
  const files = readdirSync(schema).map((name) => path.join(schema, name));
  const hash = createHash('sha256');
  for (const file of [path.join(packageFolder, 'package.json'), ...files.sort()])
    hash.update(readFileSync(file));
  return hash.digest('hex');
}
