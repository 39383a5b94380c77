import { buildStatement } from '~/domain/quality/build-statement';
import { countsOf, type FailureCount } from '~/domain/quality/count-failures.server';
import type { Rule } from '~/domain/quality/define-rule';
import { type RuleRun, runRules, tryTogether } from '~/domain/quality/run-rules.server';
import type { Tx } from '~/platform/db.server';
import { findAwake, NOTE_REST, restsUnder } from './person-rest.server';

const DIFFERING = `
  select j.person_id
  from judgement j
  left join (select person_id, municipality_code::text, outcome from person_quality where person_id = any(:ids)) q using (person_id)
  where j.outcome is distinct from q.outcome or j.municipality_code is distinct from q.municipality_code`;

/** Those who differ, and below them what the rules beside find: both from one reading of the register. */
const DIFFERING_AND_COUNTS = `, differing as (${DIFFERING}
), counted as (${countsOf('beside')}
)
select person_id, null as "ruleId", null as "municipalityCode", null::int as persons, null::int as findings from differing
union all select null, "ruleId", "municipalityCode", persons, findings from counted`;

type Row = { person_id: number | null } & { [Name in keyof FailureCount]: FailureCount[Name] | null };

/** Who differs, and what the counted rules find; null when that has not been counted along. */
export type Differing = { persons: number[]; counts: FailureCount[] | null };

/** As which persons are looked through: those judged `anew`, and the rules that are only `counted`, on these. */
type Manner = { anew?: readonly number[]; counted?: readonly Rule[] };

/**
 * The persons of whom the rules say something else than when they were last judged. Locks nobody, so that a whole country can
 * be looked through while people work. Everyone when a rule crashes. When `anew` is told, the others are passed over of whom the
 * rules can say nothing else today, and it is noted until when each judgement holds; otherwise everybody is judged.
 */
export async function findDiffering(
  tx: Tx,
  ids: readonly number[],
  { anew, counted = [], ...run }: RuleRun & Manner,
): Promise<Differing> {
  const [stored] = await tx.$queryRawUnsafe<{ judged: boolean }[]>(
    'select exists(select from person_quality where person_id = any($1::int[]) and outcome is not null) as judged',
    ids,
  );
  if (!stored?.judged || run.rules.length === 0) return { persons: [...ids], counts: null };
  if (!anew) return judgedOtherwise(tx, ids, run, { counted });
  const noted = { ...run, under: await restsUnder(tx, run) };
  const awake = new Set(await findAwake(tx, ids, noted));
  for (const id of anew) awake.delete(id);
  const ofAnew = await judgedOtherwise(tx, anew, noted, { notes: NOTE_REST, counted });
  const ofAwake = await judgedOtherwise(tx, [...awake], noted, { notes: NOTE_REST });
  return { ...ofAnew, persons: [...ofAnew.persons, ...ofAwake.persons].sort((a, b) => a - b) };
}

async function judgedOtherwise(
  tx: Tx,
  ids: readonly number[],
  run: RuleRun,
  { notes = '', counted = [] }: { notes?: string; counted?: readonly Rule[] },
): Promise<Differing> {
  if (ids.length === 0) return { persons: [], counts: [] };
  const ending = `${notes}${counted.length > 0 ? DIFFERING_AND_COUNTS : DIFFERING}`;
  let found: Differing | null = null;
  await tryTogether(tx, ids.length, async () => {
    const rows = await runRules<Row>(tx, buildStatement(run.rules, ending, counted), ids, run);
    const counts = rows.flatMap(({ person_id, ...count }) =>
      person_id === null ? (count as FailureCount) : [],
    );
    const persons = rows.flatMap(({ person_id }) => person_id ?? []);
    found = { persons: persons.sort((a, b) => a - b), counts };
  });
  if (found) return found;
  // A rule that is only counted must not have everybody judged again.
  if (counted.length > 0) return { ...(await judgedOtherwise(tx, ids, run, { notes })), counts: null };
  return { persons: [...ids].sort((a, b) => a - b), counts: null };
}
