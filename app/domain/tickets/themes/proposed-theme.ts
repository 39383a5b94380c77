import type { Affects, FixKind } from '~/domain/quality/define-rule';
import { daysBetween, type IsoDate } from '~/platform/dates';

/** Theme of questions about the yearly control round; IMDi itself asked for this word in the heading of such cases. */
const ANNUAL_REPORTING = 'arsrapportering';

const GRANTS = 'tilskudd';

/** Findings that affect published figures belong to the control round from so many days before its deadline. */
const ROUND_DAYS = 122;

const THEME_OF_FIX: Partial<Record<FixKind, string>> = {
  register_end: 'avslutning',
  replace_automatic_end: 'avslutning',
  set_end_reason: 'avslutning',
  register_measure: 'tiltak_timer',
  register_decision: 'vedtak',
};

/**
 * The theme that the form proposes for a finding of a rule: annual reporting when the rule affects published figures and
 * the deadline of the control round is near, else by what would fix it, else grants when it affects those; null when the
 * user must choose.
 */
export function proposedTheme(
  rule: { affects: readonly Affects[]; fixes: readonly FixKind[] },
  deadline: IsoDate,
  today: IsoDate,
): string | null {
  if (rule.affects.includes('R')) {
    const left = daysBetween(today, deadline);
    if (left >= 0 && left <= ROUND_DAYS) return ANNUAL_REPORTING;
  }
  const byFix = rule.fixes.map((fix) => THEME_OF_FIX[fix]).find((theme) => theme !== undefined);
  return byFix ?? (rule.affects.includes('G') ? GRANTS : null);
}
