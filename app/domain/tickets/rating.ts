import { z } from 'zod';

/** How content the municipality was, worst first. */
export const SCORES = [1, 2, 3] as const;

export const ratingForm = z.object({ score: z.coerce.number().int().min(1).max(3) });
