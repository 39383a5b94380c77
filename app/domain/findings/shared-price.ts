import type { FindingLine } from './finding-line.server';

type Priced = Pick<FindingLine, 'ruleId' | 'state'>;

/** How many open findings of a person share the price of this one: a rule costs a person once, however often it fails. */
export function sharersOf(finding: Priced, findings: readonly Priced[]): number {
  return findings.filter(({ ruleId, state }) => ruleId === finding.ruleId && state === 'open').length;
}
