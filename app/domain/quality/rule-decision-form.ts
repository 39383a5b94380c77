import { z } from 'zod';
import { holdsPersonNumber } from '~/domain/register/duf';
import { ALL_REGIMES as REGIMES } from './define-rule';
import { RULE_STATUSES } from './rule-status';

/** A decision on a rule: what it is to be, under which laws, from which control year on, and why. */
export const ruleDecisionForm = z.object({
  ruleId: z.string().regex(/^DQ-\d{3}$/),
  controlYear: z.coerce.number().int().min(2000).max(2100),
  regimes: z.preprocess(
    (value) => (Array.isArray(value) ? value : value === undefined ? [] : [value]),
    z.array(z.enum(REGIMES)).min(1, 'rules.decide.errors.regimes').max(REGIMES.length),
  ),
  status: z.enum(RULE_STATUSES, { error: 'rules.decide.errors.status' }),
  reason: z
    .string({ error: 'errors.fields.required' })
    .trim()
    .min(10, 'rules.decide.errors.reason')
    .max(500, 'rules.decide.errors.reason')
    .refine((text) => !holdsPersonNumber(text), { error: 'errors.fields.person_number' }),
});

export type RuleDecision = z.infer<typeof ruleDecisionForm>;
