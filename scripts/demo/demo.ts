import { type ChildProcess, spawnSync } from 'node:child_process';
import { existsSync, watch } from 'node:fs';
import path from 'node:path';
import { PlainError, reportFailure } from '../../app/platform/plain-error.server';
import { ended, onStop, ready, startNode, stopChild, stopChildren } from '../children';
import { type Embedded, startEmbedded } from '../database/embedded';
import { prepareDatabase } from '../database/prepare';
import { loadDemoData, wipe } from './data';
import { checkPort, readSettings, type Settings } from './settings';

let embedded: Promise<Embedded> | null = null;
let stopping = false;

/** Brings up everything, says where it is, and stays until it is stopped. Ends the process. */
export async function demo(args: string[]): Promise<void> {
  onStop(() => void end(0));
  try {
    await start(args);
  } catch (error) {
    // What fails because it is being stopped is no news.
    if (stopping) return;
    reportFailure(error);
    await end(1);
  }
}

/** Stops pages, worker and database in this order, and ends the process. */
async function end(code: number): Promise<void> {
  stopping = true;
  await stopChildren();
  // Perhaps still starting: then it is stopped as soon as it can be.
  const server = await embedded?.catch(() => null);
  await server?.stop();
  process.exit(code);
}

async function start(args: string[]): Promise<void> {
  const began = Date.now();
  try {
    process.loadEnvFile();
  } catch {
    // There need be no .env file.
  }
  const settings = readSettings(args, process.env);
  await checkPort(settings);
  if (settings.reset) await wipe(settings);
  const databaseUrl = await openDatabase(settings);
  if (stopping) return;
  const env = environment(settings, databaseUrl);
  generate();
  await prepareDatabase(databaseUrl);
  await Promise.all([loadDemoData(databaseUrl, env), settings.dev ? null : build()]);
  if (stopping) return;
  await startPortal(settings, env);
  if (stopping) return;
  process.stdout.write(welcome(settings, Math.round((Date.now() - began) / 1000)));
  process.send?.('ready');
}

async function openDatabase({ databaseUrl, dataDir }: Settings): Promise<string> {
  if (databaseUrl) return databaseUrl;
  embedded = startEmbedded({ dataDir });
  return (await embedded).url;
}

function environment(settings: Settings, databaseUrl: string): NodeJS.Dict<string> {
  return {
    NODE_ENV: settings.dev ? 'development' : 'production',
    DATABASE_URL: databaseUrl,
    DATA_DIR: settings.dataDir,
    PORT: String(settings.port),
    HOST: settings.host,
    PORTAL_URL: settings.url,
    PORTAL_DEMO: 'true',
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
  };
}

/** Makes the Prisma client when the schema has changed since. */
function generate(): void {
  const made = spawnSync(process.execPath, ['scripts/generate.mjs'], { stdio: ['ignore', 2, 2] });
  if (made.status !== 0) throw new PlainError('The database client could not be generated (see above).');
}

async function build(): Promise<void> {
  if (!existsSync(path.join('build', '.stamp'))) process.stdout.write('Building …\n');
  const code = await ended(startNode('scripts/build.mjs', []));
  if (code !== 0) throw new PlainError('The portal could not be built (see above).');
}

async function startPortal(settings: Settings, env: NodeJS.Dict<string>): Promise<void> {
  const options = { env, typescript: settings.dev };
  const web = startNode(settings.dev ? 'app/server.ts' : 'build/web.js', [], options);
  const startWorker = () => startNode(settings.dev ? 'app/worker.ts' : 'build/worker.js', [], options);
  let worker = startWorker();
  const guard = (child: ChildProcess, name: string) =>
    child.on('exit', () => {
      if (stopping || (name === 'worker' && child !== worker)) return;
      process.stderr.write(`The ${name} process has ended by itself, so the portal stops.\n`);
      void end(1);
    });
  guard(web, 'web');
  guard(worker, 'worker');
  const [webReady, workerReady] = await Promise.all([ready(web), ready(worker)]);
  if (!webReady || !workerReady) return;
  if (settings.dev) {
    // Pages reload by themselves; the worker is started anew with the changed sources.
    onSourceChange(async () => {
      const old = worker;
      worker = startWorker();
      guard(worker, 'worker');
      await stopChild(old);
    });
  }
}

function onSourceChange(act: () => Promise<void>): void {
  let timer: NodeJS.Timeout | undefined;
  for (const folder of ['app/domain', 'app/platform', 'app/i18n', 'emails'].filter((name) =>
    existsSync(name),
  )) {
    watch(folder, { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(() => void (stopping || act()), 500);
    });
  }
}

function welcome({ url, dev, databaseUrl, dataDir }: Settings, seconds: number): string {
  const password = 'nir-demo-2026';
  const mail = process.env.SMTP_URL
    ? 'sent through SMTP_URL'
    : `kept in ${path.join(dataDir, 'mail')}, readable at ${url}/admin/epost`;
  return `
  The NIR portal is ready (${seconds} s): ${url}

  Sign in with password ${password} as
    superbruker@arendal.example          registers, corrects, asks IMDi (Arendal, Norwegian: kommunenirsuperbruker)
    kommuneadmin@arendal.example         the municipality's users and access log
    leser@arendal.example                reads
    support1@imdi.example, support2@…    IMDi's support desk
    registereier@imdi.example            national view, notices
    personvern@imdi.example              who has looked at whom
    systemforvalter@imdi.example         users of IMDi, jobs, mail
    statsforvalter@agder.example         figures of the county
  Also superbruker@, kommuneadmin@, leser@ at oslo.example and utsira.example (four persons).

  Database: ${databaseUrl ? 'DATABASE_URL' : `embedded, in ${dataDir}`}. Mail: ${mail}.
  ${dev ? 'Pages reload when sources change. ' : ''}Ctrl-C stops everything.
`;
}
