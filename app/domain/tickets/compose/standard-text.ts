import { z } from 'zod';
import type { Language } from '~/domain/accounts/actor';
import { holdsPersonNumber } from '~/domain/register/duf';
import { messageKey } from '~/i18n/message-key';
import { unknownPlaceholders } from './placeholders';

const TITLE_MAX = 120;
/** Longest standard text, in characters. */
export const STANDARD_TEXT_MAX = 4000;

const free = (max: number) =>
  z
    .string()
    .transform((value) => value.replaceAll('\r\n', '\n').trim())
    .pipe(z.string().max(max))
    .superRefine((text, context) => {
      const fault = (message: string) => context.addIssue({ code: 'custom', message });
      if (holdsPersonNumber(text)) fault('tickets.errors.person_number');
      const [unknown] = unknownPlaceholders(text);
      if (unknown !== undefined) fault(messageKey('compose.errors.unknown_placeholder', { name: unknown }));
    });

const required = (max: number) =>
  free(max).refine((text) => text !== '', { error: 'errors.fields.required' });

/** A standard text as it is written. Bokmål is required; another language has both title and text, or neither. */
export const standardTextForm = z
  .object({
    /** Tells one press from the next. */
    requestId: z.uuid(),
    themeCode: z.string().max(60).default(''),
    titleNb: required(TITLE_MAX),
    bodyNb: required(STANDARD_TEXT_MAX),
    titleNn: free(TITLE_MAX).default(''),
    bodyNn: free(STANDARD_TEXT_MAX).default(''),
    titleEn: free(TITLE_MAX).default(''),
    bodyEn: free(STANDARD_TEXT_MAX).default(''),
    retired: z.boolean().default(false),
    version: z.coerce.number().int().min(0).default(0),
  })
  .superRefine((text, context) => {
    const pair = (path: string) =>
      context.addIssue({ code: 'custom', path: [path], message: 'compose.errors.pair' });
    if ((text.titleNn === '') !== (text.bodyNn === '')) pair('titleNn');
    if ((text.titleEn === '') !== (text.bodyEn === '')) pair('titleEn');
  });
export type StandardTextInput = z.infer<typeof standardTextForm>;

/** A standard text with its values filled in, ready to go into an answer. */
export type FilledText = {
  id: number;
  title: string;
  body: string;
  /** The language it is in; another than asked for when it is not translated. */
  language: Language;
  missing: string[];
};

/** Letters without case and accents, for search. */
export function searchable(text: string): string {
  return text.toLocaleLowerCase('nb').normalize('NFD').replace(/\p{M}/gu, '');
}
