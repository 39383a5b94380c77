import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { say } from '../statistics';

type Profile = {
  nodes: { id: number; callFrame: { functionName: string; url: string } }[];
  samples: number[];
  timeDeltas: number[];
};

/** What a function belongs to: a package, the portal, Node itself, or the engine's own work. */
function ownerOf({ functionName, url }: Profile['nodes'][number]['callFrame']): string {
  if (url === '') return functionName.startsWith('(') ? functionName : 'engine';
  if (url.startsWith('node:')) return 'node';
  const found = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1];
  return found ?? 'portal';
}

/** Prints where the CPU time of the web processes went, by owner and by function, as shares of the time that was not idle. */
export function printProfiles(folder: string): void {
  const owners = new Map<string, number>();
  const functions = new Map<string, number>();
  let busy = 0;
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.cpuprofile'))) {
    const { nodes, samples, timeDeltas } = JSON.parse(
      readFileSync(path.join(folder, file), 'utf8'),
    ) as Profile;
    const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
    for (const [i, sample] of samples.entries()) {
      const frame = frames.get(sample);
      const time = timeDeltas[i] ?? 0;
      if (!frame || frame.functionName === '(idle)' || frame.functionName === '(program)') continue;
      const owner = ownerOf(frame);
      const name = `${frame.functionName || '(anonymous)'} · ${owner}`;
      busy += time;
      owners.set(owner, (owners.get(owner) ?? 0) + time);
      functions.set(name, (functions.get(name) ?? 0) + time);
    }
  }
  for (const shares of [owners, functions]) {
    const top = [...shares].sort(([, a], [, b]) => b - a).slice(0, 15);
    for (const [name, time] of top) say(`${((100 * time) / busy).toFixed(1).padStart(6)} %  ${name}`);
    say('');
  }
}
