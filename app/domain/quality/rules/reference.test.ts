import { expect, it } from 'vitest';
import { ALL_REGIMES, type SeverityLetter } from '../define-rule';
import { MUNICIPALITY_RULES } from '../municipality-rules';
import { AWAITED_RULES } from './awaited-rules';
import { RULES } from './index';

/** The rules as the reference has them: number, laws, letter, dimension, and what an error spoils. */
const REFERENCE = `
  DQ-001 all E validity RG
  DQ-002 all E validity RG
  DQ-003 all W plausibility -
  DQ-004 all E uniqueness RG
  DQ-005 all W validity -
  DQ-006 all E validity RG
  DQ-007 all W consistency G
  DQ-010 all E consistency RG
  DQ-011 INTEG W consistency R
  DQ-012 INTEG W consistency R
  DQ-013 INTEG_6A N completeness G
  DQ-014 INTEG W consistency R
  DQ-015 INTEG E validity GU
  DQ-020 INTEG W timeliness RT
  DQ-021 INTEG+INTEG_6A W timeliness GR
  DQ-022 INTEG W validity T
  DQ-023 all E validity R
  DQ-024 all W consistency RG
  DQ-025 all E uniqueness R
  DQ-026 all W timeliness T
  DQ-027 INTEG N consistency T
  DQ-028 all W completeness R
  DQ-030 INTEG+INTEG_6A E completeness RT
  DQ-031 INTRO W validity -
  DQ-032 INTEG W consistency T
  DQ-033 INTEG N plausibility T
  DQ-034 INTEG+INTEG_6A W completeness T
  DQ-035 INTEG W completeness T
  DQ-036 INTEG N completeness T
  DQ-037 INTEG E validity RT
  DQ-038 INTEG E validity T
  DQ-039 INTRO W validity R
  DQ-040 all E completeness RT
  DQ-041 all E completeness R
  DQ-042 all W consistency RG
  DQ-043 all W validity T
  DQ-044 all N plausibility R
  DQ-045 INTEG W validity T
  DQ-046 INTEG W completeness T
  DQ-047 INTEG W completeness T
  DQ-048 INTEG_6A N consistency -
  DQ-049 all W consistency R
  DQ-050 INTEG E completeness G
  DQ-051 INTRO N validity -
  DQ-052 INTEG+INTEG_6A E completeness T
  DQ-053 INTEG N plausibility T
  DQ-054 all E consistency G
  DQ-055 INTEG W timeliness UT
  DQ-056 INTEG N timeliness G
  DQ-057 INTEG_6A N timeliness G
  DQ-058 INTEG W completeness U
  DQ-059 INTRO W plausibility U
  DQ-060 INTEG+INTEG_6A W consistency G
  DQ-061 INTEG_6A E validity G
  DQ-062 INTRO N completeness R
  DQ-063 all W plausibility RG
  DQ-070 INTEG W validity T
  DQ-071 INTEG W validity T
  DQ-072 INTEG+INTRO N validity -
  DQ-073 all W consistency R
  DQ-074 all N plausibility T
  DQ-075 INTEG N consistency T
  DQ-080 all E completeness R
  DQ-081 all E completeness R
  DQ-082 all E validity R
  DQ-083 all E consistency R
  DQ-084 all W uniqueness R
  DQ-085 all W consistency RG
  DQ-086 all W plausibility R
  DQ-087 INTRO N consistency R
  DQ-088 all N timeliness T
  DQ-090 INTEG W completeness U
  DQ-091 all N consistency -
  DQ-092 all W completeness U
  DQ-093 all N timeliness T
  DQ-094 all N validity -
  DQ-110 all W plausibility R
  DQ-111 all N plausibility R
  DQ-112 all N consistency R
`;

const SEVERITY: Record<SeverityLetter, readonly [hurts: string, spares: string]> = {
  E: ['critical', 'major'],
  W: ['major', 'minor'],
  N: ['query', 'query'],
};

const inReference = REFERENCE.trim()
  .split('\n')
  .map((line) => {
    const [id = '', laws = '', letter = '', dimension = '', affects = ''] = line.trim().split(' ');
    const [hurts, spares] = SEVERITY[letter as SeverityLetter];
    return {
      id,
      laws: laws === 'all' ? [...ALL_REGIMES].sort() : laws.split('+').sort(),
      letter,
      dimension,
      affects: affects.replace('-', '').split('').sort(),
      severity: /[RGU]/.test(affects) ? hurts : spares,
    };
  });

it('has each rule of the reference, under its laws, with its letter, class, dimension and what it spoils', () => {
  const here = [...RULES, ...MUNICIPALITY_RULES].map((rule) => ({
    id: rule.id,
    laws: [...rule.regimes].sort(),
    letter: rule.letter,
    dimension: rule.dimension,
    affects: [...rule.affects].sort(),
    severity: rule.severity,
  }));
  expect(here).toEqual(inReference);
  expect(here.length + AWAITED_RULES.length).toBe(82);
});
