import { parseWithZod } from '@conform-to/zod/v4';
import type { z } from 'zod';
import { formErrorKey } from '~/i18n/form-errors';
import { messageKey } from '~/i18n/message-key';
import { AppError } from '~/platform/errors';
import type { FormReply } from './form-reply';

export type { FormReply } from './form-reply';

/** Longest text of a single field, whatever its schema says. */
const MAX_FIELD = 20_000;
const MAX_FIELDS = 500;
/** Body of a form without files. Routes that take files read them as a stream, or pass their own limit. */
const MAX_BODY = 1_000_000;
/** So much of a body that is too large is still read, in bytes. */
const READ_TO_END = 4_000_000;

const SECRET = /password|passord/i;

export type ParsedForm<T> = { ok: true; value: T } | { ok: false; reply: FormReply };

type ReadOptions = { maxBytes?: number };

/**
 * Reads a posted form of limited size. Throws `too_large` when the body is longer than the limit, `invalid` when it is
 * no form or is broken.
 */
export async function readForm(
  request: Request,
  { maxBytes = MAX_BODY }: ReadOptions = {},
): Promise<FormData> {
  const type = request.headers.get('Content-Type') ?? '';
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type))
    throw new AppError('invalid');
  const parts: Uint8Array[] = [];
  let size = 0;
  if (request.body) {
    const reader = request.body.getReader();
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      size += next.value.byteLength;
      // What is too much is thrown away, yet read to its end: hanging up on a browser that still sends loses our answer.
      if (size <= maxBytes) parts.push(next.value);
      else if (size > READ_TO_END) await reader.cancel();
      else parts.length = 0;
    }
  }
  if (size > maxBytes) throw new AppError('too_large');
  try {
    const read = await new Response(Buffer.concat(parts), { headers: { 'Content-Type': type } }).formData();
    return cleaned(read);
  } catch {
    throw new AppError('invalid');
  }
}

/** Signs that turn the reading direction of all that follows: a text could be shown as another than the one that is kept. */
const TURNING_SIGNS = /[\u202A-\u202E\u2066-\u2069]/g;

/** Text as the database takes it: no NUL, no half surrogate pairs, no turning signs, line ends as one character. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replaceAll('\u0000', '')
    .replace(TURNING_SIGNS, '')
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD');
}

function cleaned(form: FormData): FormData {
  const result = new FormData();
  for (const [name, value] of form) {
    if (typeof value === 'string') result.append(name, cleanText(value));
    // A file field in which nothing was chosen comes as a nameless empty file.
    else if (value.size > 0 || value.name !== '') result.append(name, value);
  }
  return result;
}

/** What was typed, for showing the form again: texts only, never a password. */
export function formValues(form: FormData): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {};
  for (const name of new Set(form.keys())) {
    if (SECRET.test(name)) continue;
    const texts = form.getAll(name).filter((value): value is string => typeof value === 'string');
    const [first] = texts;
    if (texts.length > 1) values[name] = texts;
    else if (first !== undefined) values[name] = first;
  }
  return values;
}

/** A reply with faults found after parsing: from the database, or fields of an AppError. */
export function formReply(form: FormData, errors: Record<string, string | string[]>): FormReply {
  const listed = Object.entries(errors).map(([name, keys]) => [name, Array.isArray(keys) ? keys : [keys]]);
  return { values: formValues(form), errors: Object.fromEntries(listed) };
}

/** What a command said when it refused: at the fields it named, otherwise above the form. */
export function refusalOf(error: AppError): Record<string, string> {
  return Object.keys(error.fields).length > 0 ? error.fields : { '': error.key };
}

function overLimit(form: FormData): Record<string, string[]> | null {
  const errors: Record<string, string[]> = {};
  let fields = 0;
  for (const [name, value] of form) {
    fields += 1;
    if (typeof value === 'string' && value.length > MAX_FIELD) {
      errors[name] = [messageKey('errors.fields.too_long', { max: MAX_FIELD })];
    }
  }
  if (fields > MAX_FIELDS) throw new AppError('too_large');
  return Object.keys(errors).length > 0 ? errors : null;
}

/**
 * Reads a form with a zod schema. Empty fields count as missing, numbers and checkboxes are coerced, names like
 * `persons[0].duf` become nested values. Faults come as i18n keys: the schema's own message, else the general one.
 */
export async function parseForm<S extends z.ZodType>(
  source: Request | FormData,
  schema: S,
  options: ReadOptions = {},
): Promise<ParsedForm<z.output<S>>> {
  const form = source instanceof FormData ? cleaned(source) : await readForm(source, options);
  const tooLong = overLimit(form);
  if (tooLong) return { ok: false, reply: { values: formValues(form), errors: tooLong } };
  const submission = parseWithZod(form, { schema, error: (issue) => formErrorKey(issue) });
  if (submission.status === 'success') return { ok: true, value: submission.value };
  const errors: Record<string, string[]> = {};
  for (const [name, keys] of Object.entries(submission.error ?? {})) {
    if (keys && keys.length > 0) errors[name] = [...new Set(keys)];
  }
  if (Object.keys(errors).length === 0) errors[''] = ['errors.invalid'];
  return { ok: false, reply: { values: formValues(form), errors } };
}
