import { createHash } from 'node:crypto';
import type { Rule } from '~/domain/quality/define-rule';
import { RULES_VERSION } from '~/domain/quality/rules/rules-version';
import type { Present } from './read-present.server';

/** What makes findings out of what the rules say. */
type Scales = Pick<Present, 'severities' | 'weights'>;

/**
 * Goes into the number that a person's judgement is remembered by, so that everyone is looked at again when the rules or what
 * they weigh has changed.
 */
export function outcomeSalt(rules: readonly Rule[], { severities, weights }: Scales): string {
  const scales = [
    RULES_VERSION,
    rules.map(({ id, regimes }) => [id, regimes]),
    [...severities].sort(),
    weights,
  ];
  return createHash('sha256').update(JSON.stringify(scales)).digest('hex').slice(0, 16);
}
