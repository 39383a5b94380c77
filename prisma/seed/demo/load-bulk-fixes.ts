import { type Actor, scopeOf } from '~/domain/accounts/actor';
import type { BulkFix } from '~/domain/findings/bulk/bulk-fix-form';
import { previewBulkFix } from '~/domain/findings/bulk/preview-bulk-fix.server';
import { runBulkFix } from '~/domain/findings/bulk/run-bulk-fix.server';
import { asActor, asSystem } from '~/platform/db.server';
import { newId } from '~/platform/ids.server';

/** What superusers have corrected many at a time: whose, which rule, how, and of how many findings. */
const CORRECTIONS: readonly { email: string; ruleId: string; fix: BulkFix; findings: number }[] = [
  {
    email: 'superbruker@arendal.example',
    ruleId: 'DQ-050',
    fix: { kind: 'register_education', values: { hasUpperSecondary: 'N', hasPrimarySchool: null } },
    findings: 3,
  },
];

/** Lets demo superusers correct some findings at once, by the same commands as the page, so that there is a result to look at. */
export async function loadBulkFixes(): Promise<void> {
  for (const { email, ruleId, fix, findings } of CORRECTIONS) {
    const user = await asSystem((tx) => tx.user.findUniqueOrThrow({ where: { email } }));
    const { id, name, role, municipalityCode, language } = user;
    const place = { municipalityCode, municipalityName: null, countyCode: null };
    const look = { language, colorScheme: 'auto' as const };
    const actor: Actor = { id, name, email, role, ...place, ...look, scope: scopeOf(role, municipalityCode) };
    const found = await asActor(actor, (tx) =>
      tx.finding.findMany({
        where: { ruleId, state: 'open', municipalityCode: actor.scope },
        select: { id: true },
        orderBy: { id: 'asc' },
        take: findings,
      }),
    );
    const preview = await previewBulkFix(actor, {
      ruleId,
      fix,
      findingIds: found.map((finding) => finding.id),
    });
    const rows = preview.rows.filter(({ outcome }) => outcome === 'changed');
    if (rows.length > 0) await runBulkFix(actor, newId(), { ruleId, fix, rows });
  }
}
