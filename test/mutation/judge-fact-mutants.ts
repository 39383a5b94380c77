import { composeStatement, placesIn } from '~/domain/quality/build-statement';
import { CASE_TODAY } from '~/domain/quality/case-record';
import { controlYearDays } from '~/domain/quality/control-year';
import type { Rule, RuleCase } from '~/domain/quality/define-rule';
import { selectOf } from '~/domain/quality/facts/fact-sql';
import { FACT_TABLES } from '~/domain/quality/facts/fact-tables';
import { RULES } from '~/domain/quality/rules';
import { databaseCode } from '~/platform/database-code.server';
import type { IsoDate } from '~/platform/dates';
import { asSystem, type Tx } from '~/platform/db.server';
import { inPassing } from '~/platform/in-passing.server';
import { insertRecords } from '~test/factories/insert-record';
import { mayShareRegister } from '~test/factories/worked-examples';
import { EQUIVALENT_FACT_MUTANTS } from './equivalent-mutants';
import { type Mutant, mutantsOfQuery, oneLine } from './mutants';
import { saysAsExpected } from './says-as-expected';
import { type MutantScore, NOT_UNDERSTOOD, withoutEquivalents } from './scores';

/** A worked example with its rule. */
type Example = { rule: Rule; example: RuleCase };

/** A worked example whose record stands in the register. */
type Placed = Example & { personId: number };

/** What the statement of the rules says of a person. */
type Said = { applicable: ReadonlySet<string>; failures: readonly Failed[] };

type Failed = { rule: string; evidence: Record<string, unknown> };

type Row = { person_id: number; failures: Failed[][] | null };

/** A fact that most rules rest on has hundreds of mutants. */
const PATIENCE = { timeout: 300_000 };

const readsFact = (rule: Rule, table: string): boolean =>
  new RegExp(`\\b${table} as `).test(composeStatement([rule]).text);

/** Plants every fault in the SQL of a fact and sees which of them the cases of the rules that rest on it notice. */
export async function judgeFactMutants(table: string): Promise<MutantScore> {
  const sql = selectOf(FACT_TABLES[table] ?? '');
  const rules = RULES.filter((rule) => readsFact(rule, table));
  const examples = rules.flatMap((rule) => rule.cases.map((example): Example => ({ rule, example })));
  const [together, alone] = [true, false].map((shares) =>
    examples.filter(({ example }) => mayShareRegister(example.record) === shares),
  ) as [Example[], Example[]];
  const planted = mutantsOfQuery(sql);
  const refused = new Set<Mutant>();
  let alive = planted;
  for (const register of [together, ...alone.map((one) => [one])]) {
    await inRegister(register, async (tx, placed) => {
      if ((await judge(tx, placed, FACT_TABLES)) !== 'unnoticed') {
        throw new Error(`The examples do not hold with the facts as they are: ${table}`);
      }
      const left: Mutant[] = [];
      for (const mutant of alive) {
        const outcome = await judge(tx, placed, { ...FACT_TABLES, [table]: mutant.sql });
        if (outcome === 'refused') refused.add(mutant);
        if (outcome === 'unnoticed') left.push(mutant);
      }
      alive = left;
    });
  }
  const survivors = alive.map((mutant) => `${mutant.kind}: ${changeOf(sql, mutant.sql)}`);
  return {
    of: table,
    killed: planted.length - refused.size - survivors.length,
    refused: refused.size,
    ...withoutEquivalents(survivors, EQUIVALENT_FACT_MUTANTS[table]),
  };
}

async function inRegister(
  examples: readonly Example[],
  work: (tx: Tx, placed: readonly Placed[]) => Promise<void>,
): Promise<void> {
  if (examples.length === 0) return;
  await inPassing(
    (all) => asSystem(all, PATIENCE),
    async (tx) => {
      const ids = await insertRecords(
        tx,
        examples.map(({ example }) => example.record),
      );
      await tx.$executeRawUnsafe(
        `select set_config('enable_nestloop', 'off', true), set_config('jit', 'off', true)`,
      );
      await work(
        tx,
        examples.map((one, place) => ({ ...one, personId: ids[place] ?? 0 })),
      );
    },
  );
}

/** Whether any example shows that these facts are wrong. */
async function judge(
  tx: Tx,
  placed: readonly Placed[],
  facts: typeof FACT_TABLES,
): Promise<'noticed' | 'unnoticed' | 'refused'> {
  const rules = [...new Set(placed.map(({ rule }) => rule))];
  const { text } = composeStatement(rules, undefined, { facts });
  const days = [...new Set(placed.map(({ example }) => example.today ?? CASE_TODAY))];
  for (const today of days) {
    const some = placed.filter(({ example }) => (example.today ?? CASE_TODAY) === today);
    await tx.$executeRawUnsafe('savepoint planted');
    try {
      const said = await ask(tx, { text, rules, today }, some);
      await tx.$executeRawUnsafe('release savepoint planted');
      if (some.some((one) => !isUnnoticed(one, said.get(one.personId)))) return 'noticed';
    } catch (error) {
      await tx.$executeRawUnsafe('rollback to savepoint planted');
      return NOT_UNDERSTOOD.test(databaseCode(error) ?? '') ? 'refused' : 'noticed';
    }
  }
  return 'unnoticed';
}

async function ask(
  tx: Tx,
  { text, rules, today }: { text: string; rules: readonly Rule[]; today: IsoDate },
  placed: readonly Placed[],
): Promise<Map<number, Said>> {
  const { start, end } = controlYearDays(today);
  const ids = placed.map(({ personId }) => personId);
  const rows = await tx.$queryRawUnsafe<Row[]>(text, ids, today, start, end, '');
  return new Map(
    rows.map((row) => [
      row.person_id,
      {
        applicable: new Set(placesIn(row, rules.length).flatMap((place) => rules[place]?.id ?? [])),
        failures: (row.failures ?? []).flat(),
      },
    ]),
  );
}

function isUnnoticed({ rule, example }: Placed, said: Said | undefined): boolean {
  const findings = said?.failures.filter((failed) => failed.rule === rule.id) ?? [];
  return saysAsExpected(
    example,
    said?.applicable.has(rule.id) ?? false,
    findings.map(({ evidence }) => evidence),
  );
}

/** The words around the place where two texts differ, on one line. */
function changeOf(sql: string, mutated: string): string {
  const [before, after] = [oneLine(sql), oneLine(mutated)];
  let head = 0;
  while (head < before.length && before[head] === after[head]) head += 1;
  let tail = 0;
  while (
    tail < before.length - head &&
    tail < after.length - head &&
    before.at(-1 - tail) === after.at(-1 - tail)
  )
    tail += 1;
  const from = Math.max(0, head - 40);
  const around = (text: string): string => oneLine(text.slice(from, text.length - tail + 25));
  return `${around(before)} → ${around(after)}`;
}
