import type { z } from 'zod';
import { cleanText } from './parse-form.server';

/** Longest query value that is looked at. */
const MAX_VALUE = 500;

/**
 * Reads the query of a URL with a zod object schema in which every field has a default or is optional. A value that
 * does not fit is left out, so the default counts; a hand-written URL never breaks a page. A repeated name gives a list
 * to fields that take lists.
 */
export function parseQuery<S extends z.ZodObject>(request: Request | URL, schema: S): z.output<S> {
  const url = request instanceof URL ? request : new URL(request.url);
  const raw: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(schema.shape)) {
    const values = url.searchParams
      .getAll(name)
      .slice(0, 100)
      .map((value) => cleanText(value).trim())
      .filter((value) => value !== '' && value.length <= MAX_VALUE);
    const [first] = values;
    if (first === undefined) continue;
    const type = field as z.ZodType;
    if (type.safeParse(first).success && !(values.length > 1 && takesList(type, values))) raw[name] = first;
    else if (type.safeParse(values).success) raw[name] = values;
  }
  const parsed = schema.safeParse(raw);
  return parsed.success ? parsed.data : schema.parse({});
}

/** Whether the values come out as a list; a field with a fallback takes anything, but gives its fallback. */
function takesList(type: z.ZodType, values: readonly string[]): boolean {
  const { data } = type.safeParse(values);
  return Array.isArray(data) && data.length > 0;
}
