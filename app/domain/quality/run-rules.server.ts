import { databaseCode } from '~/platform/database-code.server';
import type { IsoDate } from '~/platform/dates';
import { sendAhead, type Tx } from '~/platform/db.server';
import { log } from '~/platform/log.server';
import type { RuleStatement } from './build-statement';
import { controlYearDays } from './control-year';
import type { Rule } from './define-rule';

/**
 * What a run of rules is asked for. `salt` makes outcomes differ when what weighs them does; `under` stands for all that the
 * rules read besides the record, for statements that ask for it.
 */
export type RuleRun = { today: IsoDate; rules: readonly Rule[]; salt?: string; under?: string };

/** Up to so many persons are looked up one by one; above, what is registered on all of them is joined at once. */
export const FEW = 25;

/** Memory for sorting and hashing of one step of a large statement; the server's own default makes it use the disk. */
const WORK_MEMORY = '64MB';

/**
 * A plan made once per connection, since planning takes as long as judging four hundred persons: one for few persons, and one
 * for many, with hash joins whatever the statistics say. No compilation, which costs more than it saves.
 */
export function plannerFor(persons: number): string {
  const few = persons <= FEW;
  return `select set_config('plan_cache_mode', 'force_generic_plan', true),
    set_config('enable_nestloop', '${few ? 'on' : 'off'}', true), set_config('jit', 'off', true)
    ${few ? '' : `, set_config('work_mem', '${WORK_MEMORY}', true)`}`;
}

/**
 * From here on what is asked about few persons is planned once per connection: planning it takes longer than answering. For
 * many the planner decides. Sent ahead.
 */
export function planOnce(tx: Tx, persons: number): void {
  const mode = persons <= FEW ? 'force_generic_plan' : 'auto';
  sendAhead(
    tx,
    tx.$executeRaw`/*prepare:rules.plan-once*/ select set_config('plan_cache_mode', ${mode}, true)`,
  );
}

/** After few persons nothing is put back: what is written afterwards is planned once as well. */
function plannerAfter(persons: number): string {
  if (persons <= FEW) return '';
  return `; select set_config('plan_cache_mode', 'auto', true), set_config('enable_nestloop', 'on', true)`;
}

/** Runs the statement over the persons, inside the caller's transaction, which must run as the owner of the tables. */
export async function runRules<Row>(
  tx: Tx,
  { name, text }: RuleStatement,
  ids: readonly number[],
  { today, salt = '', under }: RuleRun,
): Promise<Row[]> {
  const { start, end } = controlYearDays(today);
  const plan = ids.length <= FEW ? name : `${name}.many`;
  return tx.$queryRawUnsafe<Row[]>(
    `/*prepare:${plan}*/${text}`,
    ids,
    today,
    start,
    end,
    salt,
    ...(under === undefined ? [] : [under]),
  );
}

/** Does the work with the planner set for so many persons; false, with nothing done, when the database refuses it. */
export async function tryTogether(tx: Tx, persons: number, work: () => Promise<void>): Promise<boolean> {
  const prepared = tx.$executeRawUnsafe(`savepoint rules; ${plannerFor(persons)}`);
  try {
    await Promise.all([prepared, work()]);
    sendAhead(tx, tx.$executeRawUnsafe(`release savepoint rules${plannerAfter(persons)}`));
    return true;
  } catch {
    await prepared;
    await tx.$executeRawUnsafe('rollback to savepoint rules');
    return false;
  }
}

/**
 * Does the work with all rules at once; when that crashes, with each rule alone, so that the crash is pinned to its rule and
 * the others go on. Gives the crashed rules with the database's code of the error.
 */
export async function pinningCrashes(
  tx: Tx,
  persons: number,
  rules: readonly Rule[],
  { together, alone }: { together: () => Promise<void>; alone: (rule: Rule) => Promise<void> },
): Promise<Map<string, string>> {
  const crashed = new Map<string, string>();
  if (await tryTogether(tx, persons, together)) return crashed;
  for (const rule of rules) {
    await tx.$executeRawUnsafe('savepoint one_rule');
    try {
      await alone(rule);
      await tx.$executeRawUnsafe('release savepoint one_rule');
    } catch (error) {
      await tx.$executeRawUnsafe('rollback to savepoint one_rule');
      const code = databaseCode(error) ?? 'unknown';
      crashed.set(rule.id, code);
      log().error({ rule: rule.id, code }, 'a quality rule crashed');
    }
  }
  return crashed;
}
