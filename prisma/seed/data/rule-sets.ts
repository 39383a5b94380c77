import { ALL_RULES } from '~/domain/quality/rules';

/** The rules that the round of 2026 began with; what has come since is tried in shadow while the round goes on. */
export const RULES_OF_2026: ReadonlySet<string> = new Set(
  `001 002 004 006 010 015 020 021 023 025 026 028 030 037 038 040 041 050 052 054 061 080 081 082 083 084`
    .split(' ')
    .map((number) => `DQ-${number}`),
);

/** Decisions that keep the newer rules in shadow in the control year 2026, and let them count from 2027. */
export function newRulesInShadow(): object[] {
  return ALL_RULES.filter((rule) => !RULES_OF_2026.has(rule.id)).flatMap((rule) =>
    rule.regimes.flatMap((regime) => [
      {
        control_year: 2026,
        regime,
        rule_id: rule.id,
        status: 'shadow',
        reason: 'Prøves i skygge i runden 2026.',
      },
      {
        control_year: 2027,
        regime,
        rule_id: rule.id,
        status: rule.startsAs ?? 'active',
        reason: rule.startsAs
          ? 'Hviler på lov eller forslag som ikke er avklart.'
          : 'Teller fra runden 2027.',
      },
    ]),
  );
}
