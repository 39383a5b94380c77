import { z } from 'zod';
import { ANNULMENT_REASONS } from '~/domain/register/changes';
import { dayError } from '~/i18n/day-error';
import { parseNorwegianDate } from '~/platform/dates';
import { type BulkKind, DATE_TARGETS, DAY_SOURCES, WHICH_ROW } from './bulk-kinds';

const code = z.string().trim().min(1).max(40);
const codeOrNone = code.nullish().transform((value) => value ?? null);
const yesNo = z.enum(['J', 'N']);

const dayOrNone = z
  .string()
  .nullish()
  .transform((text, ctx) => {
    if (text === null || text === undefined || text.trim() === '') return null;
    const iso = parseNorwegianDate(text);
    if (iso) return iso;
    ctx.addIssue({ code: 'custom', message: dayError(text) });
    return z.NEVER;
  });

type Parts = { dayFrom?: string | null; day?: string | null; outcome?: string; reason?: string | null };

/** A day that is the same for all must be written. */
function needsDay(value: Parts, ctx: z.RefinementCtx): void {
  if (value.dayFrom === 'given' && !value.day) {
    ctx.addIssue({ code: 'custom', path: ['day'], message: 'errors.fields.required' });
  }
}

const day = { dayFrom: z.enum(DAY_SOURCES), day: dayOrNone };
const which = z.enum(WHICH_ROW).default('newest');

const SCHEMAS = {
  set_end_reason: z.object({ reason: code }),
  register_end: z.object({ ...day, reason: code }).superRefine(needsDay),
  replace_automatic_end: z
    .object({ outcome: z.enum(['ended', 'continues']), ...day, reason: codeOrNone })
    .superRefine((value, ctx) => {
      if (value.outcome === 'continues') return;
      needsDay(value, ctx);
      if (!value.reason)
        ctx.addIssue({ code: 'custom', path: ['reason'], message: 'errors.fields.required' });
    }),
  correct_dates: z.object({ field: z.enum(DATE_TARGETS), ...day, which }).superRefine((value, ctx) => {
    if (value.field !== 'swap') needsDay(value, ctx);
  }),
  register_measure: z
    .object({
      type: code,
      ...day,
      toDay: dayOrNone,
      hoursPerWeek: z
        .string()
        .trim()
        .regex(/^\d{1,2}([.,]\d)?$/, 'errors.fields.number')
        .nullish()
        .transform((value) => value ?? null),
    })
    .superRefine(needsDay),
  set_final_goal: z.object({ code, ...day }).superRefine(needsDay),
  set_language_goal: z
    .object({ listening: code, reading: code, writing: code, speaking: code, ...day })
    .superRefine(needsDay),
  register_education: z.object({
    hasUpperSecondary: yesNo,
    hasPrimarySchool: yesNo.nullish().transform((value) => value ?? null),
  }),
  annul_duplicate: z.object({ reason: z.enum(ANNULMENT_REASONS), which }),
} as const satisfies Record<BulkKind, z.ZodType>;

/** One correction for many persons: its kind and what is the same for all of them. */
export type BulkFix = { [K in BulkKind]: { kind: K; values: z.output<(typeof SCHEMAS)[K]> } }[BulkKind];

/** Form schema of a correction of many. */
export function bulkFixForm(kind: BulkKind): z.ZodType<BulkFix['values']> {
  return SCHEMAS[kind];
}

/** A correction as the database keeps it. @throws ZodError for anything else */
export function readBulkFix(stored: unknown): BulkFix {
  const { kind, values } = z.object({ kind: z.enum(keys), values: z.unknown() }).parse(stored);
  return { kind, values: SCHEMAS[kind].parse(values) } as BulkFix;
}

const keys = Object.keys(SCHEMAS) as [BulkKind, ...BulkKind[]];
