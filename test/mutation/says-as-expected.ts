import { isDeepStrictEqual } from 'node:util';
import type { RuleCase } from '~/domain/quality/define-rule';

type Evidence = Readonly<Record<string, unknown>>;

/** Whether a rule that applies or not, and fails with the evidence of each finding, says of the example what it should. */
export function saysAsExpected(example: RuleCase, applies: boolean, findings: readonly Evidence[]): boolean {
  if (example.expect !== 'fails') return findings.length === 0 && applies === (example.expect === 'passes');
  return findings.length === (example.findings ?? 1) && rests(findings[0] ?? {}, example.evidence ?? {});
}

const rests = (found: Evidence, expected: Evidence): boolean =>
  Object.entries(expected).every(([name, value]) => isDeepStrictEqual(found[name], value));
