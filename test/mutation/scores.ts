import type { EquivalentMutant } from './equivalents/equivalent-mutant';

/** What became of the mutants of one rule or fact. `killed` and `survived` leave out those that nobody can tell from it. */
export type MutantScore = {
  of: string;
  killed: number;
  /** Mutants that the database does not understand. */
  refused: number;
  equivalent: string[];
  survived: string[];
  /** Entries of equivalent mutants that excuse none. */
  stale: string[];
};

/** PostgreSQL's class of errors for SQL that it does not understand: such a fault could never have been made. */
export const NOT_UNDERSTOOD = /^42/;

/** Of all planted faults that can be noticed, so many must be. */
export const ASKED = 0.95;

/** Sorts out the survivors that are known to be equivalent; each entry excuses one. */
export function withoutEquivalents(
  survivors: readonly string[],
  entries: readonly EquivalentMutant[] = [],
): Pick<MutantScore, 'equivalent' | 'survived' | 'stale'> {
  const stale = entries.map(({ mutant }) => mutant);
  const equivalent: string[] = [];
  const survived: string[] = [];
  for (const name of survivors) {
    const place = stale.indexOf(name);
    if (place >= 0) equivalent.push(...stale.splice(place, 1));
    else survived.push(name);
  }
  return { equivalent, survived, stale };
}

/** The part of the planted faults that was noticed. */
export function shareOf(scores: readonly MutantScore[]): number {
  const killed = scores.reduce((sum, score) => sum + score.killed, 0);
  const survived = scores.reduce((sum, score) => sum + score.survived.length, 0);
  return killed / (killed + survived);
}

/** Prints what was noticed and what was not. */
export function tellScores(title: string, scores: readonly MutantScore[]): void {
  const lines = scores.map(({ of, killed, survived, equivalent, refused }) => {
    const all = killed + survived.length;
    const share = all === 0 ? 'no faults' : `${Math.floor((100 * killed) / all)} %`;
    const same = equivalent.length > 0 ? `, ${equivalent.length} equivalent` : '';
    const never = refused > 0 ? `, ${refused} refused` : '';
    return [
      `${of}  ${killed}/${all}  ${share}${same}${never}`,
      ...survived.map((name) => `  survives: ${name}`),
    ].join('\n');
  });
  process.stdout.write(`\n${title}\n${lines.join('\n')}\n`);
}
