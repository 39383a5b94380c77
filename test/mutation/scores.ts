import type { MutantScore } from './judge-mutants';

/** Of all planted faults that can be noticed, so many must be. */
export const ASKED = 0.95;

/** The part of the planted faults that was noticed. */
export function shareOf(scores: readonly MutantScore[]): number {
  const killed = scores.reduce((sum, score) => sum + score.killed, 0);
  const survived = scores.reduce((sum, score) => sum + score.survived.length, 0);
  return killed / (killed + survived);
}

/** Prints what was noticed and what was not. */
export function tellScores(title: string, scores: readonly MutantScore[]): void {
  const lines = scores.map(({ of, killed, survived, equivalent }) => {
    const all = killed + survived.length;
    const share = all === 0 ? 100 : Math.floor((100 * killed) / all);
    const same = equivalent.length > 0 ? `, ${equivalent.length} equivalent` : '';
    return [
      `${of}  ${killed}/${all}  ${share} %${same}`,
      ...survived.map((name) => `  survives: ${name}`),
    ].join('\n');
  });
  process.stdout.write(`\n${title}\n${lines.join('\n')}\n`);
}
