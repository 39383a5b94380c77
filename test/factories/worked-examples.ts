import type { CaseRecord } from '~/domain/quality/case-record';
import { RULES } from '~/domain/quality/rules';

/** Records of the rules' worked examples that may stand in the register together; the first `perRule` of each rule. */
export function workedExamples(perRule?: number): CaseRecord[] {
  return RULES.flatMap(({ cases }) => cases.slice(0, perRule).map(({ record }) => record)).filter(
    ({ person = {}, successors = [] }) =>
      !('duf' in person) && !('nationalId' in person) && successors.length === 0,
  );
}
