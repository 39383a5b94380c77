import type { Actor } from '~/domain/accounts/actor';
import { previewSignature, type SignaturePreview } from '~/domain/known-errors/find-hits.server';
import type { KnownErrorPage } from '~/domain/known-errors/get-known-error.server';
import { TEXT_FIELDS } from '~/domain/known-errors/known-error';
import { type KnownErrorInput, knownErrorForm } from '~/domain/known-errors/known-error-forms';
import { municipalityNames } from '~/domain/known-errors/municipality-names.server';
import { signatureForm, signatureValues } from '~/domain/known-errors/signature-form';
import { type Signature, saysSomething } from '~/domain/quality/signature';
import { type FormReply, formReply, formValues, parseForm } from '~/http/parse-form.server';
import { LANGUAGES } from '~/i18n/language';
import { osloDay } from '~/platform/clock.server';
import { formatDate } from '~/platform/dates';

/** What the editor gets back: its fields, and whom the signature hits when it can be read. */
export type EditorAnswer = { reply: FormReply; preview: SignaturePreview | null; wrong: boolean };

type Read =
  | { ok: true; value: KnownErrorInput & { signature: Signature } }
  | { ok: false; status: 200 | 422; answer: EditorAnswer };

/** Counts whom the signature in the form hits; faults of the other fields do not matter here. */
export async function countHits(actor: Actor, form: FormData): Promise<EditorAnswer> {
  const signature = await parseForm(form, signatureForm(await municipalityNames()));
  if (!signature.ok) return { reply: signature.reply, preview: null, wrong: true };
  const says = saysSomething(signature.value);
  const preview = says ? await previewSignature(actor, signature.value) : null;
  return { reply: { values: formValues(form), errors: {} }, preview, wrong: false };
}

/** The editor as it opens: fields filled in, and whom the signature hits. */
export async function startOf(
  actor: Actor,
  values: FormReply['values'],
  signature: Signature | null,
): Promise<EditorAnswer> {
  const says = signature !== null && saysSomething(signature);
  const preview = says ? await previewSignature(actor, signature) : null;
  return { reply: { values, errors: {} }, preview, wrong: false };
}

/**
 * Reads the editor as it was sent. Unless it was sent to be saved, the answer is whom it hits; what is wrong stands at its
 * field, with the count beside it.
 */
export async function readEditor(actor: Actor, form: FormData): Promise<Read> {
  const intent = form.get('intent');
  if (intent !== 'save') {
    return { ok: false, status: intent === 'count' ? 200 : 422, answer: await countHits(actor, form) };
  }
  const described = await parseForm(form, knownErrorForm);
  const signature = await parseForm(form, signatureForm(await municipalityNames()));
  if (described.ok && signature.ok) {
    return { ok: true, value: { ...described.value, signature: signature.value } };
  }
  const counted = await countHits(actor, form);
  const errors = {
    ...(described.ok ? {} : described.reply.errors),
    ...(signature.ok ? {} : signature.reply.errors),
  };
  return { ok: false, status: 422, answer: { ...counted, reply: { ...formReply(form, {}), errors } } };
}

/** The editor's fields filled in from what is stored. */
export async function editorValues(error: KnownErrorPage): Promise<FormReply['values']> {
  const values: FormReply['values'] = { covers: error.covers, visibility: error.visibility };
  const { desk } = error;
  if (!desk) return values;
  for (const language of LANGUAGES) {
    for (const field of TEXT_FIELDS) values[`${language}.${field}`] = desk.all[language]?.[field] ?? '';
  }
  return {
    ...values,
    loudness: desk.loudness,
    nextUpdateOn: error.nextUpdateAt ? formatDate(osloDay(error.nextUpdateAt)) : '',
    ...signatureValues(desk.signature, await municipalityNames()),
  };
}
