import type { Actor } from '~/domain/accounts/actor';
import { can } from '~/domain/accounts/permissions';
import { noteActivity } from '~/domain/activity/note-activity.server';
import { controlYear } from '~/domain/quality/control-year';
import { readRuleSet } from '~/domain/quality/read-rule-set.server';
import { today as clockToday, now } from '~/platform/clock.server';
import { fromDbDate, type IsoDate, toDbDate } from '~/platform/dates';
import { asSystem, type Tx } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import { inLanes } from '~/platform/in-lanes';
import { addJob } from '~/platform/jobs.server';
import type { Prisma } from '~generated/prisma/client';
import { orderComparison } from './comparison/order-comparison.server';
import type { FindingCause } from './finding';
import { type EveryoneOptions, judgeEveryone, LANES } from './judge-everyone.server';
import { findDueAnew, noteJudgedAnew } from './judged-anew.server';
import { recordQualityDay, recountMunicipality } from './recount.server';
import { recordScoreParts } from './score/record-score-parts.server';
import { storeShadow } from './shadow-effect.server';

const RECOUNT_LIMITS = { timeout: 120_000 };
/** Coverage and timeliness read the whole register once. */
const COUNT_LIMITS = { timeout: 600_000 };

type RunScope = { municipalityCode?: string | null; today?: IsoDate; requestedById?: string | null };

/** What a run came to; stands in `quality_run.result`. */
export type RunResult = {
  persons: number;
  opened: number;
  reopened: number;
  closed: number;
  /** Rules that crashed; their findings were left as they were. */
  crashed: string[];
};

async function createRun(tx: Tx, { municipalityCode, today, requestedById }: RunScope): Promise<number> {
  const day = today ?? clockToday();
  const run = await tx.qualityRun.create({
    data: {
      scope: municipalityCode ? 'municipality' : 'all',
      municipalityCode: municipalityCode ?? null,
      today: toDbDate(day),
      ruleSetVersion: (await readRuleSet(tx, controlYear(day))).version,
      requestedById: requestedById ?? null,
    },
    select: { id: true },
  });
  return run.id;
}

/**
 * Orders a full run to be done by the worker. One that already waits or runs is given back instead of a second. Throws
 * `forbidden` unless the role may order runs.
 */
export async function requestEvaluation(actor: Actor): Promise<{ runId: number }> {
  if (!can(actor, 'quality.run')) throw new AppError('forbidden');
  return asSystem((tx) => orderEvaluation(tx, actor.id));
}

