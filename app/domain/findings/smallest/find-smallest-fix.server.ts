import type { Actor } from '~/domain/accounts/actor';
import { ruleById } from '~/domain/quality/rules';
import { versionsFor } from '~/domain/register/change-writing.server';
import { type ExpectedVersions, needsTarget } from '~/domain/register/changes';
import { codeLists } from '~/domain/register/code-list.server';
import { mayCorrectPerson } from '~/domain/register/policy';
import { rowKey } from '~/domain/register/record';
import { today } from '~/platform/clock.server';
import { asActor, type Tx } from '~/platform/db.server';
import { notFound } from '~/platform/errors';
import { gate } from '~/platform/gate';
import { inPassing } from '~/platform/in-passing.server';
import { retryDeadlocks } from '~/platform/retry-deadlocks.server';
import { type ChangeOutline, outlineOf } from '../change-outline';
import { effectOf, type FixEffect } from '../fix-effect';
import { reevaluatePersons } from '../reevaluate-persons.server';
import type { Candidate } from './candidate';
import { type FoundEdit, type SearchResult, searchSmallest } from './search';
import { EditTrials } from './try-edits.server';

/** One edit of the smallest fix, ready to be shown. */
export type ProposedEdit = {
  kind: Candidate['change']['kind'];
  values: Candidate['change']['values'];
  outline: ChangeOutline;
  /** Findings of the person that close with it. */
  findingIds: number[];
  /** Other values that do just as well. */
  alternatives: number;
  /** What the form of this edit starts from; null for an edit that only an earlier one makes possible. */
  start: { row: string | null; versions: ExpectedVersions } | null;
};

export type SmallestFix = {
  edits: ProposedEdit[];
  /** Of all edits together; null when there is none. */
  effect: FixEffect | null;
  /** Findings that one may correct and that stay. */
  left: number[];
  /** Findings that no correction of the municipality's own answers. */
  notOurs: number[];
  /** Findings that one may correct. */
  total: number;
  proven: boolean;
  trials: number;
};

type OpenFinding = { id: number; ruleId: string; businessKey: string };

const correctable = ({ ruleId }: OpenFinding): boolean =>
  ruleById(ruleId)?.fixes.some((fix) => fix !== 'support_case') ?? false;

/** A search holds a connection for up to ten seconds and locks its person: one for each user and person, and few in all. */
const through = gate<SmallestFix>(3);

/**
 * The smallest set of edits that clears a person's open findings without making new ones that a correction could answer. Every edit is really made and
 * judged by the rules, in a transaction that is taken back; nothing is written. @throws AppError not_found for persons that
 * the actor may not correct, unavailable while another search is under way
 */
export function findSmallestFix(actor: Actor, personId: number): Promise<SmallestFix> {
  const keys = [`user ${actor.id}`, `person ${personId}`];
  return through(keys.join(), keys, () => search(actor, personId));
}

async function search(actor: Actor, personId: number): Promise<SmallestFix> {
  const codes = await codeLists(actor.language);
  return retryDeadlocks(() =>
    inPassing(
      (work) => asActor(actor, work),
      async (tx): Promise<SmallestFix> => {
        const trials = await EditTrials.of(tx, actor, personId, { today: today(), codes });
        if (!mayCorrectPerson(actor, trials.record)) throw notFound();
        const open = await tx.finding.findMany({
          where: { personId, state: 'open' },
          select: { id: true, ruleId: true, businessKey: true },
        });
        const idOf = new Map(
          open.map((finding) => [trials.keyOf(finding.ruleId, finding.businessKey), finding.id]),
        );
        const mine = open.filter(correctable);
        const start = new Set((await trials.failing()).keys());
        const targets = mine
          .map((finding) => trials.keyOf(finding.ruleId, finding.businessKey))
          .filter((key) => start.has(key));
        const result = await searchSmallest(start, targets, trials);
        const idsOf = (keys: readonly string[]) => keys.flatMap((key) => idOf.get(key) ?? []);
        const closed = new Set(idsOf(result.closed));
        return {
          edits: result.edits.map((found) => proposed(found, trials, idsOf)),
          effect: await effectOfAll(tx, actor, trials, result),
          left: mine.flatMap(({ id }) => (closed.has(id) ? [] : id)),
          notOurs: open.flatMap((finding) => (correctable(finding) ? [] : finding.id)),
          total: mine.length,
          proven: result.proven,
          trials: result.trials,
        };
      },
    ),
  );
}

function proposed(
  { edit, closes, alternatives }: FoundEdit<Candidate>,
  { record }: EditTrials,
  idsOf: (keys: readonly string[]) => number[],
): ProposedEdit {
  const { change, target } = edit;
  const known =
    target &&
    record.items.find((item) => item.kind === target.kind && item.id === target.id && !item.annulledAt);
  const startable = !needsTarget(change.kind) || known;
  const row = target ? rowKey(target.kind, target.id) : null;
  return {
    kind: change.kind,
    values: change.values,
    outline: outlineOf(change, known ?? target, record),
    findingIds: idsOf(closes),
    alternatives: alternatives.length,
    start: startable ? { row, versions: versionsFor(record, change.kind, known ?? null) } : null,
  };
}

/** What all edits do together to findings and score, by the same judgement that saving them makes. */
async function effectOfAll(
  tx: Tx,
  actor: Actor,
  trials: EditTrials,
  { edits }: SearchResult<Candidate>,
): Promise<FixEffect | null> {
  if (edits.length === 0) return null;
  for (const { edit } of edits) await trials.apply(edit);
  return effectOf(
    await reevaluatePersons(tx, [trials.record.id], {
      cause: 'data',
      actorId: actor.id,
      today: today(),
      notify: false,
    }),
  );
}
