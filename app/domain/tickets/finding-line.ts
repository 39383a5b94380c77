import type { Language } from '~/domain/accounts/actor';
import type { SeverityClass } from '~/domain/quality/define-rule';
import { ruleById } from '~/domain/quality/rules';

/** A finding as a ticket shows it. */
export type FindingLine = {
  id: number;
  ruleId: string;
  title: string;
  severity: SeverityClass;
  openedAt: Date;
  open: boolean;
};

type StoredFinding = {
  id: number;
  ruleId: string;
  severity: SeverityClass;
  openedAt: Date;
  state: string;
};

/** Title of a rule in the reader's language; a retired rule stands as its id. */
export function ruleTitle(ruleId: string, language: Language): string {
  return ruleById(ruleId)?.words[language].title ?? ruleId;
}

/** The finding in the reader's language. */
export function findingLine(finding: StoredFinding, language: Language): FindingLine {
  return {
    id: finding.id,
    ruleId: finding.ruleId,
    title: ruleTitle(finding.ruleId, language),
    severity: finding.severity,
    openedAt: finding.openedAt,
    open: finding.state === 'open' || finding.state === 'known_error',
  };
}
