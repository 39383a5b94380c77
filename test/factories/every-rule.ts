import { RULES } from '~/domain/quality/rules';
import { asSystem } from '~/platform/db.server';

/** Lets every rule count under all its laws, also those that begin in shadow; `tried` of them are in shadow. */
export async function countAllRules(tried: readonly string[] = []): Promise<void> {
  const data = RULES.flatMap((rule) =>
    rule.regimes.map((regime) => ({
      controlYear: 2020,
      regime,
      ruleId: rule.id,
      status: tried.includes(rule.id) ? 'shadow' : 'active',
      reason: 'Prøve',
    })),
  );
  await asSystem(async (tx) => {
    await tx.ruleInYear.deleteMany();
    await tx.ruleInYear.createMany({ data });
  });
}

/** Makes the next full run judge everyone, and not only those of whom the rules say something else than before. */
export async function forgetOutcomes(): Promise<void> {
  await asSystem((tx) => tx.$executeRaw`update person_quality set outcome = null`);
}
