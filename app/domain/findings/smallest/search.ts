/** A finding by rule and business key, as one text. */
export type FindingKey = string;

/** An edit as the search sees it. */
export type SearchEdit = {
  key: string;
  /** Edits of the same row in the same way; one of those that lead to the same findings is followed. */
  group: string;
  /** Edits of a group that differ in a value which only the municipality knows. */
  family: string;
  /** Lower is less intrusive. */
  rank: number;
};

/** What the search asks of the record and the rules; every answer is found by really doing it and taking it back. */
export type Trials<E extends SearchEdit> = {
  /** Edits that may clear one of the findings, on the record as it is after `done`. */
  candidates: (done: readonly E[], findings: readonly FindingKey[]) => Promise<E[]>;
  /** Findings after `done` and each of the edits alone; null for an edit that the register refuses. */
  outcomes: (done: readonly E[], edits: readonly E[]) => Promise<(ReadonlySet<FindingKey> | null)[]>;
  /** Whether there is time for more. */
  goesOn: () => boolean;
};

export type FoundEdit<E> = {
  edit: E;
  /** Findings of the start that are gone after this edit. */
  closes: FindingKey[];
  /** Other values of the same edit that do just as well. */
  alternatives: E[];
};

export type SearchResult<E> = {
  edits: FoundEdit<E>[];
  /** Findings that are gone when all edits are done. */
  closed: FindingKey[];
  /** Whether every smaller set among the edits tried has been ruled out. */
  proven: boolean;
  trials: number;
};

type State<E> = { edits: FoundEdit<E>[]; failing: ReadonlySet<FindingKey>; rank: number };

/** So many states of a depth are followed further. */
const BEAM = 12;
const DEPTH = 5;

/**
 * The smallest set of edits after which none of the `targets` fails and nothing fails that did not fail at the start. Goes
 * breadth first, so the first set found is the smallest among the edits tried; where nothing clears all, the set that clears
 * most. Of edits of one row that lead to the same findings, the least intrusive is followed.
 */
export async function searchSmallest<E extends SearchEdit>(
  start: ReadonlySet<FindingKey>,
  targets: readonly FindingKey[],
  trials: Trials<E>,
): Promise<SearchResult<E>> {
  let tried = 0;
  let proven = true;
  let wanted = [...targets];
  let level: State<E>[] = [{ edits: [], failing: start, rank: 0 }];
  let best: State<E> = level[0] as State<E>;
  const isFresh = (key: FindingKey) => !start.has(key);
  const closedIn = ({ failing }: State<E>) => targets.filter((key) => !failing.has(key));
  const seen = new Set<string>();
  // What did no better than another edit of its row at the start is not tried again; its value stays an alternative there.
  const spare = new Set<string>();
  const others = new Map<string, E[]>();
  for (let depth = 0; depth < DEPTH && wanted.length > 0; depth += 1) {
    const next: State<E>[] = [];
    for (const state of level) {
      if (!trials.goesOn()) {
        proven = false;
        break;
      }
      const fresh = [...state.failing].filter(isFresh);
      const left = wanted.filter((key) => state.failing.has(key));
      // At the start every finding is tried, to see which can be cleared at all; later one after another will do.
      const about = depth === 0 ? left : (fresh.length > 0 ? fresh : left).slice(0, 1);
      const done = state.edits.map(({ edit }) => edit);
      const edits = (await trials.candidates(done, about)).filter(({ key }) => !spare.has(key));
      const outcomes = await trials.outcomes(done, edits);
      tried += edits.length;
      const states = follow(state, edits, outcomes);
      for (const { edits: made } of states) {
        const last = made.at(-1);
        if (last && last.alternatives.length === 0) last.alternatives = others.get(last.edit.key) ?? [];
      }
      next.push(...states);
      if (depth === 0) {
        for (const { key } of edits) spare.add(key);
        for (const { edits: made } of states) {
          for (const { edit, alternatives } of made) {
            spare.delete(edit.key);
            others.set(edit.key, alternatives);
          }
        }
      }
    }
    if (depth === 0) {
      const clearable = new Set(next.flatMap(closedIn));
      wanted = targets.filter((key) => clearable.has(key));
    }
    const unseen = next.filter(({ edits, failing }) => {
      const keys = edits.map(({ edit }) => edit.key).sort();
      const name = JSON.stringify([keys, [...failing].sort()]);
      return !seen.has(name) && seen.add(name);
    });
    for (const state of unseen) {
      if ([...state.failing].some(isFresh)) continue;
      const [more, fewer] = [closedIn(state).length, closedIn(best).length];
      const lighter = state.edits.length === best.edits.length && state.rank < best.rank;
      if (more > fewer || (more === fewer && lighter)) best = state;
    }
    if (wanted.every((key) => !best.failing.has(key))) break;
    const open = ({ failing }: State<E>) =>
      [...failing].filter((key) => isFresh(key) || wanted.includes(key)).length;
    level = unseen.sort((a, b) => open(a) - open(b) || a.rank - b.rank);
    if (level.length > BEAM) proven = false;
    level = level.slice(0, BEAM);
    if (level.length === 0) break;
  }
  return { edits: best.edits, closed: closedIn(best), proven, trials: tried };
}

/** The states that edits lead to from a state: one for each group and outcome that clears something, with the lightest edit. */
function follow<E extends SearchEdit>(
  state: State<E>,
  edits: readonly E[],
  outcomes: readonly (ReadonlySet<FindingKey> | null)[],
): State<E>[] {
  const groups = new Map<string, { failing: ReadonlySet<FindingKey>; edits: E[] }>();
  edits.forEach((edit, at) => {
    const failing = outcomes[at];
    if (!failing || ![...state.failing].some((key) => !failing.has(key))) return;
    const name = JSON.stringify([edit.group, ...[...failing].sort()]);
    const known = groups.get(name) ?? { failing, edits: [] };
    groups.set(name, { failing, edits: [...known.edits, edit] });
  });
  return [...groups.values()].map(({ failing, edits: same }) => {
    const [lightest, ...others] = [...same].sort((a, b) => a.rank - b.rank) as [E, ...E[]];
    const closes = [...state.failing].filter((key) => !failing.has(key));
    const alternatives = others.filter(({ family }) => family === lightest.family);
    const found = { edit: lightest, closes, alternatives };
    return { edits: [...state.edits, found], failing, rank: state.rank + lightest.rank };
  });
}
