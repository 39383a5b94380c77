import { reevaluatePersons } from '~/domain/findings/reevaluate-persons.server';
import { asActor, asSystem } from '~/platform/db.server';
import { inPassing } from '~/platform/in-passing.server';
import { ended, startNode } from '../../../scripts/children';
import { median, percentile } from '../statistics';
import { query } from './database';
import type { EvaluatedOnce } from './evaluate-once';

const LOOK_EVERY_MS = 100;

/**
 * One full evaluation in a process of its own, with the seconds that each step of the run took: as every night, or as when the
 * rules have changed.
 */
export async function evaluateAll(
  url: string,
  today: string,
  manner: 'night' | 'anew',
): Promise<EvaluatedOnce & { steps: [name: string, seconds: number][] }> {
  const child = startNode('test/load/quality/evaluate-once.ts', [today, manner], {
    env: { DATABASE_URL: url },
    // As the worker is started.
    flags: ['--max-semi-space-size=4'],
    typescript: true,
  });
  let told: EvaluatedOnce | null = null;
  child.on('message', (message) => {
    if (typeof message === 'object' && message !== null && 'megabytes' in message)
      told = message as EvaluatedOnce;
  });
  const [last] = await query<{ id: number }>(url, 'select coalesce(max(id), 0) as id from quality_run');
  const seen: [string, number][] = [];
  const look = async (): Promise<void> => {
    const [run] = await query<{ step: string }>(
      url,
      "select step from quality_run where id > $1 and state = 'running' order by id desc limit 1",
      [last?.id ?? 0],
    );
    const name = run?.step ?? '';
    if (name !== (seen.at(-1)?.[0] ?? '')) seen.push([name, performance.now()]);
  };
  let looking = Promise.resolve();
  const timer = setInterval(() => {
    looking = looking.then(look);
  }, LOOK_EVERY_MS);
  const code = await ended(child);
  clearInterval(timer);
  await looking;
  if (code !== 0 || !told) throw new Error('The evaluation failed');
  const over = performance.now();
  const steps = seen
    .map(([name, at], place): [string, number] => [name, ((seen[place + 1]?.[1] ?? over) - at) / 1000])
    .filter(([name]) => name !== '');
  return { ...(told as EvaluatedOnce), steps };
}

const ROUNDS = 200;
const WARM_UP = 20;

/**
 * A reason is put on an end that lacked one, and the person is judged again in the transaction of the correction: half
 * of the persons are those with the highest ids, the others are spread. Everything is undone.
 */
export async function judgeAfterFix(url: string, today: string): Promise<{ median: number; p95: number }> {
  const persons = await query<{ id: number; place: string }>(
    url,
    `with found as (
       select person_id as id, municipality_code::text as place, row_number() over (order by person_id desc) as high,
         row_number() over (order by hashint4(person_id)) as spread
       from finding where rule_id = 'DQ-081' and state = 'open')
     select id, place from found where high <= $1 or spread <= $1 order by spread`,
    [ROUNDS / 2],
  );
  const times: number[] = [];
  for (let round = 0; round < ROUNDS + WARM_UP; round += 1) {
    const person = persons[round % persons.length];
    if (!person) throw new Error('Nobody lacks a reason');
    const actor = {
      id: '00000000-0000-7000-8000-000000000000',
      scope: person.place,
      role: 'municipal_superuser',
    };
    await inPassing(
      (work) => asActor(actor, work),
      async (tx) => {
        await tx.programmeEnd.updateMany({ where: { personId: person.id }, data: { reason: 'ANNET' } });
        const began = performance.now();
        const { closed } = await reevaluatePersons(tx, [person.id], { today, cause: 'data' });
        if (round >= WARM_UP) times.push(performance.now() - began);
        if (!closed.some(({ ruleId }) => ruleId === 'DQ-081')) throw new Error('The fix closed nothing');
      },
    );
  }
  return { median: median(times), p95: percentile(times, 0.95) };
}

const MANY = 1000;

/** A thousand persons from all over the register, judged again in one transaction, of whom nothing has changed. */
export async function judgeThousand(url: string, today: string): Promise<number> {
  const rows = await query<{ id: number }>(url, 'select id from person order by hashint4(id) limit $1', [
    MANY,
  ]);
  const ids = rows.map(({ id }) => id);
  const times: number[] = [];
  for (let round = 0; round < 6; round += 1) {
    await inPassing(asSystem, async (tx) => {
      const began = performance.now();
      await reevaluatePersons(tx, ids, { today, cause: 'data' });
      if (round > 0) times.push(performance.now() - began);
    });
  }
  return median(times);
}
