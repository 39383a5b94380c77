/** What a theme may ask for in fields of their own, in the order they stand in the description. */
export const STRUCTURED_FIELDS = ['did', 'happened', 'expected'] as const;

export type StructuredField = (typeof STRUCTURED_FIELDS)[number];

/** Longest text of one of the fields, in characters. */
export const STRUCTURED_MAX = 4_000;

/** The description as it is stored: each answer under its question, and what was written besides at the end. */
export function structuredText(
  answers: Record<StructuredField, string>,
  questions: Record<StructuredField, string>,
  more: string,
): string {
  const parts = STRUCTURED_FIELDS.map((field) => `${questions[field]}\n${answers[field].trim()}`);
  return [...parts, more.trim()].filter((part) => part !== '').join('\n\n');
}
