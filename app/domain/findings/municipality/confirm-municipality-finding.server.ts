import type { Actor } from '~/domain/accounts/actor';
import { can } from '~/domain/accounts/permissions';
import { noteActivity } from '~/domain/activity/note-activity.server';
import { municipalityRuleById } from '~/domain/quality/municipality-rules';
import { now } from '~/platform/clock.server';
import { asActor } from '~/platform/db.server';
import { AppError, notFound } from '~/platform/errors';
import type { ConfirmInput } from './municipality-finding';

const moved = () => new AppError('conflict', 'municipality_findings.confirm.moved');

/**
 * The municipality says that its figures are right as they stand. It holds until what the finding rests on changes. Said
 * twice it is said once.
 * @throws AppError forbidden; not_found for another municipality's finding, and for one that cannot be confirmed; conflict when
 * the figure is another than the one that was seen
 */
export async function confirmMunicipalityFinding(
  actor: Actor,
  { findingId, seen, reason }: ConfirmInput,
): Promise<void> {
  if (!can(actor, 'municipality_findings.confirm')) throw new AppError('forbidden');
  await asActor(actor, async (tx) => {
    const finding = await tx.municipalityFinding.findFirst({
      where: { id: findingId, municipalityCode: actor.municipalityCode ?? '', state: { not: 'resolved' } },
    });
    if (!finding || !municipalityRuleById(finding.ruleId)?.confirmable) throw notFound();
    if (finding.fingerprint !== seen) throw moved();
    const { count } = await tx.municipalityFinding.updateMany({
      where: { id: findingId, state: 'open', fingerprint: seen },
      data: { state: 'confirmed', confirmedAt: now(), confirmedById: actor.id, confirmedReason: reason },
    });
    if (count === 0) {
      const { fingerprint } = await tx.municipalityFinding.findUniqueOrThrow({ where: { id: findingId } });
      if (fingerprint !== seen) throw moved();
      return;
    }
    await noteActivity(tx, {
      kind: 'quality.municipality_confirmed',
      actorId: actor.id,
      municipalityCode: finding.municipalityCode,
      data: { findingId, ruleId: finding.ruleId, year: finding.year, reason },
    });
  });
}
