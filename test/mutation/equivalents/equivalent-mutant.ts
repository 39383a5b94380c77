/** A mutant that no record can tell from the rule or fact, in the words in which it is shown, and why. */
export type EquivalentMutant = { mutant: string; because: string };
