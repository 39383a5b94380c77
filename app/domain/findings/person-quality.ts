import { SEVERITY_CLASSES, type SeverityClass } from '~/domain/quality/define-rule';
import { lossOf, type ScoreWeights } from '~/domain/quality/score';
import type { QualityTotals } from './finding';

/** What one person's findings come to. Counts are of rules, not of occurrences. */
export type PersonQuality = {
  personId: number;
  municipalityCode: string;
  loss: number;
  critical: number;
  major: number;
  minor: number;
  query: number;
  applicableRules: string[];
  failingRules: string[];
  /** What the rules said, as one number; null when one of them crashed, so that the person is looked at again. */
  outcome: string | null;
};

/** Sums up a person: `openFindings` are those that count (state open), with the class of their rule. */
export function sumPerson(
  person: Pick<PersonQuality, 'personId' | 'municipalityCode' | 'outcome'> & {
    applicableRules: readonly string[];
  },
  openFindings: readonly { ruleId: string; severity: SeverityClass }[],
  weights: ScoreWeights,
): PersonQuality {
  const rules = new Map(openFindings.map((finding) => [finding.ruleId, finding.severity]));
  const severities = [...rules.values()];
  const count = (severity: SeverityClass): number => severities.filter((one) => one === severity).length;
  return {
    personId: person.personId,
    municipalityCode: person.municipalityCode,
    loss: lossOf(severities, weights),
    critical: count('critical'),
    major: count('major'),
    minor: count('minor'),
    query: count('query'),
    applicableRules: [...person.applicableRules].sort(),
    failingRules: [...rules.keys()].sort(),
    outcome: person.outcome,
  };
}

/** Whether nothing that counts differs, so that nothing need be written. */
export function sameQuality(a: PersonQuality, b: PersonQuality): boolean {
  return (
    a.municipalityCode === b.municipalityCode &&
    a.outcome === b.outcome &&
    a.loss === b.loss &&
    SEVERITY_CLASSES.every((severity) => a[severity] === b[severity]) &&
    a.applicableRules.join() === b.applicableRules.join() &&
    a.failingRules.join() === b.failingRules.join()
  );
}

type TotalsDelta = Omit<QualityTotals, 'score'>;

/** How the totals of municipalities and of their rules move when persons change. */
export class QualityDeltas {
  readonly totals = new Map<string, TotalsDelta>();
  readonly rules = new Map<
    string,
    { municipalityCode: string; ruleId: string; applicable: number; failing: number }
  >();

  /** Takes the person's former contribution out and puts the new one in; null stands for no contribution. */
  move(before: PersonQuality | null, after: PersonQuality | null): void {
    if (before) this.add(before, -1);
    if (after) this.add(after, 1);
  }

  private add(person: PersonQuality, sign: 1 | -1): void {
    const code = person.municipalityCode;
    const sum = this.totals.get(code) ?? {
      persons: 0,
      flawless: 0,
      lossTotal: 0,
      critical: 0,
      major: 0,
      minor: 0,
      query: 0,
    };
    sum.persons += sign;
    if (person.loss === 0) sum.flawless += sign;
    sum.lossTotal += sign * person.loss;
    for (const severity of SEVERITY_CLASSES) sum[severity] += sign * person[severity];
    this.totals.set(code, sum);
    for (const ruleId of person.applicableRules) this.rule(code, ruleId).applicable += sign;
    for (const ruleId of person.failingRules) this.rule(code, ruleId).failing += sign;
  }

  private rule(municipalityCode: string, ruleId: string): { applicable: number; failing: number } {
    const key = `${municipalityCode}|${ruleId}`;
    const known = this.rules.get(key) ?? { municipalityCode, ruleId, applicable: 0, failing: 0 };
    this.rules.set(key, known);
    return known;
  }
}
