import { buildStatement } from '~/domain/quality/build-statement';
import { type RuleRun, runRules, tryTogether } from '~/domain/quality/run-rules.server';
import type { Tx } from '~/platform/db.server';
import { findAwake, NOTE_REST, restsUnder } from './person-rest.server';

const DIFFERING = `
  select j.person_id
  from judgement j
  left join (select person_id, municipality_code::text, outcome from person_quality where person_id = any(:ids)) q using (person_id)
  where j.outcome is distinct from q.outcome or j.municipality_code is distinct from q.municipality_code`;

/**
 * The persons of whom the rules say something else than when they were last judged. Locks nobody, so that a whole country can
 * be looked through while people work. Everyone when a rule crashes. When `anew` is told, the others are passed over of whom the
 * rules can say nothing else today, and it is noted until when each judgement holds; otherwise everybody is judged.
 */
export async function findDiffering(
  tx: Tx,
  ids: readonly number[],
  { anew, ...run }: RuleRun & { anew?: readonly number[] },
): Promise<number[]> {
  const [stored] = await tx.$queryRawUnsafe<{ judged: boolean }[]>(
    'select exists(select from person_quality where person_id = any($1::int[]) and outcome is not null) as judged',
    ids,
  );
  if (!stored?.judged || run.rules.length === 0) return [...ids];
  if (!anew) return judgedOtherwise(tx, ids, run, DIFFERING);
  const under = await restsUnder(tx, run);
  const awake = new Set([...(await findAwake(tx, ids, { today: run.today, under })), ...anew]);
  if (awake.size === 0) return [];
  return judgedOtherwise(tx, [...awake], { ...run, under }, `${NOTE_REST}${DIFFERING}`);
}

async function judgedOtherwise(
  tx: Tx,
  ids: readonly number[],
  run: RuleRun,
  ending: string,
): Promise<number[]> {
  let differing: readonly number[] = ids;
  await tryTogether(tx, ids.length, async () => {
    const rows = await runRules<{ person_id: number }>(tx, buildStatement(run.rules, ending), ids, run);
    differing = rows.map((row) => row.person_id);
  });
  return [...differing].sort((a, b) => a - b);
}
