import { RULES } from '~/domain/quality/rules';

/** The rules that the round of 2026 began with; what has come since is tried in shadow while the round goes on. */
export const RULES_OF_2026: ReadonlySet<string> = new Set(
  `001 002 004 006 010 015 020 021 023 025 026 028 030 037 038 040 041 050 052 054 061 080 081 082 083 084`
    .split(' ')
    .map((number) => `DQ-${number}`),
);

/**
 * Decisions that keep the newer rules in shadow in the control year 2026, and let them count from 2027, but for those that
 * rest on what is not settled.
 */
export function newRulesInShadow(): object[] {
  const inShadow = { control_year: 2026, status: 'shadow', reason: 'Prøves i skygge i runden 2026.' };
  const unsettled = { ...inShadow, reason: 'Prøves i skygge: det regelen hviler på, er ikke avklart.' };
  const counting = { control_year: 2027, status: 'active', reason: 'Teller fra runden 2027.' };
  return RULES.filter((rule) => !RULES_OF_2026.has(rule.id)).flatMap((rule) =>
    (rule.startsAs ? [unsettled] : [inShadow, counting]).flatMap((decision) =>
      rule.regimes.map((regime) => ({ ...decision, regime, rule_id: rule.id })),
    ),
  );
}
