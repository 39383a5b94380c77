import { LANES, LOOKED_THROUGH } from '~/domain/findings/judge-everyone.server';
import { buildStatement } from '~/domain/quality/build-statement';
import { RULES } from '~/domain/quality/rules';
import { pinningCrashes, runRules } from '~/domain/quality/run-rules.server';
import type { IsoDate } from '~/platform/dates';
import { asSystem } from '~/platform/db.server';
import { inLanes } from '~/platform/in-lanes';
import { CHECKS } from './checks';
import type { Findings } from './run-checks';

const CHECKED = new Set<string>(CHECKS.map(({ rule }) => rule));

/** The portal's own rules of which there is a check. */
export const CHECKED_RULES = RULES.filter(({ id }) => CHECKED.has(id));

const FINDINGS = 'select person_id, failures from judgement where failures is not null';
const STATEMENT = buildStatement(CHECKED_RULES, FINDINGS);
const LIMITS = { timeout: 120_000 };

type Row = { person_id: number; failures: { rule: string }[][] };

/**
 * What the portal's statement of the same rules finds in everyone: in chunks, several at once, with the planner's settings
 * of a full run. The comparison with what was found before is left out.
 */
export async function portalFindings(today: IsoDate): Promise<Findings> {
  const persons = await asSystem((tx) =>
    tx.person.findMany({ orderBy: { id: 'asc' }, select: { id: true } }),
  );
  const ids = persons.map(({ id }) => id);
  const findings: Findings = new Map();
  const next = async (): Promise<number[] | null> => {
    const chunk = ids.splice(0, LOOKED_THROUGH);
    return chunk.length > 0 ? chunk : null;
  };
  await inLanes(LANES, next, async (chunk) => {
    for (const { person_id: person, failures } of await judge(chunk, today)) {
      for (const { rule } of failures.flat()) {
        const key = `${person} ${rule}`;
        findings.set(key, (findings.get(key) ?? 0) + 1);
      }
    }
  });
  return findings;
}

const judge = (ids: readonly number[], today: IsoDate): Promise<Row[]> =>
  asSystem(async (tx) => {
    const rows: Row[] = [];
    let isDone = false;
    await pinningCrashes(tx, ids.length, [], {
      together: async () => {
        rows.push(...(await runRules<Row>(tx, STATEMENT, ids, { today, rules: CHECKED_RULES })));
        isDone = true;
      },
      alone: async () => {},
    });
    if (!isDone) throw new Error('A rule of the portal crashed');
    return rows;
  }, LIMITS);
