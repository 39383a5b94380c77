import { findDueAnew } from '~/domain/findings/judged-anew.server';
import { evaluateNow, type RunResult } from '~/domain/findings/run-evaluation.server';
import { asSystem, closeDb } from '~/platform/db.server';

/** What a process that evaluated everyone once tells the one that started it. */
export type EvaluatedOnce = {
  seconds: number;
  cpuSeconds: number;
  megabytesBefore: number;
  megabytes: number;
} & RunResult;

const MEGABYTE = 1_000_000;
const [today = '', manner = ''] = process.argv.slice(2);
const megabytesBefore = Math.round(process.memoryUsage().rss / MEGABYTE);
const cpu = process.cpuUsage();
const began = performance.now();
const anew = manner === 'night' ? await asSystem(findDueAnew) : undefined;
const result = await evaluateNow({ today }, { notify: false, anew });
const seconds = (performance.now() - began) / 1000;
const { user, system } = process.cpuUsage(cpu);
const megabytes = Math.round((process.resourceUsage().maxRSS * 1024) / MEGABYTE);
const told: EvaluatedOnce = {
  ...result,
  seconds,
  cpuSeconds: (user + system) / 1e6,
  megabytesBefore,
  megabytes,
};
await closeDb();
process.send?.(told, () => process.disconnect?.());
