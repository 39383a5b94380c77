// House rules that no linter knows: where the environment is read, how files are named, how long they may be, and
// that no test is switched off. Prints each breach and ends with exit code 1 when there is one.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { encoding: 'utf8' })
  .split('\n')
  .filter(
    (file) => /^(app|emails|prisma|scripts|test)\/.*\.(ts|tsx|mjs|css|sql)$/.test(file) && existsSync(file),
  );

const longest = 300;
/** Words and worked examples are lists, not logic. */
const mayBeLong = /^(app\/i18n\/words\/|prisma\/migrations\/|prisma\/seed\/data\/|test\/fixtures\/)/;
const breaches = [];

for (const file of files) {
  const text = readFileSync(file, 'utf8');
  const name = file.split('/').at(-1);
  if (
    /^(app|emails)\//.test(file) &&
    file !== 'app/platform/env.server.ts' &&
    /process\.env\b/.test(text) &&
    !/\.test\.tsx?$/.test(file)
  ) {
    breaches.push(`${file}: process.env is read in app/platform/env.server.ts only`);
  }
  if (!file.startsWith('prisma/migrations/') && !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)+$/.test(name)) {
    breaches.push(`${file}: names are lower-case ASCII words with hyphens`);
  }
  const lines = text.split('\n').length - 1;
  if (lines > longest && !mayBeLong.test(file))
    breaches.push(`${file}: ${lines} lines, more than ${longest}`);
  if (/\.(test|spec)\.tsx?$/.test(file) && /\b(it|test|describe)\.(only|skip|todo|fixme)\b/.test(text)) {
    breaches.push(`${file}: a test is switched off or focused`);
  }
}

for (const breach of breaches) console.error(breach);
process.exit(breaches.length > 0 ? 1 : 0);
