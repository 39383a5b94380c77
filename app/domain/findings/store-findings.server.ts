import type { Tx } from '~/platform/db.server';
import type { FindingDiff, FindingUpdate, NewFinding } from './diff-findings';
import type { FindingCause, FindingRef } from './finding';

/** Who or what made findings move; stands on each event. */
export type Trace = {
  at: Date;
  cause: FindingCause;
  actorId: string | null;
  runId: number | null;
  changeId: number | null;
  /** The transfer that brings what opens. */
  transferId: string | null;
};

/** `reopened` holds those whose exception has lapsed too. */
export type StoredDiff = { opened: FindingRef[]; reopened: FindingRef[]; closed: FindingRef[] };

const REF_COLUMNS = `id, rule_id as "ruleId", person_id as "personId", municipality_code::text as "municipalityCode",
  business_key as "businessKey", severity`;

const EVENTS = `insert into finding_event (finding_id, municipality_code, at, kind, cause, actor_id, run_id, change_id, evidence)`;

async function insertOpened(
  tx: Tx,
  failures: readonly NewFinding[],
  places: ReadonlyMap<number, string>,
  trace: Trace,
): Promise<FindingRef[]> {
  if (failures.length === 0) return [];
  const rows = failures.map((failure) => ({
    person_id: failure.personId,
    rule_id: failure.ruleId,
    business_key: failure.businessKey,
    municipality_code: places.get(failure.personId),
    severity: failure.severity,
    affects_figures: failure.affectsFigures,
    fingerprint: failure.fingerprint,
    evidence: failure.evidence,
    known_error_id: failure.knownErrorId,
  }));
  return tx.$queryRawUnsafe<FindingRef[]>(
    `/*prepare:findings.open.3*/
    with opened as (
      insert into finding (rule_id, person_id, municipality_code, business_key, state, severity, affects_figures,
        fingerprint, evidence, first_opened_at, opened_at, known_error_id, known_error_since, transfer_id)
      select rule_id, person_id, municipality_code, business_key,
        case when known_error_id is null then 'open' else 'known_error' end::finding_state, severity::severity_class,
        affects_figures, fingerprint, evidence, $2::timestamptz, $2::timestamptz, known_error_id,
        case when known_error_id is not null then $2::timestamptz end, $7::uuid
      from jsonb_to_recordset($1::jsonb) as r(person_id int, rule_id text, business_key text, municipality_code text,
        severity text, affects_figures boolean, fingerprint text, evidence jsonb, known_error_id int)
      returning *
    ), noted as (
      ${EVENTS}
      select id, municipality_code, $2::timestamptz, 'opened', $3, $4::uuid, $5::int, $6::int, evidence from opened
    )
    select ${REF_COLUMNS} from opened order by id`,
    JSON.stringify(rows),
    trace.at,
    trace.cause,
    trace.actorId,
    trace.runId,
    trace.changeId,
    trace.transferId,
  );
}

async function writeUpdates(
  tx: Tx,
  updates: readonly FindingUpdate[],
  trace: Trace,
): Promise<(FindingRef & { kind: FindingUpdate['kind'] })[]> {
  if (updates.length === 0) return [];
  const rows = updates.map(
    ({ id, kind, cause, state, severity, openedAt, knownErrorId, knownErrorSince, failure }) => ({
      id,
      kind,
      cause: cause ?? null,
      state,
      severity,
      opened_at: openedAt,
      known_error_id: knownErrorId,
      known_error_since: knownErrorSince,
      fingerprint: failure?.fingerprint ?? null,
      evidence: failure?.evidence ?? null,
    }),
  );
  return tx.$queryRawUnsafe(
    `/*prepare:findings.update.7*/
    with input as (
      select * from jsonb_to_recordset($1::jsonb) as r(id int, kind text, cause text, state text, severity text, opened_at timestamptz,
        known_error_id int, known_error_since timestamptz, fingerprint text, evidence jsonb)
    ), updated as (
      update finding f set state = i.state::finding_state, severity = i.severity::severity_class, opened_at = i.opened_at,
        known_error_id = i.known_error_id, known_error_since = i.known_error_since,
        fingerprint = coalesce(i.fingerprint, f.fingerprint), evidence = coalesce(i.evidence, f.evidence),
        transfer_id = case when i.kind <> 'reopened' then f.transfer_id
          else coalesce($7::uuid, case when f.close_cause in ('rule', 'time') then f.transfer_id end) end,
        reopened_at = case when i.kind = 'reopened' then $2::timestamptz else f.reopened_at end,
        closed_at = case when i.kind = 'closed' then $2::timestamptz when i.kind = 'reopened' then null else f.closed_at end,
        close_cause = case when i.kind = 'closed' then coalesce(i.cause, $3) when i.kind = 'reopened' then null else f.close_cause end
      from input i where f.id = i.id and f.id = any($8::int[])
      returning f.*, i.kind, i.cause
    ), noted as (
      ${EVENTS}
      select id, municipality_code, $2::timestamptz, kind, coalesce(cause, $3), $4::uuid, $5::int, $6::int, evidence from updated
    )
    select kind, ${REF_COLUMNS} from updated order by id`,
    JSON.stringify(rows),
    trace.at,
    trace.cause,
    trace.actorId,
    trace.runId,
    trace.changeId,
    trace.transferId,
    // The planner takes a hundred rows for granted from the input, and would read all findings to join them.
    updates.map(({ id }) => id),
  );
}

/** Writes a diff with one event per finding that moved. `places` gives each person's municipality. */
export async function storeFindings(
  tx: Tx,
  diff: FindingDiff,
  places: ReadonlyMap<number, string>,
  trace: Trace,
): Promise<StoredDiff> {
  const [opened, updated] = await Promise.all([
    insertOpened(tx, diff.open, places, trace),
    writeUpdates(tx, diff.update, trace),
  ]);
  const of = (kind: FindingUpdate['kind']): FindingRef[] =>
    updated.filter((row) => row.kind === kind).map(({ kind: _, ...ref }) => ref);
  return { opened, reopened: [...of('reopened'), ...of('lapsed')], closed: of('closed') };
}
