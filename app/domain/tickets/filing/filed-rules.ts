import type { SeverityClass } from '~/domain/quality/define-rule';

/** Open findings of many persons, summed up by rule. */
export type FiledRule = {
  ruleId: string;
  title: string;
  severity: SeverityClass;
  persons: number;
  /** IMDi is asked about all of them. */
  asked: boolean;
};

type Line = {
  ruleId: string;
  title: string;
  severity: SeverityClass;
  personId: number;
  asked: boolean;
  open: boolean;
};

/**
 * The open findings by rule, those of most persons first. A rule is asked about when it was chosen, or any finding of
 * it was.
 */
export function findingsByRule(findings: readonly Line[], chosen: readonly string[]): FiledRule[] {
  const rules = new Map<string, FiledRule & { ids: Set<number> }>();
  for (const { ruleId, title, severity, personId, asked, open } of findings) {
    if (!open) continue;
    const sum = rules.get(ruleId) ?? {
      ruleId,
      title,
      severity,
      persons: 0,
      asked: chosen.includes(ruleId),
      ids: new Set<number>(),
    };
    sum.ids.add(personId);
    sum.asked ||= asked;
    rules.set(ruleId, sum);
  }
  return [...rules.values()]
    .map(({ ids, ...rule }) => ({ ...rule, persons: ids.size }))
    .sort((a, b) => b.persons - a.persons || a.ruleId.localeCompare(b.ruleId));
}
