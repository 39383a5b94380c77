import { z } from 'zod';
import { dayError } from '~/i18n/day-error';
import { parseNorwegianDate } from '~/platform/dates';
import { ANNULMENT_REASONS, type ChangeKind } from './changes';
import { holdsPersonNumber } from './duf';
import { dateFields, type ItemKind } from './record';

/** A day as `dd.mm.yyyy` or ISO; gives ISO. */
const day = z.string().transform((text, ctx) => {
  const iso = parseNorwegianDate(text);
  if (iso) return iso;
  ctx.addIssue({ code: 'custom', message: dayError(text) });
  return z.NEVER;
});

const dayOrNone = day.nullish().transform((value) => value ?? null);

/** A decimal with comma or point, above nothing and up to `max`. */
function decimal(max: number) {
  return z
    .string()
    .nullish()
    .transform((text, ctx) => {
      if (text === undefined || text === null || text.trim() === '') return null;
      const cleaned = text.replace(/[\s\u00a0]/g, '').replace(',', '.');
      const value = /^\d{1,6}(\.\d{1,2})?$/.test(cleaned) ? Number(cleaned) : Number.NaN;
      if (Number.isNaN(value)) ctx.addIssue({ code: 'custom', message: 'errors.fields.number' });
      else if (value > max) ctx.addIssue({ code: 'custom', message: `errors.fields.too_high?max=${max}` });
      else return value;
      return z.NEVER;
    });
}

const codeText = z.string().trim().max(40);
const codeOrNone = codeText.nullish().transform((value) => value ?? null);
const yesNo = z.enum(['J', 'N']).transform((value) => value === 'J');

const registerEnd = z.object({ endedOn: day, reason: codeText });

const replaceAutomaticEnd = z
  .object({ outcome: z.enum(['ended', 'continues']), endedOn: dayOrNone, reason: codeOrNone })
  .superRefine((value, ctx) => {
    if (value.outcome === 'continues') return;
    for (const field of ['endedOn', 'reason'] as const) {
      if (value[field] === null)
        ctx.addIssue({ code: 'custom', path: [field], message: 'errors.fields.required' });
    }
  });

const setEndReason = z.object({ reason: codeText });

const registerMeasure = z.object({
  type: codeText,
  fromDate: day,
  toDate: dayOrNone,
  hoursPerWeek: decimal(168),
  hoursTotal: decimal(10_000),
  meetings: decimal(200).refine((value) => value === null || Number.isInteger(value), {
    error: 'errors.fields.whole_number',
  }),
  form: z
    .enum(['GRUPPE', 'INDIVIDUELL'])
    .nullish()
    .transform((value) => value ?? null),
  completed: z.boolean().default(false),
});

const setFinalGoal = z.object({ code: codeText, setOn: day });

const setLanguageGoal = z.object({
  listening: codeText,
  reading: codeText,
  writing: codeText,
  speaking: codeText,
  setOn: day,
});

const registerEducation = z.object({
  hasUpperSecondary: yesNo,
  hasPrimarySchool: yesNo.nullish().transform((value) => value ?? null),
});

const registerDecision = z.object({
  scheme: codeText,
  type: codeText,
  decidedOn: day,
  offeredStartOn: dayOrNone,
  fromDate: dayOrNone,
  toDate: dayOrNone,
  reason: codeOrNone,
  legalGround: codeOrNone,
  durationKind: z
    .enum(['MIDLERTIDIG', 'PERMANENT'])
    .nullish()
    .transform((value) => value ?? null),
});

const annulDuplicate = z.object({
  reason: z.enum(ANNULMENT_REASONS),
  note: z
    .string()
    .trim()
    .max(200)
    .default('')
    .refine((text) => !holdsPersonNumber(text), { error: 'errors.fields.person_number' }),
});

/** The dates of a row; which there are depends on its kind (`dateFields`). Left out or null: not registered. */
const correctDates = z.record(z.string(), z.string().nullable());

const SCHEMAS = {
  register_end: registerEnd,
  replace_automatic_end: replaceAutomaticEnd,
  set_end_reason: setEndReason,
  correct_dates: correctDates,
  register_measure: registerMeasure,
  set_final_goal: setFinalGoal,
  set_language_goal: setLanguageGoal,
  register_education: registerEducation,
  register_decision: registerDecision,
  annul_duplicate: annulDuplicate,
} as const satisfies Record<ChangeKind, z.ZodType>;

/** What each kind of change says, after parsing. */
export type ChangeValues<K extends ChangeKind = ChangeKind> = z.output<(typeof SCHEMAS)[K]>;

/** A change with its values. */
export type Change = { [K in ChangeKind]: { kind: K; values: ChangeValues<K> } }[ChangeKind];

/** Joins a kind with values that its own form parsed. */
export function changeOf(kind: ChangeKind, values: ChangeValues): Change {
  return { kind, values } as Change;
}

/** Form schema of a change. Field names are those of the form; `correct_dates` takes the columns of the row it corrects. */
export function changeForm(kind: ChangeKind, target: ItemKind | null): z.ZodType<ChangeValues> {
  if (kind !== 'correct_dates' || !target) return SCHEMAS[kind];
  return z.object(Object.fromEntries(dateFields(target).map((name) => [name, dayOrNone])));
}
