import type { Rule, SeverityClass } from '~/domain/quality/define-rule';
import { decisionsInYear } from '~/domain/quality/read-rule-set.server';
import { type RuleStatus, type RuleStatuses, ruleStatuses } from '~/domain/quality/rule-status';
import { planOnce } from '~/domain/quality/run-rules.server';
import { DEFAULT_WEIGHTS, type ScoreWeights } from '~/domain/quality/score';
import { readSignature, type Signature } from '~/domain/quality/signature';
import type { Tx } from '~/platform/db.server';
import type { StoredFinding } from './diff-findings';
import type { PersonQuality } from './person-quality';

/** What the database holds about some persons' quality before they are judged again. */
export type Present = {
  findings: StoredFinding[];
  quality: Map<number, PersonQuality>;
  weights: ScoreWeights;
  /** Classes that a registry owner has chosen in place of the rules' own. */
  severities: Map<string, SeverityClass>;
  /** Which rules count in the control year. */
  statuses: RuleStatuses;
  /** Known errors that are not closed. */
  knownErrors: LiveKnownError[];
  /** Whom known errors hit as it stands now. */
  hits: Hit[];
};

/** A known error that hits persons; `covers` are the rules whose findings are its fault, none while it is internal. */
export type LiveKnownError = { id: number; signature: Signature; covers: readonly string[] };

export type Hit = { knownErrorId: number; personId: number };

/** Persons by id: the municipality of each, and the law that each is under. */
export type LockedPersons = { places: Map<number, string>; regimes: Map<number, string> };

/**
 * The persons and everyone whose findings hang on them: those who share a national id now, and those who did when
 * they were last judged. Locks them until the transaction ends, in order of their ids, so that nobody judges the same
 * person at once, and gives each one's municipality and law. Looks past municipalities, so the caller must be elevated.
 */
export async function lockPersons(tx: Tx, ids: readonly number[]): Promise<LockedPersons> {
  const rows = await tx.$queryRawUnsafe<{ id: number; code: string; regime: string }[]>(
    `/*prepare:findings.lock.2*/
    select p.id, p.municipality_code::text as code, p.regime from person p where p.id = any(array(
      select unnest($1::int[])
      union select o.id from person o where o.national_id = any(array(
        select i.national_id from person i where i.id = any($1::int[]) and i.national_id is not null))
      union select unnest(string_to_array(substr(f.business_key, 8), '+')::int[])
        from finding f where f.person_id = any($1::int[]) and f.rule_id = 'DQ-004' and f.state <> 'resolved'
    )) order by p.id for no key update`,
    ids,
  );
  return {
    places: new Map(rows.map((row) => [row.id, row.code])),
    regimes: new Map(rows.map((row) => [row.id, row.regime])),
  };
}

type PresentRow = {
  findings: StoredFinding[];
  quality: PersonQuality[];
  weights: Partial<Record<SeverityClass, number>> | null;
  severities: { ruleId: string; severity: SeverityClass }[];
  statuses: { ruleId: string; regime: string; status: RuleStatus }[];
  knownErrors: { id: number; signature: unknown; covers: string[] }[];
  hits: Hit[];
};

/** Reads findings, sums, weights, the rule set of the control year and known errors in one go. */
export async function readPresent(tx: Tx, ids: readonly number[], controlYear: number): Promise<Present> {
  const [row] = await tx.$queryRawUnsafe<PresentRow[]>(
    `/*prepare:findings.present.6*/
    select
      (select coalesce(json_agg(json_build_object('id', f.id, 'ruleId', f.rule_id, 'personId', f.person_id,
          'businessKey', f.business_key, 'state', f.state, 'severity', f.severity, 'fingerprint', f.fingerprint,
          'openedAt', f.opened_at, 'foundAt', coalesce(f.reopened_at, f.first_opened_at), 'closedAt', f.closed_at,
          'knownErrorId', f.known_error_id, 'knownErrorSince', f.known_error_since, 'exceptedSince', f.excepted_since)), '[]') from finding f where f.person_id = any($1::int[])) as findings,
      (select coalesce(json_agg(json_build_object('personId', q.person_id, 'municipalityCode', q.municipality_code,
          'loss', q.loss, 'critical', q.critical, 'major', q.major, 'minor', q.minor, 'query', q.query,
          'applicableRules', coalesce(q.applicable_rules, '{}'), 'failingRules', coalesce(q.failing_rules, '{}'),
          'outcome', q.outcome::text)), '[]')
        from person_quality q where q.person_id = any($1::int[])) as quality,
      (select json_object_agg(severity, points) from score_weight) as weights,
      (select coalesce(json_agg(json_build_object('ruleId', rule_id, 'severity', severity)), '[]')
        from rule_setting) as severities,
      (select coalesce(json_agg(s), '[]') from (${decisionsInYear('$2')}) s) as statuses,
      (select coalesce(json_agg(json_build_object('id', k.id, 'signature', k.signature, 'covers',
          case when k.visibility = 'internal' then '{}' else k.covers end) order by k.id), '[]')
        from known_error k where k.status <> 'closed') as "knownErrors",
      (select coalesce(json_agg(json_build_object('knownErrorId', h.known_error_id, 'personId', h.person_id)), '[]')
        from known_error_hit h where h.person_id = any($1::int[]) and h.ended_at is null) as hits`,
    ids,
    controlYear,
  );
  return {
    findings: row?.findings ?? [],
    quality: new Map((row?.quality ?? []).map((quality) => [quality.personId, quality])),
    weights: { ...DEFAULT_WEIGHTS, ...row?.weights },
    severities: new Map((row?.severities ?? []).map(({ ruleId, severity }) => [ruleId, severity])),
    statuses: ruleStatuses(row?.statuses ?? []),
    knownErrors: (row?.knownErrors ?? []).map(({ id, signature, covers }) => ({
      id,
      signature: readSignature(signature),
      covers,
    })),
    hits: row?.hits ?? [],
  };
}

/** Locks the persons, as `lockPersons` does, and reads what there is on all who are locked. */
export async function lockAndRead(
  tx: Tx,
  asked: readonly number[],
  controlYear: number,
): Promise<{ locked: LockedPersons; present: Present }> {
  planOnce(tx, asked.length);
  // The reading waits behind the locks, and serves unless somebody else hangs on these persons.
  const [locked, present] = await Promise.all([lockPersons(tx, asked), readPresent(tx, asked, controlYear)]);
  const known = new Set(asked);
  const others = [...locked.places.keys()].filter((id) => !known.has(id));
  if (others.length === 0) return { locked, present };
  const ofOthers = await readPresent(tx, others, controlYear);
  return {
    locked,
    present: {
      ...present,
      findings: [...present.findings, ...ofOthers.findings],
      quality: new Map([...present.quality, ...ofOthers.quality]),
      hits: [...present.hits, ...ofOthers.hits],
    },
  };
}

/** The class that a rule weighs with: the registry owner's choice, or the rule's own. */
export function effectiveSeverity(rule: Rule, severities: Present['severities']): SeverityClass {
  return severities.get(rule.id) ?? rule.severity;
}
