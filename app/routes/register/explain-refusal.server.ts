import { data } from '@remix-run/node';
import type { Actor } from '~/domain/accounts/actor';
import { previewFix } from '~/domain/findings/fix-record.server';
import type { ConflictData } from '~/domain/register/change-writing.server';
import { encodeVersions } from '~/domain/register/changes';
import { codeLists } from '~/domain/register/code-list.server';
import type { Labels } from '~/domain/register/labels';
import type { FieldValue } from '~/domain/register/record';
import { formReply, refusalOf } from '~/http/parse-form.server';
import { AppError } from '~/platform/errors';
import type { Submission } from './change-submission.server';

/** What somebody else did, in a form for the page: rows with their labels, and the versions that stand now. */
export type ConflictView = { rows: ConflictData['rows']; versions: string; labels: Labels };

/** The other one's change with the labels it needs. */
export async function conflictView(actor: Actor, { rows, versions }: ConflictData): Promise<ConflictView> {
  const codes = await codeLists(actor.language);
  const values = rows.flatMap(({ table, changes }) =>
    (['from', 'to'] as const).map((side) => ({
      table,
      values: Object.fromEntries(changes.map((change) => [change.field, change[side]])) as Record<
        string,
        FieldValue
      >,
    })),
  );
  return { rows, versions: encodeVersions(versions), labels: codes.labelsIn(values) };
}

/**
 * The form again with what was typed and what stood in the way: words at the fields, warnings with the effect to look at, or
 * the other one's change. Anything else goes on to the error page.
 */
export async function explainRefusal(error: unknown, actor: Actor, submission: Submission) {
  if (!(error instanceof AppError)) throw error;
  const { form, input } = submission;
  if (error.code === 'conflict') {
    const found = error.data as ConflictData | undefined;
    const conflict = await conflictView(actor, found ?? { rows: [], versions: input.expectedVersions });
    return data({ reply: formReply(form, refusalOf(error)), preview: null, conflict }, { status: 409 });
  }
  if (error.key === 'register.errors.look_again') {
    const shown = await submission.shown(actor, await previewFix(actor, input));
    return data(shown, { status: 422 });
  }
  if (error.code !== 'invalid') throw error;
  return data({ reply: formReply(form, refusalOf(error)), preview: null, conflict: null }, { status: 422 });
}
