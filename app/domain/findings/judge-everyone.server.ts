import { controlYear } from '~/domain/quality/control-year';
import { countFailures } from '~/domain/quality/count-failures.server';
import type { Rule } from '~/domain/quality/define-rule';
import { rulesWithStatus } from '~/domain/quality/rules-with-status';
import type { IsoDate } from '~/platform/dates';
import { asSystem, type Tx } from '~/platform/db.server';
import { inLanes } from '~/platform/in-lanes';
import { retryDeadlocks } from '~/platform/retry-deadlocks.server';
import { findDiffering } from './find-differing.server';
import type { FindingCause } from './finding';
import { livingIn } from './judged-anew.server';
import { changedHits } from './known-error-hits.server';
import { outcomeSalt } from './outcome-salt';
import { readPresent } from './read-present.server';
import { type Reevaluation, reevaluatePersons } from './reevaluate-persons.server';
import { ShadowSums } from './shadow-effect.server';

/** Persons looked through by one statement: the more, the less is spent on planning it. Nobody is locked meanwhile. */
export const LOOKED_THROUGH = 5000;

/** Persons written in one transaction: few enough that nobody waits for the locks. */
const WRITTEN_TOGETHER = 500;

/** Statements at once. PostgreSQL gives each a processor; with more, people would feel it. */
export const LANES = 2;

/** The highest id that there can be. */
const NOBODY_AFTER = 2_147_483_647;

const LIMITS = { timeout: 120_000 };

export type EveryoneOptions = {
  /** One municipality, or everyone. */
  municipalityCode: string | null;
  today: IsoDate;
  cause: FindingCause;
  runId: number;
  /**
   * Municipalities in which everyone is judged anew and the findings of rules in shadow are counted; all of them when left
   * out. Elsewhere those are passed over of whom the rules can say nothing else today.
   */
  anew?: readonly string[];
  /** Tests ask for other rules and other sizes. */
  rules?: readonly Rule[];
  chunk?: number;
  notify?: boolean;
  at?: Date;
  /** Told how many have been judged. */
  onProgress: (done: number) => Promise<void>;
};

/** What became of everyone, and what rules in shadow find where everyone was judged anew. */
export type EveryoneJudged = {
  persons: number;
  opened: number;
  reopened: number;
  closed: number;
  crashed: Set<string>;
  shadow: ShadowSums;
};

/**
 * Judges everyone in chunks, several at once. A chunk is first looked through without locks; those of whom the rules or the
 * known errors say something else than before are then judged and written, in transactions of their own. Safe to repeat.
 */
export async function judgeEveryone(options: EveryoneOptions): Promise<EveryoneJudged> {
  const { municipalityCode, chunk = LOOKED_THROUGH, onProgress } = options;
  const judged: EveryoneJudged = {
    persons: 0,
    opened: 0,
    reopened: 0,
    closed: 0,
    crashed: new Set(),
    shadow: new ShadowSums(),
  };
  let after = Promise.resolve(0);
  const next = async (): Promise<number[] | null> => {
    const ids = after.then((last) => readChunk(last, { municipalityCode, chunk }));
    // Whoever waits for the chunk hears of a failure; after it there is nobody.
    after = ids.then(
      (some) => some.at(-1) ?? NOBODY_AFTER,
      () => NOBODY_AFTER,
    );
    return (await ids).length > 0 ? ids : null;
  };
  await inLanes(LANES, next, async (ids) => {
    for (const part of await judgeChunk(ids, options, judged)) {
      judged.opened += part.opened.length;
      judged.reopened += part.reopened.length;
      judged.closed += part.closed.length;
      for (const ruleId of part.crashed) judged.crashed.add(ruleId);
    }
    judged.persons += ids.length;
    await onProgress(judged.persons);
  });
  return judged;
}

/** The next persons by id. */
async function readChunk(
  after: number,
  { municipalityCode, chunk }: { municipalityCode: string | null; chunk: number },
): Promise<number[]> {
  const rows = await asSystem((tx) =>
    tx.person.findMany({
      where: { ...(municipalityCode ? { municipalityCode } : {}), id: { gt: after } },
      orderBy: { id: 'asc' },
      take: chunk,
      select: { id: true },
    }),
  );
  return rows.map((row) => row.id);
}

async function judgeChunk(
  ids: readonly number[],
  { today, cause, runId, rules, notify, at, chunk, anew }: EveryoneOptions,
  { crashed, shadow }: EveryoneJudged,
): Promise<Reevaluation[]> {
  const changed = await asSystem(async (tx) => {
    const found = await lookThrough(tx, ids, { today, rules, anew });
    for (const ruleId of found.crashed) crashed.add(ruleId);
    shadow.add(found.counts);
    return found.changed;
  }, LIMITS);
  const together = Math.min(WRITTEN_TOGETHER, chunk ?? WRITTEN_TOGETHER);
  const parts: Reevaluation[] = [];
  for (let from = 0; from < changed.length; from += together) {
    const some = changed.slice(from, from + together);
    const write = (tx: Tx): Promise<Reevaluation> =>
      reevaluatePersons(tx, some, { today, cause, runId, rules, notify, at });
    parts.push(await retryDeadlocks(() => asSystem(write, LIMITS)));
  }
  return parts;
}

/** Who is no longer as last judged, and what rules in shadow find on those who are judged anew. */
async function lookThrough(
  tx: Tx,
  ids: readonly number[],
  { today, rules, anew }: Pick<EveryoneOptions, 'today' | 'rules' | 'anew'>,
): Promise<{ changed: number[] } & Awaited<ReturnType<typeof countFailures>>> {
  const scales = await readPresent(tx, [], controlYear(today));
  const active = rulesWithStatus(scales.statuses, 'active', rules);
  const salt = outcomeSalt(active, scales);
  const judgedAnew = anew && (await livingIn(tx, ids, anew));
  const inShadow = rulesWithStatus(scales.statuses, 'shadow', rules);
  const differing = await findDiffering(tx, ids, {
    today,
    rules: active,
    salt,
    anew: judgedAnew,
    counted: inShadow,
  });
  const hits = await changedHits(tx, ids, { today, knownErrors: scales.knownErrors });
  const shadow = differing.counts
    ? { counts: differing.counts, crashed: [] }
    : await countFailures(tx, judgedAnew ?? ids, { today, rules: inShadow });
  return { changed: [...new Set([...differing.persons, ...hits])].sort((a, b) => a - b), ...shadow };
}
