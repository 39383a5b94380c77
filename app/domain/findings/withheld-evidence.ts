/**
 * Values of the rules' evidence that are places or days on which a person came to one, or can be counted back to them
 * (register/policy.ts: what is withheld of graded persons). By rule and name in its evidence.
 */
const WITHHELD: Readonly<Record<string, readonly string[]>> = {
  'DQ-006': ['code'],
  'DQ-007': ['personMunicipality', 'decisionMunicipality', 'since'],
  'DQ-013': ['settledOn'],
  'DQ-020': ['since', 'dueOn'],
  'DQ-021': ['since', 'dueOn'],
  'DQ-022': ['firstSettledOn', 'dueOn'],
  'DQ-024': ['firstMunicipality', 'secondMunicipality'],
  'DQ-085': ['municipality'],
};

/** Whether a value of a finding's evidence is shown to nobody when its person is graded. */
export function isEvidenceWithheld(ruleId: string, name: string): boolean {
  return WITHHELD[ruleId]?.includes(name) ?? false;
}

/** The values by rule, for those that go through all of them. */
export const WITHHELD_EVIDENCE = Object.entries(WITHHELD);
