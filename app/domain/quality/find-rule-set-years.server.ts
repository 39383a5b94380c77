import type { IsoDate } from '~/platform/dates';
import type { Tx } from '~/platform/db.server';
import { controlYear } from './control-year';
import { readRuleSet } from './read-rule-set.server';
import { statusOf } from './rule-status';
import { RULES } from './rules';

/** The rules of a control year, counted. */
export type RuleSetYear = { year: number; active: number; shadow: number };

/** Control years with rules of their own: those that something has been decided for, this one, the next, and those asked for. */
export async function findRuleSetYears(
  tx: Tx,
  today: IsoDate,
  asked: readonly number[],
): Promise<RuleSetYear[]> {
  const decided = await tx.ruleInYear.findMany({
    distinct: ['controlYear'],
    select: { controlYear: true },
  });
  const present = controlYear(today);
  const years = new Set([...decided.map((row) => row.controlYear), present, present + 1, ...asked]);
  const sets: RuleSetYear[] = [];
  for (const year of [...years].sort((a, b) => a - b)) {
    const { statuses, active } = await readRuleSet(tx, year);
    const tried = RULES.filter((rule) => {
      const all = rule.regimes.map((regime) => statusOf(statuses, rule, regime));
      return all.includes('shadow') && !all.includes('active');
    });
    sets.push({ year, active, shadow: tried.length });
  }
  return sets;
}
