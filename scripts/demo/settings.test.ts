import { createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { checkPort, readSettings } from './settings';

describe('readSettings', () => {
  it('needs nothing', () => {
    expect(readSettings([], {})).toEqual({
      dev: false,
      reset: false,
      port: 3000,
      host: '127.0.0.1',
      dataDir: '.data',
      databaseUrl: undefined,
      url: 'http://localhost:3000',
    });
  });

  it.each([
    [['--rest'], {}, 'There is no option --rest'],
    [[], { PORT: 'http' }, 'PORT must be a number'],
    [[], { PORT: '70000' }, 'PORT must be a number'],
    [[], { PORTAL_TODAY: '2026-02-30' }, 'PORTAL_TODAY must be a date'],
    [[], { PORTAL_TODAY: '1.11.2026' }, 'PORTAL_TODAY must be a date'],
  ])('says in one line what is wrong with %j %j', (args, env, line) => {
    expect(() => readSettings(args, env)).toThrow(line);
  });
});

describe('checkPort', () => {
  const taken = createServer();
  afterEach(() => new Promise((done) => taken.close(done)));

  it('names the remedy for a taken port', async () => {
    await new Promise<void>((done) => taken.listen(0, '127.0.0.1', done));
    const { port } = taken.address() as { port: number };
    const settings = readSettings([], { PORT: String(port) });
    await expect(checkPort(settings)).rejects.toThrow(`PORT=${port + 1} npm run demo`);
  });
});
