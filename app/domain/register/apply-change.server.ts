import type { Actor } from '~/domain/accounts/actor';
import { noteActivity } from '~/domain/activity/note-activity.server';
import type { IsoDate } from '~/platform/dates';
import type { Tx } from '~/platform/db.server';
import { AppError, notFound } from '~/platform/errors';
import { annulDuplicate } from './annul-duplicate.server';
import type { Change } from './change-forms';
import { ChangeWriting, requireUnchanged, versionsFor } from './change-writing.server';
import { CHANGES, type ExpectedVersions, needsTarget } from './changes';
import { checkChange } from './check-change';
import type { CodeLists } from './code-list.server';
import { correctDates } from './correct-dates.server';
import { lockRecord } from './lock-record.server';
import type { PersonRecord } from './person-record';
import { mayCorrectPerson } from './policy';
import { readRecord } from './read-record.server';
import type { Item, ItemKind } from './record';
import { registerDecision } from './register-decision.server';
import { registerEducation } from './register-education.server';
import { registerEnd } from './register-end.server';
import { registerMeasure } from './register-measure.server';
import { replaceAutomaticEnd } from './replace-automatic-end.server';
import { setEndReason } from './set-end-reason.server';
import { setFinalGoal } from './set-final-goal.server';
import { setLanguageGoal } from './set-language-goal.server';
import type { Operation } from './write-rows.server';

export type ApplyChangeInput = Change & {
  personId: number;
  /** The row that the change starts from, for kinds that need one. */
  target?: { kind: ItemKind; id: number } | null;
  /** What the user saw (versionsFor). */
  expectedVersions: ExpectedVersions;
  findingId?: number | null;
  /** Made by the browser for each form: the same id again is the same change. Null for previews. */
  requestId: string | null;
  /** False stops at warnings that the user has not seen yet. */
  acceptWarnings?: boolean;
};

export type AppliedChange = {
  changeId: number;
  municipalityCode: string;
  operations: Operation[];
  warnings: string[];
  /** The request was already carried out; nothing has been written now. */
  repeated: boolean;
};

async function lockPerson(tx: Tx, actor: Actor, personId: number): Promise<void> {
  const place = await lockRecord(tx, personId);
  if (!place || !mayCorrectPerson(actor, place)) throw notFound();
}

async function earlierRequest(tx: Tx, actor: Actor, input: ApplyChangeInput): Promise<AppliedChange | null> {
  if (!input.requestId) return null;
  const earlier = await tx.registerChange.findUnique({ where: { requestId: input.requestId } });
  if (!earlier) return null;
  const same =
    earlier.actorId === actor.id && earlier.personId === input.personId && earlier.kind === input.kind;
  if (!same) throw new AppError('invalid');
  return {
    changeId: earlier.id,
    municipalityCode: earlier.municipalityCode,
    operations: earlier.operations as Operation[],
    warnings: [],
    repeated: true,
  };
}

function targetOf(record: PersonRecord, input: ApplyChangeInput): Item | null {
  if (!needsTarget(input.kind)) return null;
  const { target } = input;
  const allowed = CHANGES[input.kind].target as readonly ItemKind[];
  const found = target
    ? record.items.find((item) => item.kind === target.kind && item.id === target.id)
    : undefined;
  if (!found || !allowed.includes(found.kind)) throw notFound();
  return found;
}

async function write(writing: ChangeWriting, change: Change, codes: CodeLists): Promise<void> {
  switch (change.kind) {
    case 'register_end':
      return registerEnd(writing, change.values);
    case 'replace_automatic_end':
      return replaceAutomaticEnd(writing, change.values);
    case 'set_end_reason':
      return setEndReason(writing, change.values);
    case 'correct_dates':
      return correctDates(writing, change.values);
    case 'register_measure':
      return registerMeasure(
        writing,
        change.values,
        codes.entry('MEASURE', change.values.type)?.groupCode ?? null,
      );
    case 'set_final_goal':
      return setFinalGoal(writing, change.values);
    case 'set_language_goal':
      return setLanguageGoal(writing, change.values);
    case 'register_education':
      return registerEducation(writing, change.values);
    case 'register_decision':
      return registerDecision(writing, change.values);
    case 'annul_duplicate':
      return annulDuplicate(writing, change.values);
  }
}

/** A finding may only be named by a change of its own person. */
async function requireFinding(tx: Tx, { findingId, personId }: ApplyChangeInput): Promise<void> {
  if (!findingId) return;
  if (!(await tx.finding.findFirst({ where: { id: findingId, personId }, select: { id: true } })))
    throw notFound();
}

/**
 * Makes one change of a person's record, in the caller's transaction on the actor's behalf: policy, rows as the user saw
 * them, sense of the values, the write itself with its list of operations, and the activity. Throws not_found for persons
 * that are not the actor's to correct, conflict with ConflictData, and invalid with words per field; then nothing is
 * written. The caller re-evaluates the person afterwards.
 */
export async function applyChange(
  tx: Tx,
  actor: Actor,
  input: ApplyChangeInput,
  { today, codes }: { today: IsoDate; codes: CodeLists },
): Promise<AppliedChange> {
  await lockPerson(tx, actor, input.personId);
  const earlier = await earlierRequest(tx, actor, input);
  if (earlier) return earlier;
  await requireFinding(tx, input);
  const record = await readRecord(tx, input.personId);
  if (!record) throw notFound();
  const target = targetOf(record, input);
  await requireUnchanged(tx, record, versionsFor(record, input.kind, target), input.expectedVersions);
  const { errors, warnings } = checkChange(input, { record, target, today, codes });
  if (Object.keys(errors).length > 0) throw new AppError('invalid', 'errors.invalid', { fields: errors });
  if (warnings.length > 0 && input.acceptWarnings === false) {
    throw new AppError('invalid', 'register.errors.look_again', { data: { warnings } });
  }
  const writing = new ChangeWriting(tx, actor, record, target, today);
  await write(writing, input, codes);
  const change = await tx.registerChange.create({
    data: {
      actorId: actor.id,
      personId: record.id,
      municipalityCode: record.municipalityCode,
      kind: input.kind,
      findingId: input.findingId ?? null,
      operations: writing.operations,
      requestId: input.requestId,
    },
  });
  await noteActivity(tx, {
    kind: 'record.changed',
    actorId: actor.id,
    municipalityCode: record.municipalityCode,
    personId: record.id,
    data: { changeId: change.id, change: input.kind, findingId: input.findingId ?? null },
  });
  return {
    changeId: change.id,
    municipalityCode: record.municipalityCode,
    operations: writing.operations,
    warnings,
    repeated: false,
  };
}
