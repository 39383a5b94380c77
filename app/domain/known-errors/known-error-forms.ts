import { z } from 'zod';
import { holdsPersonNumber } from '~/domain/register/duf';
import { dayError } from '~/i18n/day-error';
import { parseNearDay } from '~/platform/dates';
import { LIVE_STATUSES, LOUDNESSES, VISIBILITIES } from './known-error';

const free = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .default('')
    .refine((text) => !holdsPersonNumber(text), { error: 'errors.fields.person_number' });

const required = (max: number) =>
  free(max).refine((text) => text !== '', { error: 'errors.fields.required' });

const TITLE_MAX = 120;
const TEXT_MAX = 4000;

const texts = {
  title: free(TITLE_MAX),
  symptom: free(TEXT_MAX),
  affected: free(TEXT_MAX),
  workaround: free(TEXT_MAX),
  whatToDo: free(TEXT_MAX),
  whatNotToDo: free(TEXT_MAX),
};

const otherLanguage = z
  .object(texts)
  .refine(({ title, ...rest }) => title !== '' || Object.values(rest).every((text) => text === ''), {
    error: 'known_errors.errors.title_first',
    path: ['title'],
  });

const optionalDay = z
  .string()
  .optional()
  .transform((text, context) => {
    if (!text) return null;
    const iso = parseNearDay(text);
    if (iso) return iso;
    context.addIssue({ code: 'custom', message: dayError(text) });
    return z.NEVER;
  });

const EMPTY = { title: '', symptom: '', affected: '', workaround: '', whatToDo: '', whatNotToDo: '' };

/** A known error as its owner describes it. Bokmål needs a title; a language without one is missing and shown as missing. */
export const knownErrorForm = z.object({
  nb: z.object({ ...texts, title: required(TITLE_MAX) }),
  nn: otherLanguage.default(EMPTY),
  en: otherLanguage.default(EMPTY),
  visibility: z.enum(VISIBILITIES),
  loudness: z.enum(LOUDNESSES),
  nextUpdateOn: optionalDay,
  covers: z
    .array(z.string().regex(/^DQ-\d{3}$/))
    .max(100)
    .default([]),
});

export type KnownErrorInput = z.output<typeof knownErrorForm>;

/** A dated word on how it goes. */
export const updateForm = z.object({
  status: z.enum(LIVE_STATUSES),
  bodyNb: required(TEXT_MAX),
  bodyNn: free(TEXT_MAX),
  bodyEn: free(TEXT_MAX),
  nextUpdateOn: optionalDay,
});

export type UpdateInput = z.output<typeof updateForm>;

/** The last word, and why the error is closed although it still hits persons. */
export const closingForm = z.object({
  bodyNb: required(TEXT_MAX),
  bodyNn: free(TEXT_MAX),
  bodyEn: free(TEXT_MAX),
  reason: free(1000),
});

export type ClosingInput = z.output<typeof closingForm>;
