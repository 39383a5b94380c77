import type { Rule } from './define-rule';
import { municipalityRuleById } from './municipality-rules';
import { ruleById } from './rules';

/** What the rules over persons and those over municipalities have in common. */
export type KnownRule = Omit<Rule, 'fact' | 'applies' | 'fails' | 'businessKey' | 'cases'> & {
  scope: 'person' | 'municipality';
};

/** The rule of that id, whichever it judges, or undefined. */
export function knownRule(id: string): KnownRule | undefined {
  const rule = ruleById(id);
  return rule ? { ...rule, scope: 'person' } : municipalityRuleById(id);
}
