import { z } from 'zod';

/**
 * A text that must be there, of at most `max` characters. Line ends as the database keeps them; a form sends them as
 * CRLF.
 */
export const writtenText = (max: number) =>
  z
    .string()
    .transform((value) => value.replaceAll('\r\n', '\n').trim())
    .pipe(z.string().min(1).max(max));
