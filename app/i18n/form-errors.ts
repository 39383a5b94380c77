import { z } from 'zod';
import { messageKey } from './message-key';

/** The part of a zod issue that the words below are chosen by. */
interface IssueLike {
  code?: string;
  message?: string;
  input?: unknown;
  origin?: string;
  minimum?: number | bigint;
  maximum?: number | bigint;
  format?: string;
}

const FORMATS: Record<string, string> = {
  email: 'errors.fields.email',
  date: 'errors.fields.date',
  url: 'errors.fields.url',
};

function isEmpty(input: unknown): boolean {
  return input === undefined || input === null || input === '';
}

/**
 * The i18n key for a zod issue that has no message of its own. The words stand in `errors.fields`; limits ride along in
 * the key (see message-key.ts).
 */
export function formErrorKey(issue: IssueLike): string {
  if (isEmpty(issue.input) && issue.code !== 'unrecognized_keys') return 'errors.fields.required';
  switch (issue.code) {
    case 'too_small':
      if (issue.origin === 'string' && Number(issue.minimum) <= 1) return 'errors.fields.required';
      if (issue.origin === 'string')
        return messageKey('errors.fields.too_short', { min: Number(issue.minimum) });
      if (issue.origin === 'array') return 'errors.fields.choose_any';
      return messageKey('errors.fields.too_low', { min: Number(issue.minimum) });
    case 'too_big':
      if (issue.origin === 'string')
        return messageKey('errors.fields.too_long', { max: Number(issue.maximum) });
      return messageKey('errors.fields.too_high', { max: Number(issue.maximum) });
    case 'invalid_format':
      return FORMATS[issue.format ?? ''] ?? 'errors.fields.invalid';
    case 'invalid_value':
      return 'errors.fields.choice';
    case 'not_multiple_of':
      return 'errors.fields.whole_number';
    default:
      return 'errors.fields.invalid';
  }
}

let installed = false;

/** Makes i18n keys zod's default messages, in every schema of the process. Called once at start (entry.server). */
export function installFormErrors(): void {
  if (installed) return;
  installed = true;
  z.config({ customError: (issue) => formErrorKey(issue as IssueLike) });
}
