import { z } from 'zod';
import type { Actor } from '~/domain/accounts/actor';
import type { FixEffect } from '~/domain/findings/fix-effect';
import type { FixPreview } from '~/domain/findings/fix-record.server';
import { titlesOfRules } from '~/domain/quality/find-rule-titles.server';
import type { ApplyChangeInput } from '~/domain/register/apply-change.server';
import { changeForm, changeOf } from '~/domain/register/change-forms';
import { type ChangeKind, decodeVersions } from '~/domain/register/changes';
import { type ItemKind, parseRowKey } from '~/domain/register/record';
import { type FormReply, formReply, parseForm } from '~/http/parse-form.server';
import { newId } from '~/platform/ids.server';

/** An effect with the titles of its rules. */
export type EffectView = FixEffect & { titles: Record<string, string>; warnings: string[] };

/** Adds the titles of the rules in the reader's language. */
export function effectView(actor: Actor, effect: FixEffect, warnings: string[] = []): EffectView {
  const titles = titlesOfRules([...effect.closed, ...effect.opened], actor.language);
  return { ...effect, warnings, titles };
}

export type Shown = { reply: FormReply; preview: EffectView | null; conflict: null };

export type Submission = {
  ok: true;
  form: FormData;
  input: ApplyChangeInput;
  /** The form again, with what it would do. */
  shown: (actor: Actor, preview: FixPreview) => Promise<Shown>;
};

/** Reads the posted form of a correction: its own fields, the row it starts from, and what the user saw. */
export async function readSubmission(
  form: FormData,
  kind: ChangeKind,
  personId: number,
  findingId: number | null,
): Promise<Submission | { ok: false; reply: FormReply }> {
  const row = parseRowKey(String(form.get('row') ?? ''));
  const target = row && row.table !== 'person' ? { kind: row.table as ItemKind, id: row.id } : null;
  const parsed = await parseForm(form, changeForm(kind, target?.kind ?? null));
  if (!parsed.ok) return parsed;
  const requestId = z.uuid().safeParse(form.get('requestId'));
  const input: ApplyChangeInput = {
    ...changeOf(kind, parsed.value),
    personId,
    target,
    findingId,
    expectedVersions: decodeVersions(String(form.get('versions') ?? '')),
    requestId: requestId.success ? requestId.data : newId(),
    acceptWarnings: form.get('confirmed') === 'ja',
  };
  return {
    ok: true,
    form,
    input,
    shown: async (actor, preview) => ({
      reply: formReply(form, {}),
      preview: effectView(actor, preview, preview.warnings),
      conflict: null,
    }),
  };
}
