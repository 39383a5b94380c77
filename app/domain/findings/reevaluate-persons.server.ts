import { noteActivity } from '~/domain/activity/note-activity.server';
import { controlYear } from '~/domain/quality/control-year';
import type { Rule } from '~/domain/quality/define-rule';
import { type EvaluationResult, evaluatePersons } from '~/domain/quality/evaluate-persons.server';
import { statusOf } from '~/domain/quality/rule-status';
import { ruleById } from '~/domain/quality/rules';
import { rulesWithStatus } from '~/domain/quality/rules-with-status';
import { now } from '~/platform/clock.server';
import type { IsoDate } from '~/platform/dates';
import { elevated, sendAhead, type Tx } from '~/platform/db.server';
import {
  diffFindings,
  type FindingDiff,
  findingKey,
  type LeavingCause,
  type PresentFailure,
} from './diff-findings';
import type { FindingCause, FindingRef, FindingState, QualityTotals } from './finding';
import { blamedBy, matchKnownErrors, storeHits } from './known-error-hits.server';
import { outcomeSalt } from './outcome-salt';
import { type PersonQuality, QualityDeltas, sameQuality, sumPerson } from './person-quality';
import { effectiveSeverity, type LockedPersons, lockAndRead, type Present } from './read-present.server';
import { askForVersions, keepWhatWasRemoved } from './removed-data.server';
import { type StoredDiff, storeFindings, type Trace } from './store-findings.server';
import { applyDeltas, readTotals, storePersonQuality, sumTotals } from './store-quality.server';

export type ReevaluateOptions = {
  today: IsoDate;
  cause: FindingCause;
  actorId?: string | null;
  runId?: number | null;
  changeId?: number | null;
  /** The transfer whose persons are judged. */
  transferId?: string | null;
  /** When it happened; defaults to now. */
  at?: Date;
  /** False for loads of demo data, where nobody is to hear of each opening. */
  notify?: boolean;
  /** Told how many of the asked persons have been judged, after each chunk. */
  onProgress?: (done: number) => void;
  /** All rules unless a test asks for others; which of them count is decided by year. */
  rules?: readonly Rule[];
};

export type Reevaluation = {
  opened: FindingRef[];
  reopened: FindingRef[];
  closed: FindingRef[];
  /** Totals of the municipalities of the persons asked for. */
  before: QualityTotals;
  after: QualityTotals;
  /** Rules that crashed; their findings stand as they were. */
  crashed: string[];
};

const CHUNK = 2000;

/**
 * Judges the persons again after their records changed, inside the caller's transaction: findings open, close and
 * reopen with their events, and the sums of persons, municipalities and rules follow. Persons who share a national id
 * with them, now or before, are judged too. Nothing is written for what has not changed. Takes any number of ids, and
 * should get all of a change at once: totals are moved with what is written last, so that nobody waits for them while persons are judged (and
 * two transactions never lock them in opposite order).
 * `opened`, `reopened` and `closed` name findings of the asked persons' municipalities only.
 */
export function reevaluatePersons(
  tx: Tx,
  personIds: readonly number[],
  options: ReevaluateOptions,
): Promise<Reevaluation> {
  return elevated(tx, async () => {
    const ids = [...new Set(personIds)].sort((a, b) => a - b);
    const deltas = new QualityDeltas();
    const own = new Set<string>();
    const found: StoredDiff = { opened: [], reopened: [], closed: [] };
    const crashed = new Set<string>();
    let moved: Awaited<ReturnType<typeof applyDeltas>> = new Map();
    for (let from = 0; from < ids.length; from += CHUNK) {
      const chunk = ids.slice(from, from + CHUNK);
      const isLast = from + CHUNK >= ids.length;
      const part = await reevaluateChunk(tx, chunk, options, deltas, isLast);
      sendAhead(tx, noteMoves(tx, part.diff, options));
      if (part.totals) moved = part.totals;
      for (const code of part.own) own.add(code);
      for (const ruleId of part.crashed) crashed.add(ruleId);
      found.opened.push(...part.diff.opened);
      found.reopened.push(...part.diff.reopened);
      found.closed.push(...part.diff.closed);
      options.onProgress?.(from + chunk.length);
    }
    const still = await readTotals(
      tx,
      [...own].filter((code) => !moved.has(code)),
    );
    const totals = [...own].map((code) => moved.get(code) ?? still.get(code));
    const movements = [...own].map((code) => deltas.totals.get(code));
    const mine = (refs: FindingRef[]): FindingRef[] => refs.filter((ref) => own.has(ref.municipalityCode));
    return {
      opened: mine(found.opened),
      reopened: mine(found.reopened),
      closed: mine(found.closed),
      before: sumTotals(totals, movements),
      after: sumTotals(totals),
      crashed: [...crashed],
    };
  });
}

type JudgedChunk = {
  diff: StoredDiff;
  /** Totals that moved with the last chunk. */
  totals: Awaited<ReturnType<typeof applyDeltas>> | null;
  /** Municipalities of the persons asked for. */
  own: Set<string>;
  crashed: Set<string>;
};

