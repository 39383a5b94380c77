import { z } from 'zod';

/** Longest name of a view, in characters. */
export const VIEW_NAME_MAX = 60;
/** Most views of one user. */
export const VIEWS_MAX = 50;

export const viewForm = z.object({
  name: z
    .string()
    .transform((value) => value.trim())
    .pipe(z.string().min(1).max(VIEW_NAME_MAX)),
  shared: z.literal('on').optional(),
  /** Take over the filter, columns and order of the page; otherwise a saved view keeps its own. */
  current: z.literal('on').optional(),
});
