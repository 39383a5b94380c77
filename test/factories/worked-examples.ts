import type { CaseRecord } from '~/domain/quality/case-record';
import { RULES } from '~/domain/quality/rules';

/** Whether the record of a worked example may stand in the register beside those of others. */
export function mayShareRegister({
  person = {},
  successors = [],
  formerMunicipalities = [],
}: CaseRecord): boolean {
  const isOfMany = successors.length === 0 && formerMunicipalities.length === 0;
  return isOfMany && !('duf' in person) && !('nationalId' in person);
}

/** Records of the rules' worked examples that may stand in the register together; the first `perRule` of each rule. */
export function workedExamples(perRule?: number): CaseRecord[] {
  return RULES.flatMap(({ cases }) => cases.slice(0, perRule).map(({ record }) => record)).filter(
    mayShareRegister,
  );
}
