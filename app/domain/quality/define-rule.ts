import type { ChangeKind } from '~/domain/register/changes';
import type { IsoDate } from '~/platform/dates';
import type { CaseRecord } from './case-record';
import type { FactName } from './facts/fact-names';
import type { Regime } from './regime';

export const ALL_REGIMES = ['INTRO', 'INTEG', 'INTEG_6A'] as const satisfies readonly Regime[];

/** What an error spoils: official figures (R), a grant (G), the person's residence case (U), state supervision (T). */
export type Affects = 'R' | 'G' | 'U' | 'T';

/** The letter of the reference: error, warning, notice. */
export type SeverityLetter = 'E' | 'W' | 'N';

/** Price class of a failing rule; the points stand in the table `score_weight`. */
export type SeverityClass = 'critical' | 'major' | 'minor' | 'query';

export const SEVERITY_CLASSES = ['critical', 'major', 'minor', 'query'] as const;

export const DIMENSIONS = [
  'completeness',
  'validity',
  'consistency',
  'timeliness',
  'uniqueness',
  'plausibility',
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** A way to repair a finding: a correction that the register room offers, or a support case for what only IMDi can do. */
export type FixKind = ChangeKind | 'support_case';

/**
 * One value of the evidence: how it is read (SQL over the rule's fact `f`) and how it is shown. Values must not
 * depend on today's date alone, or every finding would change every night.
 */
export type EvidenceValue =
  | { kind: 'date' | 'number' | 'text' | 'boolean' | 'item'; sql: string }
  /** A code that the reader sees as its label from the code list. */
  | { kind: 'code'; list: string; sql: string }
  /** Chooses among the sentences of the rule. */
  | { kind: 'variant'; sql: string };

/** What a reader is told. `{{name}}` in a sentence is replaced by the evidence value of that name. */
export type RuleWords = {
  title: string;
  /** The finding in one sentence, with its values. Several sentences when the evidence has a `variant`. */
  sentence: string | Record<string, string>;
  why: string;
  mustFix: string;
  deadline: string;
  fixInNir: string;
  fixInSpecialistSystem: string;
  example: string;
  basis: string;
};

export type WordsLanguage = 'nb' | 'nn' | 'en';

export type CaseKind =
  | 'just_passes'
  | 'just_fails'
  | 'not_applicable'
  | 'open_ended'
  | 'same_day'
  | 'leap_day'
  | 'other';

/**
 * One worked example of a rule. `findings` counts what is raised when it fails (default 1), `evidence` holds values that the
 * first of them must rest on.
 */
export type RuleCase = {
  name: string;
  kind: CaseKind;
  today?: IsoDate;
  record: CaseRecord;
  expect: 'fails' | 'passes' | 'not_applicable';
  findings?: number;
  evidence?: Readonly<Record<string, string | number | boolean | null>>;
};

export type RuleDefinition = {
  id: `DQ-${string}`;
  letter: SeverityLetter;
  affects: readonly Affects[];
  dimension: Dimension;
  regimes: readonly Regime[];
  /** The rule is silent before and after these days (of `today`). */
  validFrom?: IsoDate;
  validTo?: IsoDate;
  /**
   * Set when the rule rests on law that is not settled, or on a proposal that nobody has tried: it is kept and tested,
   * but raises nothing until a registry owner switches it on.
   */
  startsAs?: 'shadow';
  /** What a superuser usually needs to repair one finding, in minutes. */
  minutes: number;
  fixes: readonly FixKind[];
  fact: FactName;
  /** SQL over the fact `f`: whether the rule has anything to say about this row. `:today`, `:year_start`, `:year_end` are days. */
  applies: string;
  /** SQL over the fact `f`: whether the row fails. Null counts as no. */
  fails: string;
  /**
   * SQL dates over the fact `f`: the first days on which the rule may say something else of the row although nothing is
   * registered. A rule that asks for `:today` must have them, or the night's run would not look at the person that day.
   */
  turns?: readonly string[];
  /** SQL text value that names the item or pair that fails; empty when the finding is about the person as a whole. */
  businessKey: string;
  evidence: Readonly<Record<string, EvidenceValue>>;
  words: Record<WordsLanguage, RuleWords>;
  cases: readonly RuleCase[];
};

export type Rule = RuleDefinition & { severity: SeverityClass; affectsFigures: boolean };

/** Class of a rule from the reference's letter and last column: figures, grant or residence case weigh more. */
export function severityClass(letter: SeverityLetter, affects: readonly Affects[]): SeverityClass {
  if (letter === 'N') return 'query';
  const hurts = affects.some((what) => what !== 'T');
  if (letter === 'E') return hurts ? 'critical' : 'major';
  return hurts ? 'major' : 'minor';
}

/** Completes a rule with what follows from its definition. */
export function defineRule(definition: RuleDefinition): Rule {
  return {
    ...definition,
    severity: severityClass(definition.letter, definition.affects),
    affectsFigures: definition.affects.includes('R'),
  };
}
