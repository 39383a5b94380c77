import { createHash } from 'node:crypto';
import { controlYear } from '~/domain/quality/control-year';
import { DATED_PARAMETERS } from '~/domain/quality/dated-parameters';
import type { RuleRun } from '~/domain/quality/run-rules.server';
import type { IsoDate } from '~/platform/dates';
import type { Tx } from '~/platform/db.server';

/** Days on which numbers of the law move, whoever is judged. */
const PARAMETER_DAYS = Object.values(DATED_PARAMETERS).flatMap(({ values }) =>
  values.flatMap(({ from }: { from: IsoDate | null }) => from ?? []),
);

/**
 * Stands for all that rules read besides what is registered on a person: the rules themselves with what they weigh, the
 * numbers and rules in force, the control year and the list of municipalities.
 */
export async function restsUnder(tx: Tx, { today, rules, salt }: RuleRun): Promise<string> {
  const [lists] = await tx.$queryRawUnsafe<{ lists: string }[]>(`/*prepare:findings.rests-under.1*/
    select concat_ws(' ',
      (select md5(string_agg(concat_ws(',', code, name, valid_to), ';' order by code)) from municipality),
      (select md5(string_agg(s::text, ';' order by s::text)) from municipality_successor s)) as lists`);
  const inForce = [
    ...PARAMETER_DAYS.map((from) => from <= today),
    ...rules.map(
      ({ validFrom, validTo }) => (!validFrom || validFrom <= today) && (!validTo || today <= validTo),
    ),
  ];
  const all = [salt, controlYear(today), inForce, lists?.lists];
  return createHash('sha256').update(JSON.stringify(all)).digest('hex').slice(0, 16);
}

/** Those whom the rules must look at: what they said last, on the same record and under the same rules, may not hold today. */
export async function findAwake(
  tx: Tx,
  ids: readonly number[],
  { today, under }: { today: IsoDate; under: string },
): Promise<number[]> {
  const rows = await tx.$queryRawUnsafe<{ id: number }[]>(
    `/*prepare:findings.awake.1*/
    select i.id from unnest($1::int[]) i(id)
    left join (select * from person_rest where person_id = any($1::int[])) r on r.person_id = i.id
    left join (select person_id, version from person_summary where person_id = any($1::int[])) s on s.person_id = i.id
    left join (select person_id, outcome from person_quality where person_id = any($1::int[])) q on q.person_id = i.id
    where coalesce(r.outcome = q.outcome and r.version = s.version and r.under = $2
      and $3::date >= r.judged_on and $3::date < r.turns_on, false) is false
    order by i.id`,
    ids,
    under,
    today,
  );
  return rows.map((row) => row.id);
}

/**
 * Ending of a statement of rules: writes down until when each judgement holds, as long as nothing is registered. What holds
 * as it stood is left alone.
 */
export const NOTE_REST = `, rested as (
  insert into person_rest as r (person_id, outcome, version, under, judged_on, turns_on)
  select j.person_id, j.outcome, s.version, :under, :today, coalesce(t.turns_on, 'infinity')
  from judgement j
  join (select person_id, version from person_summary where person_id = any(:ids)) s using (person_id)
  left join turning t using (person_id)
  order by j.person_id
  on conflict (person_id) do update set outcome = excluded.outcome, version = excluded.version, under = excluded.under,
    judged_on = excluded.judged_on, turns_on = excluded.turns_on
  where (r.outcome, r.version, r.under, r.turns_on) is distinct from (excluded.outcome, excluded.version, excluded.under, excluded.turns_on)
    or r.judged_on > excluded.judged_on
)`;
