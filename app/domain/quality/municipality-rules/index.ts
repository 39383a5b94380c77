import type { MunicipalityRule } from './define-municipality-rule';
import { dq110 } from './dq-110';
import { dq111 } from './dq-111';
import { dq112 } from './dq-112';

/** The rules over the figures of a municipality as a whole, in the order of the reference. */
export const MUNICIPALITY_RULES: readonly MunicipalityRule[] = [dq110, dq111, dq112];

/** The rule of that id, or undefined for an id that none of these has. */
export function municipalityRuleById(id: string): MunicipalityRule | undefined {
  return MUNICIPALITY_RULES.find((rule) => rule.id === id);
}
