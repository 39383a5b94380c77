import { buildStatement } from '~/domain/quality/build-statement';
import { type RuleRun, runRules, tryTogether } from '~/domain/quality/run-rules.server';
import type { Tx } from '~/platform/db.server';

const DIFFERING = `
  select j.person_id
  from judgement j
  left join (select person_id, municipality_code::text, outcome from person_quality where person_id = any(:ids)) q using (person_id)
  where j.outcome is distinct from q.outcome or j.municipality_code is distinct from q.municipality_code`;

/**
 * The persons of whom the rules say something else than when they were last judged. Reads alone and locks nobody, so that a
 * whole country can be looked through while people work. Everyone when a rule crashes.
 */
export async function findDiffering(tx: Tx, ids: readonly number[], run: RuleRun): Promise<number[]> {
  const [stored] = await tx.$queryRawUnsafe<{ judged: boolean }[]>(
    'select exists(select from person_quality where person_id = any($1::int[]) and outcome is not null) as judged',
    ids,
  );
  let differing: readonly number[] = ids;
  if (!stored?.judged || run.rules.length === 0) return [...ids];
  await tryTogether(tx, ids.length, async () => {
    const statement = buildStatement(run.rules, DIFFERING);
    const rows = await runRules<{ person_id: number }>(tx, statement, ids, run);
    differing = rows.map((row) => row.person_id);
  });
  return [...differing].sort((a, b) => a - b);
}
