// npm test: everything that must hold. Installs what is missing, then lint, types, build, unit tests, tests on a real
// PostgreSQL and journeys in a real browser. The last line is "N passed, N failed"; each static check counts as one.
import './require-node.mjs';
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { install } from './install.mjs';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);
await install(root);
mkdirSync('.cache', { recursive: true });

const bin = (name, file) => path.join('node_modules', name, file);
const checks = [
  ['format and lint', [bin('@biomejs/biome', 'bin/biome'), 'check', '.', '--max-diagnostics=50']],
  ['house rules', ['scripts/check-house.mjs']],
  [
    'floors and circles',
    [
      bin('dependency-cruiser', 'bin/dependency-cruise.mjs'),
      'app',
      'emails',
      '--config',
      '.dependency-cruiser.cjs',
    ],
  ],
  ['dead code', [bin('knip', 'bin/knip.js')]],
  ['types', [bin('typescript', 'bin/tsc'), '--noEmit']],
  ['build', ['scripts/build.mjs']],
];
const results = [];

const children = new Set();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    for (const child of children) child.kill('SIGTERM');
    process.exitCode = 1;
  });
}

await check('database client', ['scripts/generate.mjs']);
// Two at a time: one of them is always waiting for the disk.
const queue = [...checks].reverse();
await Promise.all(
  [1, 2].map(async () => {
    for (let next = queue.pop(); next; next = queue.pop()) await check(...next);
  }),
);
await suite(
  'vitest',
  [
    bin('vitest', 'vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    '--outputFile=.cache/vitest.json',
  ],
  countVitest,
);
// A few kills of each kind; the full run of a thousand is npm run kill-test.
await check('kills', [
  '--import',
  'tsx',
  'test/load/kill.ts',
  ...['--count', '12', '--kills', '1', '--repeats', '1'],
]);
// The journeys in two halves, each with a portal, a database and a browser of its own.
await Promise.all(
  [4173, 4183].map((port, index) =>
    suite(
      `playwright-${port}`,
      [bin('@playwright/test', 'cli.js'), 'test', `--shard=${index + 1}/2`],
      countPlaywright,
      { E2E_PORT: String(port) },
    ),
  ),
);
summary();

/** Runs one static check; its output is shown only when it fails. */
async function check(name, args) {
  const began = Date.now();
  const { code, output } = await run(args, false);
  if (code !== 0) process.stdout.write(`\n✗ ${name}\n${output}\n`);
  results.push({
    name,
    passed: code === 0 ? 1 : 0,
    failed: code === 0 ? 0 : 1,
    seconds: secondsSince(began),
  });
}

/** Runs a test suite; counts come from its report, not from its exit code alone. */
async function suite(name, args, count, env = {}) {
  const began = Date.now();
  const report = path.join('.cache', `${name}.json`);
  rmSync(report, { force: true });
  process.stdout.write(`\n— ${name}\n`);
  const { code } = await run(args, true, env);
  let counts = { passed: 0, failed: 1, note: 'did not run to its end' };
  try {
    counts = count(JSON.parse(readFileSync(report, 'utf8')));
    if (counts.passed + counts.failed === 0) counts = { passed: 0, failed: 1, note: 'found no test' };
    if (code !== 0 && counts.failed === 0)
      counts = { ...counts, failed: 1, note: 'ended with an error outside the tests' };
  } catch {
    // No report: the suite broke down, and its output above says why.
  }
  results.push({ name, ...counts, seconds: secondsSince(began) });
}

function countVitest({ numPassedTests, numFailedTests, testResults }) {
  // A file that cannot even be loaded fails without a single test in it.
  const broken = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((one) => one.status !== 'failed'),
  );
  return { passed: numPassedTests, failed: numFailedTests + broken.length };
}

function countPlaywright({ stats, errors }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + (errors.length > 0 && stats.unexpected === 0 ? 1 : 0),
  };
}

function run(args, show, more = {}) {
  return new Promise((resolve) => {
    const color = process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' };
    const env = { ...process.env, CHECKPOINT_DISABLE: '1', ...color, ...more };
    const child = spawn(process.execPath, args, {
      env,
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
    });
    children.add(child);
    let output = '';
    child.stdout?.on('data', (part) => {
      output += part;
    });
    child.stderr?.on('data', (part) => {
      output += part;
    });
    child.on('error', (error) => resolve({ code: 1, output: error.message }));
    child.on('close', (code) => {
      children.delete(child);
      resolve({ code: code ?? 1, output });
    });
  });
}

function secondsSince(began) {
  return Math.round((Date.now() - began) / 1000);
}

function summary() {
  process.stdout.write('\n');
  let passed = 0;
  let failed = 0;
  for (const result of results) {
    passed += result.passed;
    failed += result.failed;
    const sign = result.failed > 0 ? '✗' : '✓';
    const counts = `${result.passed} passed, ${result.failed} failed`;
    process.stdout.write(
      `${sign} ${result.name.padEnd(20)} ${counts.padEnd(24)} ${result.seconds} s${result.note ? `  (${result.note})` : ''}\n`,
    );
  }
  process.exitCode = failed > 0 || passed === 0 ? 1 : (process.exitCode ?? 0);
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
}
