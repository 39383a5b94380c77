/**
 * What `load` gives, loaded at most once in `ms` milliseconds by each process. Whoever asks when it is due lends what `load`
 * takes (a transaction, say); the others wait for the same. What failed is loaded anew for the next caller; `forget` makes
 * the next caller load at once.
 */
export function keptFor<T, A extends unknown[] = []>(
  ms: number,
  load: (...lent: A) => Promise<T>,
): { (...lent: A): Promise<T>; forget: () => void } {
  let kept: { at: number; value: Promise<T> } | null = null;
  const ask = (...lent: A): Promise<T> => {
    if (kept && Date.now() - kept.at < ms) return kept.value;
    const own = { at: Date.now(), value: load(...lent) };
    kept = own;
    own.value.catch(() => {
      if (kept === own) kept = null;
    });
    return own.value;
  };
  return Object.assign(ask, {
    forget: () => {
      kept = null;
    },
  });
}
