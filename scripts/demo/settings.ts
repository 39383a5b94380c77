import { createServer } from 'node:net';
import { PlainError } from '../../app/platform/plain-error.server';

export type Settings = {
  dev: boolean;
  reset: boolean;
  port: number;
  host: string;
  dataDir: string;
  /** Set: somebody's own server. Not set: the embedded one. */
  databaseUrl: string | undefined;
  url: string;
};

const usage = `npm run demo [-- --reset]   start the portal with demo data; --reset starts over with fresh data
npm run dev                 the same with live reload
Environment: PORT, DATABASE_URL, SMTP_URL, PORTAL_TODAY (yyyy-mm-dd), DATA_DIR. See README.md.`;

/**
 * Reads the options and the environment.
 * @throws PlainError that names what is wrong
 */
export function readSettings(args: string[], env: NodeJS.Dict<string>): Settings {
  if (args.includes('--help')) throw new PlainError(usage);
  const unknown = args.find((arg) => arg !== '--dev' && arg !== '--reset');
  if (unknown) throw new PlainError(`There is no option ${unknown}.\n${usage}`);
  const port = Number(env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new PlainError(
      `PORT must be a number from 1 to 65535, not "${env.PORT}". Example: PORT=3001 npm run demo`,
    );
  }
  const today = env.PORTAL_TODAY;
  if (today && !isDate(today)) {
    throw new PlainError(`PORTAL_TODAY must be a date like 2026-11-01, not "${today}".`);
  }
  return {
    dev: args.includes('--dev'),
    reset: args.includes('--reset'),
    port,
    host: env.HOST || '127.0.0.1',
    dataDir: env.DATA_DIR || '.data',
    databaseUrl: env.DATABASE_URL || undefined,
    url: env.PORTAL_URL || `http://localhost:${port}`,
  };
}

function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
  );
}

/**
 * Looks whether the port is free, before minutes are spent on building.
 * @throws PlainError with the remedy
 */
export function checkPort({ port, host }: Settings): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', (error: NodeJS.ErrnoException) =>
      reject(new PlainError(portProblem(error, port, host))),
    );
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

function portProblem(error: NodeJS.ErrnoException, port: number, host: string): string {
  if (error.code === 'EADDRINUSE') {
    return `Port ${port} is taken by another program (perhaps the portal runs already). Stop it, or choose another port: PORT=${port + 1} npm run demo`;
  }
  if (error.code === 'EACCES') {
    return `Port ${port} may not be used by this user. Choose one above 1023: PORT=3001 npm run demo`;
  }
  return `The portal cannot listen on ${host}:${port} (${error.code}). Set HOST and PORT to an address of this machine.`;
}
