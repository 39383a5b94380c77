import type { Actor } from '~/domain/accounts/actor';
import { ruleById } from '~/domain/quality/rules';
import { applyChange } from '~/domain/register/apply-change.server';
import { versionsFor } from '~/domain/register/change-writing.server';
import { type CodeLists, codeLists } from '~/domain/register/code-list.server';
import { maskDuf } from '~/domain/register/duf';
import { logAccessForFindings } from '~/domain/register/log-access.server';
import { isGraded } from '~/domain/register/policy';
import { readRecord } from '~/domain/register/read-record.server';
import type { CodeListName } from '~/domain/register/record';
import { today } from '~/platform/clock.server';
import { asActor, type Tx } from '~/platform/db.server';
import { AppError, notFound } from '~/platform/errors';
import { inPassing } from '~/platform/in-passing.server';
import { retryDeadlocks } from '~/platform/retry-deadlocks.server';
import { type ChangeOutline, outlineOf } from '../change-outline';
import { describeFinding } from '../describe-finding';
import { type EffectFinding, effectOf, type FixEffect } from '../fix-effect';
import { reevaluatePersons } from '../reevaluate-persons.server';
import type { BulkFix } from './bulk-fix-form';
import type { BulkFixOutcome } from './bulk-kinds';
import { type BulkTarget, demandBulkFix, digestOf, readTargets, reasonOf } from './bulk-rows.server';
import { concreteChange } from './concrete-change';

/** One finding of a correction of many: what would be written, and what it would do. */
export type BulkFixRow = {
  findingId: number;
  personId: number;
  /** Null for graded persons. */
  name: string | null;
  /** Masked. */
  duf: string;
  sentence: string;
  outcome: Exclude<BulkFixOutcome, 'pending'>;
  /** Words key of why nothing is done. */
  reason: string | null;
  outline: ChangeOutline | null;
  /** Words keys of what deserves a second look. */
  warnings: string[];
  /** Of the whole person; on the first row of a person only, as are the points. */
  closed: EffectFinding[];
  opened: EffectFinding[];
  points: number;
  digest: string;
};

export type BulkFixPreview = {
  rows: BulkFixRow[];
  effect: FixEffect;
  /** Persons who become right in published figures: nothing that spoils them is open any more. */
  figures: number;
};

type Input = { ruleId: string; fix: BulkFix; findingIds: readonly number[] };

/**
 * What one correction would do to each of the findings and to the whole, exactly: everything is written and judged in a
 * transaction that is taken back. Each person whose record is shown leaves a trace. @throws AppError as demandBulkFix
 */
export async function previewBulkFix(actor: Actor, input: Input): Promise<BulkFixPreview> {
  demandBulkFix(actor, input.ruleId, input.fix, input.findingIds.length);
  const codes = await codeLists(actor.language);
  const targets = await asActor(actor, async (tx) => {
    const found = await readTargets(tx, actor, input.ruleId, input.fix.kind, input.findingIds);
    await logAccessForFindings(
      tx,
      actor,
      found.map(({ findingId }) => findingId),
    );
    return found;
  });
  return retryDeadlocks(() =>
    inPassing(
      (work) => asActor(actor, work),
      (tx) => tryOut(tx, actor, input, targets, codes),
    ),
  );
}

async function tryOut(
  tx: Tx,
  actor: Actor,
  { ruleId, fix }: Input,
  targets: readonly BulkTarget[],
  codes: CodeLists,
): Promise<BulkFixPreview> {
  const rows: BulkFixRow[] = [];
  for (const target of targets) {
    const done = await tryRow(tx, actor, fix, target, codes);
    rows.push({ ...shownTarget(actor, ruleId, target, codes), ...done });
  }
  const personIds = [...new Set(rows.flatMap((row) => (row.outcome === 'changed' ? row.personId : [])))];
  const before = await lossesOf(tx, personIds);
  const moved = await reevaluatePersons(tx, personIds, {
    cause: 'data',
    actorId: actor.id,
    today: today(),
    notify: false,
  });
  const after = await lossesOf(tx, personIds);
  const of = (
    refs: readonly { personId: number; ruleId: string; severity: EffectFinding['severity'] }[],
    id: number,
  ) =>
    refs
      .filter((ref) => ref.personId === id)
      .map(({ ruleId: rule, severity }) => ({ ruleId: rule, severity }));
  for (const personId of personIds) {
    const first = rows.find((row) => row.personId === personId && row.outcome === 'changed');
    if (!first) continue;
    first.closed = of(moved.closed, personId);
    first.opened = of([...moved.opened, ...moved.reopened], personId);
    first.points = (before.get(personId) ?? 0) - (after.get(personId) ?? 0);
  }
  const spoils = ({ ruleId: rule }: { ruleId: string }) => ruleById(rule)?.affectsFigures === true;
  const better = new Set(moved.closed.filter(spoils).map(({ personId }) => personId));
  const wrong = await tx.finding.findMany({
    where: { personId: { in: [...better] }, affectsFigures: true, state: 'open' },
    select: { personId: true },
  });
  for (const { personId } of wrong) better.delete(personId);
  return { rows, effect: effectOf(moved), figures: better.size };
}

/** Tries one row between savepoints, so that a row which is refused leaves nothing behind. */
async function tryRow(tx: Tx, actor: Actor, fix: BulkFix, target: BulkTarget, codes: CodeLists) {
  const nothing = { closed: [], opened: [], points: 0, warnings: [], outline: null };
  const record = await readRecord(tx, target.personId);
  if (!record) throw notFound();
  const concrete = concreteChange(fix, record, target.businessKey);
  const digest = digestOf(concrete);
  if (!concrete.ok) return { ...nothing, outcome: 'refused' as const, reason: concrete.reason, digest };
  const outline = outlineOf(concrete.change, concrete.target, record);
  await tx.$executeRawUnsafe('savepoint bulk_row');
  try {
    const { warnings } = await applyChange(
      tx,
      actor,
      {
        ...concrete.change,
        personId: target.personId,
        target: concrete.target,
        findingId: target.findingId,
        expectedVersions: versionsFor(record, concrete.change.kind, concrete.target),
        requestId: null,
        acceptWarnings: true,
      },
      { today: today(), codes },
    );
    await tx.$executeRawUnsafe('release savepoint bulk_row');
    return { ...nothing, outcome: 'changed' as const, reason: null, outline, warnings, digest };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    await tx.$executeRawUnsafe('rollback to savepoint bulk_row');
    return { ...nothing, outcome: 'refused' as const, reason: reasonOf(error), outline, digest };
  }
}

function shownTarget(actor: Actor, ruleId: string, target: BulkTarget, codes: CodeLists) {
  const rule = ruleById(ruleId);
  const label = (list: string, code: string) => codes.label(list as CodeListName, code);
  return {
    findingId: target.findingId,
    personId: target.personId,
    name: isGraded(target) ? null : target.name,
    duf: maskDuf(target.duf),
    sentence: rule
      ? describeFinding(rule, target.evidence, { language: actor.language, label }, isGraded(target)).sentence
      : '',
  };
}

async function lossesOf(tx: Tx, personIds: readonly number[]): Promise<Map<number, number>> {
  const rows = await tx.personQuality.findMany({
    where: { personId: { in: [...personIds] } },
    select: { personId: true, loss: true },
  });
  return new Map(rows.map(({ personId, loss }) => [personId, loss]));
}
