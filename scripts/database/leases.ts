import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Whether a process with this id exists (also one of another user). */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Notes that this process uses the cluster; the guardian stops the server when nobody does any more. */
export function takeLease(folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, String(process.pid)), '');
}

/** Ends this process's use of the cluster. */
export function dropLease(folder: string): void {
  rmSync(path.join(folder, String(process.pid)), { force: true });
}

/** Whether any other living process uses the cluster. */
export function othersUse(folder: string): boolean {
  try {
    return readdirSync(folder).some(
      (name) => /^\d+$/.test(name) && Number(name) !== process.pid && isAlive(Number(name)),
    );
  } catch {
    return false;
  }
}
