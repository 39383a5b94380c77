import { RULES } from '~/domain/quality/rules';

/** Rules whose findings must be fixed before the round ends (letter E). */
export const BLOCKING_RULES: readonly string[] = RULES.filter(({ letter }) => letter === 'E').map(
  ({ id }) => id,
);
