import type { Rule } from '../define-rule';
import { dq001 } from './dq-001';
import { dq002 } from './dq-002';
import { dq003 } from './dq-003';
import { dq004 } from './dq-004';
import { dq005 } from './dq-005';
import { dq006 } from './dq-006';
import { dq007 } from './dq-007';
import { dq010 } from './dq-010';
import { dq011 } from './dq-011';
import { dq012 } from './dq-012';
import { dq013 } from './dq-013';
import { dq014 } from './dq-014';
import { dq015 } from './dq-015';
import { dq020 } from './dq-020';
import { dq021 } from './dq-021';
import { dq022 } from './dq-022';
import { dq023 } from './dq-023';
import { dq024 } from './dq-024';
import { dq025 } from './dq-025';
import { dq026 } from './dq-026';
import { dq027 } from './dq-027';
import { dq028 } from './dq-028';
import { dq030 } from './dq-030';
import { dq031 } from './dq-031';
import { dq032 } from './dq-032';
import { dq033 } from './dq-033';
import { dq034 } from './dq-034';
import { dq035 } from './dq-035';
import { dq036 } from './dq-036';
import { dq037 } from './dq-037';
import { dq038 } from './dq-038';
import { dq039 } from './dq-039';
import { dq040 } from './dq-040';
import { dq041 } from './dq-041';
import { dq042 } from './dq-042';
import { dq043 } from './dq-043';
import { dq044 } from './dq-044';
import { dq045 } from './dq-045';
import { dq046 } from './dq-046';
import { dq047 } from './dq-047';
import { dq048 } from './dq-048';
import { dq049 } from './dq-049';
import { dq050 } from './dq-050';
import { dq051 } from './dq-051';
import { dq052 } from './dq-052';
import { dq053 } from './dq-053';
import { dq054 } from './dq-054';
import { dq055 } from './dq-055';
import { dq056 } from './dq-056';
import { dq057 } from './dq-057';
import { dq058 } from './dq-058';
import { dq059 } from './dq-059';
import { dq060 } from './dq-060';
import { dq061 } from './dq-061';
import { dq062 } from './dq-062';
import { dq063 } from './dq-063';
import { dq070 } from './dq-070';
import { dq071 } from './dq-071';
import { dq072 } from './dq-072';
import { dq073 } from './dq-073';
import { dq074 } from './dq-074';
import { dq075 } from './dq-075';
import { dq080 } from './dq-080';
import { dq081 } from './dq-081';
import { dq082 } from './dq-082';
import { dq083 } from './dq-083';
import { dq084 } from './dq-084';
import { dq085 } from './dq-085';
import { dq086 } from './dq-086';
import { dq087 } from './dq-087';
import { dq088 } from './dq-088';
import { dq090 } from './dq-090';
import { dq091 } from './dq-091';
import { dq092 } from './dq-092';
import { dq093 } from './dq-093';
import { dq094 } from './dq-094';

/** Every rule over persons, in the order of the reference; which of them count is decided by year (rule-status.ts). */
export const RULES: readonly Rule[] = [
  dq001,
  dq002,
  dq003,
  dq004,
  dq005,
  dq006,
  dq007,
  dq010,
  dq011,
  dq012,
  dq013,
  dq014,
  dq015,
  dq020,
  dq021,
  dq022,
  dq023,
  dq024,
  dq025,
  dq026,
  dq027,
  dq028,
  dq030,
  dq031,
  dq032,
  dq033,
  dq034,
  dq035,
  dq036,
  dq037,
  dq038,
  dq039,
  dq040,
  dq041,
  dq042,
  dq043,
  dq044,
  dq045,
  dq046,
  dq047,
  dq048,
  dq049,
  dq050,
  dq051,
  dq052,
  dq053,
  dq054,
  dq055,
  dq056,
  dq057,
  dq058,
  dq059,
  dq060,
  dq061,
  dq062,
  dq063,
  dq070,
  dq071,
  dq072,
  dq073,
  dq074,
  dq075,
  dq080,
  dq081,
  dq082,
  dq083,
  dq084,
  dq085,
  dq086,
  dq087,
  dq088,
  dq090,
  dq091,
  dq092,
  dq093,
  dq094,
];

const BY_ID = new Map(RULES.map((rule) => [rule.id as string, rule]));

/** The rule of that id, or undefined for an id that no rule has. */
export function ruleById(id: string): Rule | undefined {
  return BY_ID.get(id);
}
