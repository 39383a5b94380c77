import { z } from 'zod';

/**
 * A form that was posted after the session had ended, on its way through the sign-in page. It lives in the page and in
 * the browser only; nothing of it is stored.
 */
export type HandedOver = { action: string; fields: [name: string, value: string][] };

/** Longest text that is carried along, all fields together. */
export const MAX_CARRIED = 300_000;

const schema = z.object({
  action: z.string().max(2000),
  fields: z.array(z.tuple([z.string().max(300), z.string()])).max(500),
});

/** Reads what the sign-in form carried in its hidden field; null when it is not ours. */
export function readCarried(text: unknown): HandedOver | null {
  if (typeof text !== 'string' || text === '') return null;
  try {
    const parsed = schema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/**
 * What to carry of a posted form: its texts, without passwords and files (`left`: something was left out). Null when
 * there is nothing to carry or too much.
 */
export function carry(form: FormData, action: string): { carried: HandedOver | null; left: boolean } {
  const fields: HandedOver['fields'] = [];
  let left = false;
  let size = 0;
  for (const [name, value] of form) {
    if (typeof value !== 'string' || /password|passord/i.test(name)) {
      left ||= typeof value === 'string' || value.size > 0;
      continue;
    }
    fields.push([name, value]);
    size += name.length + value.length;
  }
  if (fields.length === 0 || fields.length > 500 || size > MAX_CARRIED) return { carried: null, left: true };
  return { carried: { action, fields }, left };
}
