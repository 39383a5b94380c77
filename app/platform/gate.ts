import { AppError } from './errors';

/**
 * Lets heavy work through: in each process at most `most` at once, and one for each of its keys (whose it is, what it is
 * about). Whoever comes meanwhile is told so at once instead of waiting with a connection to the database in hand.
 * @throws AppError unavailable
 */
export function gate(most: number): <T>(keys: readonly string[], work: () => Promise<T>) => Promise<T> {
  let inside = 0;
  const busy = new Set<string>();
  return async (keys, work) => {
    if (inside >= most || keys.some((key) => busy.has(key))) throw new AppError('unavailable', 'errors.busy');
    inside += 1;
    for (const key of keys) busy.add(key);
    try {
      return await work();
    } finally {
      inside -= 1;
      for (const key of keys) busy.delete(key);
    }
  };
}
