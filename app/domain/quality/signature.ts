import { z } from 'zod';
import { FIELDS, type FieldSpec, ITEM_KINDS, type ItemKind } from '~/domain/register/record';
import { isIsoDate } from '~/platform/dates';
import { ALL_REGIMES } from './define-rule';

/** Where a registered row came from. */
export const SOURCES = ['WEB', 'TRANSFER', 'FILE', 'SYSTEM'] as const;

/** How a registered value is tested. `before` and `after` are for days and numbers. */
export const FIELD_TESTS = ['is', 'is_not', 'missing', 'filled', 'before', 'after'] as const;

/** Tests that need a value to compare with. */
export const TESTS_WITH_VALUE: ReadonlySet<FieldTest> = new Set<FieldTest>([
  'is',
  'is_not',
  'before',
  'after',
]);

export type FieldTest = (typeof FIELD_TESTS)[number];

/** Most items of a signature, and most field tests of one item. */
export const MOST_ITEMS = 3;
export const MOST_TESTS = 3;

/** The registered day that «dates between» looks at, per kind: the first of these that is filled. */
export const DAY_OF_ITEM: Readonly<Record<ItemKind, readonly string[]>> = {
  category: ['from_date'],
  decision: ['decided_on', 'from_date'],
  final_goal: ['set_on'],
  contract: ['signed_on'],
  language_goal: ['set_on'],
  measure: ['from_date', 'to_date'],
  training_hours: ['from_date', 'to_date'],
  absence: ['from_date', 'to_date'],
  programme_end: ['ended_on'],
  appeal: ['received_on'],
  full_time_upper_secondary: ['from_date'],
};

/** Values of an item that a signature may test: no free text, no references, no places. */
export function testableFields(kind: ItemKind): readonly FieldSpec[] {
  return FIELDS[kind].filter(({ type }) => ['date', 'code', 'word', 'number', 'flag'].includes(type));
}

const day = z.string().refine(isIsoDate).nullable().default(null);
const code = z.string().regex(/^[A-Za-z0-9_ÆØÅæøå.-]{1,60}$/);
const codes = z.array(code).max(400).default([]);

const fieldTest = z.object({
  field: z.string().regex(/^[a-z_0-9]{1,60}$/),
  test: z.enum(FIELD_TESTS),
  value: z.string().max(60).default(''),
});

const item = z
  .object({
    kind: z.enum(ITEM_KINDS),
    /** False: the person is hit when there is no such item. */
    has: z.boolean().default(true),
    sources: z.array(z.enum(SOURCES)).default([]),
    registeredFrom: day,
    registeredTo: day,
    datesFrom: day,
    datesTo: day,
    tests: z.array(fieldTest).max(MOST_TESTS).default([]),
  })
  .refine(({ kind, tests }) => tests.every((one) => testFits(kind, one)), { path: ['tests'] });

/**
 * Says by machine which persons a known error hits: all of what is given must hold, within a list any one is enough.
 * A signature that says nothing hits nobody.
 */
export const signatureSchema = z.object({
  /** One of these rules fails on the person, findings laid aside included. */
  rules: z
    .array(z.string().regex(/^DQ-\d{3}$/))
    .max(100)
    .default([]),
  regimes: z.array(z.enum(ALL_REGIMES)).default([]),
  /** A category of one of these codes is open today. */
  categories: codes,
  /** No category is open today. */
  withoutCategory: z.boolean().default(false),
  permitGrounds: codes,
  municipalities: z
    .array(z.string().regex(/^\d{4}$/))
    .max(400)
    .default([]),
  /** Source of the person's own row, and when that was registered. */
  sources: z.array(z.enum(SOURCES)).default([]),
  registeredFrom: day,
  registeredTo: day,
  items: z.array(item).max(MOST_ITEMS).default([]),
});

export type Signature = z.output<typeof signatureSchema>;
export type SignatureItem = Signature['items'][number];
export type SignatureTest = z.output<typeof fieldTest>;

export const EMPTY_SIGNATURE: Signature = signatureSchema.parse({});

/** Whether a test is possible on the kind: a field it has, and a value of the field's form. */
export function testFits(kind: ItemKind, { field, test, value }: SignatureTest): boolean {
  const spec = testableFields(kind).find(({ name }) => name === field);
  if (!spec) return false;
  if (!TESTS_WITH_VALUE.has(test)) return true;
  const ordered = test === 'before' || test === 'after';
  switch (spec.type) {
    case 'date':
      return isIsoDate(value);
    case 'number':
      return /^\d{1,6}([.]\d{1,2})?$/.test(value);
    case 'flag':
      return !ordered && (value === 'true' || value === 'false');
    default:
      return !ordered && code.safeParse(value).success;
  }
}

/** Whether the signature narrows at all; one that does not hits nobody. */
export function saysSomething(signature: Signature): boolean {
  return Object.entries(signature).some(([, value]) =>
    Array.isArray(value) ? value.length > 0 : value !== null && value !== false,
  );
}

/** A signature as it was stored; what cannot be read hits nobody. */
export function readSignature(stored: unknown): Signature {
  const parsed = signatureSchema.safeParse(stored);
  return parsed.success ? parsed.data : EMPTY_SIGNATURE;
}
