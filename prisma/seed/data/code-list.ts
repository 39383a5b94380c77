/** Names of the code lists; the column `list` of the table `code_entry`. */
type CodeListName =
  | 'CATEGORY'
  | 'SCHEME'
  | 'DECISION_TYPE'
  | 'FINAL_GOAL'
  | 'MEASURE'
  | 'SUBJECT'
  | 'ABSENCE'
  | 'LEAVE'
  | 'END_REASON'
  | 'LANGUAGE_LEVEL'
  | 'PERMIT_GROUND'
  | 'REGIME'
  | 'CITIZENSHIP'
  | 'CONFIDENTIALITY'
  | 'APPEAL_OUTCOME'
  | 'LEGAL_GROUND';

export type CodeSeed = {
  list: CodeListName;
  code: string;
  /** Labels in bokmål, nynorsk and English. */
  labels: readonly [nb: string, nn: string, en: string];
  regimes: readonly string[];
  group?: string;
  /** End reasons only: counts as goal achieved; counts among the ended (reference 9.2). */
  countsGoal?: boolean;
  countsDenominator?: boolean;
  validFrom?: string;
  validTo?: string;
  /** `found`: stands so in a published source. `proposal`: a working code until IMDi loads the real list. */
  mark: 'found' | 'proposal';
  basis: string;
};

export type Extra = Omit<Partial<CodeSeed>, 'list' | 'code' | 'labels'>;
type Line = [code: string, nb: string, nn: string, en: string, extra?: Extra];

const ALL = ['INTRO', 'INTEG', 'INTEG_6A'] as const;
export const INTEGRATION = ['INTEG', 'INTEG_6A'] as const;

/** The entries of one list: what all have in common, then line by line. */
export function list(name: CodeListName, common: Extra & { basis: string }, lines: Line[]): CodeSeed[] {
  return lines.map(([code, nb, nn, en, extra]) => ({
    list: name,
    code,
    labels: [nb, nn, en] as const,
    regimes: ALL,
    mark: 'proposal',
    ...common,
    ...extra,
  }));
}
