import type { Language } from '~/domain/accounts/actor';
import { type CodeLabel, describeFinding } from '~/domain/findings/describe-finding';
import type { Evidence } from '~/domain/findings/finding';
import type { SeverityClass } from '~/domain/quality/define-rule';
import { ruleById } from '~/domain/quality/rules';

/** A finding as a ticket shows it: the rule, and the sentence with its values. */
export type AskedFinding = {
  id: number;
  ruleId: string;
  title: string;
  sentence: string;
  severity: SeverityClass;
  open: boolean;
};

/** A finding as the database has it, as far as its sentence needs it. */
export type StoredFinding = {
  id: number;
  ruleId: string;
  severity: SeverityClass;
  state: string;
  evidence: unknown;
};

/** Title of a rule in the reader's language; a retired rule stands as its id. */
export function ruleTitle(ruleId: string, language: Language): string {
  return ruleById(ruleId)?.words[language].title ?? ruleId;
}

/** The finding in the reader's language. */
export function askedFinding(
  finding: StoredFinding,
  words: { language: Language; label: CodeLabel },
  graded: boolean,
): AskedFinding {
  const { id, ruleId, severity, state } = finding;
  const rule = ruleById(ruleId);
  const evidence = finding.evidence as Evidence;
  const told = rule ? describeFinding(rule, evidence, words, graded) : { title: ruleId, sentence: '' };
  return { id, ruleId, severity, ...told, open: state === 'open' || state === 'known_error' };
}
