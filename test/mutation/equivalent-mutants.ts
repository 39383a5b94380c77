/** A mutant that no record can tell from the rule, as `part, kind: SQL`, and why. */
type EquivalentMutant = { mutant: string; because: string };

/** By rule. What stands here is not counted; a mutant that only looks equivalent belongs in a case instead. */
export const EQUIVALENT_MUTANTS: Readonly<Record<string, readonly EquivalentMutant[]>> = {};
