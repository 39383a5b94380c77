import type { ChangeValues } from './change-forms';
import type { ChangeWriting } from './change-writing.server';

/** Registers a decision (vedtak), integreringsloven § 46, made by the actor's own municipality. */
export async function registerDecision(
  writing: ChangeWriting,
  values: ChangeValues<'register_decision'>,
): Promise<void> {
  await writing.insert('decision', {
    scheme: values.scheme,
    type: values.type,
    decided_on: values.decidedOn,
    offered_start_on: values.type === 'TILDELING' ? values.offeredStartOn : null,
    from_date: values.fromDate,
    to_date: values.toDate,
    reason: values.type === 'PERMISJON' ? values.reason : null,
    legal_ground: values.type === 'FRITAK' ? values.legalGround : null,
    duration_kind: values.type === 'STANS' ? values.durationKind : null,
    decision_municipality_code: writing.record.municipalityCode,
  });
}
