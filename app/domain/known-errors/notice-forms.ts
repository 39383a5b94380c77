import { z } from 'zod';
import { findPersonNumbers } from '~/domain/register/duf';
import { parseNorwegianDate } from '~/platform/dates';
import { NOTICE_SEVERITIES } from './notice';

const free = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .refine((text) => findPersonNumbers(text).length === 0, { error: 'notices.errors.person_number' });

const required = (max: number) =>
  free(max).refine((text) => text !== '', { error: 'errors.fields.required' });

const day = z.string().transform((text, context) => {
  const iso = parseNorwegianDate(text);
  if (iso) return iso;
  context.addIssue({ code: 'custom', message: 'errors.fields.date' });
  return z.NEVER;
});

/** A new notice. Bokmål is required; the other languages may be missing and are then shown as missing. */
export const noticeForm = z
  .object({
    severity: z.enum(NOTICE_SEVERITIES),
    titleNb: required(120),
    bodyNb: required(2000),
    titleNn: free(120).default(''),
    bodyNn: free(2000).default(''),
    titleEn: free(120).default(''),
    bodyEn: free(2000).default(''),
    audience: z.enum(['all', 'county', 'municipality']),
    countyCode: z
      .string()
      .regex(/^\d{2}$/)
      .optional(),
    municipalityCode: z
      .string()
      .regex(/^\d{4}$/)
      .optional(),
    startsOn: day,
    endsOn: day.optional(),
  })
  .superRefine((notice, context) => {
    const fault = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (notice.audience === 'county' && !notice.countyCode) fault('countyCode', 'notices.errors.county');
    if (notice.audience === 'municipality' && !notice.municipalityCode) {
      fault('municipalityCode', 'notices.errors.municipality');
    }
    if ((notice.titleNn === '') !== (notice.bodyNn === '')) fault('titleNn', 'notices.errors.pair');
    if ((notice.titleEn === '') !== (notice.bodyEn === '')) fault('titleEn', 'notices.errors.pair');
    if (notice.endsOn && notice.endsOn < notice.startsOn) fault('endsOn', 'errors.fields.date_order');
  });

export type NoticeInput = z.infer<typeof noticeForm>;
