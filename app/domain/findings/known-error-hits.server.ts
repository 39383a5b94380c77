import { type FailingRule, matchSignatures } from '~/domain/quality/match-signatures.server';
import type { IsoDate } from '~/platform/dates';
import type { Tx } from '~/platform/db.server';
import type { BlamedError, PresentFailure } from './diff-findings';
import type { Hit, LiveKnownError, Present } from './read-present.server';

/** Person id → ids of the known errors that hit the person, lowest first. */
type Hits = ReadonlyMap<number, readonly number[]>;

type Judged = {
  today: IsoDate;
  failures: readonly PresentFailure[];
  present: Pick<Present, 'findings' | 'knownErrors'>;
  /** Rules that crashed: what they last said counts. */
  frozen: ReadonlySet<string>;
};

/** Which of the persons the known errors hit, by the rules that fail on them now. No query when there is none. */
export async function matchKnownErrors(
  tx: Tx,
  ids: readonly number[],
  { today, failures, present, frozen }: Judged,
): Promise<Hits> {
  const kept = present.findings.filter(({ ruleId, state }) => frozen.has(ruleId) && state !== 'resolved');
  const said = failures.filter(({ ruleId }) => !frozen.has(ruleId));
  return matchSignatures(tx, ids, { today, failing: [...said, ...kept], signatures: present.knownErrors });
}

/** The persons whom known errors hit without its being noted so, or the other way round, as the findings stand. */
export async function changedHits(
  tx: Tx,
  ids: readonly number[],
  { today, knownErrors }: { today: IsoDate; knownErrors: Present['knownErrors'] },
): Promise<number[]> {
  if (knownErrors.length === 0) return [];
  const failing = await tx.$queryRawUnsafe<FailingRule[]>(
    `select distinct person_id as "personId", rule_id as "ruleId" from finding
     where person_id = any($1::int[]) and state <> 'resolved'`,
    ids,
  );
  const noted = await tx.$queryRawUnsafe<{ personId: number; errors: number[] }[]>(
    `select person_id as "personId", array_agg(known_error_id order by known_error_id) as errors from known_error_hit
     where person_id = any($1::int[]) and ended_at is null group by person_id`,
    ids,
  );
  const hits = await matchSignatures(tx, ids, { today, failing, signatures: knownErrors });
  const before = new Map(noted.map(({ personId, errors }) => [personId, errors.join()]));
  return ids.filter((id) => (hits.get(id)?.join() ?? '') !== (before.get(id) ?? ''));
}

/** Tells which known error is to blame for a failing rule: the oldest one that hits the person and covers the rule. */
export function blamedBy(hits: Hits, knownErrors: readonly LiveKnownError[]): BlamedError {
  const covers = new Map(knownErrors.map((error) => [error.id, new Set(error.covers)]));
  return (personId, ruleId) => hits.get(personId)?.find((id) => covers.get(id)?.has(ruleId)) ?? null;
}

/** Writes who is hit from now on and who no longer is; nothing for those of whom nothing has changed. */
export async function storeHits(
  tx: Tx,
  { before, after }: { before: readonly Hit[]; after: Hits },
  places: ReadonlyMap<number, string>,
  at: Date,
): Promise<void> {
  const key = ({ knownErrorId, personId }: Hit): string => `${knownErrorId}|${personId}`;
  const now = [...after].flatMap(([personId, ids]) =>
    ids.map((knownErrorId) => ({ knownErrorId, personId })),
  );
  const was = new Set(before.map(key));
  const is = new Set(now.map(key));
  const begun = now.filter((hit) => !was.has(key(hit)));
  const over = before.filter((hit) => !is.has(key(hit)));
  const rowsOf = (hits: readonly Hit[]): string =>
    JSON.stringify(
      hits.map(({ knownErrorId, personId }) => ({
        known_error_id: knownErrorId,
        person_id: personId,
        municipality_code: places.get(personId),
      })),
    );
  if (begun.length > 0) {
    await tx.$executeRawUnsafe(
      `/*prepare:findings.hits-begun.1*/
      insert into known_error_hit as h (known_error_id, person_id, municipality_code, since, shown)
      select r.known_error_id, r.person_id, r.municipality_code, $2::timestamptz, k.visibility <> 'internal'
      from jsonb_to_recordset($1::jsonb) as r(known_error_id int, person_id int, municipality_code text)
      join known_error k on k.id = r.known_error_id
      order by r.known_error_id, r.person_id
      on conflict (known_error_id, person_id) do update set since = excluded.since, ended_at = null,
        municipality_code = excluded.municipality_code, shown = excluded.shown`,
      rowsOf(begun),
      at,
    );
  }
  if (over.length > 0) {
    await tx.$executeRawUnsafe(
      `/*prepare:findings.hits-over.1*/
      update known_error_hit h set ended_at = $2::timestamptz
      from jsonb_to_recordset($1::jsonb) as r(known_error_id int, person_id int)
      where h.known_error_id = r.known_error_id and h.person_id = r.person_id and h.ended_at is null`,
      rowsOf(over),
      at,
    );
  }
}
