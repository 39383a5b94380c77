import { createHash } from 'node:crypto';
import { databaseCode } from '~/platform/database-code.server';
import type { IsoDate } from '~/platform/dates';
import type { Tx } from '~/platform/db.server';
import { log } from '~/platform/log.server';
import { buildStatement } from './build-statement';
import { controlYearDays } from './control-year';
import type { Rule } from './define-rule';

/** One failing item: what the diff compares with the stored findings. */
export type Failure = {
  ruleId: string;
  businessKey: string;
  evidence: Record<string, string | number | boolean | null>;
  fingerprint: string;
};

/** What the rules say of one person. */
export type PersonResult = { personId: number; applicable: string[]; failures: Failure[] };

export type EvaluationResult = {
  persons: Map<number, PersonResult>;
  /** Rules whose SQL failed, with the database's code of the error; their findings must be left as they are. */
  crashed: Map<string, string>;
};

/** Up to so many persons the statement is prepared once per connection; above, the planner sees the real number. */
const PREPARED_UP_TO = 25;

/** A plan made once for few persons; for many, hash joins and no compilation, whatever the statistics say. */
function plannerFor(persons: number): string {
  const few = persons <= PREPARED_UP_TO;
  return `select set_config('plan_cache_mode', '${few ? 'force_generic_plan' : 'force_custom_plan'}', true),
    set_config('enable_nestloop', '${few ? 'on' : 'off'}', true), set_config('jit', 'off', true)`;
}

const PLANNER_AS_USUAL = `select set_config('plan_cache_mode', 'auto', true), set_config('enable_nestloop', 'on', true)`;

type Row = {
  person_id: number;
  applicable: string[];
  failures: Record<string, Pick<Failure, 'businessKey' | 'evidence'>[]>;
};

/**
 * Judges the persons by the rules on the day `today`, inside the caller's transaction, which must run as the owner
 * of the tables. Nothing is written. A rule that crashes is left out and named in `crashed`; the others go on.
 */
export async function evaluatePersons(
  tx: Tx,
  personIds: readonly number[],
  { today, rules }: { today: IsoDate; rules: readonly Rule[] },
): Promise<EvaluationResult> {
  const persons = new Map<number, PersonResult>();
  const crashed = new Map<string, string>();
  if (personIds.length === 0 || rules.length === 0) return { persons, crashed };
  const before = plannerFor(personIds.length);
  await tx.$executeRawUnsafe(`savepoint rules; ${before}`);
  try {
    collect(persons, await run(tx, rules, personIds, today));
    await tx.$executeRawUnsafe(`release savepoint rules; ${PLANNER_AS_USUAL}`);
  } catch {
    await tx.$executeRawUnsafe('rollback to savepoint rules');
    persons.clear();
    await runOneByOne(tx, personIds, { today, rules }, persons, crashed);
  }
  for (const personId of personIds) {
    if (!persons.has(personId)) persons.set(personId, { personId, applicable: [], failures: [] });
  }
  return { persons, crashed };
}

/** After a crash: each rule alone, so that the crash is pinned to its rule. */
async function runOneByOne(
  tx: Tx,
  personIds: readonly number[],
  { today, rules }: { today: IsoDate; rules: readonly Rule[] },
  persons: Map<number, PersonResult>,
  crashed: Map<string, string>,
): Promise<void> {
  for (const rule of rules) {
    await tx.$executeRawUnsafe('savepoint one_rule');
    try {
      collect(persons, await run(tx, [rule], personIds, today));
      await tx.$executeRawUnsafe('release savepoint one_rule');
    } catch (error) {
      await tx.$executeRawUnsafe('rollback to savepoint one_rule');
      const code = databaseCode(error) ?? 'unknown';
      crashed.set(rule.id, code);
      log().error({ rule: rule.id, code }, 'a quality rule crashed');
    }
  }
}

const statements = new WeakMap<readonly Rule[], { name: string; text: string }>();

function statementFor(rules: readonly Rule[]): { name: string; text: string } {
  const known = statements.get(rules) ?? buildStatement(rules);
  statements.set(rules, known);
  return known;
}

async function run(tx: Tx, rules: readonly Rule[], ids: readonly number[], today: IsoDate): Promise<Row[]> {
  const { name, text } = statementFor(rules);
  const { start, end } = controlYearDays(today);
  const prepared = ids.length <= PREPARED_UP_TO;
  return tx.$queryRawUnsafe<Row[]>(prepared ? `/*prepare:${name}*/${text}` : text, ids, today, start, end);
}

/** Tells whether the values that the rule saw have changed; the database gives them in a fixed order. */
function fingerprintOf(evidence: Failure['evidence']): string {
  return createHash('sha256').update(JSON.stringify(evidence)).digest('hex').slice(0, 32);
}

function collect(persons: Map<number, PersonResult>, rows: readonly Row[]): void {
  for (const row of rows) {
    const failures = Object.entries(row.failures).flatMap(([ruleId, found]) =>
      found.map(({ businessKey, evidence }) => ({
        ruleId,
        businessKey,
        evidence,
        fingerprint: fingerprintOf(evidence),
      })),
    );
    const known = persons.get(row.person_id);
    if (known) {
      known.applicable.push(...row.applicable);
      known.failures.push(...failures);
    } else {
      persons.set(row.person_id, { personId: row.person_id, applicable: row.applicable, failures });
    }
  }
}
