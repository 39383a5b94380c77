import { closeDb } from './db.server';
import { log } from './log.server';

const PATIENCE_MS = 20_000;

/**
 * Ends the process in good order on SIGTERM, Ctrl-C, or when the process that started it is gone: first what `close`
 * does, then the database connections. A second signal, or 20 seconds of waiting, ends it at once.
 */
export function stopOnSignal(close: () => Promise<void>): void {
  let stopping = false;
  const stop = async () => {
    if (stopping) process.exit(1);
    stopping = true;
    setTimeout(() => process.exit(1), PATIENCE_MS).unref();
    try {
      await close();
      await closeDb();
      process.exit(0);
    } catch (error) {
      log().error({ err: error }, 'could not stop in good order');
      process.exit(1);
    }
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  // Started by "npm run demo" with a channel to it: when that is killed the channel closes.
  if (!process.send) return;
  process.on('disconnect', () => void (stopping || stop()));
  if (!process.connected) void stop();
}
