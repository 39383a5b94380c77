import { z } from 'zod';
import { ROLES } from '~/domain/accounts/actor';
import { holdsPersonNumber } from '~/domain/register/duf';
import { dayError } from '~/i18n/day-error';
import { parseNearDay } from '~/platform/dates';
import { NOTICE_PLACES, NOTICE_SEVERITIES } from './notice';

const free = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .refine((text) => !holdsPersonNumber(text), { error: 'errors.fields.person_number' });

const required = (max: number) =>
  free(max).refine((text) => text !== '', { error: 'errors.fields.required' });

const time = z
  .string()
  .regex(/^([01]\d|2[0-3])[:.][0-5]\d$/, { error: 'notices.errors.time' })
  .optional();

const day = z.string().transform((text, context) => {
  const iso = parseNearDay(text);
  if (iso) return iso;
  context.addIssue({ code: 'custom', message: dayError(text) });
  return z.NEVER;
});

/** A new notice. Bokmål is required; the other languages may be missing and are then shown as missing. */
export const noticeForm = z
  .object({
    severity: z.enum(NOTICE_SEVERITIES),
    place: z.enum(NOTICE_PLACES).default('front'),
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
    /** Only for these roles; none means all. */
    roles: z.array(z.enum(ROLES)).default([]),
    /** Also by mail, when it begins. */
    sendMail: z.literal('on').optional(),
    startsOn: day,
    startsTime: time,
    endsOn: day.optional(),
    endsTime: time,
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
    const sameDay = notice.endsOn === notice.startsOn && notice.endsTime && notice.startsTime;
    const turned = sameDay && (notice.endsTime ?? '') <= (notice.startsTime ?? '');
    if (notice.endsOn && (notice.endsOn < notice.startsOn || turned))
      fault('endsOn', 'errors.fields.date_order');
  });

export type NoticeInput = z.infer<typeof noticeForm>;
