import type { EvaluationResult, Failure } from '~/domain/quality/evaluate-persons.server';
import { evaluatePersons } from '~/domain/quality/evaluate-persons.server';
import { FEW, type RuleRun } from '~/domain/quality/run-rules.server';
import { now } from '~/platform/clock.server';
import { sendAhead, type Tx } from '~/platform/db.server';
import { findingKey, type StoredFinding } from './diff-findings';
import { isAskedFor } from './removal-asked-for';
import { type Kept, putBack, type Removal, readRemovals, readVersions } from './removals.server';

/** Earlier versions of rows that have been asked for; `shiftMs` is how far the portal's clock is before the database's. */
type VersionsAhead = { versions: Promise<Kept[]>; shiftMs: number };

function askNow(tx: Tx, findings: readonly StoredFinding[]): VersionsAhead {
  const shiftMs = now().getTime() - Date.now();
  return { versions: readVersions(tx, findings, shiftMs), shiftMs };
}

/**
 * Asks for earlier versions of the rows of few persons before it is known whether a finding closes, so that the answer is
 * there when it does. Null for many persons, and when there is nothing to close.
 */
export function askForVersions(
  tx: Tx,
  persons: number,
  stored: readonly StoredFinding[],
): VersionsAhead | null {
  const living = stored.filter(({ state }) => state !== 'resolved');
  if (living.length === 0 || persons > FEW) return null;
  const asked = askNow(tx, living);
  sendAhead(tx, asked.versions);
  return asked;
}

/**
 * Deleting or blanking never closes a finding. Whatever would close is judged once more with the last thing put back that was
 * annulled or emptied, then with the last two, and so on to when it opened; if it fails by any of them it stands as if it
 * failed now. Not put back is what something was registered in place of, and what a rule itself asks to take away. Adds such
 * failures to the result; writes nothing that stays, and asks nothing more when no finding would close. `ahead` is what
 * `askForVersions` gave.
 */
export async function keepWhatWasRemoved(
  tx: Tx,
  result: EvaluationResult,
  stored: readonly StoredFinding[],
  run: RuleRun,
  ahead: VersionsAhead | null = null,
): Promise<void> {
  let left = wouldClose(result, stored, run);
  if (left.length === 0) return;
  const { versions, shiftMs } = ahead ?? askNow(tx, left);
  const history = await readRemovals(tx, await versions, shiftMs);
  if (!history) return;
  for (let round = 0; left.length > 0; round += 1) {
    const open = left.flatMap((finding) => {
      const moment = history.momentsOf(finding.personId)[round];
      return moment !== undefined && moment >= history.foundAt(finding)
        ? [{ finding, removals: history.since(finding.personId, moment) }]
        : [];
    });
    if (open.length === 0) return;
    const kept = await stillFailing(tx, open, stored, run);
    for (const { finding } of open) {
      const failure = kept.get(finding);
      if (failure) keep(result, finding, failure);
    }
    left = open.flatMap(({ finding }) => (kept.has(finding) ? [] : [finding]));
  }
}

type Suspect = { finding: StoredFinding; removals: Removal[] };

/** Which findings fail with their removals put back, those left out that a rule asked for. */
async function stillFailing(
  tx: Tx,
  suspects: readonly Suspect[],
  stored: readonly StoredFinding[],
  run: RuleRun,
): Promise<Map<StoredFinding, Failure>> {
  const all = new Map(suspects.map(({ finding, removals }) => [finding.personId, removals]));
  const failing = await judgeWith(tx, [...all.values()].flat(), run);
  const kept = new Map<StoredFinding, Failure>();
  const groups = new Map<string, { back: Removal[]; findings: StoredFinding[] }>();
  for (const { finding, removals } of suspects) {
    const failure = failing.get(findingKey(finding));
    if (!failure) continue;
    const back = removals.filter((removal) => !isAskedFor(removal, finding, stored, removals));
    if (back.length === removals.length) kept.set(finding, failure);
    else if (back.length > 0) {
      const name = back.map(({ personId, table, id }) => `${personId}/${table}/${id}`).join();
      const group = groups.get(name) ?? { back, findings: [] };
      group.findings.push(finding);
      groups.set(name, group);
    }
  }
  for (const { back, findings } of groups.values()) {
    const still = await judgeWith(tx, back, run);
    for (const finding of findings) {
      const failure = still.get(findingKey(finding));
      if (failure) kept.set(finding, failure);
    }
  }
  return kept;
}

/** Findings that no longer fail although their rule still judges. */
function wouldClose(
  { persons, crashed }: EvaluationResult,
  stored: readonly StoredFinding[],
  { rules }: RuleRun,
): StoredFinding[] {
  const living = stored.filter(({ state }) => state !== 'resolved');
  if (living.length === 0) return [];
  const judging = new Set(rules.map(({ id }) => id as string));
  const failing = new Set(
    [...persons.values()].flatMap(({ personId, failures }) =>
      failures.map((failure) => findingKey({ ...failure, personId })),
    ),
  );
  return living.filter(
    (finding) =>
      judging.has(finding.ruleId) && !crashed.has(finding.ruleId) && !failing.has(findingKey(finding)),
  );
}

/** What fails when the removals are put back, by key; they are taken away again. */
async function judgeWith(tx: Tx, removals: readonly Removal[], run: RuleRun): Promise<Map<string, Failure>> {
  sendAhead(tx, tx.$executeRawUnsafe('savepoint put_back'));
  await putBack(tx, removals);
  const ids = [...new Set(removals.map(({ personId }) => personId))].sort((a, b) => a - b);
  const { persons } = await evaluatePersons(tx, ids, run);
  sendAhead(tx, tx.$executeRawUnsafe('rollback to savepoint put_back; release savepoint put_back'));
  return new Map(
    [...persons.values()].flatMap(({ personId, failures }) =>
      failures.map((failure) => [findingKey({ ...failure, personId }), failure] as const),
    ),
  );
}

/** Lets a failure count; its evidence tells that the data is gone. An exception that was given stays as it was. */
function keep(result: EvaluationResult, finding: StoredFinding, failure: Failure): void {
  const person = result.persons.get(finding.personId);
  if (!person) return;
  const told = {
    ...failure,
    evidence: { ...failure.evidence, dataRemoved: true },
    fingerprint: `${failure.fingerprint.slice(0, 24)}-removed`,
  };
  const excepted = { ...failure, fingerprint: finding.fingerprint };
  person.failures.push(finding.state === 'excepted' ? excepted : told);
  if (!person.applicable.includes(finding.ruleId)) person.applicable.push(finding.ruleId);
}
