/**
 * What `load` gives, loaded at most once in `ms` milliseconds by each process. What failed is loaded anew for the next caller;
 * `forget` makes the next caller load at once.
 */
export function keptFor<T>(ms: number, load: () => Promise<T>): { (): Promise<T>; forget: () => void } {
  let kept: { at: number; value: Promise<T> } | null = null;
  const ask = (): Promise<T> => {
    if (kept && Date.now() - kept.at < ms) return kept.value;
    const own = { at: Date.now(), value: load() };
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
