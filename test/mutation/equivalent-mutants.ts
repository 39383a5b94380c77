import { NATIONAL_ID_CONTROL_FAILS } from '~/domain/quality/facts/national-id-control';
import { oneLine } from './mutants';

/** A mutant that no record can tell from the rule, as `part, kind: SQL`, and why. */
type EquivalentMutant = { mutant: string; because: string };

/** By rule. What stands here is not counted; a mutant that only looks equivalent belongs in a case instead. */
export const EQUIVALENT_MUTANTS: Readonly<Record<string, readonly EquivalentMutant[]>> = {
  'DQ-005': [
    {
      mutant: `fails, constant shifted: ${oneLine(NATIONAL_ID_CONTROL_FAILS).replace('11, 1)', '11, 2)')}`,
      because: 'Of eleven digits there is no twelfth to read.',
    },
  ],
};
