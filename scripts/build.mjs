// Builds what production runs: the pages (build/client, build/server), the web process, the worker and the commands.
// Does nothing when no source has changed since the last build; --force builds anyway.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);
// Started by another script that was killed: nobody waits for the result any more.
if (process.send) process.on('disconnect', () => process.exit(1));

const stampFile = path.join('build', '.stamp');
const stamp = hashSources();
if (!process.argv.includes('--force') && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) {
  process.exit(0);
}
rmSync('build', { recursive: true, force: true });
process.env.NODE_ENV = 'production';
try {
  await buildPages();
  await buildProcesses();
} catch (error) {
  // Without the bundler's own stack and its list of files.
  console.error(error.message);
  process.exit(1);
}
writeFileSync(stampFile, stamp);
process.exit(0);

async function buildPages() {
  const { build } = await import('vite');
  // In this order: the server's build reads the list of files that the client's build writes.
  for (const ssr of [false, true]) {
    await build({ mode: 'production', logLevel: 'warn', build: { ssr, emptyOutDir: true } });
  }
}

async function buildProcesses() {
  const { build } = await import('esbuild');
  const commands = readdirSync('scripts/cli').filter((name) => /^[\w-]+\.ts$/.test(name));
  await build({
    entryPoints: {
      web: 'app/server.ts',
      worker: 'app/worker.ts',
      ...Object.fromEntries(commands.map((name) => [`cli/${path.parse(name).name}`, `scripts/cli/${name}`])),
    },
    outdir: 'build',
    bundle: true,
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    jsx: 'automatic',
    sourcemap: true,
    logLevel: 'warning',
  });
}

/** One hash over everything that the result depends on. */
function hashSources() {
  const hash = createHash('sha256').update(process.version);
  const folders = ['app', 'emails', 'public', 'prisma', 'scripts'];
  const files = [
    'package-lock.json',
    'postcss.config.cjs',
    'postcss.config.mjs',
    'tsconfig.json',
    'vite.config.ts',
  ];
  for (const folder of folders) {
    if (!existsSync(folder)) continue;
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
        files.push(path.join(entry.parentPath ?? entry.path, entry.name));
    }
  }
  for (const file of files.sort()) {
    if (existsSync(file)) hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}
