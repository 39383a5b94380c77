import { reportFailure } from '../app/platform/plain-error.server';
import { ended, onStop, startNode, stopChildren } from './children';
import { type Embedded, startEmbedded } from './database/embedded';
import { prepareDatabase } from './database/prepare';

/**
 * Runs a command on DATABASE_URL, or on the embedded database, which is started for it or shared with a running
 * portal. Standard output is the command's alone.
 * @param startedIn the folder that relative file names of the caller start from; the command reads it as INIT_CWD
 * @returns the exit code
 */
export async function runCommand(script: string, args: string[], startedIn: string): Promise<number> {
  let embedded: Embedded | null = null;
  onStop(() => void stopChildren());
  try {
    const env: NodeJS.Dict<string> = { INIT_CWD: process.env.INIT_CWD ?? startedIn };
    if (!process.env.DATABASE_URL) {
      embedded = await startEmbedded({ dataDir: process.env.DATA_DIR ?? '.data' });
      await prepareDatabase(embedded.url);
      Object.assign(env, { DATABASE_URL: embedded.url, PORTAL_DEMO: 'true' });
    }
    return await ended(
      startNode(script, args, { env: { LOG_LEVEL: 'warn', ...process.env, ...env }, typescript: true }),
    );
  } catch (error) {
    reportFailure(error);
    return 1;
  } finally {
    await embedded?.stop();
  }
}