async function reevaluateChunk(
  tx: Tx,
  asked: readonly number[],
  options: ReevaluateOptions,
  deltas: QualityDeltas,
  isLast: boolean,
): Promise<JudgedChunk> {
  const { locked, present } = await lockAndRead(tx, asked, controlYear(options.today));
  const { places } = locked;
  const ids = [...places.keys()];
  const rules = rulesWithStatus(present.statuses, 'active', options.rules);
  const salt = outcomeSalt(rules, present);
  const run = { today: options.today, rules, salt };
  const versions = askForVersions(tx, ids.length, present.findings);
  const result = await evaluatePersons(tx, ids, run);
  await keepWhatWasRemoved(tx, result, present.findings, run, versions);
  const frozen = new Set(result.crashed.keys());
  const at = options.at ?? now();
  const failures = presentFailures(result, rules, present);
  const hits = await matchKnownErrors(tx, ids, { today: options.today, failures, present, frozen });
  const blamed = blamedBy(hits, present.knownErrors);
  const leaving = leavingCause(result, present, locked);
  const diff = diffFindings(present.findings, failures, { at, frozen, blamed, leaving });
  const trace: Trace = {
    at,
    cause: options.cause,
    actorId: options.actorId ?? null,
    runId: options.runId ?? null,
    changeId: options.changeId ?? null,
    transferId: options.transferId ?? null,
  };
  const changed = sumPersons(present, diff, result, { places, frozen });
  for (const quality of changed) deltas.move(present.quality.get(quality.personId) ?? null, quality);
  const [stored, , , totals] = await Promise.all([
    storeFindings(tx, diff, places, trace),
    storeHits(tx, { before: present.hits, after: hits }, places, at),
    storePersonQuality(tx, changed),
    isLast ? applyDeltas(tx, deltas) : null,
  ]);
  const own = new Set(asked.flatMap((id) => places.get(id) ?? []));
  return { diff: stored, totals, own, crashed: frozen };
}

/** The failures as findings, with the class each rule weighs with. */
function presentFailures(
  result: EvaluationResult,
  rules: readonly Rule[],
  { severities }: Present,
): PresentFailure[] {
  const byId = new Map(
    rules.map((rule) => [
      rule.id as string,
      { severity: effectiveSeverity(rule, severities), affectsFigures: rule.affectsFigures },
    ]),
  );
  return [...result.persons.values()].flatMap(({ personId, failures }) =>
    failures.flatMap((failure) => {
      const weight = byId.get(failure.ruleId);
      return weight ? [{ ...failure, personId, ...weight }] : [];
    }),
  );
}

/** Tells why a rule that no longer fails stopped: it is not in use, it does not judge the person, or neither. */
function leavingCause(result: EvaluationResult, present: Present, { regimes }: LockedPersons): LeavingCause {
  return (personId, ruleId) => {
    const rule = ruleById(ruleId);
    if (!rule || statusOf(present.statuses, rule, regimes.get(personId) ?? '') !== 'active') return 'rule';
    return result.persons.get(personId)?.applicable.some((id) => id === ruleId) ? null : 'scope';
  };
}

/** The persons whose sums differ from what is stored, after the diff has been applied. */
function sumPersons(
  present: Present,
  diff: FindingDiff,
  result: EvaluationResult,
  { places, frozen }: { places: ReadonlyMap<number, string>; frozen: ReadonlySet<string> },
): PersonQuality[] {
  const updates = new Map(diff.update.map((update) => [update.id, update]));
  const open = new Map<number, Map<string, { ruleId: string; severity: PresentFailure['severity'] }>>();
  const count = (finding: {
    personId: number;
    ruleId: string;
    businessKey: string;
    severity: PresentFailure['severity'];
  }): void => {
    const known = open.get(finding.personId) ?? new Map();
    open.set(finding.personId, known.set(findingKey(finding), finding));
  };
  for (const finding of present.findings) {
    const update = updates.get(finding.id);
    const state: FindingState = update?.state ?? finding.state;
    if (state === 'open') count({ ...finding, severity: update?.severity ?? finding.severity });
  }
  for (const failure of diff.open) if (failure.knownErrorId === null) count(failure);
  const changed: PersonQuality[] = [];
  for (const [personId, municipalityCode] of places) {
    const before = present.quality.get(personId);
    const { applicable = [], outcome = null } = result.persons.get(personId) ?? {};
    const kept = before?.applicableRules.filter((ruleId) => frozen.has(ruleId)) ?? [];
    const person = { personId, municipalityCode, outcome, applicableRules: [...applicable, ...kept] };
    const quality = sumPerson(person, [...(open.get(personId)?.values() ?? [])], present.weights);
    if (!before || !sameQuality(before, quality)) changed.push(quality);
  }
  return changed;
}

/** Notes per municipality what opened and closed, so that tickets can react and proof can be shown. */
async function noteMoves(tx: Tx, moved: StoredDiff, options: ReevaluateOptions): Promise<void> {
  if (options.notify === false) return;
  const codes = new Set(
    [...moved.opened, ...moved.reopened, ...moved.closed].map((ref) => ref.municipalityCode),
  );
  // All at once: nothing may come between them.
  await Promise.all(
    [...codes].map((municipalityCode) => {
      const own = (refs: FindingRef[]): FindingRef[] =>
        refs.filter((ref) => ref.municipalityCode === municipalityCode);
      const idsOf = (refs: FindingRef[]): number[] => own(refs).map((ref) => ref.id);
      const persons = new Set(
        own([...moved.opened, ...moved.reopened, ...moved.closed]).map((ref) => ref.personId),
      );
      const [only] = persons;
      return noteActivity(tx, {
        kind: 'findings.changed',
        actorId: options.actorId ?? null,
        municipalityCode,
        personId: persons.size === 1 ? only : null,
        data: {
          opened: idsOf(moved.opened),
          reopened: idsOf(moved.reopened),
          closed: idsOf(moved.closed),
          changeId: options.changeId ?? null,
          cause: options.cause,
        },
      });
    }),
  );
}
