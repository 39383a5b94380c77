import { spawn } from 'node:child_process';
import { expect, it } from 'vitest';
import { withDatabase } from '~test/setup/database';

const database = withDatabase();

it('a worker whose queue has stopped by itself ends and says so, instead of living on without working', async () => {
  const env = { ...process.env, DATABASE_URL: database.url };
  const worker = spawn(process.execPath, ['--import', 'tsx', 'app/worker.ts'], {
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let said = '';
  worker.stderr?.on('data', (data) => {
    said += String(data);
  });
  const ended = new Promise<number | null>((resolve) => worker.once('exit', (code) => resolve(code)));
  const patience = setTimeout(() => worker.kill('SIGKILL'), 20_000);
  try {
    await Promise.race([
      new Promise((resolve) => worker.once('message', resolve)),
      ended.then((code) => Promise.reject(new Error(`ended with ${code} before it was ready: ${said}`))),
    ]);
    // The queue shuts down when it hears of a newer schema that it does not know.
    const notify = () =>
      database.query(`select pg_notify('worker:migrate', '{"migrationNumber": 999, "breaking": true}')`);
    const again = setInterval(() => void notify(), 500);
    const code = await ended.finally(() => clearInterval(again));
    expect(code).toBe(1);
    expect(said).toBe('The job queue has stopped by itself. Start the worker again.\n');
  } finally {
    clearTimeout(patience);
    worker.kill('SIGKILL');
  }
});
