import { buildStatement } from '~/domain/quality/build-statement';
import { type RuleRun, runRules, tryTogether } from '~/domain/quality/run-rules.server';
import type { Tx } from '~/platform/db.server';
import { findAwake, NOTE_REST, restsUnder } from './person-rest.server';

const DIFFERING = `${NOTE_REST}
  select j.person_id
  from judgement j
  left join (select person_id, municipality_code::text, outcome from person_quality where person_id = any(:ids)) q using (person_id)
  where j.outcome is distinct from q.outcome or j.municipality_code is distinct from q.municipality_code`;

/**
 * The persons of whom the rules say something else than when they were last judged. Locks nobody, so that a whole country can
 * be looked through while people work. Everyone when a rule crashes. With `trustRest` those are passed over who were
 * looked at before and of whom the rules can say nothing else today; otherwise everybody is judged.
 */
export async function findDiffering(
  tx: Tx,
  ids: readonly number[],
  { trustRest, ...run }: RuleRun & { trustRest: boolean },
): Promise<number[]> {
  const [stored] = await tx.$queryRawUnsafe<{ judged: boolean }[]>(
    'select exists(select from person_quality where person_id = any($1::int[]) and outcome is not null) as judged',
    ids,
  );
  if (!stored?.judged || run.rules.length === 0) return [...ids];
  const under = await restsUnder(tx, run);
  const asked = trustRest ? await findAwake(tx, ids, { today: run.today, under }) : ids;
  if (asked.length === 0) return [];
  let differing: readonly number[] = asked;
  await tryTogether(tx, asked.length, async () => {
    const statement = buildStatement(run.rules, DIFFERING);
    const rows = await runRules<{ person_id: number }>(tx, statement, asked, { ...run, under });
    differing = rows.map((row) => row.person_id);
  });
  return [...differing].sort((a, b) => a - b);
}
