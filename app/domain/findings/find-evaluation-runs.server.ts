import type { Actor } from '~/domain/accounts/actor';
import { can } from '~/domain/accounts/permissions';
import { asActor } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import type { RunResult } from './run-evaluation.server';

/** One run of the rules, as its list shows it. */
export type EvaluationRun = {
  id: number;
  state: 'queued' | 'running' | 'done' | 'failed';
  /** Null for a run of all municipalities. */
  municipality: string | null;
  /** Code of the step under way; empty when nothing is. */
  step: string;
  done: number;
  total: number;
  result: Partial<RunResult>;
  ruleSetVersion: string;
  createdAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
};

const SHOWN = 20;

/** The latest runs, newest first. Throws `forbidden` unless the role may order runs. */
export function findEvaluationRuns(actor: Actor): Promise<EvaluationRun[]> {
  if (!can(actor, 'quality.run')) throw new AppError('forbidden');
  return asActor(actor, async (tx) => {
    const runs = await tx.qualityRun.findMany({ orderBy: { id: 'desc' }, take: SHOWN });
    const codes = runs.flatMap((run) => run.municipalityCode ?? []);
    const places = await tx.municipality.findMany({
      where: { code: { in: codes } },
      select: { code: true, name: true },
    });
    const names = new Map(places.map((place) => [place.code, place.name]));
    return runs.map((run) => ({
      id: run.id,
      state: run.state,
      municipality: run.municipalityCode ? (names.get(run.municipalityCode) ?? run.municipalityCode) : null,
      step: run.step,
      done: run.done,
      total: run.total,
      result: (run.result ?? {}) as Partial<RunResult>,
      ruleSetVersion: run.ruleSetVersion,
      createdAt: run.createdAt,
      startedAt: run.startedAt,
      finishedAt: run.finishedAt,
    }));
  });
}
