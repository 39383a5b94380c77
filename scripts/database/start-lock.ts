import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { PlainError } from '../../app/platform/plain-error.server';
import { isAlive } from './leases';

const held = new Set<string>();
// Also when the process ends in the middle: a lock left behind would only cost the next start a look at the number in it.
process.on('exit', () => {
  for (const file of held) rmSync(file, { force: true });
});

/**
 * Runs `work` while no other process does the same; the lock of a dead process does not count.
 * @throws PlainError after two minutes of waiting
 */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  for (let waited = 0; !take(file); waited += 100) {
    if (waited > 120_000) {
      throw new PlainError(
        `Another start has been under way for two minutes (${file}). Stop it, then try again.`,
      );
    }
    await sleep(100);
  }
  held.add(file);
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
    held.delete(file);
  }
}

function take(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const owner = readOwner(file);
  if (owner === null || isAlive(owner)) return false;
  rmSync(file, { force: true });
  return false;
}

function readOwner(file: string): number | null {
  try {
    // An empty file is being written at this moment.
    const text = readFileSync(file, 'utf8');
    return text === '' ? null : Number(text);
  } catch {
    return null;
  }
}
