import type { SeverityClass } from '~/domain/quality/define-rule';
import type { Cause } from './causes/cause';
import type { FindingStage, FindingState } from './finding';

/** What a list of findings is narrowed to; everything left out does not narrow. */
export type FindingFilters = {
  /** For those who see more than one municipality. */
  municipalityCode?: string | null;
  severity?: SeverityClass | null;
  ruleId?: string | null;
  /** What findings of the rule in the municipality have in common. */
  cause?: Cause | null;
  /** Defaults to open findings. */
  state?: FindingState | null;
  /** Of open ones: what people do with them. */
  stage?: FindingStage | null;
  /** Opened or reopened within the last seven days. */
  fresh?: boolean;
  /** Has come back after it was closed. */
  reopened?: boolean;
  /** Older than sixty days. */
  old?: boolean;
  /** Affects published figures. */
  affectsFigures?: boolean;
  /** Must be fixed before the round ends. */
  mustFix?: boolean;
};

export const PERSON_SORTS = ['loss', 'name', 'oldest', 'count'] as const;
export type PersonSort = (typeof PERSON_SORTS)[number];

export const RULE_SORTS = ['points', 'persons', 'rule', 'oldest'] as const;
export type RuleSort = (typeof RULE_SORTS)[number];
