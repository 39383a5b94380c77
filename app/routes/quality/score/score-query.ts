import { z } from 'zod';

/** `kommune` for those who see several; `regel` once for each rule that is thought away. */
export const scoreQuery = z.object({
  kommune: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
  regel: z
    .union([z.string(), z.array(z.string())])
    .transform((value) => [value].flat().filter((ruleId) => /^DQ-\d{3}$/.test(ruleId)))
    .default([]),
});
