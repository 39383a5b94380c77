import { AppError } from './errors';

/**
 * Lets heavy work through: in each process at most `most` at once, and one for each of its keys (whose it is, what it is
 * about). Whoever comes meanwhile is told so at once instead of waiting with a connection to the database in hand; whoever asks
 * for the `same` again, as a second press does, gets what the first is given. @throws AppError unavailable
 */
export function gate<T>(
  most: number,
): (same: string, keys: readonly string[], work: () => Promise<T>) => Promise<T> {
  const underWay = new Map<string, Promise<T>>();
  const busy = new Set<string>();
  return async (same, keys, work) => {
    const first = underWay.get(same);
    if (first) return first;
    if (underWay.size >= most || keys.some((key) => busy.has(key))) {
      throw new AppError('unavailable', 'errors.busy');
    }
    for (const key of keys) busy.add(key);
    try {
      const own = work();
      underWay.set(same, own);
      return await own;
    } finally {
      underWay.delete(same);
      for (const key of keys) busy.delete(key);
    }
  };
}