/** Orders a full run inside the caller's transaction, unless the same one waits already. */
export async function orderEvaluation(tx: Tx, actorId: string): Promise<{ runId: number }> {
  // One who orders at a time, so that two presses in the same moment give one run.
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('quality_run.order'))`;
  const { version } = await readRuleSet(tx, controlYear(clockToday()));
  const waiting = await tx.qualityRun.findFirst({
    // Not the night's run, which does not judge everyone anew.
    where: {
      state: { in: ['queued', 'running'] },
      scope: 'all',
      ruleSetVersion: version,
      requestedById: { not: null },
    },
    select: { id: true },
  });
  if (waiting) return { runId: waiting.id };
  const runId = await createRun(tx, { requestedById: actorId });
  await noteActivity(tx, { kind: 'quality.run_ordered', actorId, data: { runId } });
  await addJob(tx, 'evaluate-all', { runId });
  return { runId };
}

/** Why findings move in this run: the rules changed since everyone was last judged, or only time has passed. */
async function causeOf(tx: Tx, runId: number, version: string): Promise<FindingCause> {
  const last = await tx.qualityRun.findFirst({
    where: { state: 'done', scope: 'all', id: { not: runId } },
    orderBy: { id: 'desc' },
    select: { ruleSetVersion: true },
  });
  return last && last.ruleSetVersion !== version ? 'rule' : 'time';
}

type RunOptions = Pick<EveryoneOptions, 'rules' | 'chunk' | 'notify' | 'at' | 'anew'>;

/**
 * Runs an ordered evaluation in chunks, each its own transaction, with the progress on the run; readers are never
 * blocked. Safe to repeat after a crash: what has been judged changes nothing the second time. Used by the job
 * `evaluate-all`, by the nightly run and by the command line.
 */
export async function runEvaluation(runId: number, options: RunOptions = {}): Promise<RunResult> {
  const run = await asSystem((tx) => tx.qualityRun.findUniqueOrThrow({ where: { id: runId } }));
  const result: RunResult = { persons: 0, opened: 0, reopened: 0, closed: 0, crashed: [] };
  if (run.state === 'done') return run.result as RunResult;
  const where = run.municipalityCode ? { municipalityCode: run.municipalityCode } : {};
  const today = fromDbDate(run.today);
  const note = (data: Prisma.QualityRunUpdateInput): Promise<unknown> =>
    asSystem((tx) => tx.qualityRun.update({ where: { id: runId }, data }));
  try {
    const cause = await asSystem(async (tx) => {
      const total = await tx.person.count({ where });
      await tx.qualityRun.update({
        where: { id: runId },
        data: { state: 'running', step: 'persons', startedAt: now(), done: 0, total },
      });
      return causeOf(tx, runId, run.ruleSetVersion);
    });
    const { crashed, shadow, ...sums } = await judgeEveryone({
      municipalityCode: run.municipalityCode,
      today,
      cause,
      runId,
      ...options,
      onProgress: async (done) => void (await note({ done })),
    });
    Object.assign(result, sums, { crashed: [...crashed].sort() });
    await note({ step: 'totals' });
    const anew = run.municipalityCode ? [run.municipalityCode] : (options.anew ?? null);
    await asSystem((tx) => storeShadow(tx, shadow, anew));
    await recount(run.municipalityCode, { anew, today });
  } catch (error) {
    await finish(runId, 'failed', result);
    throw error;
  }
  await finish(runId, 'done', result);
  return result;
}

/** Sums up all municipalities or one; of those that were judged `anew`, all of them when null, the day is noted. */
async function recount(
  municipalityCode: string | null,
  { anew, today }: { anew: readonly string[] | null; today: IsoDate },
): Promise<void> {
  const codes = municipalityCode
    ? [municipalityCode]
    : await asSystem(async (tx) => {
        const rows = await tx.municipalityQuality.findMany({ select: { municipalityCode: true } });
        return rows.map((row) => row.municipalityCode).sort();
      });
  const next = async (): Promise<string | null> => codes.shift() ?? null;
  await inLanes(LANES, next, (code) =>
    asSystem(async (tx) => {
      await recountMunicipality(tx, code);
      if (!anew || anew.includes(code)) await noteJudgedAnew(tx, code, today);
    }, RECOUNT_LIMITS),
  );
}

async function finish(runId: number, state: 'done' | 'failed', result: RunResult): Promise<void> {
  await asSystem(async (tx) => {
    const { scope } = await tx.qualityRun.update({
      where: { id: runId },
      data: { state, step: '', result, finishedAt: now() },
      select: { scope: true },
    });
    if (state === 'done' && scope === 'all') await orderComparison(tx);
  });
}

/** Makes a run and carries it out at once, without the worker: command line, demo data and tests. */
export async function evaluateNow(
  scope: RunScope = {},
  options: RunOptions = {},
): Promise<RunResult & { runId: number }> {
  const runId = await asSystem((tx) => createRun(tx, scope));
  return { runId, ...(await runEvaluation(runId, options)) };
}

/**
 * The night's work: everyone's judgement is brought to today, and the day's totals are kept. Of a seventh of the country
 * nothing is taken for granted, and there rules in shadow are counted.
 */
export async function nightlyEvaluation(): Promise<RunResult> {
  const day = clockToday();
  const anew = await asSystem(findDueAnew);
  const result = await evaluateNow({ today: day }, { anew });
  await asSystem((tx) => recordQualityDay(tx, day));
  await asSystem((tx) => recordScoreParts(tx, day), COUNT_LIMITS);
  return result;
}
