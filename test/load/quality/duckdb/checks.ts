import { controlYearDays } from '~/domain/quality/control-year';
import type { IsoDate } from '~/platform/dates';
import type { Check } from './check';
import { IDENTITY_CHECKS } from './identity-checks';
import { PARTICIPATION_CHECKS } from './participation-checks';
import { PROGRAMME_CHECKS } from './programme-checks';
import { SHARED_TABLES } from './shared-tables';
import { TRAINING_CHECKS } from './training-checks';

/** Rules of every kind, written for DuckDB a second time. */
export const CHECKS: readonly Check[] = [
  ...IDENTITY_CHECKS,
  ...PROGRAMME_CHECKS,
  ...TRAINING_CHECKS,
  ...PARTICIPATION_CHECKS,
];

/** One statement for all checks: rows of rule, person and number of findings. */
export function checksStatement(today: IsoDate, checks: readonly Check[] = CHECKS): string {
  const { start, end } = controlYearDays(today);
  const days: Record<string, IsoDate> = { today, year_start: start, year_end: end };
  const tables = Object.entries(SHARED_TABLES).map(([name, sql]) => `${name} as (${sql})`);
  const selects = checks.map(({ rule, sql }) => `select '${rule}' as rule, person_id from (${sql})`);
  const text = `
with ${tables.join(',\n')}
select rule, person_id, count(*)::int as findings
from (
  ${selects.join('\n  union all\n  ')}
) failing
group by rule, person_id`;
  return text.replace(/(?<!:):([a-z_]+)\b/g, (whole, name: string) =>
    days[name] ? `date '${days[name]}'` : whole,
  );
}
