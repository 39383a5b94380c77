import type { IsoDate } from '~/platform/dates';
import {
  ALL_REGIMES,
  type RuleDefinition,
  type RuleWords,
  severityClass,
  type WordsLanguage,
} from '../define-rule';

/** Why a municipality says that its figures are right as they stand. */
export const CONFIRM_REASONS = ['checked', 'late', 'shielded'] as const;
export type ConfirmReason = (typeof CONFIRM_REASONS)[number];

/** The stored numerators of one municipality in one year, as a case of a rule writes them. */
export type MunicipalityYear = {
  year: number;
  countedTo: IsoDate;
  ended: number;
  withoutReason: number;
  work: number;
  education: number;
  endedBefore: number;
  publishedGoal: number | null;
};

/** One worked example: the figures, the day, and what the rule says of them. Figures that are not named are none. */
export type MunicipalityRuleCase = {
  name: string;
  today?: IsoDate;
  figures: Partial<MunicipalityYear>;
  expect: 'fails' | 'passes' | 'not_applicable';
};

/**
 * A rule over the figures of a whole municipality. `applies` and `fails` are SQL over the stored year `f` (`municipality_year.ts`)
 * with the day `:today` and the year `:control_year`. It raises findings of the municipality and never costs a person points.
 */
type Definition = Pick<
  RuleDefinition,
  'letter' | 'affects' | 'dimension' | 'applies' | 'fails' | 'evidence'
> & {
  id: `DQ-11${number}`;
  minutes: number;
  /** SQL text that a confirmation is bound to: when it changes, the municipality is asked again. */
  fingerprint: string;
  /** Whether the municipality may say that the figures are right; otherwise only the figures close the finding. */
  confirmable: boolean;
  words: Record<WordsLanguage, RuleWords>;
  cases: readonly MunicipalityRuleCase[];
};

/** Completes a rule with what follows from its definition. */
export function defineMunicipalityRule(definition: Definition) {
  return {
    ...definition,
    scope: 'municipality',
    regimes: ALL_REGIMES,
    fixes: [],
    severity: severityClass(definition.letter, definition.affects),
    affectsFigures: definition.affects.includes('R'),
  } as const;
}

export type MunicipalityRule = ReturnType<typeof defineMunicipalityRule>;
