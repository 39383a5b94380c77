import { z } from 'zod';
import { holdsPersonNumber } from '~/domain/register/duf';

/** A line of published figures: number of the municipality and goal achievement in whole per cent. */
export type PublishedLine = { code: string; percent: number };

const MOST_LINES = 500;

/** `0301;47`, also with a tab, a comma or a space between, and with or without the per cent sign. */
const LINE = /^(\d{4})\s*[;,\t ]\s*(\d{1,3})\s*%?$/;

/** Reads pasted lines; empty ones are passed over. `wrong` holds the numbers of the lines that cannot be read or say a municipality twice. */
export function readPublishedLines(text: string): { lines: PublishedLine[]; wrong: number[] } {
  const lines = new Map<string, number>();
  const wrong: number[] = [];
  for (const [i, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const [, code = '', percent = ''] = LINE.exec(line.trim()) ?? [];
    if (code === '' || Number(percent) > 100 || lines.has(code)) wrong.push(i + 1);
    else lines.set(code, Number(percent));
  }
  return { lines: [...lines].map(([code, percent]) => ({ code, percent })), wrong };
}

/** The form of published results: which year, where they are from, and the lines. */
export const publishedForm = z.object({
  year: z
    .string()
    .trim()
    .regex(/^\d{4}$/, 'errors.fields.whole_number')
    .transform(Number)
    .pipe(z.number().min(2000)),
  source: z
    .string()
    .trim()
    .min(3)
    .max(200)
    .refine((text) => !holdsPersonNumber(text), { error: 'errors.fields.person_number' }),
  lines: z
    .string()
    .max(MOST_LINES * 20)
    .refine((text) => text.trim() !== '', { error: 'errors.fields.required' }),
});

export type PublishedInput = z.infer<typeof publishedForm>;
